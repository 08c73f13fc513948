import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { toInstant } from '#domain/time/calendar.ts'
import { closePools, type Database, instantOf, openPools } from '#registers/database/database.ts'
import { migrate } from '#registers/database/migrate.ts'
import { exportLedger } from '#registers/ledger/ledgerExport.ts'
import { treeRoot } from '#registers/ledger/merkle.ts'
import { exportPeriod } from '#registers/ledger/periodExport.ts'
import { nextSealKey } from '#registers/ledger/sealKeyRotation.ts'
import { keyStatements } from '#registers/ledger/sealKeys.ts'
import { leafOf, listSeals, type SealedHead, SealsRewritten, sealDay, sealRoot } from '#registers/ledger/seals.ts'
import { verifyLedger } from '#system/commands/verifyLedger.ts'
import { verifyPeriod } from '#system/commands/verifyPeriod.ts'
import { found } from '#test/support/found.ts'
import { startPostgres } from '#test/support/postgres.ts'
import { newSealer } from '#test/support/sealer.ts'
import { chainHash, GENESIS } from '#vault/commitment.ts'
import { readMemory } from '#vault/sealer.ts'
import { createSealKeyFile, SealKeyError } from '#vault/sealKey.ts'

/**
 * Made by the code of release 0.2.0: five cases, four days, every head of every case each day, and an export of each
 * case.
 */
const rows = z.array(z.record(z.string(), z.unknown()))
const fixture = z
  .object({
    cases: rows,
    entries: z.array(z.looseObject({ case_id: z.string(), n: z.int(), at: z.string() })),
    seals: rows,
    heads: rows,
    exports: z.record(z.string(), z.string()),
  })
  .parse(JSON.parse(readFileSync(new URL('../data/seals-0.2.0.json', import.meta.url), 'utf8')))
const ids = ['a', 'b', 'c', 'd', 'e'].map(letter => letter.repeat(32))
const [a, b, c] = ids as [string, string, string]

const sealer = newSealer()
let postgres: Awaited<ReturnType<typeof startPostgres>>
let pools: Pick<Database, 'system' | 'reader'>
let system: pg.Pool

const insert = async (table: string, columns: string, rows: object[]) => {
  const list = columns.split(', ')
  for (const row of rows as Record<string, unknown>[])
    await system.query(
      `insert into ${table} (${columns}) values (${list.map((_, i) => `$${i + 1}`).join(', ')})`,
      list.map(name => row[name]),
    )
}

beforeAll(async () => {
  postgres = await startPostgres()
  await migrate(postgres.url)
  pools = openPools(postgres.url, () => {})
  system = pools.system
  const filled = {
    kind: 'tolerance',
    organ: 'zhenhai',
    claimed_in: 'zhenhai',
    received_on: '2026-03-02',
    unit_index: 'u',
  }
  const columns = `case_id, number, n, ledger_position, ledger_head, matter_index, subject_index, ${Object.keys(filled).join(', ')}`
  const cases = fixture.cases.map(row => ({
    ...filled,
    ...row,
    n: row.ledger_position,
    subject_index: row.case_id,
    matter_index: 'm',
  }))
  await insert('cases', columns, cases)
  for (const entry of fixture.entries)
    await insert('entries', 'case_id, n, id, seq, channel, position, type, at, received_at, commit, head, content', [
      {
        ...entry,
        id: entry.case_id + entry.n,
        seq: entry.n,
        channel: 'ledger',
        position: entry.n,
        received_at: entry.at,
        content: '',
      },
    ])
  await insert('seals', 'day, cases, root, prev', fixture.seals)
  await insert('seal_heads', 'day, case_id, n, head', fixture.heads)
})
afterAll(async () => {
  if (pools) await closePools(pools)
  await postgres?.stop()
})

