import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import { type Keyring, KeyringError } from './keyring.ts'

const PROOF_BYTES = 32

type Wrapped = { key_id: string; wrapped: Buffer }

/** Ids under which data keys are wrapped, each with one of them; as many index look-ups as there are ids. */
const oneOfEach = `
  with recursive ids as (
    (select min(key_id) as key_id from vault.data_keys)
    union all
    select (select min(key_id) from vault.data_keys k where k.key_id > ids.key_id) from ids where ids.key_id is not null)
  select ids.key_id, k.wrapped from ids
    join lateral (select wrapped from vault.data_keys k where k.key_id = ids.key_id order by scope limit 1) k on true`

/**
 * Throws `KeyringError` unless the keyring belongs to the database: it has every key that data keys are wrapped by,
 * with the right bytes. Then its current key is proved here for all processes to come: a random key that nobody keeps,
 * wrapped by it. Returns its id. Two processes that bring different keys under one id, or a keyring of their own each,
 * are told apart by the first of them.
 */
export async function proveKeyring(pool: pg.Pool, keyring: Keyring): Promise<string> {
  const client = await pool.connect()
  try {
    await client.query('begin')
    await client.query('lock table vault.keyring_proofs in share row exclusive mode')
    const { rows: proofs } = await client.query<Wrapped>('select key_id, wrapped from vault.keyring_proofs')
    const { rows: dataKeys } = await client.query<Wrapped>(oneOfEach)
    for (const { key_id, wrapped } of [...proofs, ...dataKeys]) mustOpen(keyring, key_id, wrapped)
    const { keyId, wrapped } = keyring.wrap(randomBytes(PROOF_BYTES))
    if (!proofs.some(({ key_id }) => key_id === keyId))
      await client.query('insert into vault.keyring_proofs (key_id, wrapped) values ($1, $2)', [keyId, wrapped])
    await client.query('commit')
    return keyId
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    client.release()
  }
}

/** Whether anything in the database was ever wrapped: such a one is never given a new keyring. */
export async function holdsKeys(client: pg.ClientBase | pg.Pool): Promise<boolean> {
  for (const table of ['vault.data_keys', 'vault.keyring_proofs']) {
    const { rows } = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table])
    if (rows[0]?.there && (await client.query(`select from ${table} limit 1`)).rowCount === 1) return true
  }
  return false
}

function mustOpen(keyring: Keyring, keyId: string, wrapped: Buffer): void {
  try {
    keyring.unwrap(keyId, wrapped)
  } catch (error) {
    if (!(error instanceof KeyringError)) throw error
    throw new KeyringError(
      `KEYRING_FILE (or KEYRING) is not the keyring of the database at DATABASE_URL, nothing was written. ${error.message}`,
    )
  }
}
