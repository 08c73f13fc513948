import { randomBytes } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { migrate } from '#registers/database/migrate.ts'
import { found } from '#test/support/found.ts'
import { startPostgres } from '#test/support/postgres.ts'
import { newKeyring } from '#test/support/register.ts'
import { DataKeys, KeyDestroyed } from '#vault/dataKeys.ts'
import { KeyringError, parseKeyring } from '#vault/keyring.ts'
import { addKeyToFile, createKeyringFile, readKeyringFile } from '#vault/keyringFile.ts'
import { holdsKeys } from '#vault/keyringProof.ts'
import { rotateKeys, surveyKeys } from '#vault/rotation.ts'

type KeyRow = { key_id: string; wrapped: Buffer; destroyed_at: Date | null }

let server: Awaited<ReturnType<typeof startPostgres>>
let pool: pg.Pool
const keyring = newKeyring()
let scopes = 0
const ringOf = (current: string, keys: Record<string, string>) => parseKeyring(JSON.stringify({ current, keys }))
const newScope = () => `case:${++scopes}`

function newPool(url: string): pg.Pool {
  return new pg.Pool({ connectionString: url, max: 20, options: '-c zm.system=on' }).on('error', () => {})
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
  await migrate(server.url)
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
    const { rows } = await pool.query<KeyRow>('select key_id, wrapped from vault.data_keys where scope = $1', [scope])
    const row = found(rows[0])
    const secret = keyring.unwrap(row.key_id, row.wrapped)
    expect(secret.length).toBe(32)
    expect(row.wrapped.includes(secret)).toBe(false)
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

describe('a keyring of another system', () => {
  const keysOf = async () =>
    (await pool.query<{ n: number }>('select count(*)::int as n from vault.data_keys')).rows[0]?.n

  test.each([
    ['the same id with other bytes', newKeyring()],
    ['another id', ringOf('b', { b: randomBytes(32).toString('base64') })],
  ])('is refused before anything is wrapped: %s', async (_what, foreign) => {
    await new DataKeys(pool, keyring).create(newScope())
    const before = await keysOf()
    await expect(new DataKeys(pool, foreign).prove()).rejects.toThrow(
      /^KEYRING_FILE .*nothing was written.* put that|belongs/,
    )
    await expect(new DataKeys(pool, foreign).create(newScope())).rejects.toThrow(KeyringError)
    expect(await keysOf()).toBe(before)
  })

  test('is refused also where the first system only began: of two keyrings that come at once one is the database’s', async () => {
    const empty = await startPostgres()
    onTestFinished(empty.stop)
    await migrate(empty.url)
    const [one, other] = [newPool(empty.url), newPool(empty.url)]
    onTestFinished(async () => void (await Promise.all([one.end(), other.end()])))
    expect(await holdsKeys(one)).toBe(false)
    const came = await Promise.allSettled([
      new DataKeys(one, newKeyring()).prove(),
      new DataKeys(other, ringOf('b', { b: randomBytes(32).toString('base64') })).prove(),
    ])
    expect(came.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(await holdsKeys(one)).toBe(true)
  })

  test('of a system older than the proofs is known by what it wrapped', async () => {
    await new DataKeys(pool, keyring).create(newScope())
    await pool.query('delete from vault.keyring_proofs')
    await expect(new DataKeys(pool, newKeyring()).prove()).rejects.toThrow(/KEYRING_FILE/)
    await new DataKeys(pool, keyring).prove()
  })
})

describe('rotation', () => {
  test('wraps every key anew while others read, make and destroy keys; what was stopped goes on', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'zhengming-rotation-')), 'keyring.json')
    onTestFinished(() => rmSync(dirname(path), { recursive: true }))
    const empty = await startPostgres()
    onTestFinished(empty.stop)
    await migrate(empty.url)
    const own = newPool(empty.url)
    onTestFinished(() => own.end())
    const first = createKeyringFile(path).current
    const running = new DataKeys(own, readKeyringFile(path), { cacheMs: 1 })
    const scopes = Array.from({ length: 1200 }, (_, i) => `case:${String(i).padStart(4, '0')}`)
    await Promise.all(scopes.map(scope => running.create(scope)))
    const secrets = await Promise.all(scopes.map(async scope => (await running.get(scope))?.for('column').export()))
    const added = addKeyToFile(path)

    // Stopped after the first page.
    const stop = new Error('killed')
    const killed = rotateKeys(own, readKeyringFile(path), () => {
      throw stop
    })
    await expect(killed).rejects.toThrow(stop)
    const wrappedBy = async (id: string) =>
      (await own.query<{ n: number }>('select count(*)::int as n from vault.data_keys where key_id = $1', [id])).rows[0]
        ?.n
    expect(await wrappedBy(added)).toBe(500)

    const doing = rotateKeys(own, readKeyringFile(path))
    await running.destroy('case:1100')
    await running.create('case:new')
    expect(await doing).toMatchObject({ closed: 0, left: [] })
    expect([await wrappedBy(first), await wrappedBy(added)]).toEqual([0, 1200])
    expect(await running.get('case:1100')).toBeUndefined()
    await sleep(5)
    const now = await Promise.all(scopes.map(async scope => (await running.get(scope))?.for('column').export()))
    expect(now.filter((secret, i) => i !== 1100 && !secret?.equals(secrets[i] ?? Buffer.alloc(0)))).toEqual([])
    expect(await surveyKeys(own, readKeyringFile(path))).toEqual({
      uses: [
        { keyId: first, inKeyring: true, isCurrent: false, dataKeys: 0, closed: 0 },
        { keyId: added, inKeyring: true, isCurrent: true, dataKeys: 1200, closed: 0 },
      ],
      destroyed: 1,
      closed: [],
    })
    // Without the old key the keyring still belongs to the database.
    const { keys } = JSON.parse(readFileSync(path, 'utf8')) as { keys: Record<string, string> }
    await new DataKeys(own, ringOf(added, { [added]: keys[added] ?? '' })).prove()
  })

  test('leaves what does not open as it is, and status names it', async () => {
    const scope = newScope()
    await new DataKeys(pool, keyring).create(scope)
    await pool.query("update vault.data_keys set wrapped = '\\x0102' where scope = $1", [scope])
    onTestFinished(async () => void (await pool.query('delete from vault.data_keys where scope = $1', [scope])))
    expect(await surveyKeys(pool, keyring)).toMatchObject({ closed: [scope] })
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
    const { rows } = await pool.query<KeyRow>(
      'select key_id, wrapped, destroyed_at from vault.data_keys where scope = $1',
      [scope],
    )
    expect(rows[0]).toEqual({ key_id: null, wrapped: null, destroyed_at: expect.any(Date) })
  })

  test('keeps the time of its destruction when it is destroyed again', async () => {
    const scope = newScope()
    const keys = new DataKeys(pool, keyring)
    const destroyedAt = async () => {
      await keys.destroy(scope)
      const { rows } = await pool.query<{ destroyed_at: Date | null }>(
        'select destroyed_at from vault.data_keys where scope = $1',
        [scope],
      )
      return rows[0]?.destroyed_at
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
  await migrate(ownServer.url)
  const keys = new DataKeys(ownPool, keyring, { cacheMs: 50 })
  await keys.create('case:1')
  await ownServer.stop()
  await sleep(60)
  await expect(keys.get('case:1')).rejects.toThrow(/ECONNREFUSED|terminat/)
  await expect(keys.create('case:1')).rejects.toThrow(/ECONNREFUSED|terminat/)
  await ownPool.end()
}, 150_000)
