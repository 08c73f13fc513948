import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import type { Actor } from '#domain/access/actor.ts'
import { shutting } from '#domain/access/relation.ts'
import { sightOf } from '../cases/sight.ts'
import { flag, type RowOf, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { hasLeft } from '../desk/leavers.ts'

/** What a case is about, by blind indexes. */
export type Matter = {
  caseId: string
  kind: string
  organ: string
  subjectIndex: string
  matterIndex: string
  partIndexes?: readonly string[]
}

const open = columns({ caseId: text, number: text, organ: text, known: flag })
export type OpenCase = RowOf<typeof open>

/**
 * Other open cases about the same matter, of any organ, and whether `actor` knows of each: it sees it, or began it and
 * it is not filed yet. Until the transaction ends nobody else begins or finds one about this subject.
 */
export async function casesAbout(
  client: pg.PoolClient,
  { caseId, kind, subjectIndex, matterIndex, partIndexes = [] }: Matter,
  actor: Actor,
): Promise<OpenCase[]> {
  await client.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [`${kind} ${subjectIndex}`])
  const about = [caseId, kind, subjectIndex, matterIndex, partIndexes, actor.person]
  const sight = sightOf(actor, about.length)
  return queryRows(
    client,
    open,
    `select c.case_id, c.number, c.organ, (${sight.sql} or c.n = 0 and exists (
         select from commands k where k.case_id = c.case_id and k.person = $6)) as known
     from cases c where c.kind = $2 and c.status = 'open' and not c.ending and c.case_id <> $1
       and (c.subject_index = $3 and c.matter_index = $4
         or c.case_id in (select p.case_id from case_parts p where p.kind = $2 and p.part_index = any($5::text[])))
     order by c.case_id`,
    [...about, ...sight.values],
  )
}

/** Organs from one upward, itself first. */
const upward = (name: string, organ: string) => `${name} (id, depth) as (
  select ${organ}::text, 0 union all
  select o.facts ->> 'superior', depth + 1 from ${name} join organs o using (id)
  where o.facts ->> 'superior' is not null and depth < 20)`

/** Persons whom the other case keeps out learn of it by no message either. */
const mayBeTold = `not exists (select from case_people q where q.case_id = $3 and q.person = p.person
    and q.relation in ('party', '${shutting.join("', '")}'))
  and not exists (select from case_people q join kin on kin.kin = q.person and kin.person = p.person
    where q.case_id = $3 and q.relation = 'party')`

/**
 * Makes it a step of somebody that two cases are about one matter, and tells them: intake, where one organ has both;
 * else the supervisors of the nearest organ above both, or of the uppermost above the other. Repeating it changes
 * nothing.
 */
export async function noteDoubleOpening(
  client: pg.PoolClient,
  { caseId, kind, organ, number }: Matter & { number: string },
  other: OpenCase,
): Promise<void> {
  await client.query(
    `with recursive ${upward('mine', '$6')}, ${upward('others', '$8')}, above as (
       select coalesce((select m.id from mine m join others using (id) order by m.depth limit 1),
         (select id from others order by depth desc limit 1)) as organ),
     made as (
       insert into double_openings (id, case_id, other_id, kind, number, case_organ, other_number, other_organ, organ, role)
       select $1, $2, $3, $4, $5, $6, $7, $8, above.organ, case when $6 = $8 then 'intake' else 'supervisor' end from above
       on conflict (case_id, other_id) do nothing returning id, organ, role)
     insert into inbox (person, kind, key, about, due, urgent, in_person)
     select distinct p.person, 'doubleOpening', made.id, 'settleDoubleOpening', null::date, false, true
     from made join offices o on o.organ = made.organ
         and o.roles && case made.role when 'intake' then '{intake,supervisor}' else '{supervisor,approver}'::text[] end
       join persons p on p.person = o.person and not ${hasLeft('p')}
     where ${mayBeTold}`,
    [...[randomUUID().replaceAll('-', ''), caseId, other.caseId, kind, number, organ], ...[other.number, other.organ]],
  )
}

const reopened = columns({ caseId: text, kind: text, organ: text, number: text, subjectIndex: text, matterIndex: text })

/**
 * Whether `actor` knows of another open case of the organ in whose place a closed one would stand if it were reopened.
 * With `note` those that the actor may not know of become a step of somebody else: to be asked once it is reopened.
 */
export async function isReplaced(
  { system }: Pick<Database, 'system'>,
  { caseId, actor, note = false }: { caseId: string; actor: Actor; note?: boolean },
): Promise<boolean> {
  return inTransaction(system, async client => {
    const place = await queryRow(
      client,
      reopened,
      'select case_id, kind, organ, number, subject_index, matter_index from cases where case_id = $1',
      [caseId],
    )
    const others = place ? await casesAbout(client, place, actor) : []
    if (place && note) for (const other of others) await noteDoubleOpening(client, place, other)
    return others.some(({ organ, known }) => organ === place?.organ && known)
  })
}
