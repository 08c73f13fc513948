import { randomBytes, randomUUID } from 'node:crypto'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { readConfiguration } from '#system/configuration.ts'
import { startEmbedded } from '#system/embedded/embedded.ts'
import { Clients } from '#test/support/chaos.ts'
import { command } from '#test/support/command.ts'
import { Server } from '#test/support/server.ts'
import { createKeyringFile } from '#vault/keyringFile.ts'

let server: Server
let file: string
beforeAll(async () => {
  server = await Server.start()
  file = join(server.dataDir, 'keyring.json')
})
afterAll(() => server?.stop())

const keyringIn = (text: string) => JSON.parse(text) as { current: string }
const keyRows = async () => {
  const { rows } = await server.rows.query<{ scope: string; key_id: string; wrapped: Buffer }>(
    'select scope, key_id, wrapped from vault.data_keys order by scope',
  )
  return rows
}

describe('a running system', () => {
  test('goes on while its keys are wrapped anew, and new cases get the new key', async () => {
    const clients = new Clients(server)
    const before = await clients.play('accept')
    const first = (await keyRows())[0]?.key_id
    const rotated = await command('keys', ['rotate', '--new'], { DATA_DIR: server.dataDir })
    expect(rotated).toMatchObject({ code: 0, stderr: '' })
    const { current } = keyringIn(readFileSync(file, 'utf8'))
    expect(current).not.toBe(first)
    expect(new Set((await keyRows()).map(row => row.key_id))).toEqual(new Set([current]))
    await clients.goOn(before, 1)
    await clients.play('accept')
    expect(new Set((await keyRows()).map(row => row.key_id))).toEqual(new Set([current]))
    const status = await command('keys', ['status'], { DATA_DIR: server.dataDir })
    expect(status).toMatchObject({ code: 0, stdout: expect.stringContaining('opens all others') })
  })

  test('is refused a keyring of another system at every door, and nothing is written', async () => {
    const { databaseUrl, temporalAddress, issuer } = server.system
    const environment = { DATABASE_URL: databaseUrl, TEMPORAL_ADDRESS: temporalAddress, OIDC_ISSUER: issuer }
    const before = await keyRows()
    const { current } = keyringIn(readFileSync(file, 'utf8'))
    for (const id of [current, 'other']) {
      const keyring = JSON.stringify({ current: id, keys: { [id]: randomBytes(32).toString('base64') } })
      const ended = await Promise.all([
        command('../../api/main', [], { ...environment, PORT: '0', KEYRING: keyring }),
        command('../../worker/main', [], { ...environment, LOG_LEVEL: 'silent', KEYRING: keyring }),
        command('cases', ['list'], { ...environment, KEYRING: keyring }),
      ])
      for (const { code, stderr } of ended) {
        expect(code).toBe(1)
        expect(stderr).toMatch(
          /^(The \w+ (did not start|ended): )?KEYRING_FILE \(or KEYRING\) is not the keyring of .*\n$/,
        )
      }
    }
    expect(await keyRows()).toEqual(before)
  })

  test('has its database refused to a second system that would make a keyring of its own', async () => {
    const dataDir = join(tmpdir(), `zhengming-second-${randomUUID()}`)
    onTestFinished(() => rmSync(dataDir, { recursive: true, force: true }))
    const { databaseUrl, temporalAddress, issuer } = server.system
    const configuration = readConfiguration({
      DATA_DIR: dataDir,
      PORT: '0',
      DATABASE_URL: databaseUrl,
      TEMPORAL_ADDRESS: temporalAddress,
      OIDC_ISSUER: issuer,
    })
    const before = await keyRows()
    await expect(startEmbedded(configuration)).rejects.toThrow(/DATABASE_URL holds data keys.*set KEYRING_FILE/)
    const made = await command('keys', ['create'], { DATA_DIR: dataDir, DATABASE_URL: databaseUrl })
    expect(made).toMatchObject({ code: 1, stderr: expect.stringContaining('holds data keys') })
    expect(await keyRows()).toEqual(before)
  })
})

test('a keyring file with other bytes stops the next start, and the right one lets it go on', async () => {
  const good = readFileSync(file)
  const environment = { DATA_DIR: server.dataDir, PORT: '0' }
  await server.rest()
  rmSync(file)
  await expect(startEmbedded(readConfiguration(environment))).rejects.toThrow(/keyring .* is gone: restore it/)
  createKeyringFile(file)
  await expect(startEmbedded(readConfiguration(environment))).rejects.toThrow(/is not the keyring of the database/)
  writeFileSync(file, good)
  server = await Server.start(environment)
  const { current } = keyringIn(good.toString())
  expect(new Set((await keyRows()).map(row => row.key_id))).toEqual(new Set([current]))
})
