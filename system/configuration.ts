import { isAbsolute, join, resolve } from 'node:path'
import { z } from 'zod'

/** A variable of the environment has a value that cannot be used; the message names it and the remedy on one line. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError'
}

type Environment = Readonly<Record<string, string | undefined>>

const whole = (least: number, most: number, remedy: string) =>
  z
    .string()
    .regex(/^\d{1,9}$/, remedy)
    .transform(Number)
    .refine(value => value >= least && value <= most, remedy)

const port = whole(0, 65_535, 'must be a port, a whole number from 0 to 65535 (0 takes a free one)')
const count = whole(1, 100_000_000, 'must be a whole number of at least 1')

const url = (protocols: string[]) => {
  const remedy = `must be an address that begins with ${protocols.map(p => `${p}//`).join(' or ')}`
  return z.string().refine(value => protocols.includes(URL.parse(value)?.protocol ?? ''), remedy)
}

const word = (remedy: string) => z.string().regex(/^[\w.-]{1,200}$/, remedy)
const claim = z
  .string()
  .regex(/^[^\s]{1,200}$/, 'must be the name of a claim, or a path with dots such as realm_access.roles')
const host = z.string().regex(/^[\w.:-]+$/, 'must be a host name or an IP address to listen on, such as 127.0.0.1')
const folder = z.string().refine(value => !value.includes('\0'), 'must be the path of a folder')

const schema = z.object({
  PORT: port.default(8080),
  HOST: host.default('127.0.0.1'),
  OPS_HOST: host.default('127.0.0.1'),
  OPS_PORT: port.default(0),
  WORKER_OPS_PORT: port.default(0),
  TRUSTED_PROXIES: whole(0, 10, 'must be the number of proxies before the API, 0 to 10').default(0),
  BASE_URL: url(['http:', 'https:']).optional(),
  DATA_DIR: folder.default('.data'),
  BLOB_DIR: folder.optional(),
  FONTS_DIR: folder.optional(),
  DATABASE_URL: url(['postgres:', 'postgresql:']).optional(),
  PG_PORT: port.default(0),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d{1,5}$/, 'must be host:port of a Temporal server, without a protocol')
    .optional(),
  TEMPORAL_NAMESPACE: word('must be the name of a Temporal namespace').default('zhengming'),
  TEMPORAL_PORT: port.default(0),
  TASK_QUEUE: word('must be the name of a task queue').default('zhengming'),
  OIDC_ISSUER: url(['http:', 'https:']).optional(),
  OIDC_AUDIENCE: z.string().default('zhengming'),
  OIDC_PORT: port.default(0),
  ROLES_FROM: z.enum(['token', 'register'], { error: 'must be token or register' }).default('token'),
  CLAIM_ORG: claim.default('org'),
  CLAIM_ROLES: claim.default('roles'),
  CLAIM_LEVEL: claim.default('level'),
  CLAIM_POST: claim.default('post'),
  SMTP_URL: url(['smtp:', 'smtps:']).optional(),
  MAIL_FROM: z
    .string()
    .regex(
      /^(?:[^<>"@\r\n]{1,100} <[^\s<>"@,;]+@[\w.-]+>|[^\s<>"@,;]+@[\w.-]+)$/,
      'must be the address that mail comes from, such as zhengming@organ.example or 正名 <zhengming@organ.example>',
    )
    .optional(),
  PUBLIC_URL: url(['http:', 'https:']).optional(),
  RECOMMENDING_ORGANS: z
    .undefined(
      'must be unset: write `authority: {tolerance: recommend}` on the organ (npm run setup, or PUT /v1/organs)',
    )
    .optional(),
  KEYRING_FILE: folder.optional(),
  SEAL_KEY_FILE: folder.optional(),
  KEYRING: z.string().optional(),
  LOG_LEVEL: z
    .enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'], {
      error: 'must be one of trace, debug, info, warn, error, fatal, silent',
    })
    .default('info'),
  RATE_LIMIT_PER_MINUTE: count.default(1200),
  WORKER_MAX_CACHED_WORKFLOWS: count.optional(),
  WORKER_MAX_CONCURRENT_ACTIVITIES: count.optional(),
})

/**
 * Names of all variables of ours; those of Temporal's clients, `TEMPORAL_TLS_…` and the like, are taken beside them.
 */
export const variables: readonly string[] = Object.keys(schema.shape)

