import type pg from 'pg'
import { type Keyring, KeyringError } from './keyring.ts'

const PAGE = 500

type Row = { scope: string; key_id: string; wrapped: Buffer }

/** How many data keys a key of the keyring wraps, and how many of those do not open. */
export type KeyUse = { keyId: string; inKeyring: boolean; isCurrent: boolean; dataKeys: number; closed: number }

/** What lies in the vault. `closed` names scopes whose key does not open, at most 20 of them. */
export type KeySurvey = { uses: KeyUse[]; destroyed: number; closed: string[] }

const namedAtMost = 20

/** Tries every data key, in pages; changes nothing. */
export async function surveyKeys(pool: Pick<pg.ClientBase, 'query'>, keyring: Keyring): Promise<KeySurvey> {
  const uses = new Map<string, KeyUse>()
  const useOf = (keyId: string): KeyUse => {
    const { current, fingerprints } = keyring
    const use = uses.get(keyId) ?? {
      keyId,
      inKeyring: fingerprints.has(keyId),
      isCurrent: keyId === current,
      dataKeys: 0,
      closed: 0,
    }
    uses.set(keyId, use)
    return use
  }
  for (const keyId of keyring.fingerprints.keys()) useOf(keyId)
  const closed: string[] = []
  for await (const row of wrappedKeys(pool, 'key_id is not null', [])) {
    const use = useOf(row.key_id)
    use.dataKeys += 1
    if (opened(keyring, row)) continue
    use.closed += 1
    if (closed.length < namedAtMost) closed.push(row.scope)
  }
  const { rows } = await pool.query<{ destroyed: number }>(
    'select count(*)::int as destroyed from vault.data_keys where destroyed_at is not null',
  )
  return { uses: [...uses.values()], destroyed: rows[0]?.destroyed ?? 0, closed }
}

/**
 * What a rotation did: `closed` counts keys that do not open and stay as they were, `left` old keys that still wrap
 * some.
 */
export type Rotation = { wrapped: number; closed: number; left: string[] }

/**
 * Wraps every data key by the current key of the keyring that is wrapped by another, in pages, while the system runs: a
 * row is changed only if it is still as it was read, so that a key destroyed meanwhile stays destroyed. Stopped and
 * begun anew it goes on with what is left. Old keys that wrap nothing more are forgotten by the database and may leave
 * the keyring.
 */
export async function rotateKeys(
  pool: pg.Pool,
  keyring: Keyring,
  progress: (done: number, of: number) => void = () => {},
): Promise<Rotation> {
  const { current } = keyring
  const { rows: due } = await pool.query<{ count: number }>(
    'select count(*)::int as count from vault.data_keys where key_id <> $1',
    [current],
  )
  const of = due[0]?.count ?? 0
  let [wrapped, closed, seen] = [0, 0, 0]
  for await (const row of wrappedKeys(pool, 'key_id <> $3', [current])) {
    const clear = opened(keyring, row)
    if (!clear) closed += 1
    else if (await rewrap(pool, row, keyring.wrap(clear))) wrapped += 1
    seen += 1
    if (seen % PAGE === 0) progress(seen, of)
  }
  const { rows: left } = await pool.query<{ key_id: string }>(
    'select distinct key_id from vault.data_keys where key_id <> $1',
    [current],
  )
  await pool.query(
    `delete from vault.keyring_proofs p where key_id <> $1
       and not exists (select from vault.data_keys k where k.key_id = p.key_id)`,
    [current],
  )
  return { wrapped, closed, left: left.map(({ key_id }) => key_id) }
}

async function rewrap(pool: pg.Pool, { scope, key_id, wrapped }: Row, now: ReturnType<Keyring['wrap']>) {
  const { rowCount } = await pool.query(
    'update vault.data_keys set key_id = $1, wrapped = $2 where scope = $3 and key_id = $4 and wrapped = $5',
    [now.keyId, now.wrapped, scope, key_id, wrapped],
  )
  return rowCount === 1
}

/** Rows by scope, a page at a time; `more` is a condition whose values are those after $2. */
async function* wrappedKeys(
  pool: Pick<pg.ClientBase, 'query'>,
  more: string,
  values: readonly string[],
): AsyncGenerator<Row> {
  for (let after = ''; ; ) {
    const { rows } = await pool.query<Row>(
      `select scope, key_id, wrapped from vault.data_keys
       where scope > $1 and ${more} order by scope limit $2`,
      [after, PAGE, ...values],
    )
    yield* rows
    const last = rows.at(-1)
    if (!last) return
    after = last.scope
  }
}

function opened(keyring: Keyring, { key_id, wrapped }: Row): Buffer | undefined {
  try {
    return keyring.unwrap(key_id, wrapped)
  } catch (error) {
    if (!(error instanceof KeyringError)) throw error
    return undefined
  }
}
