import { Link } from '@tanstack/react-router'
import type { CaseFilters, CaseKind, Workload } from '../../api/queries.ts'
import { Bar } from '../../ui/Bar.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { addDays, today } from '../../words/dates.ts'
import { t } from '../../words/words.ts'

type Row = Workload['stages'][number]
type Props = { rows: readonly Row[]; organ: string }

const largest = (rows: readonly Row[], pick: (row: Row) => number) => Math.max(0, ...rows.map(pick))

/** A number, and the list of the cases that it counts. */
function Listed({
  n,
  what,
  search,
  children,
}: {
  n: number
  what: string
  search: CaseFilters
  children?: React.ReactNode
}) {
  if (n === 0) return <>0</>
  return (
    <Link to="/cases" search={search} aria-label={`${n} ${t('board.listOf', { what })}`}>
      {children ?? n}
    </Link>
  )
}

/** Where cases stand, how many of them overdue or soon due: each number leads to its list. */
export function StageTable({ rows, organ }: Props) {
  const most = largest(rows, ({ open }) => open)
  const place = (row: Row): CaseFilters => ({ organ, kind: row.kind as CaseKind, stage: row.stage, status: 'open' })
  const named = (row: Row, what: string) => [row.kindTitle, row.stageTitle, what].join(' · ')
  return (
    <DataTable
      caption={t('board.stages')}
      rows={rows}
      rowKey={({ kind, stage }) => `${kind} ${stage}`}
      empty={<p>{t('board.none')}</p>}
      columns={[
        { title: t('case.stage'), cell: row => `${row.kindTitle} · ${row.stageTitle}` },
        {
          title: t('board.open'),
          cell: row => (
            <Listed n={row.open} what={named(row, t('board.open'))} search={place(row)}>
              <Bar n={row.open} of={most} />
            </Listed>
          ),
        },
        {
          title: t('board.overdue'),
          cell: row => (
            <span className={row.overdue > 0 ? 'late' : ''}>
              <Listed n={row.overdue} what={named(row, t('board.overdue'))} search={{ ...place(row), overdue: true }} />
            </span>
          ),
        },
        {
          title: t('board.soon'),
          cell: row => (
            <Listed
              n={row.soon}
              what={named(row, t('board.soon'))}
              search={{ ...place(row), overdue: false, dueBefore: addDays(today(), 8) }}
            />
          ),
        },
      ]}
    />
  )
}

const ages = ['to10', 'to30', 'to60', 'over60'] as const

/** How long open cases have been under way. */
export const AgeTable = ({ rows }: Pick<Props, 'rows'>) => (
  <DataTable
    caption={t('board.ages')}
    rows={rows}
    rowKey={({ kind, stage }) => `${kind} ${stage}`}
    empty={<p>{t('board.none')}</p>}
    columns={[
      { title: t('case.stage'), cell: row => `${row.kindTitle} · ${row.stageTitle}` },
      ...ages.map(age => ({
        title: t(`board.${age}`),
        cell: (row: Row) => <Bar n={row[age]} of={largest(rows, one => one[age])} />,
      })),
    ]}
  />
)
