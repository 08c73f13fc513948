import type pg from 'pg'
import { organOf } from '#domain/organs.ts'

export type Purpose = 'tolerance' | 'clarification' | 'falseAccusation' | 'notice' | 'riskFiling'

const words: Record<Purpose, string> = {
  tolerance: '容',
  clarification: '澄',
  falseAccusation: '诬',
  notice: '容告',
  riskFiling: '险备',
}

/**
 * The next number (文号) of an organ, purpose and year, as 镇容〔2026〕12号: year in full in 六角括号, no leading zero
 * (GB/T 9704-2012). Gapless: it is allotted in the transaction that uses it.
 */
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
  return `${organOf(organ)?.mark ?? organ}${words[purpose]}〔${year}〕${rows[0].last}号`
}
