import { addSealKey, readSealKeys, SealKeyError } from '#vault/sealKey.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { heldKey, type KeyStatement, keyStatements, stateKey } from './sealKeys.ts'
import { lastRoot } from './seals.ts'

/**
 * Adds a fresh key to the file and states that it signs from a day on that is not sealed yet. A key that a broken-off
 * call left in the file is taken. Throws `SealKeyError` when the key before it is not at hand, or one is stated for
 * that day already.
 */
export async function nextSealKey(
  { system }: Pick<Database, 'system'>,
  path: string,
  from: string,
): Promise<KeyStatement> {
  return inTransaction(system, async client => {
    await client.query('lock table seals in exclusive mode')
    const statements = await keyStatements(client)
    const newest = statements.at(-1)
    if (!newest) throw new SealKeyError('No seal is signed yet: there is no key to follow')
    if (newest.from >= from)
      throw new SealKeyError(`Key ${newest.key} signs from ${newest.from} on: rotate again on a later day`)
    const held = readSealKeys(path)
    const before = heldKey(held, newest)
    const unstated = held.at(-1)
    const isUnstated = unstated && !statements.some(({ key }) => key === unstated.id)
    const key = isUnstated ? unstated : addSealKey(path)
    return stateKey(client, { key, from, after: await lastRoot(client), before })
  })
}
