import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { api, given } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import { TextField } from '../../ui/TextField.tsx'
import { day } from '../../words/dates.ts'
import { t } from '../../words/words.ts'
import { TableForm } from './TableForm.tsx'
import { useTable } from './useTable.ts'

type Moved = { ruleKey: string; title: string; from: string; due: string; deadlines: number }
type Preview = { added: string[]; removed: string[]; cases: number; examined: number; moved: Moved[] }

/** A year of holidays from a table: which days change and which deadlines move, before it is written. */
export function CalendarImport({ year }: { year: string }) {
  const queries = useQueryClient()
  const [notice, setNotice] = useState('')
  const [reason, setReason] = useState('')
  const { seen, written, write, ...form } = useTable(
    (table, isDryRun) =>
      given(
        api.POST('/v1/calendar/years/{year}/import', {
          params: { path: { year }, query: { ...(isDryRun && { dryRun: 'true' }) } } as never,
          body: { table, encoding: 'base64', notice, ...(reason.trim() && { reason: reason.trim() }) } as never,
        }),
      ) as unknown as Promise<Preview>,
  )
  const title = t('table.calendar', { year })
  return (
    <section className="card" aria-label={title}>
      <TableForm title={title} hint={t('table.calendarHint')} {...form} look={() => void form.look()}>
        <TextField label={t('table.notice')} required value={notice} onChange={setNotice} />
        <TextField label={t('table.reason')} required={false} value={reason} onChange={setReason} />
      </TableForm>
      <div role="status">{written && <p className="success">{t('table.done')}</p>}</div>
      {seen && (
        <>
          <p>
            {t('table.added', { n: seen.added.length })}
            {'；'}
            {t('table.removed', { n: seen.removed.length })}
            {'；'}
            {t('table.cases', { cases: seen.cases, examined: seen.examined })}
          </p>
          <DataTable
            caption={t('table.moved')}
            rows={seen.moved}
            rowKey={({ ruleKey, from, due }) => ruleKey + from + due}
            empty={<p>{t('table.notMoved')}</p>}
            columns={[
              { title: t('table.rule'), cell: one => one.title },
              { title: t('table.from'), cell: ({ from }) => day(from) },
              { title: t('table.to'), cell: ({ due }) => day(due) },
              { title: t('table.deadlines'), cell: ({ deadlines }) => deadlines },
            ]}
          />
          <Button
            look="primary"
            onPress={() => void write().then(() => queries.invalidateQueries({ queryKey: ['calendar'] }))}
          >
            {t('table.write')}
          </Button>
        </>
      )}
    </section>
  )
}
