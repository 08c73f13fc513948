import { type ChildProcess, spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'

const dataDir = join(tmpdir(), `zhengming-stopping-${randomUUID()}`)
afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }))

/** `npm start` as an operator runs it, and all that it prints. */
function start(environment: Record<string, string>): { npm: ChildProcess; said: () => string; ready: Promise<void> } {
  const npm = spawn('npm', ['start'], {
    env: { ...process.env, BASE_URL: '', DATA_DIR: dataDir, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  })
  let text = ''
  const ready = new Promise<void>((resolve, reject) => {
    for (const stream of [npm.stdout, npm.stderr])
      stream?.on('data', chunk => {
        text += String(chunk)
        if (text.includes('The system is ready')) resolve()
      })
    npm.once('close', () => reject(new Error(`npm start ended: ${text}`)))
  })
  return { npm, said: () => text, ready }
}

/** Processes that were given this data folder and still run. */
const left = (): string[] =>
  readdirSync('/proc')
    .filter(name => /^\d+$/.test(name))
    .flatMap(pid => {
      try {
        const line = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
        const given = readFileSync(`/proc/${pid}/environ`, 'utf8')
        return line.includes(dataDir) || given.includes(`DATA_DIR=${dataDir}`) ? [line.replaceAll('\0', ' ')] : []
      } catch {
        return []
      }
    })

describe('npm start', () => {
  test.each(['SIGINT', 'SIGTERM'] as const)(
    '%s to npm’s own pid stops the system, and npm returns after it is stopped',
    async signal => {
      const { npm, said, ready } = start({})
      await ready
      expect(said()).not.toContain('Moved 0')
      npm.kill(signal)
      // `close` comes when nobody has the streams any more: npm and all that it started have ended.
      await once(npm, 'close')
      expect(said().trimEnd()).toMatch(/Stopping\nStopped$/)
      expect(left()).toEqual([])
    },
  )

  test.each(['OPS_PORT', 'PG_PORT', 'TEMPORAL_PORT', 'OIDC_PORT', 'WORKER_OPS_PORT'])(
    'says that %s is in use',
    async variable => {
      const taken = createServer().listen(0, '127.0.0.1')
      await once(taken, 'listening')
      const { port } = taken.address() as { port: number }
      const { npm, said, ready } = start({ [variable]: String(port) })
      ready.catch(() => {})
      const [code] = await once(npm, 'close')
      taken.close()
      expect(code).toBe(1)
      expect(said()).toContain(`Port ${port} (${variable}) is in use: stop the program that listens there, or set`)
      expect(said()).not.toContain('    at ')
      expect(left()).toEqual([])
    },
  )
})
