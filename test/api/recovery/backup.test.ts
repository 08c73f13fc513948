import { createHash, randomBytes, randomUUID } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { sealDay } from '#registers/ledger/seals.ts'
import { Clients } from '#test/support/chaos.ts'
import { command } from '#test/support/command.ts'
import { pdf, upload } from '#test/support/httpCase.ts'
import { startPostgres } from '#test/support/postgres.ts'
import { Server } from '#test/support/server.ts'
import { fileSealer } from '#vault/sealer.ts'

const root = join(tmpdir(), `zhengming-backup-${randomUUID()}`)
const copy = join(root, 'copy')
const safe = join(root, 'safe')
let server: Server
let clients: Clients
const cases: string[] = []
beforeAll(async () => {
  mkdirSync(safe, { recursive: true })
  server = await Server.start()
  clients = new Clients(server)
})
afterAll(async () => {
  await server?.stop()
  rmSync(root, { recursive: true, force: true })
})

const keysOf = (folder: string) => ({
  KEYRING_FILE: join(folder, 'keyring.json'),
  SEAL_KEY_FILE: join(folder, 'seal-key.json'),
})
const restoreInto = (dataDir: string, from = copy, environment: Record<string, string> = keysOf(safe)) =>
  command('restore', [from], { DATA_DIR: dataDir, ...environment })
const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The copy with one row of a table changed, or taken out, and a manifest that fits it. */
function forged(table: string, row: RegExp, by: string): string {
  const folder = join(root, randomUUID())
  cpSync(copy, folder, { recursive: true })
  const path = join(folder, 'registers.jsonl.gz')
  const text = gunzipSync(readFileSync(path)).toString()
  const begins = text.indexOf(`T ${table}\n`)
  const changed = text.slice(begins).replace(row, by)
  expect(changed).not.toBe(text.slice(begins))
  const bytes = gzipSync(text.slice(0, begins) + changed)
  writeFileSync(path, bytes)
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))
  manifest.sha256['registers.jsonl.gz'] = sha256(bytes)
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}

