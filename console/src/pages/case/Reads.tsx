import { useQuery } from '@tanstack/react-query'
import { useNames } from '../../api/hooks.ts'
import { readsQuery } from '../../api/queries.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { Page } from '../../ui/Page.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { moment } from '../../words/dates.ts'
import { label } from '../../words/labels.ts'
import { t } from '../../words/words.ts'
import { useCase } from './useCase.ts'

/** Who read what of this case and why; never what was read. */
export function Reads() {
  const view = useCase()
  const names = useNames()
  const { data: reads, error, refetch } = useQuery(readsQuery(view.id))
  if (error && !reads) return <Failure error={error} retry={() => void refetch()} />
  if (!reads) return <Waiting />
  return (
    <Page title={t('case.reads')} help="help.reads" inTitle={`${view.number} · ${t('case.reads')}`}>
      <DataTable
        caption={t('reads.caption', { n: reads.length })}
        rows={reads}
        rowKey={({ at, person, part }) => at + person + part}
        empty={<p>{t('reads.none')}</p>}
        columns={[
          { title: t('reads.who'), cell: ({ person, name }) => name ?? names(person) },
          { title: t('reads.part'), cell: ({ part }) => label('readPart', part) },
          { title: t('reads.reason'), cell: ({ reason }) => reason ?? '—' },
          { title: t('reads.at'), cell: ({ at }) => moment(at) },
        ]}
      />
    </Page>
  )
}
