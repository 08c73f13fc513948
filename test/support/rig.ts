import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from '@temporalio/client'
import type { TestWorkflowEnvironment } from '@temporalio/testing'
import { Worker } from '@temporalio/worker'
import { createBatchActivities } from '#activities/batches.ts'
import { createCareActivities } from '#activities/care.ts'
import { createLinkedCaseActivities } from '#activities/linkedCases.ts'
import { createNoticeActivities } from '#activities/notices.ts'
import { createReconcilerActivities } from '#activities/reconciler.ts'
import { createRegisterActivities } from '#activities/registers.ts'
import { createRetentionActivities } from '#activities/retention.ts'
import { workflowIdOf } from '#contract/names.ts'
import type { StartCase } from '#contract/schemas/startCase.ts'
import type { Actor } from '#domain/access/actor.ts'
import { owedServices } from '#domain/common/owed.ts'
import type { ErasedPart } from '#domain/packs/retention.ts'
import type { CaseState } from '#domain/processes.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import type { Done } from '#engine/act.ts'
import { type Engine, engineOn } from '#engine/engine.ts'
import { type MakePaper, paperMaker } from '#engine/papers.ts'
import { resumeEnded } from '#engine/resumeEnded.ts'
import { startCase } from '#engine/start.ts'
import { createRenderer } from '#notices/renderer.ts'
import { type LoadedCase, loadCase } from '#registers/cases/cases.ts'
import { closePools, type Database, openPools } from '#registers/database/database.ts'
import { migrate } from '#registers/database/migrate.ts'
import { accounts, demoCity } from '#system/issuer/accounts.ts'
import { actorOfAccount } from '#system/issuer/demoPersons.ts'
import { fillRegisters } from '#system/setup/fill.ts'
import { fileBlobStore } from '#vault/blobStore.ts'
import { sealedDataConverter } from '#vault/dataConverter.ts'
import { DataKeys } from '#vault/dataKeys.ts'
import { parseKeyring } from '#vault/keyring.ts'
import { buildBundle } from '#worker/bundle.ts'
import { bareAct } from './bareAct.ts'
import { startPostgres } from './postgres.ts'
import { newSealer } from './sealer.ts'
import { startTimeSkipping } from './temporal.ts'

const log = { error: () => {}, warn: () => {} }
const taskQueue = 'rig'

export const actorOf = (sub: string): Actor => {
  const account = accounts.find(other => other.sub === sub)
  if (!account) throw new Error(`no account ${sub}`)
  return actorOfAccount(account)
}

/**
 * Real PostgreSQL, a real time-skipping Temporal server, worker and engine in this process. Its histories are replayed
 * at the end.
 */
export class Rig {
  readonly engine: Engine
  readonly env: TestWorkflowEnvironment
  readonly database: Database
  readonly cases: string[] = []
  readonly makePaper: MakePaper
  private readonly parts: {
    databaseUrl: string
    worker: Worker
    running: Promise<void>
    stopPostgres(): Promise<void>
    folder: string
    codePath: string
    keys: DataKeys
    makePaper: MakePaper
  }
  private constructor(engine: Engine, env: TestWorkflowEnvironment, parts: Rig['parts']) {
    this.engine = engine
    this.database = engine.database
    this.env = env
    this.makePaper = parts.makePaper
    this.parts = parts
  }

  /** The files of a case's notices, each made as for whoever asks for it. */
  async papersOf(caseId: string): Promise<LoadedCase['documents']> {
    const files = async () => (await this.load(caseId)).documents.filter(({ noticeId }) => noticeId !== null)
    for (const { documentId } of await files()) await this.makePaper(caseId, documentId)
    return files()
  }

