import { Link } from '@tanstack/react-router'
import { Button } from '../../ui/Button.tsx'
import { Page } from '../../ui/Page.tsx'
import { SummaryList } from '../../ui/SummaryList.tsx'
import { dayAndWeekday, moment } from '../../words/dates.ts'
import { label } from '../../words/labels.ts'
import { t } from '../../words/words.ts'
import { Upload } from '../case/Upload.tsx'
import type { StartedCase } from './useStart.ts'

/**
 * The case is there: a receipt to print with its number and until when it is answered, and where documents are handed
 * in.
 */
export function Started({ title, started }: { title: string; started: StartedCase }) {
  const { id, receipt } = started
  const view = started.case as StartedCase['case'] | undefined
  const grouped = receipt?.match(/.{1,4}/g)?.join('-')
  const running = view?.deadlines.filter(({ state }) => state === 'running' || state === 'overdue') ?? []
  return (
    <Page title={t('started.title', { what: title })}>
      <section className="success" role="status" aria-labelledby="slip">
        <h2 id="slip">{t('started.slip')}</h2>
        <SummaryList
          lines={[
            view && { term: t('case.number'), detail: view.number },
            view && { term: t('case.kind'), detail: label('kind', view.kind) },
            view && { term: t('receipt.office'), detail: view.organName },
            view && { term: t('facts.openedAt'), detail: moment(view.openedAt) },
            running.length > 0 && {
              term: t('case.deadlines'),
              detail: running
                .map(one => t('started.until', { title: one.title, due: dayAndWeekday(one.due) }))
                .join('；'),
            },
            grouped !== undefined && { term: t('started.receipt'), detail: <code className="receipt">{grouped}</code> },
          ]}
        />
        {grouped !== undefined && <p>{t('started.receiptHint')}</p>}
      </section>
      <p className="buttons">
        <Button onPress={() => window.print()}>{t('started.print')}</Button>
        <Link className="button" to="/cases/$id" params={{ id }}>
          {t('act.backToCase')}
        </Link>
      </p>
      <Upload id={id} />
    </Page>
  )
}
