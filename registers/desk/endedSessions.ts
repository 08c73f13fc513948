import type { Database } from '../database/database.ts'

type System = Pick<Database, 'system'>

/** Ends a session for every process, until the token in it would have ended by itself; forgets those that have. */
export async function endSession({ system }: System, hash: string, until: Date): Promise<void> {
  await system.query(
    `with over as (delete from ended_sessions where until < clock_timestamp())
     insert into ended_sessions (session_hash, until) values ($1, $2) on conflict (session_hash) do nothing`,
    [hash, until],
  )
}

export async function isSessionEnded({ system }: System, hash: string): Promise<boolean> {
  const { rowCount } = await system.query('select from ended_sessions where session_hash = $1', [hash])
  return rowCount === 1
}
