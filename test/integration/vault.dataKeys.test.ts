import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startPostgres } from '#test/support/postgres.ts'
import { newKeyring } from '#test/support/register.ts'
import { DataKeys, KeyDestroyed } from '#vault/dataKeys.ts'
import { KeyringError } from '#vault/keyring.ts'

const migration = readFileSync(new URL('../../registers/database/migrations/001_vault.sql', import.meta.url), 'utf8')

let server: Awaited<ReturnType<typeof startPostgres>>
let pool: pg.Pool
const keyring = newKeyring()
let scopes = 0
const newScope = () => `case:${++scopes}`

function newPool(url: string): pg.Pool {
  return new pg.Pool({ connectionString: url, max: 20 }).on('error', () => {})
}

/** Runs `work` and returns the number of queries the pool was asked meanwhile. */
async function queriesDuring(work: () => Promise<unknown>): Promise<number> {
  let queries = 0
  const count = () => queries++
  pool.on('acquire', count)
  await work()
  pool.off('acquire', count)
  return queries
}

beforeAll(async () => {
  server = await startPostgres()
  pool = newPool(server.url)
  await pool.query(migration)
}, 300_000)

afterAll(async () => {
  await pool?.end()
  await server?.stop()
})

describe('a data key', () => {
  test('is the same for every process that asks', async () => {
    const scope = newScope()
    const made = await new DataKeys(pool, keyring).create(scope)
    const read = await new DataKeys(pool, keyring).get(scope)
    expect(read?.for('payload').export()).toEqual(made.for('payload').export())
    expect(read?.scope).toBe(scope)
  })

  test('is made once when many processes create it at the same time', async () => {
    const scope = newScope()
    const keys = await Promise.all(Array.from({ length: 30 }, () => new DataKeys(pool, keyring).create(scope)))
    expect(new Set(keys.map(key => key.for('ledger').export().toString('hex'))).size).toBe(1)
  })

  test('lies in the table only wrapped', async () => {
    const scope = newScope()
    await new DataKeys(pool, keyring).create(scope)
    const { rows } = await pool.query('select key_id, wrapped from vault.data_keys where scope = $1', [scope])
    const secret = keyring.unwrap(rows[0].key_id, rows[0].wrapped)
    expect(secret.length).toBe(32)
    expect(rows[0].wrapped.includes(secret)).toBe(false)
  })

  test('copied to another scope gives other subkeys', async () => {
    const [scope, copy] = [newScope(), newScope()]
    const keys = new DataKeys(pool, keyring)
    const made = await keys.create(scope)
    await pool.query(
      'insert into vault.data_keys (scope, key_id, wrapped) select $2, key_id, wrapped from vault.data_keys where scope = $1',
      [scope, copy],
    )
    expect((await keys.get(copy))?.for('payload').export()).not.toEqual(made.for('payload').export())
  })

  test('that was never made is undefined, and is seen as soon as another process made it', async () => {
    const scope = newScope()
    const keys = new DataKeys(pool, keyring)
    expect(await keys.get(scope)).toBeUndefined()
    await new DataKeys(pool, keyring).create(scope)
    expect(await keys.get(scope)).toBeDefined()
  })

  test('under a keyring of another system is an error with the remedy, and no error for other scopes of the same turn', async () => {
    const [scope, none] = [newScope(), newScope()]
    await new DataKeys(pool, keyring).create(scope)
    const foreign = new DataKeys(pool, newKeyring())
    const [foreignKey, noKey] = await Promise.allSettled([foreign.get(scope), foreign.get(none)])
    expect(foreignKey).toMatchObject({ status: 'rejected', reason: expect.any(KeyringError) })
    expect(noKey).toMatchObject({ status: 'fulfilled', value: undefined })
  })
})

