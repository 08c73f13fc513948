import type { Database } from '../database/database.ts'

type Hit = { caseId: string; commandId: string; person: string; type: string }

/** Writes down that somebody's wording could not be used; the same command counts once. What it said is kept nowhere. */
export async function recordWordingHit(
  { system }: Pick<Database, 'system'>,
  { caseId, commandId, person, type }: Hit,
): Promise<void> {
  await system.query(
    `insert into vault.wording_hits (case_id, command_id, person, type) values ($1, $2, $3, $4) on conflict do nothing`,
    [caseId, commandId, person, type],
  )
}
