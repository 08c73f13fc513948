import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runner } from 'node-pg-migrate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newsOf, organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { contextOf, decide } from '#domain/act.ts'
import type { Entry } from '#domain/entry.ts'
import { processOf } from '#domain/processes.ts'
import { rulesOf } from '#domain/rulesVersion.ts'
import { resumptionOf } from '#engine/resumption.ts'
import { closePools, type Database, openPools } from '#registers/database/database.ts'
import { migrate } from '#registers/database/migrate.ts'
import { historyOf } from '#registers/desk/history.ts'
import { organFacts, readOrgans } from '#registers/desk/organs.ts'
import { putPersons, readPersonRows } from '#registers/desk/personRows.ts'
import { findPersons } from '#registers/desk/persons.ts'
import { documentNumber } from '#registers/filing/numbers.ts'
import { chainEntries } from '#registers/ledger/chain.ts'
import { decodeHistory, entriesIn } from '#test/support/decodedHistory.ts'
import { startPostgres } from '#test/support/postgres.ts'
import { people } from '#test/support/toleranceCase.ts'
import { DataKeys } from '#vault/dataKeys.ts'
import { parseKeyring } from '#vault/keyring.ts'
import { caseScope } from '#vault/scopes.ts'

const root = join(import.meta.dirname, '..', '..')
const migrations = join(root, 'registers', 'database', 'migrations')
/** The migrations of release 0.2.0 and the beginning of the hash of each: what a database has run is never edited. */
const released: Readonly<Record<string, string>> = {
  '001_vault': '1722357cde42',
  '002_registers': '4900cab83d75',
  '003_inbox': 'ce98b4f260fd',
  '004_desk': '0ba3459bf307',
  '005_office': '8430a1897888',
  '006_links': '9989b25c71d6',
  '008_speed': '7dd5e4bcbad4',
  '009_system_wall': '078c1bca9f3e',
}

const histories = join(root, 'test', 'replay', 'histories')
const recorded = readdirSync(histories).find(file => file.startsWith('0.2.0-zhenhai-')) ?? ''
const caseId = /-([0-9a-f]{32})[.]pb$/.exec(recorded)?.[1] ?? ''
/** A tolerance review of 0.2.0 as far as its acceptance: it is in flight when the system is upgraded. */
const entries = (() => {
  const all = entriesIn(decodeHistory(readFileSync(join(histories, recorded))))
  return all.slice(0, all.findIndex(({ event }) => event.type === 'accept') + 1)
})()

const keyring = parseKeyring(JSON.stringify({ current: 'test', keys: { test: randomBytes(32).toString('base64') } }))
let postgres: Awaited<ReturnType<typeof startPostgres>>
let database: Database
beforeAll(async () => {
  postgres = await startPostgres()
  await runner({
    databaseUrl: postgres.url,
    dir: migrations,
    direction: 'up',
    migrationsTable: 'migrations',
    count: Object.keys(released).length,
    log: () => {},
  })
  const pools = openPools(postgres.url, () => {})
  database = { ...pools, keys: new DataKeys(pools.system, keyring) }
  await fillAsOf020()
  await migrate(postgres.url)
})
afterAll(async () => {
  if (database) await closePools(database)
  await postgres?.stop()
})

