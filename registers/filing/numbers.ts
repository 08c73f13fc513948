import type pg from 'pg'
import { seriesWords as words } from '#domain/access/numberWords.ts'
import type { NumberSeries } from '#domain/access/organs.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import { text } from '../database/columns.ts'
import { columns, queryRow } from '../database/rows.ts'

export type Purpose = NumberSeries

/** The series in which the notices of a kind of case are numbered. */
export const noticePurpose = {
  tolerance: 'notice',
  clarification: 'clarificationNotice',
  falseAccusation: 'accusationNotice',
} as const satisfies Record<CaseKind, Purpose>

/**
 * A whole number (文号) as SQL, as 镇容〔2026〕12号: the organ's own word of the series from the register of organs, else its
 * mark before the word of the series; year in full in 六角括号, no leading zero (GB/T 9704-2012). The arguments are SQL.
 */
export const numberSql = (organ: string, purpose: Purpose, year: string, last: string): string =>
  `coalesce((select coalesce(facts -> 'words' ->> '${purpose}', facts ->> 'mark' || '${words[purpose]}')
     from organs where id = ${organ}), ${organ} || '${words[purpose]}') || '〔' || ${year} || '〕' || ${last} || '号'`

/** The next number of an organ, purpose and year. Gapless: it is allotted in the transaction that uses it. */
export async function documentNumber(
  client: pg.PoolClient,
  organ: string,
  purpose: Purpose,
  year: number,
): Promise<string> {
  const allotted = await queryRow(
    client,
    columns({ number: text }),
    `insert into number_series (organ, purpose, year, last) values ($1, $2, $3, 1)
     on conflict (organ, purpose, year) do update set last = number_series.last + 1
     returning ${numberSql('$1::text', purpose, '$3::int', 'last')} as number`,
    [organ, purpose, year],
  )
  if (!allotted) throw new Error(`no number was allotted to ${organ}`)
  return allotted.number
}
