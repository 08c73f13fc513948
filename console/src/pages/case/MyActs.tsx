import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { actionsQuery, type Case } from '../../api/queries.ts'
import { Waiting } from '../../ui/Waiting.tsx'
import { t } from '../../words/words.ts'

/** Acts that every case has all the time; they stand behind those of the stage. */
const always = new Set([
  'declareRecusal',
  'requestRecusal',
  'attachDocument',
  'addNote',
  'extendDeadline',
  'suspend',
  'withdraw',
  'transfer',
  'claimTask',
  'releaseTask',
  'delegateTask',
  'reassignTask',
  'recordService',
  'correctService',
  'reissueNotice',
  'recordMatterState',
  'closeAdministratively',
])

/** What the server says that this person may do now. */
export function MyActs({ view }: { view: Case }) {
  const { data: actions } = useQuery(actionsQuery(view.id))
  if (!actions) return <Waiting />
  const waiting = view.tasks.map(({ action }) => action)
  const isFirst = (type: string) => waiting.includes(type) || !always.has(type)
  const [first, rest] = [actions.filter(({ type }) => isFirst(type)), actions.filter(({ type }) => !isFirst(type))]
  const link = ({ type, title }: (typeof actions)[number], look: string) => (
    <li key={type}>
      <Link className={`button ${look}`} to="/cases/$id/do/$action" params={{ id: view.id, action: type }}>
        {title}
      </Link>
    </li>
  )
  return (
    <section className="card my-acts" aria-labelledby="my-acts">
      <h2 id="my-acts">{t('acts.title')}</h2>
      {actions.length === 0 && <p>{t('acts.none')}</p>}
      {first.length > 0 && <ul className="acts">{first.map(action => link(action, 'primary'))}</ul>}
      {rest.length > 0 && (
        <details open={first.length === 0}>
          <summary>{t('acts.more', { n: rest.length })}</summary>
          <ul className="acts">{rest.map(action => link(action, 'plain'))}</ul>
        </details>
      )}
    </section>
  )
}