async function addEntry(caseId: string, type: string, given: string): Promise<void> {
  const at = toInstant(Date.parse(given))
  const { rows } = await system.query<{ n: number; head: string }>(
    'select ledger_position as n, ledger_head as head from cases where case_id = $1',
    [caseId],
  )
  const { n: last, head: prev } = found(rows[0])
  const n = last + 1
  const commit = sha256(`${caseId} ${n}`)
  const head = chainHash(prev, { n, at, receivedAt: at, type, commit })
  await insert('entries', 'case_id, n, id, seq, channel, position, type, at, received_at, commit, head, content', [
    {
      case_id: caseId,
      n,
      id: caseId + n,
      seq: n,
      channel: 'ledger',
      position: n,
      type,
      at,
      received_at: at,
      commit,
      head,
      content: '',
    },
  ])
  await system.query('update cases set n = $2, ledger_position = $2, ledger_head = $3 where case_id = $1', [
    caseId,
    n,
    head,
  ])
}

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const exported = async (id: string) => Buffer.from(await exportLedger(pools, system, id))
const period = async (from: string, to: string) => Buffer.from(await exportPeriod(pools, { from, to }))
const headsOn = async (day: string) =>
  (await system.query<{ case_id: string }>('select case_id from seal_heads where day = $1 order by 1', [day])).rows.map(
    row => row.case_id,
  )

describe('seals of 0.2.0', () => {
  test('verify as that release exported them, and as they are exported now', async () => {
    for (const text of Object.values(fixture.exports)) {
      const { fault, steps } = verifyLedger(Buffer.from(text))
      expect(fault).toBeUndefined()
      expect(steps.some(step => step.startsWith('seal of'))).toBe(true)
    }
    for (const id of ids) expect(verifyLedger(await exported(id)).fault).toBeUndefined()
    expect(verifyPeriod(await period('2026-03-01', '2026-03-31')).fault).toBeUndefined()
  })

  test('are followed by a signed one over every ledger, and then by those that moved alone', async () => {
    const [last] = await listSeals(pools)
    const first = await sealDay(pools, '2026-03-06', sealer)
    expect(await headsOn('2026-03-06')).toEqual(ids)
    await addEntry(b, 'assignHandlers', '2026-03-07T09:00:00.000+08:00')
    await sealDay(pools, '2026-03-07', sealer)
    expect(await headsOn('2026-03-07')).toEqual([b])
    await sealDay(pools, '2026-03-08', sealer)
    expect(await headsOn('2026-03-08')).toEqual([])
    await addEntry(b, 'addNote', '2026-03-09T09:00:00.000+08:00')
    await addEntry(b, 'addNote', '2026-03-09T09:10:00.000+08:00')
    await addEntry(a, 'addNote', '2026-03-09T09:20:00.000+08:00')
    await sealDay(pools, '2026-03-09', sealer)
    expect(await headsOn('2026-03-09')).toEqual([a, b])
    expect((await listSeals(pools)).at(4)).toMatchObject({ day: '2026-03-05', root: last?.root, signature: null })
    expect(readMemory(sealer.sealMemoryFile)[0]).toEqual({ day: '2026-03-06', root: first.root })
    for (const id of ids) expect(verifyLedger(await exported(id)).fault).toBeUndefined()
    expect(verifyPeriod(await period('2026-03-01', '2026-03-31')).fault).toBeUndefined()
  })
})

describe('the signing key', () => {
  test('is followed by another one through a statement that both sign', async () => {
    const [old] = sealer.keys()
    const stated = await nextSealKey(pools, sealer.sealKeyFile, '2026-03-10')
    await expect(nextSealKey(pools, sealer.sealKeyFile, '2026-03-10')).rejects.toThrow(SealKeyError)
    await addEntry(c, 'accept', '2026-03-10T09:00:00.000+08:00')
    await sealDay(pools, '2026-03-10', sealer)
    const file = await exported(c)
    for (const key of [old?.id, stated.key]) expect(verifyLedger(file, { key }).fault).toBeUndefined()
    expect(verifyLedger(file, { key: 'f'.repeat(32) }).fault).toContain('no seal of this file is signed by ffff')
    expect((await keyStatements(system)).map(({ prev }) => prev)).toEqual([null, old?.id])
  })

  test('that is another than the one in force signs nothing', async () => {
    const stranger = newSealer()
    await expect(sealDay(pools, '2026-03-11', stranger)).rejects.toThrow(/SEAL_KEY_FILE has not the key/)
    expect((await listSeals(pools))[0]?.day).toBe('2026-03-10')
    expect(() => createSealKeyFile(stranger.sealKeyFile)).toThrow(/never overwritten/)
  })
})

