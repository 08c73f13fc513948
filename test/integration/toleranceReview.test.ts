import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { calendarSignal, renewSignal, workflowIdOf } from '#contract/names.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { carryOutStart } from '#engine/askedStart.ts'
import { Problem } from '#engine/problem.ts'
import { resumeCase } from '#engine/resumeCase.ts'
import { fold, readEntries } from '#registers/ledger/fold.ts'
import { bareAct } from '#test/support/bareAct.ts'
import { actorOf, Rig } from '#test/support/rig.ts'
import { application, calendarOf2027, play } from '#test/support/toleranceStory.ts'
import { createPayloadCodec } from '#vault/payloadCodec.ts'

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
const ledger = async (caseId: string) => {
  const { rows } = await rig.database.system.query<{ channel: string; position: number; type: string }>(
    'select n, type, channel, position from entries where case_id = $1 order by n',
    [caseId],
  )
  return rows
}
const settled = async (caseId: string) => rig.engine.client.workflow.getHandle(workflowIdOf(caseId)).result()

describe('the case of the seed', () => {
  test('goes from application to closing, and the register holds exactly what the workflow wrote', async () => {
    const caseId = await play(rig, randomUUID())
    expect(await settled(caseId)).toBe('tolerate')
    const { state } = await rig.load(caseId)
    expect(state).toMatchObject({ status: 'closed', stage: 'closed', outcome: 'tolerate' })
    const entries = await readEntries(rig.database, rig.database.system, caseId)
    expect(entries.map(({ n }) => n)).toEqual(entries.map((_, index) => index + 1))
    expect(() => fold(tolerance, entries, { verify: true })).not.toThrow()
    const positions = (await ledger(caseId)).filter(row => row.channel === 'ledger').map(row => row.position)
    expect(positions).toEqual(positions.map((_, index) => index + 1))
    const papers = await rig.papersOf(caseId)
    expect(papers.length).toBeGreaterThan(0)
    expect(papers.every(({ state, sha256, number }) => state === 'ready' && sha256 && number)).toBe(true)
  })

  test('is not disturbed by a cancel request', async () => {
    const caseId = await play(rig, randomUUID(), 'accept')
    await rig.engine.client.workflow.getHandle(workflowIdOf(caseId)).cancel()
    await rig.act('supervisor-he', caseId, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
    expect((await rig.load(caseId)).state.handlers).toHaveLength(2)
  })
})

describe('a start', () => {
  test('with the same key gives the same case, with another body none', async () => {
    const key = randomUUID()
    const body = application(randomUUID())
    const caseId = await rig.start('applicant-zhou', body, key)
    expect(await rig.start('applicant-zhou', body, key)).toBe(caseId)
    expect(await code(rig.start('applicant-zhou', application(randomUUID()), key))).toBe('IDEMPOTENCY_KEY_REUSED')
  })

  test('has its answer by its key also when whoever asks may start nothing any more, and when it is asked for a case', async () => {
    const key = randomUUID()
    const sent = application(randomUUID())
    const asked = { actor: actorOf('applicant-zhou'), key, sent, right: 'starter' } as const
    const { caseId } = await carryOutStart(rig.engine, asked)
    const roleless = { ...asked, actor: { ...asked.actor, roles: [] } }
    expect(await carryOutStart(rig.engine, roleless)).toMatchObject({ caseId, repeated: true })
    expect(await code(carryOutStart(rig.engine, { ...roleless, key: randomUUID() }))).toBe('FORBIDDEN')
    expect(await code(carryOutStart(rig.engine, { ...roleless, sent: {} }))).toBe('IDEMPOTENCY_KEY_REUSED')
    expect(await code(carryOutStart(rig.engine, { ...asked, key: undefined }))).toBe('IDEMPOTENCY_KEY_MISSING')
    const linked = { ...roleless, key: `linked ${caseId}`, sent: {}, right: 'asked' } as const
    expect(await code(carryOutStart(rig.engine, linked))).toBe('INVALID_BODY')
  })

  test('of the same subject and matter is refused while the first is open, each time it is repeated', async () => {
    const body = application(randomUUID())
    await rig.start('applicant-zhou', body)
    const key = randomUUID()
    expect(await code(rig.start('intake-chen', body, key))).toBe('DUPLICATE_OPEN_CASE')
    expect(await code(rig.start('intake-chen', body, key))).toBe('DUPLICATE_OPEN_CASE')
  })

  test('five at once give one case and numbers without gaps', async () => {
    const body = application(randomUUID())
    const answers = await Promise.all(Array.from({ length: 5 }, () => code(rig.start('applicant-zhou', body))))
    expect(answers.filter(answer => answer === 'accepted')).toHaveLength(1)
    expect(answers.filter(answer => answer === 'DUPLICATE_OPEN_CASE')).toHaveLength(4)
    const { rows } = await rig.database.system.query<{ number: string }>(
      "select number from cases where organ = 'zhenhai'",
    )
    const serials = rows.map(row => Number(/〕(\d+)号/.exec(row.number)?.[1])).sort((a, b) => a - b)
    expect(serials).toEqual(serials.map((_, index) => index + 1))
  })
})

describe('an act', () => {
  test('five times at once with one key happens once', async () => {
    const caseId = await rig.start('applicant-zhou', application(randomUUID()))
    const key = randomUUID()
    const { state } = await rig.load(caseId)
    const request = { actor: actorOf('intake-chen'), caseId, key, type: 'accept', body: {}, state }
    const answers = await Promise.all(Array.from({ length: 5 }, () => bareAct(rig.engine, request)))
    expect(new Set(answers.map(answer => answer.n)).size).toBe(1)
    expect((await ledger(caseId)).filter(row => row.type === 'accept')).toHaveLength(1)
  })

  test('with a used key and another body, or another name, is refused', async () => {
    const caseId = await rig.start('applicant-zhou', application(randomUUID()))
    const key = randomUUID()
    await rig.act('intake-chen', caseId, 'addNote', { text: '一' }, key)
    expect(await code(rig.act('intake-chen', caseId, 'addNote', { text: '二' }, key))).toBe('IDEMPOTENCY_KEY_REUSED')
    expect(await code(rig.act('intake-chen', caseId, 'accept', {}, key))).toBe('IDEMPOTENCY_KEY_REUSED')
    expect(await code(rig.act('supervisor-he', caseId, 'addNote', { text: '二' }, key))).toBe('accepted')
  })

  test('of two people at once happens once; the other is told what is', async () => {
    const caseId = await rig.start('applicant-zhou', application(randomUUID()))
    const answers = await Promise.all([
      code(rig.act('intake-chen', caseId, 'accept')),
      code(rig.act('intake-chen', caseId, 'refuseAcceptance', { reason: '不属于' })),
    ])
    expect(answers.sort()).toEqual(['WRONG_STAGE', 'accepted'].sort())
  })

  test('larger than a case may be is refused, and the case goes on', async () => {
    const caseId = await rig.start('applicant-zhou', application(randomUUID()))
    const text = '字'.repeat(40_000)
    const answers: string[] = []
    for (let i = 0; i < 11; i++) answers.push(await code(rig.act('intake-chen', caseId, 'addNote', { text })))
    expect(answers.filter(answer => answer === 'accepted')).toHaveLength(8)
    expect(answers.at(-1)).toBe('CASE_TOO_LARGE')
    expect(await code(rig.act('intake-chen', caseId, 'accept'))).toBe('accepted')
  })
})

describe('time', () => {
  test('reminds before, on and after the due day, escalates, and records each once', async () => {
    const caseId = await rig.start('applicant-zhou', application(randomUUID()))
    await rig.pass('20 days')
    const { state } = await rig.load(caseId)
    const kinds = state.deadlines[0]?.remindersSent.map(({ kind }) => kind)
    expect(kinds).toEqual(['before3', 'before1', 'dueDay', 'overdue', 'supervisor', 'head'])
    expect(state.deadlines[0]?.state).toBe('overdue')
    expect((await ledger(caseId)).filter(row => row.type === 'reminded')).toHaveLength(6)
  })

  test('withdraws an application that was not supplied in time', async () => {
    const caseId = await rig.start('applicant-zhou', application(randomUUID()))
    await rig.act('intake-chen', caseId, 'requestSupplement', { items: ['会议纪要'] })
    await rig.pass('25 days')
    expect((await rig.load(caseId)).state.outcome).toBeUndefined()
    await rig.serveOwed(caseId)
    await rig.pass('25 days')
    expect((await rig.load(caseId)).state).toMatchObject({ status: 'open', outcome: 'withdrawn' })
    await rig.serveOwed(caseId)
    expect(await settled(caseId)).toBe('withdrawn')
    expect((await rig.load(caseId)).state.status).toBe('closed')
  })

  test('closes a case when the review period is over', async () => {
    const caseId = await play(rig, randomUUID(), 'confirmCorrection')
    await rig.act('investigator-li', caseId, 'recordFollowUp', { summary: '正常' })
    expect((await rig.load(caseId)).state.status).toBe('open')
    await rig.pass('40 days')
    expect(await settled(caseId)).toBe('tolerate')
  })

  test('is counted anew when a calendar is loaded; an older one is ignored', async () => {
    const caseId = await play(rig, randomUUID(), 'accept')
    const handle = rig.engine.client.workflow.getHandle(workflowIdOf(caseId))
    await handle.signal(calendarSignal, { ...calendarOf2027, version: '2026.0' })
    await handle.signal(calendarSignal, { refused: 'a payload in clear' })
    await handle.signal(calendarSignal, calendarOf2027)
    await rig.env.sleep('1s')
    await rig.act('intake-chen', caseId, 'addNote', { text: '到此' })
    const { state } = await rig.load(caseId)
    expect(state.calendarVersion).toBe('2026.2')
    expect((await ledger(caseId)).filter(row => row.type === 'calendarLoaded')).toHaveLength(1)
  })
})

describe('a run', () => {
  test('is renewed on request or when its history has grown, and the case goes on where it was', async () => {
    const caseId = await rig.start('applicant-zhou', application(randomUUID()))
    const handle = rig.engine.client.workflow.getHandle(workflowIdOf(caseId))
    const first = (await handle.describe()).runId
    const key = randomUUID()
    await rig.act('intake-chen', caseId, 'addNote', { text: '起' }, key)
    await handle.signal(renewSignal)
    await expect.poll(async () => (await handle.describe()).runId).not.toBe(first)
    const { n } = await rig.load(caseId)
    expect((await rig.act('intake-chen', caseId, 'addNote', { text: '起' }, key)).n).toBe(2)
    await expect.poll(() => code(rig.act('intake-chen', caseId, 'accept'))).toBe('accepted')
    expect((await rig.load(caseId)).n).toBe(n + 1)
    fold(tolerance, await readEntries(rig.database, rig.database.system, caseId), { verify: true })
  })

  const means = () => {
    const { database, client, taskQueue } = rig.engine
    return { database, client, taskQueue, codec: createPayloadCodec(database.keys) }
  }

  test('that somebody terminated goes on by itself where the register stands', async () => {
    const caseId = await play(rig, randomUUID(), 'assignHandlers')
    const before = await rig.load(caseId)
    await rig.engine.client.workflow.getHandle(workflowIdOf(caseId)).terminate('by mistake')
    expect(await code(rig.act('intake-chen', caseId, 'addNote', { text: '续办' }))).toBe('accepted')
    expect((await rig.load(caseId)).n).toBeGreaterThan(before.n)
    expect((await rig.load(caseId)).state.handlers).toEqual(before.state.handlers)
    expect(() =>
      readEntries(rig.database, rig.database.system, caseId).then(entries =>
        fold(tolerance, entries, { verify: true }),
      ),
    ).not.toThrow()
  })

  test('terminated after it accepted and before anybody filed loses nothing', async () => {
    const caseId = await rig.start('applicant-zhou', application(randomUUID()))
    const { state, n } = await rig.load(caseId)
    const deaf = { ...rig.engine, database: { ...rig.database, keys: { get: async () => undefined } as never } }
    const request = { actor: actorOf('intake-chen'), caseId, key: randomUUID(), type: 'accept', body: {}, state }
    expect(await code(bareAct(deaf, request))).toBe('ENGINE_UNAVAILABLE')
    expect((await rig.load(caseId)).n).toBe(n)
    await resumeCase(means(), caseId)
    expect((await rig.load(caseId)).state.stage).toBe('investigating')
    expect((await bareAct(rig.engine, request)).n).toBe(n + 1)
  })

  test('terminated in an hour more often than a mistake explains is left to an operator', async () => {
    const caseId = await rig.start('applicant-zhou', application(randomUUID()))
    const note = async () => {
      await rig.engine.client.workflow.getHandle(workflowIdOf(caseId)).terminate('again')
      return code(rig.act('intake-chen', caseId, 'addNote', { text: '续办' }))
    }
    const codes = []
    for (let i = 0; i < 6; i++) codes.push(await note())
    expect(codes).toEqual([...Array(5).fill('accepted'), 'ENGINE_UNAVAILABLE'])
    await resumeCase(means(), caseId)
    await expect.poll(() => code(rig.act('intake-chen', caseId, 'addNote', { text: '续办' }))).toBe('accepted')
  })

  test('resumed twice at once goes on once', async () => {
    const caseId = await play(rig, randomUUID(), 'accept')
    const both = await Promise.allSettled([resumeCase(means(), caseId), resumeCase(means(), caseId)])
    expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
    await expect.poll(() => code(rig.act('intake-chen', caseId, 'addNote', { text: '续办' }))).toBe('accepted')
  })
})
