import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import { Client, Connection } from '@temporalio/client'
import { pino } from 'pino'
import { createApp } from '#api/app.ts'
import { createBrowserSignIn } from '#api/server/browserSignIn.ts'
import { createFeed } from '#api/server/feed.ts'
import { close, listen } from '#api/server/listening.ts'
import { createMetrics } from '#api/server/metrics.ts'
import { createRateLimit } from '#api/server/rateLimit.ts'
import { createSession } from '#api/server/session.ts'
import type { Actor } from '#domain/access/actor.ts'
import { engineOn } from '#engine/engine.ts'
import { closePools, type Database, openPools } from '#registers/database/database.ts'
import { migrate } from '#registers/database/migrate.ts'
import { fileBlobStore } from '#vault/blobStore.ts'
import { DataKeys } from '#vault/dataKeys.ts'
import { parseKeyring } from '#vault/keyring.ts'
import { type Explained, explaining } from './plans.ts'

/** Where nothing listens: what needs a sign-in or a workflow is not asked. */
const nobody = 'http://127.0.0.1:9'

/** The API over one database, without a Temporal server: it answers what is read from the registers alone. */
export type Served = {
  baseUrl: string
  database: Database
  /** Plans of the statements that ran behind the wall while `work` ran. */
  plansOf(work: () => Promise<void>): Promise<Explained[]>
  stop(): Promise<void>
}

/** Migrates a database and serves it; a bearer token is the name of one of `viewers`. */
export async function serve(databaseUrl: string, viewers: Readonly<Record<string, Actor>>): Promise<Served> {
  await migrate(databaseUrl)
  const pools = openPools(databaseUrl, () => {})
  const secret = randomBytes(32).toString('base64')
  const keys = new DataKeys(pools.system, parseKeyring(JSON.stringify({ current: 'bench', keys: { bench: secret } })))
  const watched = explaining(pools.reader)
  const database: Database = { ...pools, reader: watched.pool, keys }
  const log = pino({ level: 'silent' })
  const connection = Connection.lazy({ address: nobody.slice(7) })
  const engine = engineOn(database, new Client({ connection }), { taskQueue: 'bench', log, close: async () => {} })
  const unlimited = createRateLimit(99_999_999)
  const app = createApp({
    engine,
    log,
    blobs: fileBlobStore('/nowhere'),
    makePaper: () => Promise.reject(new Error('lists make no papers')),
    render: () => Promise.reject(new Error('lists make no papers')),
    rolesFrom: 'token',
    signIn: {
      async callerOf(token) {
        const actor = viewers[token]
        if (!actor) throw new Error(`no viewer ${token}`)
        return { actor, expiresAt: Date.now() + 3_600_000 }
      },
      ready: async () => true,
    },
    session: createSession(database),
    browserSignIn: createBrowserSignIn({ issuer: nobody, baseUrl: nobody }),
    rateLimit: unlimited,
    receiptLimit: unlimited,
    feed: createFeed(database, () => {}),
    metrics: createMetrics(),
  })
  const server = createServer({ keepAliveTimeout: 65_000 }, app)
  await listen(server, 0, '127.0.0.1')
  const { port } = server.address() as { port: number }
  return {
    baseUrl: `http://127.0.0.1:${port}`,
    database,
    plansOf: watched.during,
    async stop() {
      await close(server, 1_000)
      await connection.close()
      await closePools(pools)
    },
  }
}