/** Rows as 0.2.0 wrote them: three sign-ins, a number series, an open case with its entries. */
async function fillAsOf020(): Promise<void> {
  const { system } = database
  await system.query(
    `insert into persons (person, name, organ, roles, level, email) values
     ('approver-zhao', '赵书记', 'zhenhai', '{approver}', 'county', null),
     ('intake-chen', '陈受理', 'zhenhai', '{intake}', null, 'chen@example.test'),
     ('approver-qian', '钱书记', 'ningbo', '{approver}', 'prefecture', null)`,
  )
  await system.query(`insert into number_series values ('zhenhai', 'tolerance', 2026, 7)`)
  const last = entries.at(-1)
  const first = entries[0] as Entry & { event: { opening: { number: string; receivedOn: string } } }
  const { keyId, wrapped } = keyring.wrap(randomBytes(32))
  await system.query('insert into vault.data_keys (scope, key_id, wrapped) values ($1, $2, $3)', [
    caseScope(caseId),
    keyId,
    wrapped,
  ])
  const key = await database.keys.get(caseScope(caseId))
  if (!key) throw new Error('the case has no key')
  const sealed = chainEntries(caseId, key, entries, { position: 0, head: '0'.repeat(64) })
  const { position, head } = sealed.at(-1) ?? {}
  await system.query(
    `insert into cases (case_id, kind, organ, claimed_in, number, stage, n, last_id, seq, ledger_position, ledger_head,
       received_on, subject_index, unit_index, matter_index, run_id)
     values ($1, 'tolerance', 'zhenhai', 'zhenhai', $2, 'investigating', $3, $4, $5, $6, $7, $8, 's', 'u', 'm', 'run')`,
    [caseId, first.event.opening.number, last?.n, last?.id, last?.seq, position, head, first.event.opening.receivedOn],
  )
  for (const { entry, commit, content, ...place } of sealed)
    await system.query(
      `insert into entries (case_id, n, id, seq, channel, position, type, at, received_at, command_id, body_hash, commit, head, content)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
      [
        ...[caseId, entry.n, entry.id, entry.seq, entry.channel, place.position, entry.event.type, entry.at],
        ...[entry.receivedAt, entry.commandId, entry.bodyHash, commit, place.head, content],
      ],
    )
}

describe('a database of 0.2.0', () => {
  test('is built by migrations that nobody edits', async () => {
    for (const [name, hash] of Object.entries(released)) {
      const bytes = readFileSync(join(migrations, `${name}.sql`))
      expect(createHash('sha256').update(bytes).digest('hex').slice(0, 12), name).toBe(hash)
    }
    const { rows } = await database.system.query<Record<string, unknown>>('select name from migrations order by id')
    expect(rows.slice(0, 8).map(({ name }) => name)).toEqual(Object.keys(released))
    expect(rows.length).toBeGreaterThan(8)
  })

  test('has the four organs of its release as rows, and whoever signed in as persons that can be named', async () => {
    const organs = await readOrgans(database)
    expect(organs.map(organFacts)).toEqual(organsOfRelease.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    const persons = await readPersonRows(database, { organs: ['zhenhai'] })
    expect(persons).toMatchObject([
      { id: 'approver-zhao', roles: ['approver'], version: 0 },
      { id: 'intake-chen', mail: 'chen@example.test', version: 0 },
    ])
    expect(await findPersons(database, { organ: 'zhenhai', role: 'intake' })).toMatchObject([{ person: 'intake-chen' }])
    const row = { id: 'intake-chen', name: '陈受理', organ: 'zhenhai', roles: ['intake'], rank: 'staff' }
    expect(await putPersons(database, [row], { by: 'admin', reason: '登记' })).toEqual([])
    expect(await historyOf(database, 'persons', 'intake-chen')).toMatchObject([{ version: 1, by: 'admin' }])
  })

  test('goes on with its numbers', async () => {
    const client = await database.system.connect()
    try {
      expect(await documentNumber(client, 'zhenhai', 'tolerance', 2026)).toBe('镇容〔2026〕8号')
    } finally {
      client.release()
    }
  })

  test('goes on with a case in flight: it folds as its author hashed it, learns its organs, and takes the next act', async () => {
    const resumed = await resumptionOf(database, caseId, 'run')
    if (!resumed) return expect.unreachable('the case is not resumed')
    const { state, pack, calendar, rules, organs = [] } = resumed
    expect(state).toMatchObject({ caseId, kind: 'tolerance', stage: 'investigating', status: 'open' })
    expect(state).not.toHaveProperty('organs')
    expect(organs.map(({ id }) => id)).toEqual(['zhenhai', 'ningbo', 'zhejiang'])
    expect(newsOf(state, organs)).toHaveLength(3)
    const now = entries.at(-1)?.at ?? ''
    const command = {
      commandId: 'next',
      type: 'assignHandlers',
      body: { handlers: ['investigator-li', 'investigator-sun'] },
      bodyHash: '',
      actor: people.supervisor,
      receivedAt: now,
      kin: {},
    }
    const context = contextOf({ pack, calendar, rules: rulesOf(rules), now, organs }, command)
    expect(decide(processOf('tolerance'), command, state, context)).toMatchObject([{ type: 'assignHandlers' }])
  })
})
