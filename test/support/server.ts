import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Connection } from '@temporalio/client'
import pg from 'pg'
import { workflowIdOf } from '#contract/names.ts'
import { type Configuration, readConfiguration } from '#system/configuration.ts'
import { type Embedded, startEmbedded } from '#system/embedded/embedded.ts'
import { partEnvironment } from '#system/embedded/partEnvironment.ts'
import { freePort } from '#system/embedded/ports.ts'
import { accountOf, type DemoAccount } from '#system/issuer/accounts.ts'
import { signToken } from '#system/issuer/issuerKey.ts'
import type { AnswerTo, AnyAnswer } from './answersOf.ts'
import { mustBeAsDescribed } from './asDescribed.ts'
import { found } from './found.ts'

const root = join(import.meta.dirname, '..', '..')

export type { Json } from './answersOf.ts'

/** What came back: `body` is parsed if it was JSON, `bytes` are as they came. */
export type Answer<T = AnyAnswer> = { status: number; headers: Headers; body: T; bytes: Buffer }

/** The type of the answer is that of the route which the method and the path name. */
export type Call = <const Method extends string, const Path extends string>(
  who: string | null,
  method: Method,
  path: Path,
  body?: unknown,
  headers?: Record<string, string>,
) => Promise<AnswerOn<Method, Path>>

export type AnswerOn<Method extends string, Path extends string> = Answer<AnswerTo<Method, Path>>
/** A call by one who is known already. */
export type CallOfOne = <const Method extends string, const Path extends string>(
  method: Method,
  path: Path,
  body?: unknown,
) => Promise<AnswerOn<Method, Path>>

/** A connection whose rows are of the type that the question names; of a question that names none nothing is known. */
export type Rows = {
  query<Row extends pg.QueryResultRow = Record<string, unknown>>(
    sql: string,
    values?: unknown[],
  ): Promise<pg.QueryResult<Row>>
  connect(): Promise<Omit<Rows, 'connect'> & { release(): void }>
}

/**
 * A whole embedded system of its own in a temporary folder, on free ports: PostgreSQL, Temporal server, issuer, worker
 * and API are the real ones, and what tests see of them is HTTP, rows and histories.
 */
export class Server {
  readonly dataDir: string
  readonly system: Embedded
  /** Reads the registers as their owner. */
  readonly rows: Rows
  /** The same connections, for parts of the registers. */
  readonly pool: pg.Pool
  private readonly temporal: Connection
  private readonly configuration: Configuration
  private readonly tokens = new Map<string, Promise<string>>()

  private constructor(system: Embedded, configuration: Configuration, temporal: Connection) {
    this.system = system
    this.configuration = configuration
    this.dataDir = configuration.dataDir
    this.temporal = temporal
    this.pool = new pg.Pool({ connectionString: system.databaseUrl, max: 2, options: '-c zm.system=on' })
    this.pool.on('error', () => {})
    this.rows = this.pool
  }

  /**
   * Resolves when the first action would be accepted; the rate limit is out of the way unless `environment` sets one.
   */
  static async start(environment: Record<string, string> = {}): Promise<Server> {
    const dataDir = join(tmpdir(), `zhengming-server-${randomUUID()}`)
    const configuration = readConfiguration({
      DATA_DIR: dataDir,
      PORT: '0',
      RATE_LIMIT_PER_MINUTE: '1000000',
      ...environment,
    })
    try {
      const system = await startEmbedded(configuration)
      const temporal = await Connection.connect({ address: system.temporalAddress })
      return new Server(system, configuration, temporal)
    } catch (error) {
      await rm(dataDir, { recursive: true, force: true })
      throw error
    }
  }

  /**
   * Starts another API process on the same registers and the same Temporal server, with settings of its own. Requests
   * go to it by their whole address.
   */
  async startApi(environment: Record<string, string>): Promise<{ baseUrl: string; stop(): Promise<void> }> {
    const { databaseUrl, temporalAddress, issuer } = this.system
    const [port, opsPort] = [await freePort(), await freePort()]
    const configuration = { ...this.configuration, databaseUrl, temporalAddress, oidcIssuer: issuer, port, opsPort }
    const child = spawn(process.execPath, [join(root, 'api', 'main.ts')], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...partEnvironment(configuration), LOG_LEVEL: 'silent', ...environment },
    })
    const ended = once(child, 'exit')
    const stop = async () => {
      child.kill('SIGTERM')
      await ended
    }
    const baseUrl = `http://127.0.0.1:${port}`
    for (const deadline = Date.now() + 150_000; Date.now() < deadline && child.exitCode === null; await sleep(50))
      if (
        await fetch(`${baseUrl}/readyz`).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return { baseUrl, stop }
    await stop()
    throw new Error('the second API did not start')
  }

  /** Stops everything and leaves the data folder as it is. */
  async rest(): Promise<void> {
    await this.pool.end()
    await this.temporal.close()
    await this.system.stop()
  }

  async stop(): Promise<void> {
    await this.rest()
    await rm(this.dataDir, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }

  /** Access token of a demonstration account, or of anybody with these claims. */
  tokenOf(who: string | DemoAccount): Promise<string> {
    const account = typeof who === 'string' ? accountOf(who) : who
    if (!account) throw new Error(`no account ${String(who)}`)
    const { dataDir, oidcAudience } = this.configuration
    const token = this.tokens.get(account.sub) ?? signToken(dataDir, this.system.issuer, oidcAudience, account)
    this.tokens.set(account.sub, token)
    return token
  }

  /**
   * One request as `who` (null: not signed in). A plain object is sent as JSON, a FormData, string or Buffer as it is;
   * a write gets a new Idempotency-Key unless `headers` has one, an empty one sends none.
   */
  readonly call: Call = async (who, method, path, body, headers = {}) => {
    const sent: Record<string, string> = { 'accept-language': 'zh-CN' }
    if (who !== null) sent.authorization = `Bearer ${await this.tokenOf(who)}`
    const isRaw = body instanceof FormData || typeof body === 'string' || body instanceof Uint8Array
    if (body !== undefined && !(body instanceof FormData)) sent['content-type'] = 'application/json'
    if (method !== 'GET') sent['idempotency-key'] = randomUUID()
    Object.assign(sent, headers)
    if (sent['idempotency-key'] === '') delete sent['idempotency-key']
    const response = await fetch(new URL(path, this.system.baseUrl), {
      method,
      headers: sent,
      redirect: 'manual',
      ...(body !== undefined && { body: isRaw ? (body as FormData | string) : JSON.stringify(body) }),
    })
    const bytes = Buffer.from(await response.arrayBuffer())
    const isJson =
      /json/.test(response.headers.get('content-type') ?? '') &&
      !/ndjson/.test(response.headers.get('content-type') ?? '')
    const answered = isJson ? JSON.parse(bytes.toString()) : undefined
    if (isJson) mustBeAsDescribed(method, path, response.status, answered)
    return { status: response.status, headers: response.headers, body: answered, bytes }
  }

  /** The row of a question that has one; throws when there is none. */
  async row<Row extends pg.QueryResultRow>(sql: string, values?: unknown[]): Promise<Row> {
    return found((await this.rows.query<Row>(sql, values)).rows[0], 'the row')
  }

  /** Number of events in the history of a case, as the Temporal server counts them. */
  async eventsOf(caseId: string): Promise<number> {
    const { workflowExecutionInfo } = await this.temporal.workflowService.describeWorkflowExecution({
      namespace: this.configuration.temporalNamespace,
      execution: { workflowId: workflowIdOf(caseId) },
    })
    return Number(workflowExecutionInfo?.historyLength)
  }
}