describe('a destroyed key', () => {
  test('is undefined, leaves no wrapped bytes and can not be created again', async () => {
    const scope = newScope()
    const keys = new DataKeys(pool, keyring)
    await keys.create(scope)
    await keys.destroy(scope)
    expect(await keys.get(scope)).toBeUndefined()
    await expect(keys.create(scope)).rejects.toThrow(KeyDestroyed)
    await expect(new DataKeys(pool, keyring).create(scope)).rejects.toThrow(KeyDestroyed)
    const { rows } = await pool.query('select key_id, wrapped, destroyed_at from vault.data_keys where scope = $1', [
      scope,
    ])
    expect(rows[0]).toEqual({ key_id: null, wrapped: null, destroyed_at: expect.any(Date) })
  })

  test('keeps the time of its destruction when it is destroyed again', async () => {
    const scope = newScope()
    const keys = new DataKeys(pool, keyring)
    const destroyedAt = async () => {
      await keys.destroy(scope)
      const { rows } = await pool.query('select destroyed_at from vault.data_keys where scope = $1', [scope])
      return rows[0].destroyed_at
    }
    const first = await destroyedAt()
    await sleep(5)
    expect(await destroyedAt()).toEqual(first)
  })

  test('bars a scope that had no key yet', async () => {
    const scope = newScope()
    const keys = new DataKeys(pool, keyring)
    await keys.destroy(scope)
    await expect(keys.create(scope)).rejects.toThrow(KeyDestroyed)
  })

  test('is unknown to other processes when their cache has run out', async () => {
    const scope = newScope()
    const other = new DataKeys(pool, keyring, { cacheMs: 300 })
    await other.create(scope)
    await new DataKeys(pool, keyring).destroy(scope)
    expect(await other.get(scope)).toBeDefined()
    await sleep(310)
    expect(await other.get(scope)).toBeUndefined()
  })

  test('does not come back into the cache through a read that was under way', async () => {
    const scope = newScope()
    await new DataKeys(pool, keyring).create(scope)
    const keys = new DataKeys(pool, keyring)
    await Promise.all([keys.get(scope), keys.destroy(scope)])
    expect(await keys.get(scope)).toBeUndefined()
  })

  test.each(['system', 'index'])('is never that of %s', async scope => {
    await expect(new DataKeys(pool, keyring).destroy(scope)).rejects.toThrow(RangeError)
  })
})

describe('the cache', () => {
  test('answers without a query until it has run out or the scope was forgotten', async () => {
    const scope = newScope()
    const keys = new DataKeys(pool, keyring, { cacheMs: 500 })
    await keys.create(scope)
    expect(await queriesDuring(() => keys.get(scope))).toBe(0)
    expect(await queriesDuring(() => keys.create(scope))).toBe(0)
    keys.forget(scope)
    expect(await queriesDuring(() => keys.get(scope))).toBe(1)
    await sleep(510)
    expect(await queriesDuring(() => keys.get(scope))).toBe(1)
  })

  test('lets gets of one turn share one query, of one scope or of many', async () => {
    const many = Array.from({ length: 10 }, newScope)
    const maker = new DataKeys(pool, keyring)
    for (const scope of many) await maker.create(scope)
    const keys = new DataKeys(pool, keyring)
    const queries = await queriesDuring(async () => {
      const found = await Promise.all([...many, ...many].map(scope => keys.get(scope)))
      expect(found.map(key => key?.scope)).toEqual([...many, ...many])
    })
    expect(queries).toBe(1)
  })

  test.each([0, 60_001, Number.NaN])('may not last %d ms', cacheMs => {
    expect(() => new DataKeys(pool, keyring, { cacheMs })).toThrow(RangeError)
  })
})

test('a database that can not be reached is an error, not a missing key', async () => {
  const ownServer = await startPostgres()
  const ownPool = newPool(ownServer.url)
  await ownPool.query(migration)
  const keys = new DataKeys(ownPool, keyring, { cacheMs: 50 })
  await keys.create('case:1')
  await ownServer.stop()
  await sleep(60)
  await expect(keys.get('case:1')).rejects.toThrow(/ECONNREFUSED|terminat/)
  await expect(keys.create('case:1')).rejects.toThrow(/ECONNREFUSED|terminat/)
  await ownPool.end()
}, 150_000)
