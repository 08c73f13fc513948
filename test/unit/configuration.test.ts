import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ConfigurationError, readConfiguration } from '#system/configuration.ts'
import { temporalConnection } from '#system/temporalConnection.ts'

describe('readConfiguration', () => {
  it('needs no variable at all', () => {
    expect(readConfiguration({})).toMatchObject({
      port: 8080,
      host: '127.0.0.1',
      baseUrl: 'http://127.0.0.1:8080',
      dataDir: join(process.cwd(), '.data'),
      blobDir: join(process.cwd(), '.data', 'blobs'),
      keyringFile: join(process.cwd(), '.data', 'keyring.json'),
      temporalNamespace: 'zhengming',
      taskQueue: 'zhengming',
      oidcAudience: 'zhengming',
      rateLimitPerMinute: 1200,
      databaseUrl: undefined,
      temporalAddress: undefined,
      oidcIssuer: undefined,
    })
  })

  it('takes an empty variable as unset', () => {
    expect(readConfiguration({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 8080, databaseUrl: undefined })
  })

  it('keeps blobs and keyring in the data folder unless they are set', () => {
    const configuration = readConfiguration({ DATA_DIR: '/srv/zm', KEYRING_FILE: '/etc/zm/keyring.json' })
    expect(configuration).toMatchObject({ blobDir: '/srv/zm/blobs', keyringFile: '/etc/zm/keyring.json' })
  })

  it('cannot be changed afterwards', () => {
    expect(Object.isFrozen(readConfiguration({}))).toBe(true)
  })

  it.each([
    ['PORT', 'eighty'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['HOST', 'a host'],
    ['OPS_PORT', '1.5'],
    ['BASE_URL', 'zhengming.example'],
    ['DATABASE_URL', 'mysql://localhost/zm'],
    ['TEMPORAL_ADDRESS', 'http://localhost:7233'],
    ['TEMPORAL_NAMESPACE', 'two words'],
    ['OIDC_ISSUER', 'issuer'],
    ['SMTP_URL', 'http://mail.example'],
    ['MAIL_FROM', 'nobody'],
    ['PUBLIC_URL', 'zhengming.example'],
    ['RECOMMENDING_ORGANS', 'zhenhai,no where'],
    ['LOG_LEVEL', 'loud'],
    ['RATE_LIMIT_PER_MINUTE', '0'],
  ])('names %s in one line when it is %j', (variable, value) => {
    const read = () => readConfiguration({ [variable]: value })
    expect(read).toThrow(ConfigurationError)
    expect(read).toThrow(new RegExp(`^${variable} must be [^\\n]+\\.$`))
  })

  it('names MAIL_FROM when mail is to be sent without it', () => {
    const mail = { SMTP_URL: 'smtp://user:hunter2@mail.example:587', MAIL_FROM: '正名 <zhengming@organ.example>' }
    expect(() => readConfiguration({ ...mail, MAIL_FROM: '' })).toThrow(/^MAIL_FROM must be [^\n]+\.$/)
    expect(readConfiguration({ ...mail, PUBLIC_URL: 'https://zm.example/' })).toMatchObject({
      smtpUrl: mail.SMTP_URL,
      mailFrom: mail.MAIL_FROM,
      publicUrl: 'https://zm.example',
    })
  })

  it('names every wrong variable at once', () => {
    expect(() => readConfiguration({ PORT: 'x', LOG_LEVEL: 'y' })).toThrow(/^PORT must [^\n]+; LOG_LEVEL must [^\n]+$/)
  })

  it('never repeats a value, which may be a secret', () => {
    expect(() => readConfiguration({ DATABASE_URL: 'postgers://zm:hunter2@db/zm' })).not.toThrow(/hunter2/)
  })

  it('gives browsers the loopback address when it listens everywhere', () => {
    expect(readConfiguration({ HOST: '0.0.0.0', PORT: '9000' }).baseUrl).toBe('http://127.0.0.1:9000')
    expect(readConfiguration({ HOST: '::1', PORT: '9000' }).baseUrl).toBe('http://[::1]:9000')
  })
})

describe('temporalConnection', () => {
  it('takes TLS and the API key from the standard variables', () => {
    const configuration = readConfiguration({ TEMPORAL_ADDRESS: 'temporal.example:7233', TEMPORAL_API_KEY: 'key' })
    expect(temporalConnection(configuration)).toMatchObject({ address: 'temporal.example:7233', apiKey: 'key' })
  })

  it('names the variable when a certificate cannot be read', () => {
    const variables = { TEMPORAL_ADDRESS: 'temporal.example:7233', TEMPORAL_TLS_CLIENT_CERT_PATH: '/nowhere/cert.pem' }
    const read = () => temporalConnection(readConfiguration(variables))
    expect(read).toThrow(ConfigurationError)
    expect(read).toThrow(/TEMPORAL_TLS/)
  })
})
