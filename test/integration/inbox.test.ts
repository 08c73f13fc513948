import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '#domain/access/actor.ts'
import { daysFrom } from '#domain/time/calendar.ts'
import { inTransaction } from '#registers/database/database.ts'
import { listInbox, markRead } from '#registers/desk/inbox.ts'
import { keepKin } from '#registers/desk/persons.ts'
import { InboxRig } from '#test/support/inboxRig.ts'
import { given, people } from '#test/support/toleranceCase.ts'

let rig: InboxRig
let kin: Actor
let partyInIntake: Actor
let secondIntake: Actor
beforeAll(async () => {
  rig = await InboxRig.start()
  await rig.person('intake-chen', ['intake'])
  await rig.person('supervisor-he', ['supervisor'])
  await rig.person('approver-zhao', ['approver'])
  await rig.person('applicant-zhou', ['applicant'])
  secondIntake = await rig.person('intake-second', ['intake'])
  kin = await rig.person('intake-kin', ['intake'])
  partyInIntake = await rig.person('intake-party', ['intake', 'supervisor'])
  await keepKin(rig.database, 'intake-kin', ['intake-party'])
})
afterAll(() => rig.stop())

/** Applied for by a unit: a person whom the register knows applies about themselves alone. */
const ofParty = () =>
  given({ applicantKind: 'unit', subject: { personId: 'intake-party', name: '周', rank: 'township' } })

test('officers hear of a task that began to wait; the recused, kin of a party and the party itself do not', async () => {
  const told = ofParty().when(secondIntake, 'declareRecusal', { ground: 'interest' })
  const caseId = await rig.file(told)
  await rig.tell()
  await rig.tell()
  expect(await rig.told(people.intake, caseId)).toEqual(['task accept'])
  for (const nobody of [secondIntake, kin, partyInIntake, people.supervisor, people.approver])
    expect([nobody.person, await rig.told(nobody, caseId)]).toEqual([nobody.person, []])
  const { rows } = await rig.database.system.query<Record<string, unknown>>(
    'select distinct person from inbox where case_id = $1',
    [caseId],
  )
  expect(rows).toEqual([{ person: 'intake-chen' }])
})

test('a party hears of its own steps, each time that one begins to wait, and of nothing else', async () => {
  const asked = ofParty().when(people.intake, 'requestSupplement', { items: ['会议纪要'] })
  const caseId = await rig.file(asked)
  await rig.tell()
  const supplied = asked.when(people.intake, 'supplement', { items: ['会议纪要'] })
  await rig.file(supplied, caseId)
  await rig.tell()
  await rig.file(supplied.when(people.intake, 'requestSupplement', { items: ['合同'] }), caseId)
  await rig.tell()
  expect(await rig.told(partyInIntake, caseId)).toEqual(['task supplement', 'task supplement'])
  const late = ofParty().until('2026-04-01T00:00:00+08:00')
  const lateCase = await rig.file(late)
  await rig.tell()
  expect(await rig.told(partyInIntake, lateCase)).toEqual([])
})

test('reminders reach those whose turn it is, then the supervisor, then the head, each once', async () => {
  const days = daysFrom('2026-03-03', '2026-03-16').map(day => `${day}T12:00:00+08:00`)
  let told = given()
  const caseId = await rig.file(told)
  for (const day of days) {
    told = told.until(day)
    await rig.file(told, caseId)
    await rig.tell()
  }
  await rig.tell()
  const reminders = [
    'reminder tolerate.accept before3',
    'reminder tolerate.accept before1',
    'reminder tolerate.accept dueDay',
  ]
  const escalations = ['escalation tolerate.accept supervisor', 'escalation tolerate.accept head']
  const sorted = async (who: Actor) => (await rig.told(who, caseId)).toSorted()
  const all = [...reminders, 'overdue tolerate.accept overdue', ...escalations, 'task accept']
  expect(await sorted(people.intake)).toEqual(all.toSorted())
  expect(await sorted(people.supervisor)).toEqual(escalations.toSorted())
  expect(await sorted(people.approver)).toEqual(escalations.slice(1))
  const [row] = await listInbox(rig.database, people.approver, { limit: 1 })
  expect(row).toMatchObject({ due: '2026-03-09', urgent: true })
})

