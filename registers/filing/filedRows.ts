import type pg from 'pg'
import type { CaseIndex } from '#domain/caseIndex.ts'
import type { Entry } from '#domain/entry.ts'
import type { SealedEntry } from '../ledger/chain.ts'

type Sent = Promise<pg.QueryResult>

/**
 * Whether persons are told of an entry by a message: of a reminder, and of deadlines whose day another calendar moved.
 */
const isTold = ({ event }: Entry): boolean =>
  event.type === 'reminded' || (event.type === 'calendarLoaded' && 'moved' in event)

/** Whether a round keeps the concerns of a talk beside the case. */
const isTalk = ({ event }: Entry): boolean => event.type === 'careInterview'

/** Stores entries that no register has yet; those that persons are told of, and talks, wait for a round. */
export function insertEntries(client: pg.PoolClient, caseId: string, sealed: readonly SealedEntry[]): Sent[] {
  const column = <T>(pick: (one: SealedEntry) => T) => sealed.map(pick)
  const inserted = client.query(
    `insert into entries (case_id, n, id, seq, channel, position, type, at, received_at, command_id, body_hash, commit, head, content)
     select $1, * from unnest($2::int[], $3::text[], $4::int[], $5::text[], $6::int[], $7::text[], $8::timestamptz[],
       $9::timestamptz[], $10::text[], $11::text[], $12::text[], $13::text[], $14::bytea[])`,
    [
      caseId,
      column(({ entry }) => entry.n),
      column(({ entry }) => entry.id),
      column(({ entry }) => entry.seq),
      column(({ entry }) => entry.channel),
      column(({ position }) => position),
      column(({ entry }) => entry.event.type),
      column(({ entry }) => entry.at),
      column(({ entry }) => entry.receivedAt),
      column(({ entry }) => entry.commandId),
      column(({ entry }) => entry.bodyHash),
      column(({ commit }) => commit),
      column(({ head }) => head),
      column(({ content }) => content),
    ],
  )
  const rowsOf = (table: string, waits: (entry: Entry) => boolean) => {
    const waiting = sealed.flatMap(({ entry }) => (waits(entry) ? entry.n : []))
    return waiting.length === 0
      ? []
      : [client.query(`insert into ${table} select $1, unnest($2::int[])`, [caseId, waiting])]
  }
  return [inserted, ...rowsOf('reminders_untold', isTold), ...rowsOf('care_untold', isTalk)]
}

type Moved = {
  last: Entry
  sealed: readonly SealedEntry[]
  tells: boolean
  told: readonly string[]
  hashes: Readonly<Record<string, string>>
}

/**
 * Moves the case's own row to `last`, marks the commands done, and tells officers that the case moved if it `tells`
 * them anything, and the parties who were `told` something. `hashes` say which parts of the index stand in their
 * tables.
 */
export function moveCase(
  client: pg.PoolClient,
  caseId: string,
  index: CaseIndex,
  { last, sealed, tells, told, hashes }: Moved,
): Sent {
  const ledger = sealed.filter(one => one.position !== null).at(-1)
  const acts = sealed.filter(({ entry }) => entry.commandId !== null)
  return client.query(
    `with moved as (
       update cases set n = $2, last_id = $3, seq = $4, organ = $5, stage = $6, status = $7, outcome = $8, closed_at = $9,
         next_due = $10, overdue_from = $11, unassigned = $12, approval_organ = $13, transfer_to = $14,
         ledger_position = coalesce($15, ledger_position), ledger_head = coalesce($16, ledger_head),
         provisional = $17, calendar_version = $18, opened_at = $19,
         updated_at = case when $20 then clock_timestamp() else updated_at end,
         was_overdue = was_overdue or $21, reopened = reopened or ((status = 'closed' or ending) and $7 = 'open' and not $30), part_hashes = $22,
         former_organs = $26::text[], untrue_found = $27, untrue_cleared = $28, untrue_reason = $29,
         ending = $30, closed_for = $31
       where case_id = $1),
     done as (update commands set status = 'done' from unnest($23::text[], $24::text[]) as act (command_id, body_hash)
       where commands.command_id = act.command_id and commands.body_hash = act.body_hash and status <> 'done')
     insert into feed (case_id, seq, kind, tells, told) select $1, $4, $25, $20, $32::text[] where $20 or cardinality($32::text[]) > 0`,
    [
      caseId,
      last.n,
      last.id,
      index.seq,
      index.organ,
      index.stage,
      index.status,
      index.outcome,
      index.closedAt,
      index.nextDue,
      index.overdueFrom,
      index.unassigned,
      index.approvalOrgan,
      index.transferTo,
      ledger?.position ?? null,
      ledger?.head ?? null,
      index.provisional,
      index.calendarVersion,
      index.openedAt,
      tells,
      index.wasOverdue ?? false,
      JSON.stringify(hashes),
      acts.map(({ entry }) => entry.commandId),
      acts.map(({ entry }) => entry.bodyHash),
      index.status === 'closed' ? 'closed' : 'moved',
      index.formerOrgans ?? [],
      index.untrue?.found ?? null,
      index.untrue?.cleared ?? null,
      index.untrue?.reason ?? null,
      index.ending ?? false,
      JSON.stringify(index.closedFor ?? {}),
      told,
    ],
  )
}
