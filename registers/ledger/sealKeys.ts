import type pg from 'pg'
import { canonicalJson } from '#vault/commitment.ts'
import type { Sealer } from '#vault/sealer.ts'
import { isSignedBy, type SealKey, SealKeyError, sealKeyId } from '#vault/sealKey.ts'
import { day, orNull, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'

/**
 * From which day on a key signs the seals: `after` is the root of the seal before, `prev` the key before it. Signed by
 * the key itself and, but for the first one, by the key before it.
 */
export type KeyStatement = {
  key: string
  publicKey: string
  from: string
  after: string
  prev: string | null
  signature: string
  prevSignature: string | null
}

type Unsigned = Omit<KeyStatement, 'signature' | 'prevSignature'>

const textOf = ({ key, publicKey, from, after, prev }: Unsigned): string =>
  `zhengming seal key ${canonicalJson({ key, publicKey, from, after, prev })}`

/** What the signature of a seal is over. */
export const sealText = (root: string): string => `zhengming seal ${root}`

const statementColumns = columns({
  ...{ key: text, publicKey: text, from: day, after: text },
  ...{ prev: orNull(text), signature: text, prevSignature: orNull(text) },
})

/** All statements, in their order. */
export const keyStatements = (client: pg.Pool | pg.ClientBase): Promise<KeyStatement[]> =>
  queryRows(
    client,
    statementColumns,
    `select key, public_key, from_day as "from", after_root as after, prev, signature, prev_signature
     from seal_keys order by from_day`,
  )

/** The key that signs the seal of a day; undefined for days before seals were signed. */
export const keyInForce = (statements: readonly KeyStatement[], on: string): KeyStatement | undefined =>
  statements.findLast(({ from }) => from <= on)

/** Why a chain of statements is not genuine; undefined if it is. */
export function faultOfStatements(statements: readonly KeyStatement[]): string | undefined {
  for (const [index, statement] of statements.entries()) {
    const { key, publicKey, from, prev, signature, prevSignature } = statement
    const before = statements[index - 1]
    const words = textOf(statement)
    const holds =
      key === sealKeyId(publicKey) &&
      isSignedBy(publicKey, words, signature) &&
      prev === (before?.key ?? null) &&
      (before ? before.from < from && isSignedBy(before.publicKey, words, prevSignature ?? '') : prevSignature === null)
    if (!holds) return `the statement of key ${key} from ${from} is not signed as it must be`
  }
  return undefined
}

/** States that `key` signs from a day on, after the statements there are; `before` is the key in force until then. */
export async function stateKey(
  client: pg.PoolClient,
  { key, before, from, after }: { key: SealKey; before?: SealKey; from: string; after: string },
): Promise<KeyStatement> {
  const unsigned = { key: key.id, publicKey: key.publicKey, from, after, prev: before?.id ?? null }
  const words = textOf(unsigned)
  const statement = { ...unsigned, signature: key.sign(words), prevSignature: before?.sign(words) ?? null }
  await client.query(
    `insert into seal_keys (key, public_key, from_day, after_root, prev, signature, prev_signature)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [key.id, key.publicKey, from, after, unsigned.prev, statement.signature, statement.prevSignature],
  )
  return statement
}

/** Throws `SealKeyError` unless the key that signs the next seal is at hand; a worker asks before it serves. */
export async function mustHoldSealKey({ system }: Pick<Database, 'system'>, sealer: Sealer): Promise<void> {
  const keys = sealer.keys()
  const newest = (await keyStatements(system)).at(-1)
  if (newest) heldKey(keys, newest)
}

/** The key among those at hand that is in force on a day. Throws `SealKeyError` if none is. */
export function heldKey(keys: readonly SealKey[], { key, from }: KeyStatement): SealKey {
  const held = keys.find(({ id }) => id === key)
  if (held) return held
  throw new SealKeyError(
    `SEAL_KEY_FILE has not the key ${key}, which signs the seals since ${from}: restore it from your copy`,
  )
}
