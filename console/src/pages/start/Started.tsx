import { Link } from '@tanstack/react-router'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { moment } from '../../words/dates.ts'
import { t } from '../../words/words.ts'
import type { StartedCase } from './useStart.ts'

/** The case is there: its number, and the reporter's receipt if one was named, to be printed. */
export function Started({ title, started }: { title: string; started: StartedCase }) {
  const { id, receipt } = started
  const view = started.case as StartedCase['case'] | undefined
  const grouped = receipt?.match(/.{1,4}/g)?.join('-')
  return (
    <Page title={t('started.title', { what: title })}>
      <div className="success" role="status">
        <SummaryList
          lines={[
            view && { term: t('case.number'), detail: view.number },
            view && { term: t('facts.openedAt'), detail: moment(view.openedAt) },
            grouped !== undefined && { term: t('started.receipt'), detail: <code className="receipt">{grouped}</code> },
          ]}
        />
        {grouped !== undefined && <p>{t('started.receiptHint')}</p>}
      </div>
      <p className="buttons">
        <Button onPress={() => window.print()}>{t('started.print')}</Button>
        <Link className="button" to="/cases/$id/documents" params={{ id }}>
          {t('started.upload')}
        </Link>
        <Link className="button" to="/cases/$id" params={{ id }}>
          {t('act.backToCase')}
        </Link>
      </p>
    </Page>
  )
}
