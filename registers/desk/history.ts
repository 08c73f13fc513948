import type pg from 'pg'
import type { DataKey } from '#vault/dataKeys.ts'
import { SYSTEM_SCOPE } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, integer, moment, orNull, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

/** The registers that keep every change of a row. */
export type RegisterName = 'organs' | 'units' | 'persons' | 'calendar'

/** Who changes a row, and why. */
export type Change = { by: string; reason?: string }

/** One state of a row, the first first. */
export type HistoryItem = { version: number; content: unknown; by: string; at: Date; reason?: string }

const placeOfVersion = (register: RegisterName, id: string, version: number) => `${register}:${id}:${version}`

/** Somebody else has changed the row since the caller looked: nothing was written. */
export class StaleRow extends Error {
  readonly version: number
  constructor(version: number) {
    super('the row has another version')
    this.name = 'StaleRow'
    this.version = version
  }
}

/** The key of the history; asked for before a transaction begins, since it may need a connection of its own. */
export const historyKey = ({ keys }: Pick<Database, 'keys'>) => keys.create(SYSTEM_SCOPE)

/** Keeps what a row became, in the transaction that writes it. */
export async function keepHistory(
  client: pg.PoolClient,
  key: DataKey,
  { register, id, version, content }: { register: RegisterName; id: string; version: number; content: unknown },
  { by, reason }: Change,
): Promise<void> {
  await client.query(
    `insert into register_history (register, id, version, content, changed_by, reason) values ($1, $2, $3, $4, $5, $6)`,
    [
      register,
      id,
      version,
      sealJson(key.for('column'), content, placeOfVersion(register, id, version)),
      by,
      reason ?? null,
    ],
  )
}

/** The same for many rows of one register at once. */
export async function keepHistories(
  client: pg.PoolClient,
  key: DataKey,
  register: RegisterName,
  rows: readonly { id: string; version: number; content: unknown }[],
  { by, reason }: Change,
): Promise<void> {
  const column = key.for('column')
  await client.query(
    `insert into register_history (register, id, version, content, changed_by, reason)
     select $1, id, version, content, $5, $6 from unnest($2::text[], $3::int[], $4::bytea[]) as r (id, version, content)`,
    [
      register,
      rows.map(({ id }) => id),
      rows.map(({ version }) => version),
      rows.map(({ id, version, content }) => sealJson(column, content, placeOfVersion(register, id, version))),
      by,
      reason ?? null,
    ],
  )
}

/** Whether a person has changed any row. */
export async function isHistoryOf({ system }: Pick<Database, 'system'>, by: string): Promise<boolean> {
  const { rowCount } = await system.query('select from register_history where changed_by = $1 limit 1', [by])
  return rowCount === 1
}

/** What a row was, change by change. */
export async function historyOf(
  database: Pick<Database, 'system' | 'keys'>,
  register: RegisterName,
  id: string,
): Promise<HistoryItem[]> {
  const states = await queryRows(
    database.system,
    columns({ version: integer, content: bytes, by: text, at: moment, reason: orNull(text) }),
    `select version, content, changed_by as by, changed_at as at, reason from register_history
     where register = $1 and id = $2 order by version`,
    [register, id],
  )
  if (states.length === 0) return []
  const key = await historyKey(database)
  return states.map(({ content, reason, ...row }) => ({
    ...row,
    content: openJson(key.for('column'), content, placeOfVersion(register, id, row.version)),
    ...(reason !== null && { reason }),
  }))
}

/** One change after the other: whoever changes a register holds it until the end of the transaction. */
export const lockRegister = (client: pg.PoolClient, register: RegisterName) =>
  client.query('select pg_advisory_xact_lock(hashtextextended($1, 11))', [register])
