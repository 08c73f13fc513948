import { useQueryClient } from '@tanstack/react-query'
import { api, given } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { t } from '../../words/words.ts'
import { TableForm } from './TableForm.tsx'
import { useTable } from './useTable.ts'

const ask = (table: string, isDryRun: boolean) =>
  given(
    api.POST('/v1/persons/import', {
      params: { query: { ...(isDryRun && { dryRun: 'true' }) } as never },
      body: { table, encoding: 'base64' },
    }),
  )

/** Persons from a table: what would be written and what is wrong, row by row; then written as a whole. */
export function PersonImport() {
  const queries = useQueryClient()
  const { seen, written, write, ...form } = useTable(ask)
  const rowOf = (path: string) => path.split('.')
  return (
    <section className="card" aria-label={t('table.persons')}>
      <TableForm title={t('table.persons')} hint={t('table.personsHint')} {...form} look={() => void form.look()} />
      <div role="status">
        {written && <p className="success">{t('table.done')}</p>}
        {written?.warnings && written.warnings.length > 0 && (
          <p>{`${t('table.warnings')} ${written.warnings.map(({ message }) => message).join('；')}`}</p>
        )}
        {seen && <p>{t('table.rows', { rows: seen.rows, changed: seen.changed })}</p>}
        {seen && seen.errors.length > 0 && (
          <>
            <p className="error">{t('table.wrong', { n: seen.errors.length })}</p>
            <ul>
              {seen.errors.map(({ path, message }) => (
                <li key={path + message}>
                  {t('table.row', { row: rowOf(path)[0] ?? '', column: rowOf(path)[1] ?? '', message })}
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
      {seen && seen.errors.length === 0 && seen.changed > 0 && (
        <Button
          look="primary"
          onPress={() => void write().then(() => queries.invalidateQueries({ queryKey: ['persons'] }))}
        >
          {t('table.write')}
        </Button>
      )}
    </section>
  )
}
