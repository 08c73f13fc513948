import type pg from 'pg'
import type { CaseIndex } from '#domain/caseIndex.ts'
import type { Entry } from '#domain/entry.ts'
import type { SealedEntry } from './chain.ts'

/** Stores entries that no register has yet; reminders among them wait for a round of the inbox. */
export async function insertEntries(
  client: pg.PoolClient,
  caseId: string,
  sealed: readonly SealedEntry[],
): Promise<void> {
  const column = <T>(pick: (one: SealedEntry) => T) => sealed.map(pick)
  await client.query(
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
  const reminders = sealed.filter(({ entry }) => entry.event.type === 'reminded')
  if (reminders.length === 0) return
  await client.query('insert into reminders_untold select $1, unnest($2::int[])', [
    caseId,
    reminders.map(({ entry }) => entry.n),
  ])
}

/**
 * Writes what lists, searches and rights need of a case after `last`, marks the commands done, and tells the others that
 * the case moved if it `tells` them anything.
 */
export async function writeIndex(
  client: pg.PoolClient,
  caseId: string,
  index: CaseIndex,
  { last, sealed, tells }: { last: Entry; sealed: readonly SealedEntry[]; tells: boolean },
): Promise<void> {
  const ledger = sealed.filter(one => one.position !== null).at(-1)
  const acts = sealed.filter(({ entry }) => entry.commandId !== null)
  await client.query(
    `with moved as (
       update cases set n = $2, last_id = $3, seq = $4, organ = $5, stage = $6, status = $7, outcome = $8, closed_at = $9,
         next_due = $10, overdue_from = $11, unassigned = $12, approval_organ = $13, transfer_to = $14,
         provisional = $23, calendar_version = $24, opened_at = $25,
         ledger_position = coalesce($15, ledger_position), ledger_head = coalesce($16, ledger_head),
         updated_at = case when $26 then clock_timestamp() else updated_at end,
         was_overdue = was_overdue or $31, reopened = reopened or (status = 'closed' and $7 = 'open'),
         former_organs = $34::text[], untrue_found = $35, untrue_cleared = $36, untrue_reason = $37
       where case_id = $1),
     stays as (insert into case_stages (case_id, visit, stage, entered_at, left_at)
       select $1, v.visit, v.stage, v.at, lead(v.at) over (order by v.visit)
       from unnest($29::text[], $30::timestamptz[]) with ordinality as v (stage, at, visit)
       where cardinality($29::text[]) > (select count(*) from case_stages where case_id = $1)
       on conflict (case_id, visit) do update set left_at = excluded.left_at
       where case_stages.left_at is distinct from excluded.left_at),
     gone_people as (delete from case_people where case_id = $1 and not exists (
         select from unnest($17::text[], $18::text[]) as p (person, relation)
         where p.person = case_people.person and p.relation = case_people.relation)),
     people as (insert into case_people select $1, * from unnest($17::text[], $18::text[]) on conflict do nothing),
     gone_tasks as (delete from tasks where case_id = $1 and task_id <> all ($19::text[])),
     wanted as (select * from jsonb_to_recordset($20::jsonb) as t (id text, kind text, candidates jsonb, due date,
       assignee text, "claimedAt" timestamptz, "delegatedTo" text)),
     waiting as (
       insert into tasks (case_id, task_id, kind, role, organ, person, due, assignee, delegated_to, claimed_at)
       select $1, id, kind, candidates->>'role', candidates->>'organ', candidates->>'person', due, assignee, "delegatedTo", "claimedAt"
       from wanted
       on conflict (case_id, task_id) do update set role = excluded.role, organ = excluded.organ, person = excluded.person,
         due = excluded.due, assignee = excluded.assignee, delegated_to = excluded.delegated_to, claimed_at = excluded.claimed_at
       where (tasks.role, tasks.organ, tasks.person, tasks.due, tasks.assignee, tasks.delegated_to)
         is distinct from (excluded.role, excluded.organ, excluded.person, excluded.due, excluded.assignee, excluded.delegated_to)),
     gone_effects as (delete from effects where case_id = $1 and not exists (
         select from jsonb_to_recordset($21::jsonb) as e (effect text) where e.effect = effects.effect)),
     protected as (insert into effects (case_id, subject, effect, from_on)
       select $1, e.subject, e.effect, e."from" from jsonb_to_recordset($21::jsonb) as e (subject text, effect text, "from" date)
       on conflict do nothing),
     linked as (insert into case_links (case_id, other_id, relation)
       select $1, l."caseId", l.relation from jsonb_to_recordset($32::jsonb) as l ("caseId" text, relation text)
       on conflict do nothing),
     listed as (insert into false_accusers (case_id, category, from_on, until_on, flagged, removed_on)
       select $1, e.category, e."from", e.until, e.flagged, e."removedOn"
       from jsonb_to_recordset($33::jsonb) as e (category text, "from" date, until date, flagged boolean, "removedOn" date)
       on conflict (case_id) do update set category = excluded.category, from_on = excluded.from_on,
         until_on = excluded.until_on, flagged = excluded.flagged, removed_on = excluded.removed_on),
     freed as (delete from case_parts where case_id = $1 and $7 = 'closed'),
     done as (update commands set status = 'done' from unnest($27::text[], $28::text[]) as act (command_id, body_hash)
       where commands.command_id = act.command_id and commands.body_hash = act.body_hash and status <> 'done')
     insert into feed (case_id, seq, kind) select $1, $4, $22 where $26`,
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
      index.people.map(({ person }) => person),
      index.people.map(({ relation }) => relation),
      index.tasks.map(({ id }) => id),
      JSON.stringify(index.tasks),
      JSON.stringify(index.effects),
      index.status === 'closed' ? 'closed' : 'moved',
      index.provisional,
      index.calendarVersion,
      index.openedAt,
      tells,
      acts.map(({ entry }) => entry.commandId),
      acts.map(({ entry }) => entry.bodyHash),
      index.visits?.map(({ stage }) => stage) ?? [],
      index.visits?.map(({ at }) => at) ?? [],
      index.wasOverdue ?? false,
      JSON.stringify(index.links ?? []),
      JSON.stringify(index.listing ? [index.listing] : []),
      index.formerOrgans ?? [],
      index.untrue?.found ?? null,
      index.untrue?.cleared ?? null,
      index.untrue?.reason ?? null,
    ],
  )
}