test('whoever loses the case loses its messages', async () => {
  const told = given()
  const caseId = await rig.file(told)
  await rig.tell()
  expect(await rig.told(secondIntake, caseId)).toEqual(['task accept'])
  await rig.file(told.when(secondIntake, 'declareRecusal', { ground: 'witness' }), caseId)
  expect(await rig.told(secondIntake, caseId)).toEqual([])
  expect(await rig.told({ ...people.intake, roles: [] }, caseId)).toEqual([])
})

test('what is committed late is told in a later round', async () => {
  const caseId = await rig.file(given())
  await rig.database.system.query('delete from feed where case_id = $1', [caseId])
  await inTransaction(rig.database.system, async client => {
    await client.query("insert into feed (case_id, seq, kind) values ($1, 1, 'moved')", [caseId])
    const other = await rig.file(given())
    await rig.tell()
    expect(await rig.told(people.intake, caseId)).toEqual([])
    expect(await rig.told(people.intake, other)).toEqual([])
  })
  await rig.tell()
  expect(await rig.told(people.intake, caseId)).toEqual(['task accept'])
})

test('the inbox is read page by page, newest first, and marks belong to their reader', async () => {
  const reader = await rig.person('intake-reader', ['intake'])
  for (let i = 0; i < 5; i++) await rig.file(given())
  await rig.tell()
  const found: string[] = []
  for (let after: { at: string; id: string } | undefined, more = true; more; ) {
    const rows = await listInbox(rig.database, reader, { limit: 2, ...(after && { after }) })
    const page = rows.slice(0, 2)
    found.push(...page.map(({ id }) => id))
    more = rows.length > 2
    after = { at: page.at(-1)?.at.toISOString() ?? '', id: page.at(-1)?.id ?? '' }
  }
  const whole = await listInbox(rig.database, reader, { limit: 1_000 })
  expect(found).toEqual(whole.map(({ id }) => id))
  expect(whole.map(({ at }) => at.getTime())).toEqual(whole.map(({ at }) => at.getTime()).toSorted((a, b) => b - a))
  expect(await markRead(rig.database, people.supervisor.person, found)).toBe(0)
  expect(await markRead(rig.database, reader.person, [...found.slice(0, 2), randomUUID()])).toBe(2)
  const unread = await listInbox(rig.database, reader, { limit: 1_000, unread: true })
  expect(unread.map(({ id }) => id)).toEqual(found.slice(2))
  const { rows } = await inTransaction(rig.database.reader, client => client.query<object>('select from inbox'))
  expect(rows).toEqual([])
})

test('5,000 reminders of one morning are told once, set by set', async () => {
  const count = 5_000
  const told = given().until('2026-03-09T12:00:00+08:00')
  const reminded = told.entries.filter(({ event }) => event.type === 'reminded').at(-1)
  if (!reminded) throw new Error('nobody was reminded')
  const { system } = rig.database
  const ids = Array.from({ length: count }, () => randomUUID().replaceAll('-', ''))
  await rig.fileEach(ids, reminded)
  const from = performance.now()
  await rig.tell()
  console.info(`5,000 tasks and 5,000 reminders told in ${Math.round(performance.now() - from)} ms`)
  await rig.tell()
  const { rows } = await system.query<Record<string, unknown>>(
    'select kind, count(*)::int as n, count(distinct case_id)::int as cases from inbox where case_id = any($1) and person = $2 group by kind order by kind',
    [ids, 'intake-chen'],
  )
  expect(rows).toEqual([
    { kind: 'reminder', n: count, cases: count },
    { kind: 'task', n: count, cases: count },
  ])
  const left = await system.query('select count(*)::int as n from reminders_untold')
  expect(left.rows).toEqual([{ n: 0 }])
}, 600_000)
