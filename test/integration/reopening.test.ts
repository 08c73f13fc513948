import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { workflowIdOf } from '#contract/names.ts'
import { processOf } from '#domain/processes.ts'
import { Problem } from '#engine/problem.ts'
import { effectsOfPerson } from '#registers/beside/effects.ts'
import { listDeliveries } from '#registers/beside/webhookDeliveries.ts'
import { noteEvents } from '#registers/beside/webhookEvents.ts'
import { putWebhook } from '#registers/beside/webhooks.ts'
import { fold, readEntries } from '#registers/ledger/fold.ts'
import { Rig } from '#test/support/rig.ts'
import { application, play } from '#test/support/toleranceStory.ts'

let rig: Rig
beforeAll(async () => {
  rig = await Rig.start()
})
afterAll(() => rig.stop())

const code = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    error => (error instanceof Problem ? error.code : String(error)),
  )
const again = { ground: '新的事实', reasons: '原陈述不实' }
const closed = async (matter = randomUUID()) => {
  const caseId = await play(rig, matter)
  await rig.engine.client.workflow.getHandle(workflowIdOf(caseId)).result()
  return caseId
}
const statesOf = async (caseId: string) => {
  const entries = await readEntries(rig.database, rig.database.system, caseId)
  return fold(processOf('tolerance'), entries, { verify: true })
}

test('a closed case is reopened by the head alone, once, and its effects pause', async () => {
  const content = { url: 'http://127.0.0.1:9/', secret: 'a-secret-that-nobody-uses' }
  await putWebhook(rig.database, {
    id: 'personnel',
    organ: 'zhenhai',
    owner: 'hr-system',
    events: ['effect.began', 'effect.ended'],
    content,
  })
  const caseId = await closed()
  expect((await rig.load(caseId)).state.effects.length).toBeGreaterThan(0)
  while (await noteEvents(rig.database, 1_000));
  expect(await code(rig.act('intake-chen', caseId, 'reopen', again))).toBe('FORBIDDEN')
  expect(await code(rig.act('approver-zhao', caseId, 'addNote', { text: '备注' }))).toBe('WRONG_STAGE')
  const key = randomUUID()
  const [first, repeated] = await Promise.all([
    rig.act('approver-zhao', caseId, 'reopen', again, key),
    rig.act('approver-zhao', caseId, 'reopen', again, key),
  ])
  expect(repeated).toEqual(first)
  const { state } = await rig.load(caseId)
  expect(state).toMatchObject({ status: 'open', stage: 'investigating', effects: [] })
  expect(state).not.toHaveProperty('outcome')
  const { rows } = await rig.database.system.query<{ from_on: string; until_on: string }>(
    'select from_on, until_on from effects where case_id = $1',
    [caseId],
  )
  expect(rows.length).toBeGreaterThan(0)
  for (const row of rows) expect(row.until_on >= row.from_on).toBe(true)
  expect(await effectsOfPerson(rig.database, 'applicant-zhou')).toEqual([])
  expect(await effectsOfPerson(rig.database, 'applicant-zhou', { history: true })).toHaveLength(rows.length)
  while (await noteEvents(rig.database, 1_000));
  const told = await listDeliveries(rig.database, 'personnel', { limit: 100 })
  expect(new Set(told.map(({ event }) => event))).toEqual(new Set(['effect.began', 'effect.ended']))
  expect(told.filter(({ event }) => event === 'effect.ended')).toHaveLength(rows.length)
  expect(await code(rig.act('approver-zhao', caseId, 'reopen', again))).toBe('WRONG_STAGE')
  await rig.act('supervisor-he', caseId, 'assignHandlers', { handlers: ['investigator-wu', 'investigator-zheng'] })
  expect((await statesOf(caseId))?.handlers).toEqual(['investigator-wu', 'investigator-zheng'])
})

test('a notice of a closed case is served, and the case stays closed', async () => {
  const caseId = await play(rig, randomUUID(), 'confirmCorrection')
  await rig.act('approver-zhao', caseId, 'closeAdministratively', { ground: 'other', reasons: '并案办理' })
  await rig.act('supervisor-he', caseId, 'confirmClosing')
  await rig.engine.client.workflow.getHandle(workflowIdOf(caseId)).result()
  const { state } = await rig.load(caseId)
  const unserved = state.documents.find(({ notice }) => notice && !notice.service)?.id ?? ''
  const service = { document: unserved, method: 'direct', receivedBy: '周某某', receivedAt: state.closedAt }
  await rig.act('intake-chen', caseId, 'recordService', service)
  const again = { ...service, to: 'subject' }
  expect(await code(rig.act('intake-chen', caseId, 'recordService', again))).toBe('WRONG_STAGE')
  const after = await statesOf(caseId)
  expect(after).toMatchObject({ status: 'closed', outcome: 'tolerate' })
  expect(after?.documents.find(({ id }) => id === unserved)?.notice?.service).toMatchObject({ receivedBy: '周某某' })
  expect(await rig.engine.client.workflow.getHandle(workflowIdOf(caseId)).result()).toBe('tolerate')
})

test('a case is not reopened beside an open one about the same matter', async () => {
  const matter = randomUUID()
  const caseId = await closed(matter)
  await rig.start('applicant-zhou', application(matter))
  expect(await code(rig.act('approver-zhao', caseId, 'reopen', again))).toBe('DUPLICATE_OPEN_CASE')
})
