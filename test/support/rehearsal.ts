import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { promisify } from 'node:util'
import { reconcileScheduleId, workflowIdOf } from '#contract/names.ts'
import { openMeans } from '#system/commands/means.ts'
import { readConfiguration } from '#system/configuration.ts'
import { Clients, eventually, isAlive } from './chaos.ts'
import { Server } from './server.ts'
import { application } from './toleranceStory.ts'

type CaseRow = {
  number: string
  n: number
  status: string
  frozen_at: Date | null
  last_id: string
  ledger_head: Buffer
}

/** A whole system, clients that act on it, and the hands of an operator. */
export class Rehearsal {
  readonly server: Server
  readonly clients: Clients
  readonly means: Awaited<ReturnType<typeof openMeans>>
  /** Pids of every part there ever was. */
  private readonly pids = new Set<number>()

  private constructor(server: Server, means: Rehearsal['means']) {
    this.server = server
    this.means = means
    this.clients = new Clients(server)
    this.seePids()
  }

  static async start(): Promise<Rehearsal> {
    const server = await Server.start()
    const { databaseUrl, temporalAddress } = server.system
    const configuration = readConfiguration({ DATA_DIR: server.dataDir })
    return new Rehearsal(server, await openMeans({ ...configuration, databaseUrl, temporalAddress }))
  }

  /** Stops everything; the pids of parts that still live. */
  async stop(): Promise<number[]> {
    await this.means.close()
    this.seePids()
    await this.server.stop()
    return [...this.pids].filter(isAlive)
  }

  seePids(): void {
    for (const { pid } of this.server.system.parts) this.pids.add(pid)
  }

  handleOf(caseId: string) {
    return this.means.client.workflow.getHandle(workflowIdOf(caseId))
  }

  row(caseId: string) {
    return this.server.row<CaseRow>('select * from cases where case_id = $1', [caseId])
  }

  /** First and last of all times that the register has of a case. */
  timesOf(caseId: string): Promise<{ first: Date; last: Date }> {
    return this.server.row(
      `select min(t) as first, max(t) as last from (
         select unnest(array[at, received_at, filed_at]) as t from entries where case_id = $1
         union all select unnest(array[opened_at, closed_at, updated_at]) from cases where case_id = $1
         union all select created_at from documents where case_id = $1) times`,
      [caseId],
    )
  }

  newCase(): Promise<string> {
    return this.clients.start('applicant-zhou', application(randomUUID()))
  }

  /** One note, sent once. */
  addNote(caseId: string, text: string, key: string = randomUUID()) {
    const path = `/v1/cases/${caseId}/actions` as const
    return this.server.call('intake-chen', 'POST', path, { type: 'addNote', text }, { 'idempotency-key': key })
  }

  /** Holds the row of a case as a slow transaction does; the answer lets it go. */
  async holdRow(caseId: string): Promise<() => Promise<void>> {
    const client = await this.server.rows.connect()
    await client.query('begin')
    await client.query('select from cases where case_id = $1 for update', [caseId])
    return async () => {
      await client.query('rollback')
      client.release()
    }
  }

  /** Sends an act that its case accepts and that cannot be filed until the answer is called; nobody repeats it. */
  async acceptedButHeld(caseId: string): Promise<() => Promise<void>> {
    const release = await this.holdRow(caseId)
    void this.clients.act('intake-chen', caseId, 'addNote', { text: '无人等候' }, { withinMs: 0 }).catch(() => {})
    const { sent } = this.clients
    const commandId = () => sent.find(one => one.caseId === caseId && one.type === 'addNote')?.commandId ?? ''
    const accepted = () =>
      this.handleOf(caseId)
        .getUpdateHandle(commandId())
        .result()
        .then(Boolean, () => false)
    if (!(await eventually(accepted, Boolean, 50_000))) throw new Error('the act was not accepted')
    return release
  }

  /**
   * Until a round of the reconciler has found the command of a held case and waits for the row, as the dead API does.
   */
  async roundWaitsFor(caseId: string): Promise<void> {
    await this.server.rows.query('update commands set next_look_at = clock_timestamp() where case_id = $1', [caseId])
    await this.means.client.schedule.getHandle(reconcileScheduleId).trigger('SKIP')
    const waiting = async () => {
      const { rowCount } = await this.server.rows.query(
        `select from pg_stat_activity
         where wait_event_type = 'Lock' and query like '%cases where case_id = $1 for update%'`,
      )
      return rowCount ?? 0
    }
    if ((await eventually(waiting, count => count > 1, 150_000)) < 2) throw new Error('no round looks for the command')
  }

  /** `npm run cases -- <command> <id>`, as an operator runs it. */
  async operate(command: string, caseId: string): Promise<void> {
    const env = { ...process.env, BASE_URL: '', DATA_DIR: this.server.dataDir }
    await promisify(execFile)(process.execPath, ['system/commands/cases.ts', command, caseId], { env })
  }

  /** Resets a case to where it had just been opened. */
  async reset(caseId: string): Promise<void> {
    const { events } = await this.handleOf(caseId).fetchHistory()
    const completed = (events ?? []).filter(event => event.workflowTaskCompletedEventAttributes)
    await this.means.client.workflowService.resetWorkflowExecution({
      namespace: this.means.client.options.namespace,
      workflowExecution: { workflowId: workflowIdOf(caseId) },
      workflowTaskFinishEventId: completed[2]?.eventId as never,
      reason: 'by mistake',
      requestId: randomUUID(),
    })
  }
}
