import type pg from 'pg'
import type { Actor } from '#domain/actor.ts'
import { instantOf, type Register } from './register.ts'

/** Who opened which part of a case and why, newest first; at most 1,000. `client` reads as a person. */
export async function listReads(client: pg.PoolClient, caseId: string) {
  const { rows } = await client.query(
    `select r.person, p.name, r.organ, r.part, r.reason, r.at from reads r left join persons p using (person)
     where r.case_id = $1 order by r.id desc limit 1000`,
    [caseId],
  )
  return rows.map(({ at, ...row }) => ({ ...row, at: instantOf(at) }))
}

/** Writes a reading down before anything is shown. */
export async function recordRead(
  { system }: Pick<Register, 'system'>,
  { actor, caseId, part, reason }: { actor: Actor; caseId: string; part: string; reason: string },
): Promise<void> {
  await system.query('insert into reads (case_id, person, organ, part, reason) values ($1, $2, $3, $4, $5)', [
    caseId,
    actor.person,
    actor.organ,
    part,
    reason,
  ])
}
