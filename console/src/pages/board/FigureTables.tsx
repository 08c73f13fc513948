import { Link } from '@tanstack/react-router'
import { useNames } from '../../api/hooks.ts'
import type { Statistics, Workload } from '../../api/queries.ts'
import { Bar } from '../../ui/Bar.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { day } from '../../words/dates.ts'
import { t } from '../../words/words.ts'

/** Who has how many cases in hand; the number leads to them. */
export function PersonTable({ rows, organ }: { rows: Workload['persons']; organ: string }) {
  const names = useNames()
  const most = Math.max(0, ...rows.map(({ open }) => open))
  return (
    <DataTable
      caption={t('board.persons')}
      rows={rows}
      rowKey={({ person }) => person}
      empty={<p>{t('board.noPersons')}</p>}
      columns={[
        { title: t('board.person'), cell: ({ person }) => names(person) },
        {
          title: t('board.open'),
          cell: ({ person, open }) => (
            <Link
              to="/cases"
              search={{ organ, assignee: person, status: 'open' }}
              aria-label={`${open} ${t('board.listOf', { what: names(person) })}`}
            >
              <Bar n={open} of={most} />
            </Link>
          ),
        },
        {
          title: t('board.overdue'),
          cell: ({ overdue }) => <span className={overdue > 0 ? 'late' : ''}>{overdue}</span>,
        },
        { title: t('board.soon'), cell: ({ soon }) => soon },
      ]}
    />
  )
}

const period = ({ from, to }: Statistics) => ({ from: day(from), to: day(to) })

/** Working days that cases spent in each stage which they left in the period. */
export const TimeTable = ({ figures }: { figures: Statistics }) => (
  <DataTable
    caption={t('board.times', period(figures))}
    rows={figures.kinds.flatMap(({ kind, title, stages }) =>
      stages.map(stage => ({ ...stage, kind, name: `${title} · ${stage.title}` })),
    )}
    rowKey={({ kind, stage }) => `${kind} ${stage}`}
    empty={<p>{t('board.noTimes')}</p>}
    columns={[
      { title: t('case.stage'), cell: ({ name }) => name },
      { title: t('board.visits'), cell: ({ visits }) => visits },
      { title: t('board.median'), cell: ({ medianWorkingDays }) => medianWorkingDays },
      { title: t('board.p90'), cell: ({ p90WorkingDays }) => p90WorkingDays },
    ]}
  />
)

/** What was found untrue against what was cleared, and why the rest was not. */
export function UntrueTable({ figures }: { figures: Statistics }) {
  const { found, cleared, notCleared } = figures.clarified
  const rows = [
    { what: t('board.found'), n: found },
    { what: t('board.cleared'), n: cleared },
    ...notCleared.map(({ title, count }) => ({ what: t('board.notCleared', { why: title }), n: count })),
  ]
  return (
    <DataTable
      caption={t('board.untrue', period(figures))}
      rows={rows}
      rowKey={({ what }) => what}
      empty={null}
      columns={[
        { title: t('documents.kind'), cell: ({ what }) => what },
        { title: t('board.count'), cell: ({ n }) => <Bar n={n ?? 0} of={found ?? 0} /> },
      ]}
    />
  )
}

/** Received and closed, month by month. */
export function TrendTable({ rows }: { rows: Workload['months'] }) {
  const months = [...new Set(rows.map(({ month }) => month))]
  const sum = (month: string, pick: (row: Workload['months'][number]) => number) =>
    rows.filter(row => row.month === month).reduce((all, row) => all + pick(row), 0)
  const totals = months.map(month => ({
    month,
    received: sum(month, row => row.received),
    closed: sum(month, row => row.closed),
  }))
  const most = Math.max(0, ...totals.flatMap(({ received, closed }) => [received, closed]))
  return (
    <DataTable
      caption={t('board.trend')}
      rows={totals}
      rowKey={({ month }) => month}
      empty={<p>{t('board.none')}</p>}
      columns={[
        { title: t('board.month'), cell: ({ month }) => month },
        { title: t('board.received'), cell: ({ received }) => <Bar n={received} of={most} /> },
        { title: t('board.closed'), cell: ({ closed }) => <Bar n={closed} of={most} /> },
      ]}
    />
  )
}
