import { concernIdOf } from '#contract/ids.ts'
import type { CareConcern } from '#domain/care.ts'
import { isUrgent, messageKindOf } from '#domain/messages.ts'
import type { ReminderKind } from '#domain/time/deadlines.ts'
import { recipientsOf } from '#domain/time/reminded.ts'
import { caseScope, concernScope, confidenceScope } from '#vault/scopes.ts'
import { bytes, day, flag, instant, integer, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { hasLeft } from '../desk/leavers.ts'
import { openContent } from '../ledger/chain.ts'
import { keepConcern, sealConcern } from './careConcerns.ts'

type System = Pick<Database, 'system'>

type FiledTalk = {
  body: { concerns?: (CareConcern | string)[] }
  facts?: { dues: string[]; cadre?: string }
}

const filed = columns({ caseId: text, n: integer, organ: text, at: instant, content: bytes })

/** Keeps the concerns of talks that cases have filed, some talks at a time; returns whether there may be more. */
export async function keepConcernsOfCases(
  database: Pick<Database, 'system' | 'keys'>,
  limit: number,
): Promise<boolean> {
  const waiting = await queryRows(
    database.system,
    filed,
    `select u.case_id, u.n, c.organ, e.at, e.content from care_untold u join entries e using (case_id, n)
       join cases c using (case_id) order by u.case_id, u.n limit $1`,
    [limit],
  )
  for (const { caseId, n, organ, at, content } of waiting) {
    const key = await database.keys.get(caseScope(caseId))
    const opened = key && openContent(caseId, key, n, content)
    const { body, facts } = (opened?.event ?? { body: {} }) as unknown as FiledTalk
    const raisedBy = opened?.actor?.person ?? ''
    const sealed = (body.concerns ?? []).flatMap((concern, index) => {
      const due = facts?.dues[index]
      if (typeof concern === 'string' || due === undefined) return []
      const id = concernIdOf(`${caseId}:${n}`, index)
      const whose = facts?.cadre === undefined ? {} : { cadre: facts.cadre }
      return [sealConcern(database, { ...concern, ...whose, id, organ, caseId, raisedBy, raisedAt: at, due })]
    })
    const concerns = await Promise.all(sealed)
    await inTransaction(database.system, async client => {
      for (const concern of concerns) await keepConcern(client, concern)
      await client.query('delete from care_untold where case_id = $1 and n = $2', [caseId, n])
    })
  }
  return waiting.length === limit
}

/** A concern whose workflow is still to be started. */
export type Unwatched = { id: string; raisedOn: string; due: string }

export const concernsToWatch = ({ system }: System, limit: number): Promise<Unwatched[]> =>
  queryRows(
    system,
    columns({ id: text, raisedOn: day, due: day }),
    `select id, (raised_at at time zone 'Asia/Shanghai')::date as "raisedOn", due from care_concerns
     where watched is null order by id limit $1`,
    [limit],
  )

/** Concerns that were answered and whose workflow does not know it yet. */
export const concernsToEnd = async ({ system }: System, limit: number): Promise<string[]> => {
  const found = await queryRows(
    system,
    columns({ id: text }),
    `select id from care_concerns where watched = 'running' and state = 'answered' order by id limit $1`,
    [limit],
  )
  return found.map(({ id }) => id)
}

export const concernWatched = ({ system }: System, id: string, watched: 'running' | 'ended') =>
  system.query('update care_concerns set watched = $2 where id = $1', [id, watched])

/**
 * Has the workflow of every open concern looked for again: one that Temporal has lost is started anew, a running one is
 * left.
 */
export const watchAnew = ({ system }: System) =>
  system.query(`update care_concerns set watched = null where state = 'open' and watched is not null`)

/**
 * Tells whom a reminder of an open concern is for, once: its owner, where that one has left the supervisors of the
 * organ instead, and by its kind the supervisors and the head. Nobody is told of their own concern. Returns whether it
 * is still open.
 */
export async function tellOfConcern({ system }: System, id: string, reminder: ReminderKind): Promise<boolean> {
  const roles = recipientsOf(reminder).filter(to => to !== 'responsible')
  const row = await queryRow(
    system,
    columns({ open: flag }),
    `with concern as (select c.*, coalesce((select ${hasLeft('p')} from persons p where p.person = c.owner), false) as owner_left
         from care_concerns c where c.id = $1 and c.state = 'open'),
       told as (
         insert into inbox (person, kind, key, about, reminder, due, urgent, in_person, record)
         select who.person, $2, $3 || '@' || c.given, 'care.answer', $3, c.due, $4, false, 'concern:' || c.id
         from concern c cross join lateral (
           select c.owner as person where not c.owner_left
           union select o.person from offices o join persons p on p.person = o.person
           where o.organ = c.organ and not ${hasLeft('p')}
             and o.roles && ($5::text[] || case when c.owner_left then '{supervisor}'::text[] else '{}' end)) who
         where who.person is distinct from c.cadre
         on conflict do nothing)
     select exists (select from concern) as open`,
    [id, messageKindOf(reminder), reminder, isUrgent(reminder), roles],
  )
  return row?.open ?? false
}

/**
 * Destroys what was kept of the concerns of an erased case: neither they nor what was said in confidence can be read.
 */
export async function forgetConcerns(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  caseId: string,
): Promise<void> {
  const found = await queryRows(system, columns({ id: text }), 'select id from care_concerns where case_id = $1', [
    caseId,
  ])
  for (const { id } of found) {
    await keys.destroy(concernScope(id))
    await keys.destroy(confidenceScope(id))
  }
}
