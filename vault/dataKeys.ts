import { randomBytes } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import { type DataKey, dataKey } from './dataKey.ts'
import type { Keyring } from './keyring.ts'
import { proveKeyring } from './keyringProof.ts'
import { INDEX_SCOPE, SYSTEM_SCOPE } from './scopes.ts'

export type { DataKey } from './dataKey.ts'

const MAX_CACHE_MS = 60_000
const MAX_CACHED_KEYS = 10_000
const DATA_KEY_BYTES = 32
const DESTROYED = 'destroyed'

type Found = DataKey | typeof DESTROYED | undefined
type Row = { scope: string; key_id: string | null; wrapped: Buffer | null }
type Question = PromiseWithResolvers<Found> & { scope: string }

/** The data key of this scope was destroyed; it can never be created again. */
export class KeyDestroyed extends Error {
  override readonly name = 'KeyDestroyed'
  readonly scope: string

  constructor(scope: string) {
    super(`The data key of ${scope} was destroyed`)
    this.scope = scope
  }
}

/**
 * The data keys, one per scope, wrapped in table `vault.data_keys`. Unwrapped keys are cached for `cacheMs` (at most 60
 * s) from the moment they were asked for, so that a destroyed key is unknown to every process after that time. A
 * database that cannot be reached is its own error, never a missing key.
 */
export class DataKeys {
  readonly #pool: pg.Pool
  readonly #keyring: Keyring
  readonly #cache: LRUCache<string, DataKey | typeof DESTROYED>
  readonly #reading = new Map<string, Promise<Found>>()
  #questions: Question[] = []
  /** Keys of the keyring that the database knows as its own: nothing is wrapped by another. */
  readonly #proved = new Set<string>()

  constructor(pool: pg.Pool, keyring: Keyring, { cacheMs = MAX_CACHE_MS }: { cacheMs?: number } = {}) {
    if (!(cacheMs >= 1 && cacheMs <= MAX_CACHE_MS)) throw new RangeError(`cacheMs must be 1 to ${MAX_CACHE_MS}`)
    this.#pool = pool
    this.#keyring = keyring
    this.#cache = new LRUCache({ max: MAX_CACHED_KEYS, ttl: cacheMs, ttlAutopurge: true })
  }

  /** Ids of the keys of the keyring. */
  keyIds(): string[] {
    return [...this.#keyring.fingerprints.keys()]
  }

  /** Throws `KeyringError` unless the keyring belongs to the database; every process asks before it serves. */
  async prove(): Promise<void> {
    this.#proved.add(await proveKeyring(this.#pool, this.#keyring))
  }

  /** The key of a scope, made if there is none: all who ask at once get the same. Throws `KeyDestroyed`. */
  async create(scope: string): Promise<DataKey> {
    const found = (await this.#find(scope)) ?? (await this.#insert(scope))
    if (found === DESTROYED) throw new KeyDestroyed(scope)
    return found
  }

  /** The key of a scope, or undefined if it was destroyed or never made. Gets of one turn share one query. */
  async get(scope: string): Promise<DataKey | undefined> {
    const found = await this.#find(scope)
    return found === DESTROYED ? undefined : found
  }

  /**
   * Overwrites the wrapped key and bars the scope for good, even if it had no key yet. Repeating it changes nothing.
   */
  async destroy(scope: string): Promise<void> {
    if (scope === SYSTEM_SCOPE || scope === INDEX_SCOPE) throw new RangeError(`The key of ${scope} is never destroyed`)
    await this.#pool.query(
      `insert into vault.data_keys (scope, destroyed_at) values ($1, now())
       on conflict (scope) do update
         set key_id = null, wrapped = null, destroyed_at = coalesce(data_keys.destroyed_at, excluded.destroyed_at)`,
      [scope],
    )
    this.forget(scope)
  }

  /** Drops a scope from the cache of this process. */
  forget(scope: string): void {
    this.#cache.delete(scope)
    this.#reading.delete(scope)
  }

  async #insert(scope: string): Promise<Exclude<Found, undefined>> {
    let { keyId, wrapped } = this.#keyring.wrap(randomBytes(DATA_KEY_BYTES))
    while (!this.#proved.has(keyId)) {
      await this.prove()
      ;({ keyId, wrapped } = this.#keyring.wrap(randomBytes(DATA_KEY_BYTES)))
    }
    await this.#pool.query(
      'insert into vault.data_keys (scope, key_id, wrapped) values ($1, $2, $3) on conflict (scope) do nothing',
      [scope, keyId, wrapped],
    )
    this.forget(scope)
    const found = await this.#find(scope)
    if (!found) throw new Error(`The data key of ${scope} vanished from vault.data_keys`)
    return found
  }

  async #find(scope: string): Promise<Found> {
    const known = this.#cache.get(scope) ?? this.#reading.get(scope)
    if (known) return known
    const start = performance.now()
    const reading = this.#ask(scope)
    this.#reading.set(scope, reading)
    try {
      const found = await reading
      if (found && this.#reading.get(scope) === reading) this.#cache.set(scope, found, { start })
      return found
    } finally {
      if (this.#reading.get(scope) === reading) this.#reading.delete(scope)
    }
  }

  #ask(scope: string): Promise<Found> {
    const question = { scope, ...Promise.withResolvers<Found>() }
    if (this.#questions.push(question) === 1) setImmediate(() => this.#answerAll())
    return question.promise
  }

  async #answerAll(): Promise<void> {
    const questions = this.#questions
    this.#questions = []
    try {
      const { rows } = await this.#pool.query<Row>(
        'select scope, key_id, wrapped from vault.data_keys where scope = any($1)',
        [questions.map(({ scope }) => scope)],
      )
      const rowOf = new Map(rows.map(row => [row.scope, row]))
      for (const { scope, resolve, reject } of questions) {
        try {
          resolve(this.#unwrap(rowOf.get(scope)))
        } catch (error) {
          reject(error)
        }
      }
    } catch (error) {
      for (const { reject } of questions) reject(error)
    }
  }

  #unwrap(row: Row | undefined): Found {
    if (!row) return undefined
    if (row.key_id === null || row.wrapped === null) return DESTROYED
    return dataKey(row.scope, this.#keyring.unwrap(row.key_id, row.wrapped))
  }
}
