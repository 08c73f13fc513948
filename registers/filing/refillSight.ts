import { createHash } from 'node:crypto'
import type pg from 'pg'
import { isSeenByWhom } from '#domain/access/policy.ts'
import { sightPolicy, sightRows } from '#domain/access/sightRows.ts'
import type { CaseIndex } from '#domain/caseIndex.ts'
import { caseKinds } from '#domain/processes.ts'
import { flag, instant, json, oneOf, orNull, type RowOf, text } from '../database/columns.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

/** What the policy needs of a case, as its rows tell it. */
const row = columns({
  id: text,
  kind: oneOf(...caseKinds),
  organ: text,
  stage: text,
  status: oneOf('open', 'closed'),
  outcome: orNull(text),
  nextDue: orNull(text),
  unassigned: flag,
  approvalOrgan: orNull(text),
  transferTo: orNull(text),
  openedAt: instant,
  overdueFrom: orNull(instant),
  closedFor: json<NonNullable<CaseIndex['closedFor']>>(),
  people: json<CaseIndex['people']>(),
  tasks: json<Waiting[]>(),
})
type Row = RowOf<typeof row>
type Waiting = { id: string; role: string | null; organ: string | null; person: string | null; assignee: string | null }

const page = 1_000

/** The policy of this release, by which rows of `case_sight` are made. */
export const policyOfRelease = createHash('sha256').update(sightPolicy).digest('hex')

/**
 * Makes who may know of which case anew for every case, from the rows that filing left, if it was made by another
 * policy than this release's: after a migration, or when a release changes the policy. In the transaction of `client`;
 * of two callers the second waits. Returns how many cases it went through.
 */
export async function refillSight(client: pg.ClientBase): Promise<number> {
  await client.query("select pg_advisory_xact_lock(hashtextextended('case_sight', 12))")
  const known = await queryRow(client, columns({ policy: text }), 'select policy from sight_policy')
  if (known?.policy === policyOfRelease) return 0
  let cases = 0
  for (let after = ''; ; ) {
    const rows = await pageOf(client, after)
    const last = rows.at(-1)
    if (!last) break
    await putPage(client, rows)
    cases += rows.length
    after = last.id
  }
  await client.query(
    'insert into sight_policy (policy) values ($1) on conflict (single) do update set policy = excluded.policy',
    [policyOfRelease],
  )
  return cases
}

const pageOf = (client: pg.ClientBase, after: string): Promise<Row[]> =>
  queryRows(
    client,
    row,
    `select case_id as id, kind, organ, stage, status, outcome, next_due::text as "nextDue", unassigned, approval_organ as "approvalOrgan", coalesce(closed_for, '{}') as closed_for,
            transfer_to as "transferTo", opened_at as "openedAt", overdue_from as "overdueFrom",
            (select coalesce(json_agg(json_build_object('person', p.person, 'relation', p.relation)), '[]')
             from case_people p where p.case_id = c.case_id) as people,
            (select coalesce(json_agg(json_build_object('id', t.task_id, 'role', t.role, 'organ', t.organ, 'person', t.person,
               'assignee', t.assignee)), '[]') from tasks t where t.case_id = c.case_id) as tasks
     from cases c where n > 0 and case_id > $1 order by case_id limit ${page}`,
    [after],
  )

/** The index of a case as far as the policy reads it. */
function indexOfRow({ tasks, ...known }: Row) {
  return {
    ...known,
    tasks: tasks.map(({ id, role, organ, person, assignee }) => ({
      id,
      candidates: person !== null ? { person } : { role, organ },
      ...(assignee !== null && { assignee }),
    })),
  } as unknown as CaseIndex
}

async function putPage(client: pg.ClientBase, rows: readonly Row[]): Promise<void> {
  const indexes = rows.map(row => ({ caseId: row.id, index: indexOfRow(row) }))
  const sights = indexes.flatMap(({ caseId, index }) => sightRows(index).map(row => ({ caseId, ...row })))
  const tasks = indexes.flatMap(({ caseId, index }) =>
    index.tasks.map(task => ({ caseId, id: task.id, seen: isSeenByWhom(task, index) })),
  )
  await client.query('delete from case_sight where case_id = any($1)', [rows.map(({ id }) => id)])
  await client.query(
    `insert into case_sight (case_id, who, way, organ, kind, stage, status, opened_at, next_due, overdue_from)
     select "caseId", who, way, organ, kind, stage, status, "openedAt", "nextDue", "overdueFrom"
     from jsonb_to_recordset($1) as s ("caseId" text, who text, way text, organ text, kind text, stage text, status text,
       "openedAt" timestamptz, "nextDue" date, "overdueFrom" timestamptz)`,
    [JSON.stringify(sights)],
  )
  await client.query(
    `update tasks t set case_organ = c.organ, open = c.status = 'open', seen = w.seen
     from jsonb_to_recordset($1) as w ("caseId" text, id text, seen boolean) join cases c on c.case_id = w."caseId"
     where t.case_id = w."caseId" and t.task_id = w.id`,
    [JSON.stringify(tasks)],
  )
}
