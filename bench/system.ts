import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { readConfiguration } from '#system/configuration.ts'
import { type Embedded, startEmbedded } from '#system/embedded/embedded.ts'
import { accounts } from '#system/issuer/accounts.ts'
import { signToken } from '#system/issuer/issuerKey.ts'
import type { Options } from './options.ts'
import { ours } from './ours/program.ts'
import type { Script } from './ours/script.ts'
import { scripts } from './ours/scripts.ts'

/** An embedded system of its own, thrown away at the end, and what the benches ask of it. */
export type BenchSystem = {
  embedded: Embedded
  namespace: string
  /** Reads the registers as their owner. */
  registers: pg.Pool
  program: ReturnType<typeof ours>
  script: Script
  pidsOf(...names: string[]): number[]
  /** Waits until every notice has its PDF: nothing of the cases goes on in the background then. */
  settled(): Promise<void>
  /** Statements that the API sent to PostgreSQL so far. */
  statements(): Promise<number>
  stop(): Promise<void>
}

/** Starts it in a temporary folder. `keep` leaves the folder, for its logs. */
export async function startBenchSystem({ keep, kind }: Pick<Options, 'keep' | 'kind'>): Promise<BenchSystem> {
  const dataDir = mkdtempSync(join(tmpdir(), 'zhengming-bench-'))
  chmodSync(dataDir, 0o755) // as root, PostgreSQL runs as another user
  const configuration = readConfiguration({
    ...process.env,
    DATA_DIR: dataDir,
    PORT: '0',
    DATABASE_URL: '',
    TEMPORAL_ADDRESS: '',
    OIDC_ISSUER: '',
    RATE_LIMIT_PER_MINUTE: '99999999',
    LOG_LEVEL: 'warn',
  })
  const embedded = await startEmbedded(configuration, { report: line => console.error(line) })
  const registers = new pg.Pool({ connectionString: embedded.databaseUrl, options: '-c zm.system=on', max: 2 })
  registers.on('error', () => {})
  const sign = (account: (typeof accounts)[number]) =>
    signToken(dataDir, embedded.issuer, configuration.oidcAudience, account)
  const tokens = new Map(await Promise.all(accounts.map(async account => [account.sub, await sign(account)] as const)))
  const script = scripts[kind]
  const program = ours(embedded.baseUrl, script, sub => tokens.get(sub) ?? '')
  return {
    embedded,
    namespace: configuration.temporalNamespace,
    registers,
    program,
    script,
    pidsOf: (...names) => embedded.parts.filter(part => names.includes(part.name)).map(part => part.pid),
    async settled() {
      for (const end = Date.now() + 120_000; Date.now() < end; await new Promise(soon => setTimeout(soon, 50))) {
        const { rows } = await registers.query<{ open: number }>(
          "select count(*)::int as open from documents where state = 'rendering' and format = 'pdf'",
        )
        if (rows[0]?.open === 0) return
      }
      throw new Error('the papers were not made in two minutes')
    },
    async statements() {
      const text = await (await fetch(`${embedded.opsUrl}/metrics`)).text()
      const [, count] = /^zhengming_statements_total (\d+)/m.exec(text) ?? []
      if (count === undefined) throw new Error('the API does not count its statements')
      return Number(count)
    },
    async stop() {
      program.close()
      await registers.end()
      await embedded.stop()
      if (!keep) rmSync(dataDir, { recursive: true, force: true })
    },
  }
}
