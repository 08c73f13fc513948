import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useNames } from '../../api/hooks.ts'
import { type Seal, sealsQuery, unusualQuery } from '../../api/queries.ts'
import { DataTable } from '../../ui/DataTable.tsx'
import { Failure } from '../../ui/Failure.tsx'
import { Page } from '../../ui/Page.tsx'
import { Pending } from '../../ui/Pending.tsx'
import { Tag } from '../../ui/Tag.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { Waiting } from '../../ui/Waiting.tsx'
import { day, moment } from '../../words/dates.ts'
import { t, type Word } from '../../words/words.ts'

/** From so many digits on a typed seal is compared. */
const leastTyped = 8

/** Whether a day is joined to the one before it in the list; of the last one listed that is not known. */
const chainOf = (seals: readonly Seal[], at: number): boolean | undefined => {
  const [seal, before] = [seals[at], seals[at + 1]]
  return seal && before ? seal.prev === before.root : undefined
}

/**
 * The chain of daily seals, compared in this browser, day by day and with what stands on paper; and who reads
 * unusually.
 */
export function Audit() {
  const { data: seals, error, refetch } = useQuery(sealsQuery)
  if (error && !seals) return <Failure error={error} retry={() => void refetch()} />
  if (!seals) return <Waiting />
  const broken = seals.find((_seal, at) => chainOf(seals, at) === false)
  return (
    <Page title={t('audit.title')} help="help.audit">
      <p role="status" className={broken ? 'error' : ''}>
        {broken ? t('audit.notChained', { day: day(broken.day) }) : t('audit.allChained', { n: seals.length })}
      </p>
      <Compare seals={seals} />
      <DataTable
        caption={t('audit.seals', { n: seals.length })}
        rows={seals.map((seal, at) => ({ ...seal, isJoined: chainOf(seals, at) }))}
        rowKey={seal => seal.day}
        empty={null}
        columns={[
          { title: t('audit.day'), cell: seal => day(seal.day) },
          { title: t('audit.cases'), cell: ({ cases }) => cases },
          { title: t('audit.root'), cell: ({ root }) => <code>{root.slice(0, 16)}</code> },
          {
            title: t('audit.chain'),
            cell: ({ isJoined }) =>
              isJoined === undefined ? (
                t('audit.first')
              ) : (
                <Tag tone={isJoined ? 'green' : 'red'}>{t(isJoined ? 'audit.chained' : 'audit.broken')}</Tag>
              ),
          },
        ]}
      />
      <Unusual />
    </Page>
  )
}

function Compare({ seals }: { seals: readonly Seal[] }) {
  const [typed, setTyped] = useState('')
  const digits = typed
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^0-9a-f]/g, '')
  const found = digits.length >= leastTyped ? seals.find(({ root }) => root.startsWith(digits)) : undefined
  return (
    <>
      <TextField label={t('audit.compare')} hint={t('audit.compareHint')} value={typed} onChange={setTyped} />
      <p role="status" className={digits.length >= leastTyped && !found ? 'error' : ''}>
        {digits.length >= leastTyped && (found ? t('audit.found', { day: day(found.day) }) : t('audit.notFound'))}
      </p>
    </>
  )
}

function Unusual() {
  const names = useNames()
  const { data: rows, error } = useQuery(unusualQuery)
  if (!rows) return <Pending error={error} />
  return (
    <DataTable
      caption={t('audit.unusual', { n: rows.length })}
      rows={rows}
      rowKey={({ person, ground, last }) => person + ground + last}
      empty={<p>{t('audit.usual')}</p>}
      columns={[
        { title: t('reads.who'), cell: ({ person, name }) => name ?? names(person) },
        { title: t('audit.ground'), cell: ({ ground }) => t(`audit.${ground}` as Word) },
        { title: t('audit.count'), cell: ({ count }) => count },
        { title: t('reads.reason'), cell: ({ reasons }) => reasons.join('；') || '—' },
        { title: t('audit.last'), cell: ({ last }) => moment(last) },
      ]}
    />
  )
}
