import type pg from 'pg'
import type { PlainDate } from '#domain/time/calendar.ts'
import { integer, type RowOf } from '../database/columns.ts'
import { columns, queryRow } from '../database/rows.ts'
import type { Sight } from './sight.ts'

/** Movements of the internal register of false accusers within a span, and what is in force on its last day. */
export type RegisterCounts = RowOf<typeof counts>
const counts = columns({ entered: integer, removed: integer, inForce: integer })

type Bounds = { from: PlainDate; to: PlainDate }

/**
 * `sight` is a condition over `cases c` whose parameters begin at $3; an entry leaves on the day it is removed, or when
 * its term ends.
 */
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
            count(*) filter (where from_on <= $2 and coalesce(removed_on, until_on) > $2)::int as "inForce"
     from false_accusers join cases c using (case_id) where ${sight.sql}`,
    [from, to, ...sight.values],
  )
  return counted ?? { entered: 0, removed: 0, inForce: 0 }
}