type Lines = Record<string, unknown>[]
const linesOf = (bytes: Buffer): Lines =>
  bytes
    .toString()
    .trimEnd()
    .split('\n')
    .slice(0, -1)
    .map(line => JSON.parse(line) as Record<string, unknown>)
const closed = (lines: readonly object[]): Buffer => {
  const text = lines.map(line => `${JSON.stringify(line)}\n`).join('')
  return Buffer.from(`${text}${JSON.stringify({ sha256: sha256(text) })}\n`)
}

/**
 * What cannot be proved: the case reference is a label, the moment of export only shortens a grace, a wider period a
 * claim.
 */
const unproved = ['0.number', '0.at', '0.from', '0.to']

/** Every value in the lines, by its path. */
function pathsIn(value: unknown, path: string[] = []): string[][] {
  if (typeof value !== 'object' || value === null) return [path]
  return Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))
}

function changedAt(lines: Lines, path: readonly string[]): Lines {
  const copy = structuredClone(lines)
  const last = path.at(-1) ?? ''
  const holder = path.slice(0, -1).reduce<unknown>((at, key) => (at as Lines[number])[key], copy) as Lines[number]
  const value: unknown = holder[last]
  holder[last] =
    typeof value === 'number'
      ? value + 1
      : typeof value === 'string' && /^[0-9a-f]{16,}$/.test(value)
        ? (value.startsWith('0') ? '1' : '0') + value.slice(1)
        : typeof value === 'string' && /^\d{4}-\d\d-\d\d/.test(value)
          ? value.replace(/^\d{4}/, '2025')
          : typeof value === 'string' && value.length > 60
            ? value.slice(0, 20) + (value[20] === 'A' ? 'B' : 'A') + value.slice(21)
            : `${value}x`
  return copy
}

describe.each([
  ['a case', () => exported(b), verifyLedger],
  ['a period', () => period('2026-03-06', '2026-03-10'), verifyPeriod],
] as const)('the export of %s', (_what, make, verify) => {
  test('verifies; any field that is changed is found, and the bytes’ own hash helps nobody', async () => {
    const lines = linesOf(await make())
    expect(verify(closed(lines)).fault).toBeUndefined()
    const paths = pathsIn(lines).filter(path => !unproved.includes(path.join('.')))
    expect(paths.length).toBeGreaterThan(80)
    const missed = paths.filter(path => verify(closed(changedAt(lines, path))).fault === undefined)
    expect(missed.map(path => path.join('.'))).toEqual([])
  })

  test('any line that is missing, doubled or out of its place is found', async () => {
    const lines = linesOf(await make())
    const unfound: string[] = []
    for (let i = 1; i < lines.length; i++) {
      const without = lines.toSpliced(i, 1)
      if (verify(closed(without)).fault === undefined) unfound.push(`${i} missing`)
      if (verify(closed(lines.toSpliced(i, 0, lines[i]!))).fault === undefined) unfound.push(`${i} doubled`)
    }
    expect(unfound).toEqual([])
  })
})

type StoredEntry = { n: number; at: Date; received_at: Date; type: string; commit: string }

