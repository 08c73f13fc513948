import { useQuery, useQueryClient } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useNames } from '../api/hooks.ts'
import { newKey } from '../api/newKey.ts'
import { type Task, type TaskView, tasksQuery } from '../api/queries.ts'
import { type Refusal, refusalOf } from '../api/refusal.ts'
import { sendAct } from '../api/sendAct.ts'
import { Button } from '../ui/Button.tsx'
import { DataTable } from '../ui/DataTable.tsx'
import { DueDate } from '../ui/DueDate.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Page } from '../ui/Page.tsx'
import { RefusalBox } from '../ui/RefusalBox.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { moment } from '../words/dates.ts'
import { label } from '../words/labels.ts'
import { t } from '../words/words.ts'

const views: readonly TaskView[] = ['mine', 'candidate', 'overdue', 'all']

/** What there is to do today. */
export function Tasks() {
  const { view = 'mine' } = useSearch({ from: '/tasks' })
  return (
    <Page title={t('nav.tasks')} help="help.tasks">
      <nav className="tabs" aria-label={t('tasks.views')}>
        {views.map(one => (
          <Link
            key={one}
            to="/tasks"
            search={one === 'mine' ? {} : { view: one }}
            activeOptions={{ exact: true, explicitUndefined: true }}
          >
            {t(`tasks.view.${one}` as 'tasks.view.mine')}
          </Link>
        ))}
      </nav>
      <TaskTable key={view} view={view} />
    </Page>
  )
}

function TaskTable({ view }: { view: TaskView }) {
  const [cursor, setCursor] = useState<string>()
  const { data, error, refetch } = useQuery(tasksQuery(view, cursor))
  const [refusal, setRefusal] = useState<Refusal>()
  const names = useNames()
  const queries = useQueryClient()
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Waiting />
  const claim = async ({ caseId, id }: Task) => {
    if (caseId === undefined) return
    setRefusal(undefined)
    try {
      await sendAct(caseId, { type: 'claimTask', task: id }, newKey())
    } catch (failed) {
      setRefusal(refusalOf(failed))
    }
    await Promise.all(['tasks', 'me'].map(key => queries.invalidateQueries({ queryKey: [key] })))
  }
  return (
    <>
      {refusal && <RefusalBox refusal={refusal} />}
      <DataTable
        caption={t(`tasks.caption.${view}` as 'tasks.caption.mine')}
        rows={data.items}
        rowKey={({ caseId = '', id }) => caseId + id}
        empty={<Empty view={view} />}
        columns={[
          {
            title: t('tasks.task'),
            cell: ({ caseId, title, doubleOpening }) =>
              caseId === undefined ? (
                `${title}（${doubleOpening?.otherNumber ?? ''}）`
              ) : (
                <Link to="/cases/$id" params={{ id: caseId }}>
                  {title}
                </Link>
              ),
          },
          { title: t('case.number'), cell: ({ number }) => number },
          { title: t('case.kind'), cell: ({ caseKind }) => label('kind', caseKind) },
          { title: t('tasks.due'), cell: ({ due, overdue }) => <DueDate due={due} isOverdue={overdue} /> },
          { title: t('tasks.since'), cell: ({ since }) => moment(since) },
          {
            title: t('tasks.who'),
            cell: task => (
              <>
                {task.assignee !== undefined && names(task.assignee)}
                {task.onBehalfOf !== undefined && ` ${t('timeline.for', { who: names(task.onBehalfOf) })}`}
                {view === 'candidate' && task.caseId !== undefined && (
                  <Button onPress={() => void claim(task)}>
                    {t('tasks.claim')}
                    <span className="hidden">
                      {' '}
                      {task.number} {task.title}
                    </span>
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {data.nextCursor !== null && (
        <Button onPress={() => setCursor(data.nextCursor ?? undefined)}>{t('list.next')}</Button>
      )}
    </>
  )
}

const elsewhere = ['candidate', 'overdue', 'all'] as const

/** Nothing of one's own: where else work stands. */
const Empty = ({ view }: { view: TaskView }) => (
  <>
    <p>{t(`tasks.empty.${view}` as 'tasks.empty.mine')}</p>
    {view === 'mine' && (
      <ul>
        {elsewhere.map(one => (
          <li key={one}>
            <Link to="/tasks" search={{ view: one }}>
              {t(`tasks.caption.${one}`)}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/cases">{t('tasks.seeCases')}</Link>
        </li>
      </ul>
    )}
  </>
)
