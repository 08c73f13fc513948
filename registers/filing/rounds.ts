import type pg from 'pg'
import { moment, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRow } from '../database/rows.ts'

/** The last round of the reconciler that the registers know of. */
export type Round = { workflowId: string; runId: string; at: Date }

/** Writes a round down when it is done. */
export async function markRound(
  { system }: Pick<Database, 'system'>,
  { workflowId, runId }: Omit<Round, 'at'>,
): Promise<void> {
  await system.query(
    `insert into rounds (workflow_id, run_id) values ($1, $2)
     on conflict (one) do update set workflow_id = excluded.workflow_id, run_id = excluded.run_id, at = clock_timestamp()`,
    [workflowId, runId],
  )
}

/** The last round that was done; undefined in a system that never made one. */
export const lastRound = ({ system }: Pick<Database, 'system'>): Promise<Round | undefined> =>
  queryRow(system, columns({ workflowId: text, runId: text, at: moment }), 'select workflow_id, run_id, at from rounds')

/** Stands for the last round in a copy that was restored: no round has this name. */
const restored = 'restored'

/** Writes down that the registers were restored from a copy, until the next round is done. */
export const markRestored = (client: pg.ClientBase): Promise<unknown> =>
  client.query(
    `insert into rounds (workflow_id, run_id) values ($1, $1)
     on conflict (one) do update set workflow_id = excluded.workflow_id, run_id = excluded.run_id`,
    [restored],
  )

/** Whether no round was done since the registers were restored. */
export const isRestored = ({ workflowId }: Pick<Round, 'workflowId'>): boolean => workflowId === restored
