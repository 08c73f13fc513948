import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useMe } from '../../api/hooks.ts'
import { organsQuery, personsQuery } from '../../api/queries.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { Page } from '../../ui/Page.tsx'
import { Pending } from '../../ui/Pending.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { label } from '../../words/labels.ts'
import { t } from '../../words/words.ts'
import { PersonImport } from './PersonImport.tsx'

/** Organs and persons as the registers have them, and where an administrator imports persons. */
export function Directory() {
  const me = useMe()
  const { data: organs, error, refetch } = useQuery(organsQuery)
  if (error && !organs) return <Failure error={error} retry={() => void refetch()} />
  if (!organs || !me) return <Waiting />
  return (
    <Page title={t('directory.title')} help="help.directory">
      <DataTable
        caption={t('directory.organs', { n: organs.length })}
        rows={organs}
        rowKey={({ id }) => id}
        empty={null}
        columns={[
          { title: t('directory.organ'), cell: ({ name }) => name },
          { title: t('directory.id'), cell: ({ id }) => id },
          { title: t('directory.level'), cell: ({ level }) => label('organLevel', level) },
          { title: t('directory.mark'), cell: ({ mark }) => mark ?? '—' },
          {
            title: t('directory.powers'),
            cell: ({ powers }) => powers?.decide?.map(kind => label('kind', kind)).join('、') || t('directory.none'),
          },
        ]}
      />
      <Persons />
      {me.roles.includes('admin') && <PersonImport />}
    </Page>
  )
}

function Persons() {
  const [q, setQ] = useState('')
  const { data: persons, error } = useQuery(personsQuery(q.trim()))
  return (
    <>
      <TextField label={t('directory.find')} value={q} onChange={setQ} />
      {!persons ? (
        <Pending error={error} />
      ) : (
        <DataTable
          caption={t('directory.persons', { n: persons.length })}
          rows={persons}
          rowKey={({ person }) => person}
          empty={<p>{t('directory.noPersons')}</p>}
          columns={[
            { title: t('directory.person'), cell: ({ name, person }) => name ?? person },
            { title: t('directory.id'), cell: ({ person }) => person },
            { title: t('directory.roles'), cell: ({ roles }) => roles.map(role => label('role', role)).join('、') },
          ]}
        />
      )}
    </>
  )
}
