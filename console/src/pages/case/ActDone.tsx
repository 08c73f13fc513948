import { Link } from '@tanstack/react-router'
import type { Case } from '../../api/queries.ts'
import type { Done } from '../../api/sendAct.ts'
import { Page } from '../../ui/Page.tsx'
import { t } from '../../words/words.ts'

type Props = { title: string; view: Case; done: Done }

/** The server has confirmed it: what stands on record now, and the ways on. */
export function ActDone({ title, view, done }: Props) {
  const stage = done.case?.stages.at(-1)?.title
  return (
    <Page title={t('done.title', { what: title })} inTitle={`${view.number} · ${t('done.title', { what: title })}`}>
      <div className="success" role="status">
        <p>{t('done.text', { number: view.number, seq: done.seq })}</p>
        {stage !== undefined && <p>{t('done.stage', { stage })}</p>}
        {done.ballot && (
          <p>
            {t('vote.receipt')} <code>{done.ballot.hash}</code>
          </p>
        )}
      </div>
      <ul>
        {done.case && (
          <li>
            <Link to="/cases/$id" params={{ id: view.id }}>
              {t('act.backToCase')}
            </Link>
          </li>
        )}
        <li>
          <Link to="/tasks">{t('done.next')}</Link>
        </li>
      </ul>
    </Page>
  )
}
