import { readConfiguration } from '../configuration.ts'
import { type Embedded, startEmbedded } from '../embedded/embedded.ts'
import { fail, isForPeople, readArguments } from './commandLine.ts'

const help = `Usage: npm start

Starts the whole system: PostgreSQL, Temporal server, sign-in with demonstration accounts, worker and API.
Ctrl-C stops it. Settings come from the environment; the most used ones:
  PORT, HOST         where the API listens (8080, 127.0.0.1)
  DATA_DIR           folder of all data (.data)
  DATABASE_URL       a PostgreSQL of your own instead of the embedded one
  TEMPORAL_ADDRESS   a Temporal server of your own (with TEMPORAL_NAMESPACE, TEMPORAL_TLS_*, TEMPORAL_API_KEY)
  OIDC_ISSUER        an OpenID Connect issuer of your own (with OIDC_AUDIENCE)
  KEYRING_FILE       the key file (DATA_DIR/keyring.json); keep a copy of it away from the data
  PG_PORT, TEMPORAL_PORT, OIDC_PORT, OPS_PORT   fixed ports for embedded parts; free ones are taken if unset`

const namedAtMost = 20

readArguments(help)
const stopping = new AbortController()
let system: Embedded | undefined
const stop = () => {
  if (stopping.signal.aborted) return
  stopping.abort()
  console.log('Stopping')
  if (system) void end(system)
}
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop)
process.on('disconnect', stop)

try {
  const configuration = readConfiguration(process.env)
  system = await startEmbedded(configuration, { report: line => console.log(line), signal: stopping.signal })
  if (stopping.signal.aborted) await end(system)
  console.log(addresses(system, configuration.oidcIssuer === undefined))
} catch (error) {
  if (stopping.signal.aborted) {
    console.log('Stopped')
    process.exit(0)
  }
  if (isForPeople(error)) fail(error.message, 1)
  throw error
}

async function end(running: Embedded): Promise<never> {
  await running.stop()
  console.log('Stopped')
  process.exit(0)
}

function addresses(
  { baseUrl, issuer, temporalAddress, databaseUrl, standStill }: Embedded,
  hasAccounts: boolean,
): string {
  const { host, pathname } = new URL(databaseUrl)
  const lines = [
    '',
    standStill.length > 0
      ? `The system is ready, but ${standStill.length} open cases stand still:`
      : 'The system is ready.',
    ...standStill.slice(0, namedAtMost).map(({ caseId, reason }) => `  ${caseId}  ${reason}`),
    ...(standStill.length > 0 ? ['  all of them: npm run cases -- resume --all'] : []),
    `  Console      ${baseUrl}`,
    `  API          ${baseUrl}/v1 (reference: ${baseUrl}/docs)`,
    `  Sign-in      ${issuer}`,
    `  Temporal     ${temporalAddress}`,
    `  PostgreSQL   ${host}${pathname}`,
  ]
  if (hasAccounts) lines.push('  A token      npm run --silent token -- intake-chen')
  return lines.join('\n')
}
