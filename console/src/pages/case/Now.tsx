import { useNames } from '../../api/hooks.ts'
import type { Case } from '../../api/queries.ts'
import { DueDate } from '../../ui/DueDate.tsx'
import { day, moment, today } from '../../words/dates.ts'
import { label } from '../../words/labels.ts'
import { t } from '../../words/words.ts'

/** What the case waits for, of whom, and until when. */
export function Now({ view }: { view: Case }) {
  const names = useNames()
  const { tasks, suspension, transfer, status, closedAt } = view
  const whoOf = ({ assignee, delegatedTo, candidates }: Case['tasks'][number]) => {
    if (delegatedTo !== undefined) return names(delegatedTo)
    if (assignee !== undefined) return names(assignee)
    return 'person' in candidates ? names(candidates.person) : label('role', candidates.role)
  }
  return (
    <section className="card now-card" aria-labelledby="now">
      <h2 id="now">{t('now.title')}</h2>
      {status === 'closed' && <p>{t('now.closed', { at: closedAt ? moment(closedAt) : '' })}</p>}
      {suspension && <p>{t('now.suspended', { until: day(suspension.until) })}</p>}
      {transfer && <p>{t('now.transfer', { to: transfer.to })}</p>}
      {status === 'open' && tasks.length === 0 && <p>{t('now.nothing')}</p>}
      {tasks.length > 0 && (
        <ul>
          {tasks.map(task => (
            <li key={task.id}>
              <strong>{task.title}</strong> · {whoOf(task)}
              {task.due !== undefined && (
                <>
                  {' · '}
                  <DueDate due={task.due} isOverdue={task.due < today()} />
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
