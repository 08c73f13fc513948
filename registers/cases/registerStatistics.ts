import type pg from 'pg'
import type { PlainDate } from '#domain/time/calendar.ts'
import { integer, orNull, type RowOf, text } from '../database/columns.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import type { Sight } from './sight.ts'

/** Allegations of clarifications that closed within a span: found untrue, cleared, and the others by the code of the reason. */
export type UntrueRow = RowOf<typeof untrue>
const untrue = columns({ reason: orNull(text), found: integer, cleared: integer })

/** Movements of the internal register of false accusers within a span, and what is in force on its last day. */
export type RegisterCounts = RowOf<typeof counts>
const counts = columns({ entered: integer, removed: integer, inForce: integer })

type Bounds = { from: PlainDate; to: PlainDate }

/** `sight` is a condition over `cases c` whose parameters begin at $3. */
export const countUntrue = (client: pg.PoolClient, { from, to }: Bounds, sight: Sight): Promise<UntrueRow[]> =>
  queryRows(
    client,
    untrue,
    `select c.untrue_reason as reason, sum(c.untrue_found)::int as found, sum(c.untrue_cleared)::int as cleared
     from cases c where c.untrue_found is not null and c.status = 'closed'
       and (c.closed_at at time zone 'Asia/Shanghai')::date between $1 and $2 and ${sight.sql}
     group by c.untrue_reason order by c.untrue_reason nulls first`,
    [from, to, ...sight.values],
  )

/** The same condition; an entry leaves on the day it is removed, or when its term ends. */
export async function countRegister(
  client: pg.PoolClient,
  { from, to }: Bounds,
  sight: Sight,
): Promise<RegisterCounts> {
  const counted = await queryRow(
    client,
    counts,
    `select count(*) filter (where from_on between $1 and $2)::int as entered,
            count(*) filter (where coalesce(removed_on, until_on) between $1 and $2)::int as removed,
            count(*) filter (where from_on <= $2 and coalesce(removed_on, until_on) > $2)::int as in_force
     from false_accusers join cases c using (case_id) where ${sight.sql}`,
    [from, to, ...sight.values],
  )
  return counted ?? { entered: 0, removed: 0, inForce: 0 }
}
