import { randomUUID } from 'node:crypto'
import { WorkflowUpdateFailedError } from '@temporalio/client'
import { ApplicationFailure } from '@temporalio/common'
import { MockActivityEnvironment } from '@temporalio/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createComparison } from '#activities/comparison.ts'
import { createReconcilerActivities, type ReconcilerDeps } from '#activities/reconciler.ts'
import { failures, workflowIdOf } from '#contract/names.ts'
import { resumeEnded } from '#engine/resumeEnded.ts'
import { problemOfUpdate } from '#engine/settle.ts'
import { receiveCommand } from '#registers/filing/commands.ts'
import { watch } from '#registers/filing/watch.ts'
import { Rig } from '#test/support/rig.ts'
import { newSealer } from '#test/support/sealer.ts'
import { application } from '#test/support/toleranceStory.ts'

let rig: Rig
beforeAll(async () => {
  rig = await Rig.start()
})
afterAll(() => rig.stop())

const query = async (sql: string, ...values: unknown[]) => (await rig.database.system.query(sql, values)).rows
const frozenAt = async (caseId: string) =>
  (await query('select frozen_at from cases where case_id = $1', caseId))[0].frozen_at
const newCase = () => rig.start('applicant-zhou', application(randomUUID()))

const saysFrozen = new WorkflowUpdateFailedError(
  'the Update failed',
  ApplicationFailure.create({ type: failures.refused, details: [{ code: 'CASE_FROZEN', details: {} }] }),
)

const resume = (caseId: string, reason: 'missing' | 'ended') => resumeEnded(rig.engine, caseId, reason)

/** One round of the reconciler; `client` stands in for the one that asks the runs of cases. */
async function reconcile(client: ReconcilerDeps['client'] = rig.engine.client) {
  const { database, engine } = rig
  const blobs = {} as ReconcilerDeps['blobs']
  const log = { warn: () => {}, error: () => {} }
  const sealer = newSealer()
  const deps = {
    database,
    client,
    taskQueue: 'none',
    blobs,
    since: engine.since,
    resume,
    sealer,
    makePaper: rig.makePaper,
    log,
  }
  const { reconcile } = createReconcilerActivities(deps)
  await new MockActivityEnvironment().run(reconcile)
}

describe('the reconciler freezes a case whose run says that it and the register disagree', () => {
  test('heard of an open command, which stays open', async () => {
    const caseId = await newCase()
    const commandId = randomUUID()
    await receiveCommand(rig.database, { commandId, caseId, type: 'addNote', person: 'intake-chen', bodyHash: 'b' })
    const long = "clock_timestamp() - interval '3 days'"
    await query(`update commands set received_at = ${long}, next_look_at = ${long} where command_id = $1`, commandId)
    const handle = { getUpdateHandle: () => ({ result: () => Promise.reject(saysFrozen) }) }
    const withDeadline = (_: number, ask: () => Promise<unknown>) => ask()
    await reconcile({ workflow: { getHandle: () => handle }, withDeadline } as unknown as ReconcilerDeps['client'])
    expect(await frozenAt(caseId)).not.toBeNull()
    expect(await query('select status from commands where command_id = $1', commandId)).toEqual([{ status: 'open' }])
  })
})

describe('the nightly comparison', () => {
  /** One night for one case, as a worker that was just started. */
  async function night(day: string): Promise<string[]> {
    const told: string[] = []
    const { database, engine } = rig
    const log = { error: (facts: object, message: string) => void told.push(`${JSON.stringify(facts)} ${message}`) }
    await createComparison({ database, client: engine.client, since: engine.since, resume, log })(day)
    return told
  }

  test('raises no alarm over cases that go on, and one over a run that was ended, which goes on in a new one', async () => {
    const [whole, ended] = [await newCase(), await newCase()]
    await query('update cases set frozen_at = now() where case_id <> all($1)', [whole, ended])
    expect(await night('2026-03-01')).toEqual([])
    await rig.engine.client.workflow.getHandle(workflowIdOf(ended)).terminate('by mistake')
    expect(await night('2026-03-02')).toEqual([expect.stringMatching(`${ended}.*RUN_ENDED`)])
    expect(await watch(rig.database, [])).toMatchObject({ missing: 0, ended: 0, endings: 1 })
    expect((await rig.act('intake-chen', ended, 'accept')).n).toBe(2)
    await query("update cases set last_id = 'of another history' where case_id = $1", whole)
    expect(await night('2026-03-03')).toContainEqual(expect.stringMatching(`${whole}.*RUN_DIVERGED`))
    expect(await frozenAt(whole)).not.toBeNull()
    await query('update cases set frozen_at = now() where case_id = $1', ended)
    const third = await newCase()
    await query("insert into run_alarms (case_id, reason) values ($1, 'missing')", third)
    expect(await night('2026-03-04')).toEqual([])
    expect(await query('select case_id from run_alarms where case_id = $1', third)).toEqual([])
  })
})

test('a request that hears it and cannot freeze the case answers 503 and tells the log', async () => {
  const told: string[] = []
  const log = { ...rig.engine.log, error: (_: object, message: string) => void told.push(message) }
  const system = { query: () => Promise.reject(new Error('the database is away')) }
  const engine = { ...rig.engine, log, database: { ...rig.database, system } } as unknown as Rig['engine']
  const problem = await problemOfUpdate(engine, saysFrozen, { caseId: 'c', commandId: 'd' })
  expect(problem.code).toBe('ENGINE_UNAVAILABLE')
  expect(told).toContain('the case could not be frozen')
})
