import type { MachineEvent } from '#domain/machineEvents.ts'
import { isUrgent, type MessageKind, messageKindOf } from '#domain/messages.ts'
import { ruleKeyOf } from '#domain/texts/ruleKeyOf.ts'
import { caseScope } from '#vault/scopes.ts'
import { bytes, integer, type RowOf, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { openContent } from '../ledger/chain.ts'
import { readFeed } from './feed.ts'
import { asViewer, keyOfTask, mayHear, openCase, planned, tasksOfCase, waitedFor } from './told.ts'

/**
 * Tells of tasks that began to wait, a page of moved cases at a time; returns whether there may be more. The place is
 * moved last: a round that died is repeated, and every message is made once.
 */
export async function tellOfTasks({ system }: Pick<Database, 'system'>, limit: number): Promise<boolean> {
  const place = await queryRow(
    system,
    columns({ xid: text, id: integer }),
    // A restored database counts transactions from anew: a place ahead of it is none.
    `select case when xid <= pg_snapshot_xmin(pg_current_snapshot()) then xid else '0' end::text as xid, id from inbox_place`,
  )
  if (!place) throw new Error('inbox_place has no row: a migration puts it there')
  const events = await readFeed({ system }, place, limit)
  const last = events.at(-1)
  if (!last) return false
  await system.query(
    planned(
      `insert into inbox (person, case_id, kind, key, about, due, urgent, in_person)
     select p.person, t.case_id, 'task', ${keyOfTask}, t.kind, t.due, false, coalesce(t.person = p.person, false)
     from unnest($1::text[]) as moved (id) cross join ${openCase('moved.id')} cross join ${tasksOfCase}
       cross join lateral (${waitedFor}) who cross join ${asViewer('who')}
     where ${mayHear('coalesce(t.person = p.person, false)')}
     on conflict do nothing`,
      [[...new Set(events.map(({ caseId }) => caseId))]],
    ),
  )
  await system.query('update inbox_place set xid = $1, id = $2', [last.xid, last.id])
  return events.length === limit
}

/**
 * Tells of filed reminders and of days that moved, a page at a time, in one transaction with striking them off; returns
 * how many there were. Those whose turn it is hear of it by the tasks that wait with this due day, or else by all that
 * wait now.
 */
export async function tellOfReminders(database: Database, limit: number): Promise<number> {
  return inTransaction(database.system, async client => {
    const untold = await queryRows(
      client,
      reminder,
      planned(
        `select u.case_id, u.n, e.content from reminders_untold u join entries e using (case_id, n)
       order by u.case_id, u.n limit $1 for update of u skip locked`,
        [limit],
      ),
    )
    if (untold.length === 0) return 0
    const opened = await Promise.all(untold.map(row => openReminder(database, row)))
    await client.query(
      planned(
        `insert into inbox (person, case_id, kind, key, about, reminder, due, urgent, in_person)
       select p.person, c.case_id, r.kind, r.key, r.about, r.reminder, r.due, r.urgent, false
       from jsonb_to_recordset($1::jsonb) as r
         ("caseId" text, key text, kind text, about text, reminder text, due date, urgent boolean, "to" text[])
         cross join ${openCase('r."caseId"')}
         cross join lateral (
           select turn.person from ${tasksOfCase} cross join lateral (${waitedFor}) turn
           where 'responsible' = any(r."to")
             and (t.due = r.due or not exists (select from tasks s where s.case_id = c.case_id and s.due = r.due))
           union select o.person from offices o
           where o.organ = c.organ and o.roles && array_remove(r."to", 'responsible')) who
         cross join ${asViewer('who')}
       where ${mayHear('false')}
       on conflict do nothing`,
        [JSON.stringify(opened.flat())],
      ),
    )
    await client.query(
      planned(
        'delete from reminders_untold u using unnest($1::text[], $2::int[]) as r (case_id, n) where (u.case_id, u.n) = (r.case_id, r.n)',
        [untold.map(({ caseId }) => caseId), untold.map(({ n }) => n)],
      ),
    )
    return untold.length
  })
}

const reminder = columns({ caseId: text, n: integer, content: bytes })

type Telling = {
  caseId: string
  key: string
  kind: MessageKind
  about: string
  reminder: string
  due: string | null
  urgent: boolean
  to: string[]
}

/** What a filed entry tells persons; nothing once the key of its case is destroyed. */
async function openReminder({ keys }: Database, { caseId, n, content }: RowOf<typeof reminder>): Promise<Telling[]> {
  const key = await keys.get(caseScope(caseId))
  if (!key) return []
  const event = openContent(caseId, key, n, content).event as MachineEvent
  if (event.type === 'calendarLoaded')
    return (event.moved ?? []).map(({ deadline, due }) => ({
      ...{ caseId, key: `${n}:${deadline}`, kind: 'moved', about: ruleKeyOf(deadline), reminder: 'moved', due },
      ...{ urgent: false, to: ['responsible', 'supervisor'] },
    }))
  if (event.type !== 'reminded') return []
  const { deadline, reminder: kind, to, due = null } = event
  const told = { about: ruleKeyOf(deadline), reminder: kind, kind: messageKindOf(kind), urgent: isUrgent(kind) }
  return [{ caseId, key: String(n), to, due, ...told }]
}
