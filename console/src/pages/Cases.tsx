import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useNames } from '../api/hooks.ts'
import { type CaseFilters, casesQuery } from '../api/queries.ts'
import { DataTable } from '../ui/DataTable.tsx'
import { DueDate } from '../ui/DueDate.tsx'
import { Failure } from '../ui/Failure.tsx'
import { Page } from '../ui/Page.tsx'
import { Tag } from '../ui/Tag.tsx'
import { Waiting } from '../ui/Waiting.tsx'
import { day } from '../words/dates.ts'
import { label } from '../words/labels.ts'
import { t } from '../words/words.ts'
import { CaseFilter } from './CaseFilter.tsx'
import { FilterChips } from './FilterChips.tsx'

/** Cases by right; filters stand in the address, what may be a name does not. */
export function Cases() {
  const filters = useSearch({ from: '/cases' })
  const navigate = useNavigate()
  const [q, setQ] = useState('')
  const apply = (chosen: CaseFilters, name: string) => {
    setQ(name)
    void navigate({ to: '/cases', search: chosen })
  }
  return (
    <Page title={t('nav.cases')} help="help.cases">
      <CaseFilter key={JSON.stringify(filters)} filters={filters} q={q} apply={apply} />
      <FilterChips filters={filters} />
      <CaseTable filters={filters} q={q} clear={() => apply({}, '')} />
    </Page>
  )
}

function CaseTable({ filters, q, clear }: { filters: CaseFilters; q: string; clear: () => void }) {
  const { data, error, refetch } = useQuery(casesQuery(filters, q))
  const names = useNames()
  if (error && !data) return <Failure error={error} retry={() => void refetch()} />
  if (!data) return <Waiting />
  const isFiltered = q !== '' || Object.keys(filters).length > 0
  return (
    <>
      <DataTable
        caption={t('cases.caption', { n: data.more ? `${data.total}+` : data.total })}
        rows={data.items}
        rowKey={({ id }) => id}
        empty={
          <>
            <p>{isFiltered ? t('cases.noMatch') : t('cases.none')}</p>
            {isFiltered && (
              <Link to="/cases" search={{}} onClick={clear}>
                {t('cases.clear')}
              </Link>
            )}
          </>
        }
        columns={[
          {
            title: t('case.number'),
            cell: ({ id, number }) => (
              <Link to="/cases/$id" params={{ id }}>
                {number}
              </Link>
            ),
          },
          { title: t('case.kind'), cell: ({ kind, regime }) => kindAndRegime(kind, regime) },
          { title: t('case.stage'), cell: ({ stageTitle }) => stageTitle },
          {
            title: t('filter.status'),
            cell: ({ status }) => <Tag tone={status === 'open' ? 'blue' : 'neutral'}>{label('status', status)}</Tag>,
          },
          {
            title: t('case.outcome'),
            cell: ({ outcome }) =>
              outcome === undefined ? <span className="hint">{t('cases.noOutcome')}</span> : label('outcome', outcome),
          },
          { title: t('tasks.due'), cell: ({ nextDue, overdue }) => <DueDate due={nextDue} isOverdue={overdue} /> },
          {
            title: t('case.receivedOn'),
            cell: ({ receivedOn, onBehalfOf }) => (
              <>
                {day(receivedOn)}
                {onBehalfOf !== undefined && ` ${t('timeline.for', { who: names(onBehalfOf) })}`}
              </>
            ),
          },
        ]}
      />
      {data.nextCursor !== null && (
        <p>
          <Link className="button" to="/cases" search={{ ...filters, cursor: data.nextCursor }}>
            {t('list.next')}
          </Link>
        </p>
      )}
    </>
  )
}

const kindAndRegime = (kind: string, regime: string) =>
  kind === 'tolerance' ? `${label('kind', kind)} · ${label('regime', regime)}` : label('kind', kind)
