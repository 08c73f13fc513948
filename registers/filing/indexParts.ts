import { createHash } from 'node:crypto'
import type pg from 'pg'
import { isSeenByWhom } from '#domain/access/policy.ts'
import { sightRows } from '#domain/access/sightRows.ts'
import type { CaseIndex } from '#domain/caseIndex.ts'

/** A part of the index that has a table of its own: what it is now, and the statement that brings the table there. */
type Part = { of(index: CaseIndex): unknown; put: string }

const putSight = `with wanted as (select * from jsonb_to_recordset($2) as s (who text, way text, organ text, kind text, stage text,
         status text, "openedAt" timestamptz, "nextDue" date, "overdueFrom" timestamptz)),
       gone as (delete from case_sight s where case_id = $1 and not exists (
         select from wanted where wanted.who = s.who and wanted.way = s.way))
     insert into case_sight (case_id, who, way, organ, kind, stage, status, opened_at, next_due, overdue_from)
     select $1, who, way, organ, kind, stage, status, "openedAt", "nextDue", "overdueFrom" from wanted
     on conflict (case_id, who, way) do update set organ = excluded.organ, stage = excluded.stage, status = excluded.status,
       opened_at = excluded.opened_at, next_due = excluded.next_due, overdue_from = excluded.overdue_from
     where (case_sight.organ, case_sight.stage, case_sight.status, case_sight.opened_at, case_sight.next_due, case_sight.overdue_from)
       is distinct from (excluded.organ, excluded.stage, excluded.status, excluded.opened_at, excluded.next_due, excluded.overdue_from)`

/** Each statement takes the case ($1) and the part as JSON ($2). */
const parts = {
  visits: {
    of: ({ visits = [] }) => visits,
    put: `insert into case_stages (case_id, visit, stage, entered_at, left_at)
     select $1, v.visit, v.stage, v.at, lead(v.at) over (order by v.visit)
     from rows from (jsonb_to_recordset($2) as (stage text, at timestamptz)) with ordinality as v (stage, at, visit)
     on conflict (case_id, visit) do update set left_at = excluded.left_at
     where case_stages.left_at is distinct from excluded.left_at`,
  },
  people: {
    of: ({ people }) => people,
    put: `with place as (select * from jsonb_to_recordset($2) as p (person text, relation text)),
       gone as (delete from case_people where case_id = $1 and not exists (
         select from place p where p.person = case_people.person and p.relation = case_people.relation))
     insert into case_people select $1, person, relation from place on conflict do nothing`,
  },
  tasks: {
    of: index =>
      index.tasks.map(task => ({
        ...task,
        ...{ caseOrgan: index.organ, open: index.status === 'open', seen: isSeenByWhom(task, index) },
      })),
    put: `with wanted as (select * from jsonb_to_recordset($2) as t (id text, kind text, candidates jsonb, due date,
         assignee text, "claimedAt" timestamptz, "delegatedTo" text,
         "vacatedBy" text, "caseOrgan" text, open boolean, seen boolean)),
       gone as (delete from tasks where case_id = $1 and not exists (select from wanted where id = task_id))
     insert into tasks (case_id, task_id, kind, role, organ, person, due, assignee, delegated_to, claimed_at, vacated_by,
       case_organ, open, seen)
     select $1, id, kind, candidates->>'role', candidates->>'organ', candidates->>'person', due, assignee, "delegatedTo", "claimedAt", "vacatedBy",
            "caseOrgan", open, seen
     from wanted
     on conflict (case_id, task_id) do update set role = excluded.role, organ = excluded.organ, person = excluded.person,
       due = excluded.due, assignee = excluded.assignee, delegated_to = excluded.delegated_to, claimed_at = excluded.claimed_at,
       vacated_by = excluded.vacated_by, case_organ = excluded.case_organ, open = excluded.open, seen = excluded.seen
     where (tasks.role, tasks.organ, tasks.person, tasks.due, tasks.assignee, tasks.delegated_to, tasks.vacated_by,
         tasks.case_organ, tasks.open, tasks.seen)
       is distinct from (excluded.role, excluded.organ, excluded.person, excluded.due, excluded.assignee, excluded.delegated_to,
         excluded.vacated_by, excluded.case_organ, excluded.open, excluded.seen)`,
  },
  sight: { of: sightRows, put: putSight },
  effects: {
    of: ({ effects }) => effects,
    put: `with wanted as (select * from jsonb_to_recordset($2) as e (subject text, effect text, "from" date)),
       gone as (update effects set until_on = (zm_clock() at time zone 'Asia/Shanghai')::date
         where case_id = $1 and until_on is null and not exists (
           select from wanted where wanted.effect = effects.effect and wanted."from" = effects.from_on))
     insert into effects (case_id, subject, effect, from_on) select $1, subject, effect, "from" from wanted
     on conflict (case_id, effect, from_on) do update set until_on = null where effects.until_on is not null`,
  },
  links: {
    of: ({ links = [] }) => links,
    put: `insert into case_links (case_id, other_id, relation)
     select $1, l."caseId", l.relation from jsonb_to_recordset($2) as l ("caseId" text, relation text)
     on conflict do nothing`,
  },
  listing: {
    of: ({ listing }) => (listing ? [listing] : []),
    put: `insert into false_accusers (case_id, category, from_on, until_on, flagged, removed_on)
     select $1, e.category, e."from", e.until, e.flagged, e."removedOn"
     from jsonb_to_recordset($2) as e (category text, "from" date, until date, flagged boolean, "removedOn" date)
     on conflict (case_id) do update set category = excluded.category, from_on = excluded.from_on,
       until_on = excluded.until_on, flagged = excluded.flagged, removed_on = excluded.removed_on`,
  },
} satisfies Record<string, Part>

export type PartHashes = Readonly<Record<string, string>>

/**
 * Sends a statement for each part of an index that is another than the one whose hash the case has. Returns what was
 * sent, and the hashes of the parts as they stand then.
 */
export function putParts(client: pg.PoolClient, caseId: string, index: CaseIndex, before: PartHashes) {
  const sent: Promise<pg.QueryResult>[] = []
  const hashes: Record<string, string> = { ...before }
  for (const [name, { of, put }] of Object.entries<Part>(parts)) {
    const json = JSON.stringify(of(index))
    const hash = createHash('sha256').update(json).digest('base64url').slice(0, 16)
    if (hash === before[name]) continue
    sent.push(client.query(put, [caseId, json]))
    hashes[name] = hash
  }
  return { sent, hashes }
}
