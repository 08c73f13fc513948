import type pg from 'pg'
import type { Actor } from '#domain/access/actor.ts'
import { json, oneOf, orNull } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { inTransaction } from '../database/database.ts'
import { columns, queryRow } from '../database/rows.ts'
import { commandStates } from './commands.ts'
import { casesAbout, noteDoubleOpening, type OpenCase } from './doubleOpenings.ts'
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
  /** Who asks for it: refused is only what this person knows of. */
  starter?: Actor
}
export type ClaimOutcome = { number: string } | { refused: 'DUPLICATE_OPEN_CASE' | 'COMMAND_EXPIRED' }

/** Somebody who may see nothing. */
const nobody: Actor = { person: '', name: '', organ: '', roles: [] }

const claimOf = columns({ claim: orNull(json<ClaimOutcome>()), status: oneOf(...commandStates) })

/**
 * Claims a case: the first outcome, a number or a refusal, is stored with the command and every later attempt returns
 * it. The command row is locked, so that two attempts cannot both decide.
 */
export async function claimCase({ system }: Pick<Database, 'system'>, request: ClaimRequest): Promise<ClaimOutcome> {
  return inTransaction(system, async client => {
    const command = await queryRow(
      client,
      claimOf,
      'select claim, status from commands where command_id = $1 for update',
      [request.commandId],
    )
    if (!command) throw new Error(`command ${request.commandId} was never received`)
    if (command.claim) return command.claim
    if (command.status === 'expired') return { refused: 'COMMAND_EXPIRED' }
    // A run of an earlier release did not say who asks: it is refused by any case of this organ, as it was then.
    const others = await casesAbout(client, request, request.starter ?? nobody)
    const isKnown = (other: OpenCase) => other.organ === request.organ && (other.known || !request.starter)
    const outcome: ClaimOutcome = others.some(isKnown)
      ? { refused: 'DUPLICATE_OPEN_CASE' }
      : { number: await claimed(client, request, others) }
    await client.query('update commands set claim = $2 where command_id = $1', [
      request.commandId,
      JSON.stringify(outcome),
    ])
    return outcome
  })
}

/**
 * Puts the case among the open ones and gives its number. Beside others about the same matter, of which whoever starts
 * it may not know, it is as any other case; what is to be done about the two is a step of somebody else.
 */
async function claimed(client: pg.PoolClient, request: ClaimRequest, others: readonly OpenCase[]): Promise<string> {
  const number = await documentNumber(client, request.organ, request.kind, request.year)
  const isBeside = others.length > 0
  await client.query(
    `insert into cases (case_id, kind, organ, claimed_in, number, received_on, rule_pack, subject_index, unit_index, matter_index,
       run_id, beside) values ($1, $2, $3, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[request.caseId, request.kind, request.organ, number, request.receivedOn, request.rulePack],
      ...[request.subjectIndex, request.unitIndex, request.matterIndex, request.runId, isBeside],
    ],
  )
  await claimParts(client, request)
  for (const other of others) await noteDoubleOpening(client, { ...request, number }, other)
  return number
}

/** Parts that no open case of this organ has; one that has ended gives its own up. */
async function claimParts(client: pg.PoolClient, { caseId, kind, organ, partIndexes = [] }: ClaimRequest) {
  if (partIndexes.length === 0) return
  await client.query(
    `insert into case_parts (kind, claimed_in, part_index, case_id) select distinct $1, $2, part, $4 from unnest($3::text[]) part
     on conflict (kind, claimed_in, part_index) do update set case_id = excluded.case_id
       where exists (select from cases c where c.case_id = case_parts.case_id and c.ending)`,
    [kind, organ, partIndexes, caseId],
  )
}

/**
 * A resumed run takes the case over only where the register stands, at its own n and last entry, and only from the run
 * that it names: of two resumptions one wins. Asked again by the run that has won, it holds.
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
