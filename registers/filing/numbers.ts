import type pg from 'pg'
import { organOf } from '#domain/access/organs.ts'
import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import type { CaseKind } from '#domain/caseKind.ts'

export type Purpose = CaseKind | 'notice' | 'clarificationNotice' | 'accusationNotice' | 'riskFiling'

const words: Record<Purpose, string> = {
  tolerance: '容',
  clarification: '澄',
  // A number stands on letters to people whom nothing is established against: it says 核 (核查), never 诬.
  falseAccusation: '核',
  notice: '容告',
  clarificationNotice: '澄告',
  accusationNotice: '核告',
  riskFiling: '险备',
}

/** The series in which the notices of a kind of case are numbered. */
export const noticePurpose = {
  tolerance: 'notice',
  clarification: 'clarificationNotice',
  falseAccusation: 'accusationNotice',
} as const satisfies Record<CaseKind, Purpose>

/**
 * What stands before and after the running number of a number (文号), as 镇容〔2026〕12号: year in full in 六角括号, no leading
 * zero (GB/T 9704-2012).
 */
export const numberParts = (organ: string, purpose: Purpose, year: number) => ({
  before: `${organOf(organsOfRelease, organ)?.mark ?? organ}${words[purpose]}〔${year}〕`,
  after: '号',
})

/** The next number of an organ, purpose and year. Gapless: it is allotted in the transaction that uses it. */
export async function documentNumber(
  client: pg.PoolClient,
  organ: string,
  purpose: Purpose,
  year: number,
): Promise<string> {
  const { rows } = await client.query(
    `insert into number_series (organ, purpose, year, last) values ($1, $2, $3, 1)
     on conflict (organ, purpose, year) do update set last = number_series.last + 1 returning last`,
    [organ, purpose, year],
  )
  const { before, after } = numberParts(organ, purpose, year)
  return `${before}${rows[0].last}${after}`
}