/** Settings of every part, parsed once from the environment; ports of 0 mean a free one, paths are absolute. */
export type Configuration = Readonly<{
  port: number
  host: string
  /** Where metrics and the details of readiness are told; loopback, unless a network of its own leads to it. */
  opsHost: string
  /** Its port: of the API, and of the worker. */
  opsPort: number
  workerOpsPort: number
  /** Proxies before the API whose word on a caller's address is taken. */
  trustedProxies: number
  /** Address under which browsers reach API and console, without a slash at the end. */
  baseUrl: string
  dataDir: string
  blobDir: string
  /** Folder of licensed faces for papers; unset: the open ones. */
  fontsDir?: string
  /** Unset: the embedded PostgreSQL. */
  databaseUrl?: string
  pgPort: number
  /** Unset: the embedded Temporal server. */
  temporalAddress?: string
  temporalNamespace: string
  temporalPort: number
  /** The `TEMPORAL_*` variables as given, for TLS and API key (`temporalConnection`). */
  temporalVariables: Readonly<Record<string, string>>
  taskQueue: string
  /** Unset: the embedded issuer with demonstration accounts. */
  oidcIssuer?: string
  oidcAudience: string
  oidcPort: number
  /** Unset: nothing is mailed, messages stay in the inbox. */
  smtpUrl?: string
  mailFrom?: string
  /** Address in the links of mails, without a slash at the end; unset: `baseUrl`. */
  publicUrl?: string
  /** Whose word on roles is taken: the token's, or that of the register of persons. */
  rolesFrom: 'token' | 'register'
  /** Where the issuer keeps each claim, as a path with dots. */
  claimNames: Readonly<{ org: string; roles: string; level: string; post: string; orgOfAll?: string }>
  keyringFile: string
  /** The keys that sign daily seals, and the memory of what was sealed on this machine. */
  sealKeyFile: string
  sealMemoryFile: string
  /** Keyring as JSON in the environment; comes before `keyringFile`. */
  keyring?: string
  logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent'
  /** Requests per person and minute. */
  rateLimitPerMinute: number
  /** Limits of one worker process; unset: the SDK's own. */
  workerMaxCachedWorkflows?: number
  workerMaxConcurrentActivities?: number
}>

/** Parses the environment; throws `ConfigurationError` naming every wrong variable. Empty means unset. */
export function readConfiguration(environment: Environment): Configuration {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = schema.safeParse(given)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
    throw new ConfigurationError(`${[...new Set(lines)].join('; ')}.`)
  }
  const v = parsed.data
  if (v.SMTP_URL !== undefined && v.MAIL_FROM === undefined)
    throw new ConfigurationError('MAIL_FROM must be set to the address that mail comes from, because SMTP_URL is set.')
  const dataDir = resolve(v.DATA_DIR)
  const inData = (path: string | undefined, name: string) =>
    path === undefined ? join(dataDir, name) : isAbsolute(path) ? path : resolve(path)
  return Object.freeze({
    port: v.PORT,
    host: v.HOST,
    opsHost: v.OPS_HOST,
    opsPort: v.OPS_PORT,
    workerOpsPort: v.WORKER_OPS_PORT,
    trustedProxies: v.TRUSTED_PROXIES,
    baseUrl: (v.BASE_URL ?? baseUrlOf(v.HOST, v.PORT)).replace(/\/+$/, ''),
    dataDir,
    blobDir: inData(v.BLOB_DIR, 'blobs'),
    ...(v.FONTS_DIR !== undefined && { fontsDir: resolve(v.FONTS_DIR) }),
    databaseUrl: v.DATABASE_URL,
    pgPort: v.PG_PORT,
    temporalAddress: v.TEMPORAL_ADDRESS,
    temporalNamespace: v.TEMPORAL_NAMESPACE,
    temporalPort: v.TEMPORAL_PORT,
    temporalVariables: Object.freeze(temporalVariables(given)),
    taskQueue: v.TASK_QUEUE,
    oidcIssuer: v.OIDC_ISSUER,
    oidcAudience: v.OIDC_AUDIENCE,
    oidcPort: v.OIDC_PORT,
    smtpUrl: v.SMTP_URL,
    mailFrom: v.MAIL_FROM,
    rolesFrom: v.ROLES_FROM,
    claimNames: Object.freeze({
      org: v.CLAIM_ORG,
      roles: v.CLAIM_ROLES,
      level: v.CLAIM_LEVEL,
      post: v.CLAIM_POST,
      ...(v.ROLES_FROM === 'register' && { orgOfAll: '-' }),
    }),
    publicUrl: v.PUBLIC_URL?.replace(/\/+$/, ''),
    keyringFile: inData(v.KEYRING_FILE, 'keyring.json'),
    keyring: v.KEYRING,
    sealKeyFile: inData(v.SEAL_KEY_FILE, 'seal-key.json'),
    sealMemoryFile: join(dataDir, 'seals.log'),
    logLevel: v.LOG_LEVEL,
    rateLimitPerMinute: v.RATE_LIMIT_PER_MINUTE,
    workerMaxCachedWorkflows: v.WORKER_MAX_CACHED_WORKFLOWS,
    workerMaxConcurrentActivities: v.WORKER_MAX_CONCURRENT_ACTIVITIES,
  })
}

/** Address of a listener for people and clients on this machine; a wildcard host becomes loopback. */
export function baseUrlOf(host: string, port: number): string {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host
  return `http://${name.includes(':') ? `[${name}]` : name}:${port}`
}

function temporalVariables(given: Record<string, string | undefined>): Record<string, string> {
  const entries = Object.entries(given).filter(([name]) => name.startsWith('TEMPORAL_') && name !== 'TEMPORAL_PORT')
  return Object.fromEntries(entries) as Record<string, string>
}
