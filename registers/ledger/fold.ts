import type pg from 'pg'
import type { CommonState } from '#domain/case.ts'
import type { Entry } from '#domain/entry.ts'
import { hashState } from '#domain/hash.ts'
import type { Process } from '#domain/process.ts'
import type { DataKey } from '#vault/dataKeys.ts'
import { caseScope } from '#vault/scopes.ts'
import { bytes, instant, integer, oneOf, orNull, type RowOf, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { type FiledEntry, openContent } from './chain.ts'

const entry = columns({
  n: integer,
  id: text,
  seq: integer,
  channel: oneOf('ledger', 'ballot'),
  at: instant,
  receivedAt: instant,
  commandId: orNull(text),
  bodyHash: orNull(text),
  content: bytes,
})

const toEntry = (caseId: string, key: DataKey, { content, ...clear }: RowOf<typeof entry>): FiledEntry => ({
  ...clear,
  ...openContent(caseId, key, clear.n, content),
})

/** The entries of a case after `n`, opened; none when its key was destroyed. */
export async function readEntries(
  { keys }: Pick<Database, 'keys'>,
  client: pg.Pool | pg.PoolClient,
  caseId: string,
  after = 0,
): Promise<FiledEntry[]> {
  const [key, rows] = await Promise.all([
    keys.get(caseScope(caseId)),
    queryRows(
      client,
      entry,
      `select n, id, seq, channel, at, received_at, command_id, body_hash, content
       from entries where case_id = $1 and n > $2 order by n`,
      [caseId, after],
    ),
  ])
  return key ? rows.map(row => toEntry(caseId, key, row)) : []
}

/** Folding the register does not give the author's state: rules changed under a running case, or data was altered. */
export class StateDiverged extends Error {
  override readonly name = 'StateDiverged'
}

/** Folds entries; with `verify`, the result must be the state that the workflow itself hashed. */
export function fold<S extends CommonState, E extends { type: string }>(
  process: Process<S, E>,
  entries: readonly Entry[],
  { from, verify = false }: { from?: S; verify?: boolean } = {},
): S | undefined {
  let state = from
  for (const entry of entries as readonly Entry<E>[]) state = process.evolve(state, entry)
  const last = entries.at(-1)
  if (verify && state && last && hashState(state) !== last.stateHash)
    throw new StateDiverged(`entry ${last.n}: the folded state is not the one that its author hashed`)
  return state
}