describe('whoever holds the database and can compute every hash', () => {
  /**
   * Rewrites the first entry of a case, and all that hangs on it: the chain, its heads under seals, the roots of all
   * seals.
   */
  async function rewrite(client: pg.PoolClient): Promise<void> {
    const { rows } = await client.query<StoredEntry>('select * from entries where case_id = $1 order by n', [b])
    let prev = GENESIS
    for (const row of rows) {
      const type = row.n === 1 ? 'invented' : row.type
      const link = {
        n: row.n,
        at: instantOf(row.at),
        receivedAt: instantOf(row.received_at),
        type,
        commit: row.commit,
      }
      prev = chainHash(prev, link)
      await client.query('update entries set type = $3, head = $4 where case_id = $1 and n = $2', [
        b,
        row.n,
        type,
        prev,
      ])
      await client.query('update seal_heads set head = $3 where case_id = $1 and n = $2', [b, row.n, prev])
    }
    await client.query('update cases set ledger_head = $2 where case_id = $1', [b, prev])
    const { rows: seals } = await client.query<{ day: string; cases: number }>(
      'select day, cases from seals order by day',
    )
    let before = GENESIS
    for (const { day, cases } of seals) {
      const { rows: heads } = await client.query<SealedHead>(
        'select case_id as "caseId", n, head from seal_heads where day = $1 order by case_id collate "C"',
        [day],
      )
      const root = sealRoot({ day, cases, tree: treeRoot(heads.map(leafOf)), prev: before })
      await client.query('update seals set root = $2, prev = $3 where day = $1', [day, root, before])
      before = root
    }
  }

  test('cannot take a seal away: the memory misses it, and entries under no signed seal for days are a fault', async () => {
    const lines = linesOf(await exported(a))
    const stripped = lines.filter(line => !('seal' in line && (line.signature as unknown)))
    Object.assign(stripped[0] ?? {}, { seals: stripped.filter(line => 'seal' in line).length })
    expect(verifyLedger(closed(stripped)).fault).toMatch(/under no signed seal: one was taken away/)
    const memory = `${readMemory(sealer.sealMemoryFile)
      .map(({ day, root }) => `${day} ${root}`)
      .join('\n')}\n`
    writeFileSync(sealer.sealMemoryFile, `${memory}2026-03-12 ${'0'.repeat(64)}\n`)
    await expect(sealDay(pools, '2026-03-13', sealer)).rejects.toThrow(/the seal of 2026-03-12 is not the one/)
    writeFileSync(sealer.sealMemoryFile, memory)
  })

  test('is found without the signing key, and a machine that sealed before signs nothing more', async () => {
    const honest = (await period('2026-03-01', '2026-03-31')).toString()
    const { rows: saved } = await system.query<Record<string, unknown>>('select day, root, prev, signature from seals')
    const client = await system.connect()
    await rewrite(client)
    client.release()
    const roots = readMemory(sealer.sealMemoryFile)
    const [key] = sealer.keys()
    const faults = async () => [
      verifyLedger(await exported(b)).fault,
      verifyPeriod(await period('2026-03-06', '2026-03-31')).fault,
    ]
    for (const fault of await faults()) expect(fault).toMatch(/not signed by key/)
    await expect(sealDay(pools, '2026-03-11', sealer)).rejects.toThrow(SealsRewritten)

    // Without signatures and keys at all it looks like a system that never signed: the key or the roots of elsewhere
    // tell.
    await system.query('update seals set signature = null')
    const { rows: keys } = await system.query<Record<string, unknown>>('delete from seal_keys returning *')
    expect(await faults()).toEqual([undefined, undefined])
    expect(verifyLedger(await exported(b), { key: key?.id }).fault).toContain('no seal of this file is signed by')
    expect(verifyPeriod(await period('2026-03-01', '2026-03-31'), { roots }).fault).toContain('the one kept elsewhere')
    await expect(sealDay(pools, '2026-03-11', sealer)).rejects.toThrow(SealsRewritten)

    expect(verifyPeriod(Buffer.from(honest), { roots, key: key?.id }).fault).toBeUndefined()
    for (const { day, root, prev, signature } of saved)
      await system.query('update seals set root = $2, prev = $3, signature = $4 where day = $1', [
        day,
        root,
        prev,
        signature,
      ])
    await insert('seal_keys', 'key, public_key, from_day, prev, after_root, signature, prev_signature', keys)
  })
})