describe('a copy of a running system', () => {
  test('is made while cases move, and names the keyring without having it', async () => {
    cases.push(await clients.play('recordInterview'), await clients.play())
    expect((await upload(server, 'investigator-li', cases[0] ?? '', pdf('evidence'))).status).toBe(201)
    await sealDay(
      { system: server.pool },
      dayOf(toInstant(Date.now())),
      fileSealer({
        sealKeyFile: join(server.dataDir, 'seal-key.json'),
        sealMemoryFile: join(server.dataDir, 'seals.log'),
      }),
    )
    const moving = Promise.all([clients.play(), clients.play()])
    const made = await command('backup', [copy], { DATA_DIR: server.dataDir })
    expect(made).toMatchObject({ code: 0, stderr: '' })
    await moving
    expect(readdirSync(copy).toSorted()).toEqual(
      ['blobs', 'manifest.json', 'registers.jsonl.gz', 'seals.log', 'temporal.db', 'vault.jsonl.gz'].toSorted(),
    )
    expect(statSync(copy).mode & 0o077).toBe(0)
    const { keys } = JSON.parse(readFileSync(join(server.dataDir, 'keyring.json'), 'utf8'))
    const files = readdirSync(copy, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    for (const { parentPath, name } of files) {
      const bytes = readFileSync(join(parentPath, name))
      const whole = name.endsWith('.gz') ? gunzipSync(bytes) : bytes
      for (const key of Object.values<string>(keys))
        expect(whole.includes(key) || whole.includes(Buffer.from(key, 'base64'))).toBe(false)
    }
    expect(gunzipSync(readFileSync(join(copy, 'registers.jsonl.gz'))).includes('vault.')).toBe(false)
    expect(await command('backup', [copy], { DATA_DIR: server.dataDir })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('is not empty'),
    })
    for (const file of Object.values(keysOf(server.dataDir)))
      cpSync(file, join(safe, file.slice(server.dataDir.length)))
  })

  test('is refused, and nothing kept, under another keyring, cut, or with a changed entry', async () => {
    const dataDir = join(root, 'refused')
    const other = join(root, 'other.json')
    writeFileSync(other, JSON.stringify({ current: 'x', keys: { x: randomBytes(32).toString('base64') } }), {
      mode: 0o600,
    })
    expect(await restoreInto(dataDir, copy, { KEYRING_FILE: other })).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^KEYRING_FILE \(or KEYRING\) has not the key .*\n$/),
    })
    const cut = join(root, 'cut')
    cpSync(copy, cut, { recursive: true })
    rmSync(join(cut, 'manifest.json'))
    expect(await restoreInto(dataDir, cut)).toMatchObject({ code: 1, stderr: expect.stringContaining('no whole copy') })
    const changed = forged('entries', /"type":"accept"/, '"type":"remand"')
    expect(await restoreInto(dataDir, changed)).toMatchObject({
      code: 1,
      stderr: expect.stringMatching(/^Not restored: case \w+: entry 2 is not chained/),
    })
    const short = forged('entries', /R .*\n/, '')
    expect(await restoreInto(dataDir, short)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('Not restored'),
    })
    const lacking = join(root, 'lacking')
    cpSync(copy, lacking, { recursive: true })
    const evidence = readdirSync(join(lacking, 'blobs'), { recursive: true, withFileTypes: true }).find(one =>
      one.name.startsWith('up-'),
    )
    rmSync(join(evidence?.parentPath ?? '', evidence?.name ?? ''))
    expect(await restoreInto(dataDir, lacking)).toMatchObject({
      code: 1,
      stderr: expect.stringContaining(`Not restored: the copy lacks file ${evidence?.name} of case ${cases[0]}`),
    })
    for (const part of ['postgres', 'temporal/temporal.db', 'blobs', 'seals.log'])
      expect(existsSync(join(dataDir, part))).toBe(false)
  })

  test('is restored into a database of one’s own by the role that owns it, and copied from there alike', async () => {
    const postgres = await startPostgres()
    onTestFinished(() => postgres.stop())
    const own = { DATABASE_URL: postgres.url, DATA_DIR: join(root, 'own'), ...keysOf(safe) }
    expect(await command('restore', [copy], own)).toMatchObject({ code: 0, stderr: '' })
    expect(await command('keys', ['status'], own)).toMatchObject({ code: 0 })
    const again = join(root, 'again')
    expect(await command('backup', [again], own)).toMatchObject({ code: 0, stderr: '' })
    const rowsOf = (folder: string) => JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')).rows
    expect(rowsOf(again)).toEqual({ ...rowsOf(copy), rounds: 1 })
    expect(readdirSync(join(again, 'blobs'), { recursive: true }).toSorted()).toEqual(
      readdirSync(join(copy, 'blobs'), { recursive: true }).toSorted(),
    )
    expect(await command('restore', [copy], { ...own, DATA_DIR: join(root, 'full') })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('the database holds cases or keys: restore into an empty one'),
    })
  })

  test('is restored into an empty folder, and every case goes on where the copy has it', async () => {
    const dataDir = join(root, 'restored')
    const before = await server.rows.query('select case_id, n from cases where case_id = any($1) order by 1', [cases])
    await server.stop()
    const restored = await restoreInto(dataDir)
    expect(restored).toMatchObject({
      code: 0,
      stderr: '',
      stdout: expect.stringContaining('ledgers, seals and keys hold'),
    })
    expect(await restoreInto(dataDir)).toMatchObject({ code: 1, stderr: expect.stringContaining('is there already') })
    server = await Server.start({ DATA_DIR: dataDir, ...keysOf(safe) })
    expect(server.system.standStill).toEqual([])
    const { rows } = await server.rows.query('select case_id, n from cases where case_id = any($1) order by 1', [cases])
    expect(rows).toEqual(before.rows)
    clients = new Clients(server)
    await clients.goOn(cases[0] ?? '', 5)
    const { rows: open } = await server.rows.query<{ case_id: string }>(
      "select case_id from cases where status = 'open'",
    )
    for (const { case_id: id } of open)
      expect((await clients.act('intake-chen', id, 'addNote', { text: '恢复之后' })).status).toBe(200)
    expect(await clients.play()).toBeTruthy()
    const inbox = await server.call('supervisor-he', 'GET', '/v1/cases')
    expect(inbox.status).toBe(200)
  })
})