  static async start(): Promise<Rig> {
    const [postgres, env, bundle] = await Promise.all([startPostgres(), startTimeSkipping(), buildBundle()])
    await migrate(postgres.url)
    const pools = openPools(postgres.url, () => {})
    const keyring = parseKeyring(
      JSON.stringify({ current: 'test', keys: { test: randomBytes(32).toString('base64') } }),
    )
    const vault = openPools(postgres.url, () => {}, { max: 2 })
    const keys = new DataKeys(vault.system, keyring)
    const database: Database = { ...pools, keys }
    await fillRegisters(database, demoCity, { by: 'test', reason: '演示城市' })
    const folder = await mkdtemp(join(tmpdir(), 'rig-'))
    const dataConverter = sealedDataConverter(keys, { refusal: 'mark' })
    const client = new Client({ connection: env.connection, namespace: env.namespace ?? 'default', dataConverter })
    const engine = engineOn(database, client, { taskQueue, log, close: async () => {} })
    const blobs = fileBlobStore(join(folder, 'blobs'))
    const makePaper = paperMaker({ database, blobs, render: createRenderer() })
    // Shortened: what is kept for years is kept for a day and two.
    const ruleOf = (_: string, part: ErasedPart) =>
      ({ key: `retain.${part}`, length: part === 'identity' ? 1 : 2, unit: 'CD', mark: 'A' }) as const
    const resume = (caseId: string, reason: 'missing' | 'ended') => resumeEnded(engine, caseId, reason)
    const worker = await Worker.create({
      connection: env.nativeConnection,
      namespace: env.namespace ?? 'default',
      taskQueue,
      workflowBundle: { codePath: bundle.path },
      dataConverter,
      activities: {
        ...createRegisterActivities({ database, since: engine.since, log }),
        ...createNoticeActivities({ database, makePaper }),
        ...createLinkedCaseActivities({ engine }),
        ...createReconcilerActivities({
          database,
          client,
          taskQueue,
          blobs,
          since: engine.since,
          resume,
          sealer: newSealer(),
          makePaper,
          log,
        }),
        ...createRetentionActivities({ database, blobs, ruleOf }),
        ...createCareActivities({ database }),
        ...createBatchActivities({ engine }),
      },
    })
    const running = worker.run()
    const parts = {
      databaseUrl: postgres.url,
      worker,
      running,
      stopPostgres: () => closePools(vault).then(() => postgres.stop()),
      folder,
      codePath: bundle.path,
      keys,
      makePaper,
    }
    return new Rig(engine, env, parts)
  }

  async start(who: string, body: StartCase, key = randomUUID()): Promise<string> {
    const { caseId } = await startCase(this.engine, { actor: actorOf(who), key, body })
    if (!this.cases.includes(caseId)) this.cases.push(caseId)
    return caseId
  }

  async act(
    who: string,
    caseId: string,
    type: string,
    body: Record<string, unknown> = {},
    key = randomUUID(),
  ): Promise<Done> {
    const { state } = await this.load(caseId)
    return bareAct(this.engine, { actor: actorOf(who), caseId, key, type, body, state })
  }

  /** Intake serves every notice, or those of a kind, on each whom it must still reach, now. */
  async serveOwed(caseId: string, kind?: string): Promise<void> {
    const { state } = await this.load<CaseState>(caseId)
    const isOf = (document: string) =>
      kind === undefined || state.documents.find(({ id }) => id === document)?.kind === kind
    const receivedAt = new Date(await this.env.currentTimeMs()).toISOString()
    for (const { document, to } of owedServices(state).filter(one => isOf(one.document))) {
      const body = { document, to, method: 'direct', receivedBy: '本人', receivedAt }
      await this.act('intake-chen', caseId, 'recordService', body)
    }
  }

  async load<S extends CaseState = ToleranceState>(caseId: string): Promise<LoadedCase<S>> {
    const loaded = await loadCase(this.database, this.database.system, caseId)
    if (!loaded) throw new Error(`case ${caseId} is not in the register`)
    return loaded as LoadedCase<S>
  }

  /** Lets time pass for the workflows and for the clock of receipt alike. */
  async pass(time: string): Promise<void> {
    await this.env.sleep(time)
    const clockAheadMs = (await this.env.currentTimeMs()) - Date.now()
    await closePools(this.database)
    Object.assign(
      this.database,
      openPools(this.parts.databaseUrl, () => {}, { clockAheadMs }),
    )
  }

  async history(caseId: string) {
    return this.engine.client.workflow.getHandle(workflowIdOf(caseId)).fetchHistory()
  }

  /** Replays the history of a workflow that is no case; throws where the code would now go another way. */
  async replays(workflowId: string): Promise<void> {
    const { codePath, keys } = this.parts
    const dataConverter = sealedDataConverter(keys, { refusal: 'mark' })
    const history = await this.engine.client.workflow.getHandle(workflowId).fetchHistory()
    await Worker.runReplayHistory({ workflowBundle: { codePath }, dataConverter }, history, workflowId)
  }

  /** Replays every history this rig made, then stops everything. */
  async stop(): Promise<void> {
    const { worker, running, folder, codePath, keys, stopPostgres } = this.parts
    const histories = await Promise.all(
      this.cases.map(async caseId => ({ workflowId: workflowIdOf(caseId), history: await this.history(caseId) })),
    )
    worker.shutdown()
    await running
    const dataConverter = sealedDataConverter(keys, { refusal: 'mark' })
    for (const { workflowId, history } of histories)
      await Worker.runReplayHistory({ workflowBundle: { codePath }, dataConverter }, history, workflowId)
    await this.env.teardown()
    await closePools(this.database)
    await stopPostgres()
    await rm(folder, { recursive: true, force: true })
  }
}
