import type pg from 'pg'
import type { Database } from '../database/database.ts'

/** Days that a moved case stands in the feed: a reader that was away for longer looks at everything anew. */
const feedDays = 60
/** Days that the row of a filed command is kept; its entry answers for it as long as the ledger stands. */
const commandDays = 90

const perStatement = 5_000

/**
 * Removes what nothing can ask for any more: events of the feed that everybody who reads on from a place has passed,
 * and rows of commands whose entry is filed. An expired command keeps its row, or its key would come to life again.
 * Returns how many rows went.
 */
export async function pruneOld({ system }: Pick<Database, 'system'>): Promise<{ feed: number; commands: number }> {
  const feed = await inPieces(
    system,
    `delete from feed where id in (
       select f.id from feed f where f.at < clock_timestamp() - make_interval(days => $1)
         and (f.xid, f.id) <= (select xid, id from inbox_place)
         and not exists (select from webhook_place w where (f.xid, f.id) > (w.xid, w.id))
       order by f.xid, f.id limit ${perStatement})`,
    feedDays,
  )
  const commands = await inPieces(
    system,
    `delete from commands where command_id in (
       select c.command_id from commands c where c.status = 'done'
         and c.received_at < zm_clock() - make_interval(days => $1)
         and exists (select from entries e where e.command_id = c.command_id)
       order by c.received_at limit ${perStatement})`,
    commandDays,
  )
  return { feed, commands }
}

/** Months that a reading is kept, and at least as long as its case is open. */
const readMonths = 60
/** Months that a message is kept, read or not: its step is long over, or stands among the tasks. */
const messageMonths = 12

/** Removes readings and messages whose time is over, piece by piece. Returns how many rows went. */
export async function pruneRecords({ system }: Pick<Database, 'system'>): Promise<number> {
  const old = (table: string, key: string, more = '') =>
    `delete from ${table} where ${key} in (
       select r.${key} from ${table} r where r.at < zm_clock() - make_interval(months => $1) ${more}
       order by r.at limit ${perStatement})`
  const ofOpen = "and not exists (select from cases c where c.case_id = r.case_id and c.status = 'open')"
  const reads = await inPieces(system, old('reads', 'id', ofOpen), readMonths)
  return reads + (await inPieces(system, old('inbox', 'id'), messageMonths))
}

/** Carries a deletion out piece by piece, so that no transaction holds many rows. */
async function inPieces(system: pg.Pool, sql: string, age: number): Promise<number> {
  for (let removed = 0; ; ) {
    const { rowCount } = await system.query(sql, [age])
    removed += rowCount ?? 0
    if ((rowCount ?? 0) < perStatement) return removed
  }
}
