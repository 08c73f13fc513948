import { flag, instant, integer, json, oneOf, orNull, type RowOf, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { endingTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

export const commandStates = ['open', 'done', 'expired'] as const

/** Where the entry that a command became stands. */
type Done = { seq: number; n: number }

/** A row of the intent log, and how far the register of its case was in the statement that looked. */
export type Received = {
  fresh: boolean
  status: (typeof commandStates)[number]
  bodyHash: string
  receivedAt: string
  filed: number
  filedId: string | null
  frozen: boolean
  /** First outcome of the claim that this command made, if it started a case. */
  claim: { number: string } | { refused: string } | null
}

/** A command that is an entry of the ledger already, whether there is a row of it or not. */
export type Known = { done: Done; bodyHash: string }

type Intent = {
  commandId: string
  caseId: string
  type: string
  person: string
  bodyHash: string
  /** An act that a closed case takes too. */
  evenClosed?: boolean
}

const received = columns({
  known: flag,
  frozen: flag,
  filed: integer,
  filedId: orNull(text),
  fresh: orNull(flag),
  status: orNull(oneOf(...commandStates)),
  bodyHash: orNull(text),
  receivedAt: orNull(instant),
  claim: orNull(json<NonNullable<Received['claim']>>()),
  doneSeq: orNull(integer),
  doneN: orNull(integer),
})

/**
 * Writes an intent down, or finds the one there is. Committed before the act is sent; `filed` and `filedId` are read in
 * the same statement, and so is the entry that it became. A frozen or closed case takes no new intent, unless it is for
 * a closed one, and only here may that be said: once a row exists, another copy of it may have been accepted. Copies of
 * a command come one after another: each begins to look when the one before it has committed, so none overlooks a row
 * that is just being written.
 */
export async function receiveCommand(
  { system }: Pick<Database, 'system'>,
  intent: Intent,
): Promise<Received | Known | 'frozen' | 'closed'> {
  const row = await endingTransaction(system, async client => {
    const inTurn = client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [intent.commandId])
    const looked = queryRow(
      client,
      received,
      `with place as (select n, last_id, frozen_at, status from cases where case_id = $2),
            done as (select seq, n, body_hash from entries where command_id = $1 order by n limit 1),
            put as (insert into commands (command_id, case_id, type, person, body_hash)
                    select $1, $2, $3, $4, $5 where not exists (select from done)
                      and not exists (select from place where frozen_at is not null or (status = 'closed' and not $6))
                      and not exists (select from erasures where case_id = $2 and what = 'case')
                    on conflict (command_id) do nothing returning *),
            found as (select *, true as fresh from put
                      union all select *, false from commands where command_id = $1 and not exists (select from put))
       select found.fresh, found.status, coalesce(done.body_hash, found.body_hash) as body_hash, found.received_at, found.claim,
              (found.command_id is not null or done.n is not null) as known, done.seq as done_seq, done.n as done_n,
              coalesce(place.n, 0) as filed, place.last_id as filed_id, place.frozen_at is not null as frozen
       from (select) one left join found on true left join place on true left join done on true`,
      [intent.commandId, intent.caseId, intent.type, intent.person, intent.bodyHash, intent.evenClosed ?? false],
    )
    return { made: looked, last: [inTurn, looked] }
  })
  if (!row?.known || row.bodyHash === null) return row?.frozen ? 'frozen' : 'closed'
  const { known: _known, doneSeq, doneN, fresh, status, bodyHash, receivedAt, ...place } = row
  if (doneSeq !== null && doneN !== null) return { done: { seq: doneSeq, n: doneN }, bodyHash }
  if (fresh === null || status === null || receivedAt === null)
    throw new Error(`command ${intent.commandId} is known without its row`)
  return { fresh, status, bodyHash, receivedAt, ...place }
}

const known = columns({
  status: orNull(oneOf(...commandStates)),
  bodyHash: orNull(text),
  caseId: orNull(text),
  seq: orNull(integer),
  n: orNull(integer),
})

/** What the register already answers to a command: the row, and the entry that it became. */
export async function knownCommand({ system }: Pick<Database, 'system'>, commandId: string) {
  const row = await queryRow(
    system,
    known,
    `select c.status, coalesce(e.body_hash, c.body_hash) as body_hash, coalesce(e.case_id, c.case_id) as case_id,
            e.seq, e.n
     from (select $1::text as command_id) k
     left join commands c using (command_id)
     left join lateral (select * from entries where command_id = k.command_id order by n limit 1) e on true`,
    [commandId],
  )
  if (!row || row.caseId === null || row.bodyHash === null) return undefined
  const { status, bodyHash, caseId, seq, n } = row
  /** The entry that it became, once that is filed. */
  const filed = seq === null || n === null ? undefined : { seq, n }
  return { status, bodyHash, caseId, filed }
}

/** A refused act leaves no entry: the reconciler need not look for it soon, only in case another copy was accepted. */
export async function postponeLook(
  { system }: Pick<Database, 'system'>,
  commandId: string,
  seconds: number,
): Promise<void> {
  await system.query(
    `update commands set next_look_at = clock_timestamp() + make_interval(secs => $2), attempts = attempts + 1
     where command_id = $1 and status = 'open'`,
    [commandId, seconds],
  )
}

/** An open intent; `runId` is the run that owns its case: after an operator's reset another run knows nothing of it. */
export type OpenCommand = RowOf<typeof openCommand>
const openCommand = columns({
  commandId: text,
  caseId: text,
  type: text,
  attempts: integer,
  begunAt: instant,
  runId: orNull(text),
})

/** Intents that wait for their outcome, of cases that are not frozen; the time of the look is PostgreSQL's. */
export async function openCommands({ system }: Pick<Database, 'system'>, limit: number): Promise<OpenCommand[]> {
  return queryRows(
    system,
    openCommand,
    `select command_id, case_id, type, attempts, clock_timestamp() as begun_at,
            (select run_id from cases where cases.case_id = commands.case_id) as run_id
     from commands where status = 'open' and next_look_at <= clock_timestamp()
       and not exists (select from cases where cases.case_id = commands.case_id and frozen_at is not null)
     order by next_look_at limit $1`,
    [limit],
  )
}

/** Ends intents that a look begun after their last possible acceptance did not find: such a key is dead. */
export async function expireCommand(
  { system }: Pick<Database, 'system'>,
  look: OpenCommand,
  afterSeconds: number,
): Promise<boolean> {
  const { rowCount } = await system.query(
    `update commands set status = 'expired' where command_id = $1 and status = 'open' and (claim is null or claim ? 'refused')
       and received_at + make_interval(secs => $3) < $2::timestamptz`,
    [look.commandId, look.begunAt, afterSeconds],
  )
  return rowCount === 1
}
