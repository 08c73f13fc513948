import { createServer } from 'node:http'
import { pino } from 'pino'
import { openEngine } from '#engine/engine.ts'
import { paperMaker } from '#engine/papers.ts'
import { createRenderer } from '#notices/renderer.ts'
import { rememberSignIn } from '#registers/desk/signIns.ts'
import { watch } from '#registers/filing/watch.ts'
import { type Configuration, ConfigurationError, readConfiguration } from '#system/configuration.ts'
import { buildConsole } from '#system/console/build.ts'
import { endFor, portTaken } from '#system/ended.ts'
import { fileBlobStore } from '#vault/blobStore.ts'
import { createApp } from './app.ts'
import { createAdmission } from './server/admission.ts'
import { createBrowserSignIn } from './server/browserSignIn.ts'
import { createFeed } from './server/feed.ts'
import { close, listen } from './server/listening.ts'
import { createMetrics } from './server/metrics.ts'
import { createOpsServer } from './server/opsServer.ts'
import { createRateLimit } from './server/rateLimit.ts'
import { createSession } from './server/session.ts'
import { createSignIn } from './server/signIn.ts'

const graceMs = 15_000
/** A secret of 160 bits needs no limit against guessing; this one spares the database. */
const receiptsPerMinute = 60

try {
  await start(readConfiguration(process.env))
} catch (error) {
  endFor('API', error)
}

async function start(configuration: Configuration): Promise<void> {
  const { oidcIssuer: issuer, oidcAudience: audience, baseUrl, host, port, opsHost, opsPort } = configuration
  if (!issuer) throw new ConfigurationError('OIDC_ISSUER must be set.')
  const log = pino({ level: configuration.logLevel, base: { part: 'api' } })
  const engine = await openEngine(configuration, log)
  const { database } = engine
  const blobs = fileBlobStore(configuration.blobDir)
  const render = createRenderer(configuration)
  const deps = {
    engine,
    log,
    blobs,
    makePaper: paperMaker({ database, blobs, render }),
    render,
    signIn: createSignIn({
      issuer,
      audience,
      names: configuration.claimNames,
      // Where the register says who has which roles, a token adds nothing to it.
      greet: async actor => {
        if (configuration.rolesFrom === 'token') await rememberSignIn(database, actor)
      },
      admit: createAdmission({ database, organs: engine.organs, rolesFrom: configuration.rolesFrom }),
    }),
    rolesFrom: configuration.rolesFrom,
    session: createSession(database),
    browserSignIn: createBrowserSignIn({ issuer, baseUrl }),
    rateLimit: createRateLimit(configuration.rateLimitPerMinute),
    receiptLimit: createRateLimit(receiptsPerMinute),
    feed: createFeed(database, () => log.warn({}, 'the feed could not be read')),
    metrics: createMetrics(() => watch(database, database.keys.keyIds())),
  }
  const { trustedProxies } = configuration
  const consoleFolder = await buildConsole(line => log.info({}, line))
  const server = createServer({ keepAliveTimeout: 65_000 }, createApp(deps, { trustedProxies, consoleFolder }))
  const ops = createOpsServer(deps)
  const [listening, opsListening] = await Promise.all([
    listen(server, port, host).catch(error => Promise.reject(portTaken('PORT', port, host, error))),
    listen(ops, opsPort, opsHost).catch(error => Promise.reject(portTaken('OPS_PORT', opsPort, opsHost, error))),
  ])
  log.info({ port: listening, opsPort: opsListening }, 'listening')
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())

  async function stop() {
    log.info({}, 'stopping')
    await Promise.all([close(server, graceMs), close(ops, 1_000)])
    await engine.close()
    process.exit(0)
  }
}
