import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { careRound } from '#activities/care.ts'
import { concernWorkflowIdOf } from '#contract/names.ts'
import { hashText } from '#domain/hash.ts'
import { addDays, dayOf, toInstant } from '#domain/time/calendar.ts'
import { answerConcern } from '#registers/beside/careAnswers.ts'
import { keepConcern, sealConcern } from '#registers/beside/careConcerns.ts'
import { askTalk } from '#registers/beside/careTalks.ts'
import { watchAnew } from '#registers/beside/careWatch.ts'
import { inTransaction } from '#registers/database/database.ts'
import { actorOf, Rig } from '#test/support/rig.ts'

let rig: Rig
let id: string
let round: () => Promise<void>
let count = 0
beforeAll(async () => {
  rig = await Rig.start()
})
afterAll(async () => {
  await rig?.stop()
})

const content = { cadreName: '周某', reason: '反映' }
const talk = { organ: 'zhenhai', cadre: 'applicant-zhou', askedBy: 'cadre', asker: 'applicant-zhou', content } as const

/** A concern of a talk, whose owner has five days, and which is watched over. */
beforeEach(async () => {
  const { database, engine } = rig
  id = hashText(`concern ${count++}`).slice(0, 32)
  await askTalk(database, { ...talk, id })
  const now = toInstant(await rig.env.currentTimeMs())
  const sealed = await sealConcern(database, {
    id,
    organ: 'zhenhai',
    talkId: id,
    cadre: 'applicant-zhou',
    aspect: 'health',
    text: '希望安排体检',
    owner: 'investigator-li',
    raisedBy: 'supervisor-he',
    raisedAt: now,
    due: addDays(dayOf(now), 5),
  })
  await inTransaction(database.system, client => keepConcern(client, sealed))
  round = () => careRound({ database, client: engine.client, taskQueue: engine.taskQueue })
  await round()
})

const told = async () =>
  (
    await rig.database.system.query(
      `select person, reminder from inbox where record = $1 and reminder is not null order by at, person`,
      [`concern:${id}`],
    )
  ).rows.map(({ person, reminder }) => `${reminder} ${person}`)
const run = () => rig.engine.client.workflow.getHandle(concernWorkflowIdOf(id))
const answered = () => answerConcern(rig.database, { id, actor: actorOf('investigator-li'), answer: '已安排' })

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds())) await sleep(200)
}

test('its owner is reminded before its day and on it, then the supervisor and the head hear of it', async () => {
  await rig.pass('20 days')
  await until(async () => (await told()).some(line => line.startsWith('head approver')))
  const lines = await told()
  const of = (kind: string) => lines.filter(line => line.startsWith(`${kind} `)).map(line => line.split(' ')[1])
  for (const kind of ['dueDay', 'overdue']) expect(of(kind)).toEqual(['investigator-li'])
  expect(of('supervisor')).toEqual(expect.arrayContaining(['investigator-li', 'supervisor-he']))
  expect(of('supervisor')).not.toContain('approver-zhao')
  expect(of('head')).toEqual(expect.arrayContaining(['approver-zhao', 'investigator-li', 'supervisor-he']))
  expect(lines.join()).not.toContain('applicant-zhou')
  // It is still a task: its workflow goes on until the answer, whenever that comes.
  expect((await run().describe()).status.name).toBe('RUNNING')
  expect(await answered()).toBe('done')
  await round()
  await run().result()
  expect(await answered()).toBe('answered')
})

test('answered in time it reminds nobody any more', async () => {
  expect(await answered()).toBe('done')
  await round()
  await run().result()
  await rig.pass('20 days')
  expect(await told()).toEqual([])
})

test('of an owner who left the supervisor is reminded instead', async () => {
  const leave = (day: string | null) =>
    rig.database.system.query('update persons set valid_until = $1 where person = $2', [day, 'investigator-li'])
  await leave('2020-01-01')
  try {
    await rig.pass('20 days')
    await until(async () => (await told()).some(line => line.startsWith('head approver')))
    expect((await told()).filter(line => line.startsWith('dueDay'))).toEqual(
      expect.arrayContaining(['dueDay supervisor-he']),
    )
    expect((await told()).join()).not.toContain('investigator-li')
  } finally {
    await leave(null)
  }
})

test('looked for again it is the same workflow, and one that was lost is started anew and tells nothing twice', async () => {
  const { runId } = await run().describe()
  await watchAnew(rig.database)
  await round()
  expect((await run().describe()).runId).toBe(runId)
  await rig.pass('20 days')
  await until(async () => (await told()).some(line => line.startsWith('head approver')))
  const before = await told()
  await run().terminate('lost')
  await watchAnew(rig.database)
  await round()
  expect((await run().describe()).runId).not.toBe(runId)
  expect(await answered()).toBe('done')
  await round()
  await run().result()
  expect(await told()).toEqual(before)
})

test('its history replays', async () => {
  expect(await answered()).toBe('done')
  await round()
  await run().result()
  await rig.replays(concernWorkflowIdOf(id))
})
