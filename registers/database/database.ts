import pg from 'pg'
import { toInstant } from '#domain/time/calendar.ts'
import type { Looks } from '#notices/document.ts'
import type { DataKeys } from '#vault/dataKeys.ts'
import { actorsOf, type Viewer } from '../cases/sight.ts'
import { instant } from './columns.ts'
import { PreparingClient } from './preparingClient.ts'
import { columns, queryRow } from './rows.ts'

/**
 * The registers: `system` writes and reads for the system itself, `reader` only through `asPerson`, behind row-level
 * security.
 */
export type Database = {
  system: pg.Pool
  reader: pg.Pool
  keys: DataKeys
  /** How papers are set that are issued from here; absent: by the faces that come with the product. */
  looks?: Looks
}

/**
 * Statements are prepared, and each has one plan whatever its parameters: planning cost more than running. Every one is
 * led by keys, so that an index in its order is what is wanted; compiling a plan pays for no statement of a page.
 */
const planning = '-c plan_cache_mode=force_generic_plan -c random_page_cost=1.1 -c jit=off'

const pool = (connectionString: string, options: string, max: number, onLost: (error: Error) => void) => {
  const made = new pg.Pool({
    Client: PreparingClient,
    connectionString,
    options: `${options} ${planning}`,
    max,
    // Connections stay: a new one plans every statement anew.
    idleTimeoutMillis: 0,
    connectionTimeoutMillis: 10_000,
    pipeline: true,
  })
  made.on('error', onLost)
  // A client that is in use when the server dies reports it to its query; unheard here it would end the process.
  made.on('connect', client => client.on('error', () => {}))
  return made
}

pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)

/** Opens both pools; `clockAheadMs` moves the clock of receipt, for rehearsals that pass time. */
export const openPools = (
  databaseUrl: string,
  onLost: (error: Error) => void,
  { max = 8, clockAheadMs = 0 }: { max?: number; clockAheadMs?: number } = {},
): Pick<Database, 'system' | 'reader'> => {
  const ahead = clockAheadMs > 0 ? ` -c zm.clock_ahead=${Math.round(clockAheadMs)}ms` : ''
  return {
    system: pool(databaseUrl, `-c zm.system=on${ahead}`, max, onLost),
    reader: pool(databaseUrl, `-c zm.system=off${ahead}`, max, onLost),
  }
}

export async function closePools({ system, reader }: Pick<Database, 'system' | 'reader'>): Promise<void> {
  await Promise.all([system.end(), reader.end()])
}

/** What a transaction made, and its last statements: sent already, so that the commit goes in one message with them. */
export type Ending<T> = { made: T | Promise<T>; last: readonly Promise<unknown>[] }

/** One transaction of the system; rolled back when `work` throws. */
export const inTransaction = <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> =>
  transaction(pool, () => 'begin', awaited(work))

/**
 * The same with fewer messages: `work` sends its last statements without waiting for them; one that fails undoes all.
 */
export const endingTransaction = <T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<Ending<T>>): Promise<T> =>
  transaction(pool, () => 'begin', work)

const awaited =
  <T>(work: (client: pg.PoolClient) => Promise<T>) =>
  async (client: pg.PoolClient): Promise<Ending<T>> => ({ made: await work(client), last: [] })

/**
 * `begin` may set what holds for the transaction. A connection answers in the order in which it was asked, so the first
 * statement of `work` need not wait for it.
 */
async function transaction<T>(
  pool: pg.Pool,
  begin: (client: pg.PoolClient) => string,
  work: (client: pg.PoolClient) => Promise<Ending<T>>,
): Promise<T> {
  const client = await pool.connect()
  let broken: Error | undefined
  try {
    const begun = client.query(begin(client))
    begun.catch(() => {}) // heard below, unless `work` fails of it first
    const { made, last } = await work(client)
    await Promise.all([begun, ...last, client.query('commit')])
    return await made
  } catch (error) {
    await client.query('rollback').catch(lost => {
      broken = lost
    })
    throw error
  } finally {
    client.release(broken)
  }
}

/** Reads as a person, also for those whom it substitutes: without a person, row-level security shows no rows. */
export const asPerson = <T>(
  { reader }: Pick<Database, 'reader'>,
  viewer: Viewer,
  work: (client: pg.PoolClient) => Promise<T>,
): Promise<T> => transaction(reader, beginAs(viewer), awaited(work))

/** The same for one question, in one message and back. */
export const askAsPerson = <T>(
  { reader }: Pick<Database, 'reader'>,
  viewer: Viewer,
  ask: (client: pg.PoolClient) => Promise<T>,
): Promise<T> =>
  transaction(reader, beginAs(viewer), async client => {
    const asked = ask(client)
    return { made: asked, last: [asked] }
  })

const beginAs = (viewer: Viewer) => (client: pg.PoolClient) => {
  const standings = actorsOf(viewer)
  const absent = standings.filter(({ onBehalfOf }) => onBehalfOf !== undefined)
  const settings: [string, string][] = [
    ['zm.person', standings[0].person],
    ['zm.organ', standings[0].organ],
  ]
  if (absent.length > 0) {
    settings.push(['zm.absent_persons', JSON.stringify(absent.map(({ onBehalfOf }) => onBehalfOf))])
    settings.push(['zm.absent_organs', JSON.stringify(absent.map(({ organ }) => organ))])
  }
  const set = settings.map(([name, value]) => `set_config('${name}', ${client.escapeLiteral(value)}, true)`)
  return `begin; select ${set.join(', ')}`
}

const now = columns({ at: instant })

/** The moment of receipt by the clock of PostgreSQL, to the millisecond. */
export async function clockOf(client: pg.Pool | pg.PoolClient): Promise<string> {
  const read = await queryRow(client, now, "select date_trunc('milliseconds', zm_clock()) as at")
  if (!read) throw new Error('PostgreSQL told no time')
  return read.at
}

/** A moment as PostgreSQL gave it, in the form in which the domain writes it. */
export const instantOf = (date: Date): string => toInstant(date.getTime())
