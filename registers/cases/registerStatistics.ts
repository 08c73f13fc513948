import type pg from 'pg'
import type { PlainDate } from '#domain/time/calendar.ts'
import type { Sight } from './sight.ts'

/** Allegations of clarifications that closed within a span: found untrue, cleared, and the others by the code of the reason. */
export type UntrueRow = { reason: string | null; found: number; cleared: number }

/** Movements of the internal register of false accusers within a span, and what is in force on its last day. */
export type RegisterCounts = { entered: number; removed: number; inForce: number }

type Bounds = { from: PlainDate; to: PlainDate }

/** `sight` is a condition over `cases c` whose parameters begin at $3. */
export async function countUntrue(client: pg.PoolClient, { from, to }: Bounds, sight: Sight): Promise<UntrueRow[]> {
  const { rows } = await client.query<UntrueRow>(
    `select c.untrue_reason as reason, sum(c.untrue_found)::int as found, sum(c.untrue_cleared)::int as cleared
     from cases c where c.untrue_found is not null and c.status = 'closed'
       and (c.closed_at at time zone 'Asia/Shanghai')::date between $1 and $2 and ${sight.sql}
     group by c.untrue_reason order by c.untrue_reason nulls first`,
    [from, to, ...sight.values],
  )
  return rows
}

/** The same condition; an entry leaves on the day it is removed, or when its term ends. */
export async function countRegister(
  client: pg.PoolClient,
  { from, to }: Bounds,
  sight: Sight,
): Promise<RegisterCounts> {
  const { rows } = await client.query<RegisterCounts>(
    `select count(*) filter (where from_on between $1 and $2)::int as entered,
            count(*) filter (where coalesce(removed_on, until_on) between $1 and $2)::int as removed,
            count(*) filter (where from_on <= $2 and coalesce(removed_on, until_on) > $2)::int as "inForce"
     from false_accusers join cases c using (case_id) where ${sight.sql}`,
    [from, to, ...sight.values],
  )
  return rows[0] ?? { entered: 0, removed: 0, inForce: 0 }
}
