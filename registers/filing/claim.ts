import type pg from 'pg'
import { json, oneOf, orNull } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { columns, queryRow } from '../database/rows.ts'
import { commandStates } from './commands.ts'
import { documentNumber, type Purpose } from './numbers.ts'

/** What a start claims: its place among the open cases. Subject, unit and matter are blind indexes. */
export type ClaimRequest = {
  caseId: string
  commandId: string
  kind: Purpose
  organ: string
  receivedOn: string
  rulePack: string
  year: number
  subjectIndex: string
  unitIndex: string
  matterIndex: string
  /** Each may be in one open case of its kind and organ. */
  partIndexes?: readonly string[]
  runId: string
}
export type ClaimOutcome = { number: string } | { refused: 'DUPLICATE_OPEN_CASE' | 'COMMAND_EXPIRED' }

const claimed = columns({ claim: orNull(json<ClaimOutcome>()), status: oneOf(...commandStates) })

/**
 * Claims a case: the first outcome, a number or a refusal, is stored with the command and every later attempt returns it.
 * The command row is locked, so that two attempts cannot both decide.
 */
export async function claimCase({ system }: Pick<Database, 'system'>, request: ClaimRequest): Promise<ClaimOutcome> {
  return inTransaction(system, async client => {
    const command = await queryRow(
      client,
      claimed,
      'select claim, status from commands where command_id = $1 for update',
      [request.commandId],
    )
    if (!command) throw new Error(`command ${request.commandId} was never received`)
    if (command.claim) return command.claim
    if (command.status === 'expired') return { refused: 'COMMAND_EXPIRED' }
    const number = await documentNumber(client, request.organ, request.kind, request.year)
    const put = await client.query(
      `insert into cases (case_id, kind, organ, claimed_in, number, received_on, rule_pack, subject_index, unit_index, matter_index, run_id)
       select $1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10
       where not exists (select from cases where kind = $2 and organ = $3 and subject_index = $7 and matter_index = $9
                          and status = 'open' and not ending)
       on conflict (kind, claimed_in, subject_index, matter_index) where status = 'open' and not reopened and not ending do nothing`,
      [
        request.caseId,
        request.kind,
        request.organ,
        number,
        request.receivedOn,
        request.rulePack,
        request.subjectIndex,
        request.unitIndex,
        request.matterIndex,
        request.runId,
      ],
    )
    const isClaimed = put.rowCount === 1 && (await claimParts(client, request))
    // A refused claim leaves nothing and gives its number back: the series has no gaps.
    if (!isClaimed) await giveBack(client, request)
    const outcome: ClaimOutcome = isClaimed ? { number } : { refused: 'DUPLICATE_OPEN_CASE' }
    await client.query('update commands set claim = $2 where command_id = $1', [
      request.commandId,
      JSON.stringify(outcome),
    ])
    return outcome
  })
}

/** Whether every part was free; parts held by cases of another organ do not count. */
async function claimParts(
  client: pg.PoolClient,
  { caseId, kind, organ, partIndexes = [] }: ClaimRequest,
): Promise<boolean> {
  if (partIndexes.length === 0) return true
  const { rowCount } = await client.query(
    `insert into case_parts (kind, claimed_in, part_index, case_id) select $1, $2, part, $4 from unnest($3::text[]) part
     on conflict do nothing`,
    [kind, organ, partIndexes, caseId],
  )
  return rowCount === new Set(partIndexes).size
}

async function giveBack(client: pg.PoolClient, { caseId, organ, kind, year }: ClaimRequest): Promise<void> {
  await client.query('delete from case_parts where case_id = $1', [caseId])
  await client.query('delete from cases where case_id = $1 and n = 0', [caseId])
  await client.query('update number_series set last = last - 1 where organ = $1 and purpose = $2 and year = $3', [
    organ,
    kind,
    year,
  ])
}

/**
 * A resumed run takes the case over only where the register stands, at its own n and last entry, and only from the run that
 * it names: of two resumptions one wins. Asked again by the run that has won, it holds.
 */
export async function claimResume(
  { system }: Pick<Database, 'system'>,
  {
    caseId,
    n,
    lastId,
    continues,
    runId,
  }: { caseId: string; n: number; lastId: string | null; continues: string; runId: string },
): Promise<boolean> {
  const { rowCount } = await system.query(
    `update cases set run_id = $5 where case_id = $1 and n = $2 and last_id is not distinct from $3
       and frozen_at is null and run_id in ($4, $5)`,
    [caseId, n, lastId, continues, runId],
  )
  return rowCount === 1
}
