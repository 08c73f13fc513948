import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { migrate } from '#registers/database/migrate.ts'
import { readConfiguration } from '#system/configuration.ts'
import { takeDatabase } from '#system/embedded/database.ts'
import { startEmbedded } from '#system/embedded/embedded.ts'
import { connectTemporal } from '#system/temporalConnection.ts'
import { command } from '#test/support/command.ts'
import { startPostgres } from '#test/support/postgres.ts'
import { createKeyringFile } from '#vault/keyringFile.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
const folder = join(tmpdir(), `zhengming-guards-${randomUUID()}`)
const keyringFile = join(folder, 'keyring.json')
beforeAll(async () => {
  mkdirSync(folder)
  createKeyringFile(keyringFile)
  postgres = await startPostgres()
  await migrate(postgres.url)
})
afterAll(async () => {
  await postgres?.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** What an operator's command says that opens the registers alone. */
async function toldOf(databaseUrl: string): Promise<string> {
  const { code, stderr } = await command('keys', ['rotate'], { DATABASE_URL: databaseUrl, KEYRING_FILE: keyringFile })
  expect(code).toBe(1)
  expect(stderr.trimEnd().split('\n')).toHaveLength(1)
  return stderr
}
const other = (change: (url: URL) => void): string => {
  const url = new URL(postgres.url)
  change(url)
  return url.href
}
const superuser = () =>
  other(url => {
    url.username = 'postgres'
    url.password = 'postgres'
  })

describe('a database that cannot be the registers is refused in one line that names DATABASE_URL', () => {
  test('one whose user is a superuser, or bypasses row-level security', async () => {
    expect(await toldOf(superuser())).toMatch(
      /user postgres of DATABASE_URL is a superuser or bypasses .*ordinary role/,
    )
    const client = new pg.Client({ connectionString: superuser() })
    await client.connect()
    await client.query("create role bypasser login bypassrls password 'x'")
    await client.end()
    const bypasser = other(url => {
      url.username = 'bypasser'
      url.password = 'x'
    })
    expect(await toldOf(bypasser)).toMatch(/bypasser of DATABASE_URL/)
  })

  test('one of a newer release, and one that was not migrated', async () => {
    const client = new pg.Client({ connectionString: postgres.url })
    await client.connect()
    onTestFinished(() => client.end())
    await client.query("insert into migrations (name, run_on) values ('999_tomorrow', now())")
    expect(await toldOf(postgres.url)).toMatch(/DATABASE_URL is of a newer release \(999_tomorrow\)/)
    const migrated = await command('migrate', [], { DATABASE_URL: postgres.url })
    expect(migrated).toMatchObject({ code: 1, stderr: expect.stringContaining('of a newer release') })
    await client.query("delete from migrations where name = '999_tomorrow'")
    await client.query('create database empty')
    expect(await toldOf(other(url => (url.pathname = '/empty')))).toMatch(/lacks \d+ migrations .*npm run migrate/)
  })

  test.each([
    ['where nothing listens', (url: URL) => (url.port = '1'), /nothing listens there: start PostgreSQL, or correct/],
    ['that is not there', (url: URL) => (url.pathname = '/none'), /has no database none: create it/],
    ['whose password is wrong', (url: URL) => (url.password = 'no'), /refuses the password of zhengming/],
  ])('one %s', async (_what, change, said) => {
    expect(await toldOf(other(change))).toMatch(said)
  })

  test('one that another npm start has', async () => {
    const release = await takeDatabase(postgres.url)
    await expect(takeDatabase(postgres.url)).rejects.toThrow(/Another npm start runs on the database at DATABASE_URL/)
    await release()
    await (await takeDatabase(postgres.url))()
  })
})

describe('what does not answer is named with its variable and the remedy', () => {
  const configured = (given: Record<string, string>) =>
    readConfiguration({ DATA_DIR: join(folder, 'data'), PORT: '0', ...given })

  test('Temporal', async () => {
    const configuration = configured({ TEMPORAL_ADDRESS: '127.0.0.1:1' })
    await expect(connectTemporal(configuration)).rejects.toThrow(
      /^The Temporal server at 127.0.0.1:1 \(TEMPORAL_ADDRESS\)/,
    )
  })

  test('the issuer', async () => {
    const started = startEmbedded(configured({ OIDC_ISSUER: 'http://127.0.0.1:1' }))
    await expect(started).rejects.toThrow(/^The issuer http:\/\/127.0.0.1:1 \(OIDC_ISSUER\) does not answer/)
  })

  test('an address of HOST that is none of this machine', async () => {
    const started = startEmbedded(configured({ HOST: '192.0.2.1' }))
    await expect(started).rejects.toThrow(/^HOST 192.0.2.1 cannot be listened on .*set HOST/)
  })

  test('a file of the data folder that is no JSON', async () => {
    const dataDir = join(folder, 'broken')
    mkdirSync(dataDir)
    writeFileSync(join(dataDir, 'ports.json'), '{"post')
    createKeyringFile(join(dataDir, 'keyring.json'))
    await expect(startEmbedded(configured({ DATA_DIR: dataDir }))).rejects.toThrow(
      /ports.json is not the JSON .*remove it/,
    )
  })
})
