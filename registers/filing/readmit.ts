import { type Database, inTransaction } from '../database/database.ts'
import type { ClaimRequest } from './claim.ts'

/**
 * A case that its workflow knows and the register does not: what it claimed, the number it got, and the command that
 * opened it.
 */
export type Readmission = Omit<ClaimRequest, 'commandId'> & {
  number: string
  command: { commandId: string; type: string; person: string; bodyHash: string; receivedAt: string }
}

/**
 * Enters a case again that was begun after the moment of which the register is a copy, as its claim did; its entries
 * are filed next. The number series is moved on, so that its number is given to no other. Fails, and changes nothing,
 * where the place or the number is another case's by now.
 */
export async function readmitCase({ system }: Pick<Database, 'system'>, given: Readmission): Promise<void> {
  const { command, number, caseId, kind, organ, year, partIndexes = [] } = given
  await inTransaction(system, async client => {
    await client.query(
      `insert into commands (command_id, case_id, type, person, body_hash, received_at, claim)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict (command_id) do update set claim = excluded.claim`,
      [
        command.commandId,
        caseId,
        command.type,
        command.person,
        command.bodyHash,
        command.receivedAt,
        JSON.stringify({ number }),
      ],
    )
    const { receivedOn, rulePack, subjectIndex, unitIndex, matterIndex, runId } = given
    await client.query(
      `insert into cases (case_id, kind, organ, claimed_in, number, received_on, rule_pack, subject_index, unit_index,
         matter_index, run_id)
       values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [caseId, kind, organ, number, receivedOn, rulePack, subjectIndex, unitIndex, matterIndex, runId],
    )
    await client.query(
      `insert into case_parts (kind, claimed_in, part_index, case_id) select $1, $2, part, $4 from unnest($3::text[]) part`,
      [kind, organ, partIndexes, caseId],
    )
    const serial = Number(/(\d+)号/u.exec(number)?.[1] ?? 0)
    await client.query(
      `insert into number_series (organ, purpose, year, last) values ($1, $2, $3, $4)
       on conflict (organ, purpose, year) do update set last = greatest(number_series.last, excluded.last)`,
      [organ, kind, year, serial],
    )
  })
}
