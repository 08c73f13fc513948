import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { createMailActivities } from '#activities/mail.ts'
import { answerConcern } from '#registers/beside/careAnswers.ts'
import { keepConcern, sealConcern } from '#registers/beside/careConcerns.ts'
import { askTalk } from '#registers/beside/careTalks.ts'
import { inTransaction } from '#registers/database/database.ts'
import { asActivity, InboxRig } from '#test/support/inboxRig.ts'
import { startSmtpServer } from '#test/support/smtpServer.ts'
import { given, people } from '#test/support/toleranceCase.ts'

let rig: InboxRig
let smtp: Awaited<ReturnType<typeof startSmtpServer>>
const logged: object[] = []
beforeAll(async () => {
  rig = await InboxRig.start()
  smtp = await startSmtpServer()
  await rig.person('intake-chen', ['intake'])
  await rig.person('supervisor-he', ['supervisor'])
  await rig.person('approver-zhao', ['approver'])
  await rig.person('applicant-zhou', ['applicant'])
  await rig.person('intake-silent', ['intake'], null)
})
afterAll(async () => {
  await smtp?.stop()
  await rig?.stop()
})
beforeEach(async () => {
  await rig.database.system.query('truncate inbox, mails')
  Object.assign(smtp, { hangsUp: false, connections: 0 })
  smtp.received.length = 0
  smtp.unknown.clear()
  logged.length = 0
})

/** A worker that has just started. */
const worker = (smtpUrl: string | undefined = smtp.url) =>
  createMailActivities({
    database: rig.database,
    ...(smtpUrl && { smtpUrl }),
    mailFrom: '正名 <zhengming@example.test>',
    publicUrl: 'https://zm.example.test',
    log: { warn: facts => logged.push(facts) },
  })
const send = (of = worker()) => asActivity(of.sendMails)
const sendAt = (moment: string) => rig.clock(moment).then(() => send())
const receivers = () => smtp.received.map(({ to }) => to).sort()
const late = () => given().until('2026-03-16T12:00:00+08:00')

test('a task waits for the digest of the next working morning, and no digest goes out on a day off', async () => {
  await rig.clock('2031-03-03 15:00')
  const caseId = await rig.file(given())
  await rig.tell()
  for (const moment of ['2031-03-03 15:01', '2031-03-04 09:05', '2031-03-05 08:59']) await sendAt(moment)
  expect(smtp.received).toEqual([])
  await sendAt('2031-03-05 09:00')
  await sendAt('2031-03-05 09:01')
  await sendAt('2031-03-06 09:00')
  expect(receivers()).toEqual(['intake-chen@example.test'])
  const [mail] = smtp.received
  expect(mail?.subject).toBe('正名：1 项待办和提醒（2031-03-05）')
  expect(mail?.text).toContain(`No. ${caseId}　审查是否受理　期限 2026-03-09`)
  expect(mail?.text).toContain(`https://zm.example.test/cases/${caseId}`)
  expect(`${mail?.subject}${mail?.text}${mail?.messageId}`).not.toMatch(/intake-chen|applicant-zhou|周|镇海区某局/)
})

test('a digest holds everything of a person once, without what was done or read meanwhile', async () => {
  await rig.clock('2031-03-05 15:00')
  const ids = [await rig.file(given()), await rig.file(given()), await rig.file(given())]
  const done = await rig.file(given())
  await rig.tell()
  await rig.file(given().when(people.intake, 'accept', {}), done)
  await rig.database.system.query('update inbox set read_at = at where case_id = $1', [ids[2]])
  await sendAt('2031-03-06 09:30')
  expect(smtp.received.map(({ to, subject }) => [to, subject])).toEqual([
    ['intake-chen@example.test', '正名：2 项待办和提醒（2031-03-06）'],
  ])
  for (const id of ids.slice(0, 2)) expect(smtp.received[0]?.text).toContain(id)
})

test('an overdue term and its escalation are mailed at once, one mail for each person', async () => {
  await rig.clock('2031-03-08 23:00')
  const ids = [await rig.file(late()), await rig.file(late())]
  await rig.tell()
  await send()
  await send()
  const all = ['approver-zhao@example.test', 'intake-chen@example.test', 'supervisor-he@example.test']
  expect(receivers()).toEqual(all)
  const toSupervisor = smtp.received.find(({ to }) => to.startsWith('supervisor'))
  expect(toSupervisor?.subject).toBe('正名：4 项紧急提醒')
  for (const id of ids) expect(toSupervisor?.text).toContain(`No. ${id}　受理期限：逾期 1 个工作日，报督办人员`)
  const next = await rig.file(late())
  await rig.tell()
  await send()
  expect(smtp.received).toHaveLength(3)
  await sendAt('2031-03-08 23:06')
  expect(receivers()).toEqual([...all, ...all].sort())
  expect(smtp.received.slice(3).every(({ text }) => text.includes(next))).toBe(true)
})

test('a mail that is sent again after its connection broke is the same message for the receiver', async () => {
  await rig.clock('2031-03-08 23:00')
  await rig.file(late())
  await rig.tell()
  smtp.hangsUp = true
  await send()
  expect(smtp.received).toHaveLength(1)
  smtp.hangsUp = false
  await send()
  const [first, ...others] = smtp.received
  expect(others.filter(({ messageId }) => messageId === first?.messageId)).toEqual([first])
  expect(first?.messageId).toMatch(/^<[0-9a-f-]{36}@example\.test>$/)
  expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(3)
  await send()
  expect(smtp.received).toHaveLength(4)
})

test('an address that the server refuses holds up nobody else and is tried again later', async () => {
  await rig.clock('2031-03-08 23:00')
  await rig.file(late())
  await rig.tell()
  smtp.unknown.add('supervisor-he@example.test')
  await send()
  expect(receivers()).toEqual(['approver-zhao@example.test', 'intake-chen@example.test'])
  expect(logged).toMatchObject([{ code: 'EENVELOPE', responseCode: 550 }])
  expect(JSON.stringify(logged)).not.toMatch(/@example|supervisor/)
  smtp.unknown.clear()
  await send()
  expect(smtp.received).toHaveLength(2)
  await sendAt('2031-03-08 23:05')
  expect(receivers()).toContain('supervisor-he@example.test')
})

test('a server that does not answer is left alone for a while, and nothing fails', async () => {
  await rig.clock('2031-03-08 23:00')
  await rig.file(late())
  await rig.tell()
  const gone = await startSmtpServer()
  await gone.stop()
  const patient = worker(gone.url)
  await send(patient)
  await send(patient)
  expect(logged).toHaveLength(1)
  await send()
  expect(smtp.received).toHaveLength(3)
})

test('whoever lost the case before the mail went out gets none, nor who has no address', async () => {
  await rig.clock('2031-03-05 15:00')
  const told = given()
  const caseId = await rig.file(told)
  await rig.tell()
  await rig.file(told.when(people.intake, 'declareRecusal', { ground: 'interest' }), caseId)
  const overdue = await rig.file(late())
  await rig.tell()
  await rig.database.system.query('insert into kin select $1, person from case_people where case_id = $2', [
    'supervisor-he',
    overdue,
  ])
  await send()
  expect(receivers()).toEqual(['approver-zhao@example.test', 'intake-chen@example.test'])
  await sendAt('2031-03-06 09:00')
  expect(smtp.received.map(({ text }) => text).join()).not.toContain(caseId)
  const { rows } = await rig.database.system.query<Record<string, unknown>>(
    "select count(*)::int as n from inbox where person = 'intake-silent'",
  )
  expect(rows[0]?.n).toBeGreaterThan(1)
  await rig.database.system.query('truncate kin')
})

test('without a server nothing is sent and everything stays in the inbox', async () => {
  await rig.clock('2031-03-08 23:00')
  const caseId = await rig.file(late())
  await rig.tell()
  await asActivity(createMailActivities({ database: rig.database, publicUrl: 'x', log: { warn: () => {} } }).sendMails)
  const { rows } = await rig.database.system.query<Record<string, unknown>>('select from mails')
  expect(rows).toEqual([])
  expect(await rig.told(people.approver, caseId)).toEqual(['escalation tolerate.accept head'])
})

test('a concern is mailed to its owner until it is answered, without a word of it', async () => {
  const { database } = rig
  const talk = { organ: 'zhenhai', cadre: 'applicant-zhou', askedBy: 'cadre', asker: 'applicant-zhou' } as const
  const keep = async (id: string) => {
    await askTalk(database, { ...talk, id, content: { cadreName: '周某', reason: '反映' } })
    await database.system.query('truncate inbox')
    const sealed = await sealConcern(database, {
      ...{ id, organ: 'zhenhai', talkId: id, cadre: 'applicant-zhou', aspect: 'health', text: '体检标记' },
      ...{ owner: 'intake-chen', raisedBy: 'supervisor-he', raisedAt: '2031-03-06T10:00:00+08:00', due: '2031-04-07' },
    })
    await inTransaction(database.system, client => keepConcern(client, sealed))
  }
  await rig.clock('2031-03-06 10:00')
  await keep('c'.repeat(32))
  await sendAt('2031-03-07 09:01')
  expect(receivers()).toEqual(['intake-chen@example.test'])
  expect(smtp.received[0]?.text).toContain('关心关爱　答复诉求　期限 2031-04-07')
  expect(smtp.received[0]?.text).not.toMatch(/标记|周某|applicant-zhou/)
  smtp.received.length = 0
  await rig.clock('2031-03-07 10:00')
  await keep('d'.repeat(32))
  const by = { person: 'intake-chen', name: '陈某', organ: 'zhenhai', roles: [] }
  await answerConcern(database, { id: 'd'.repeat(32), actor: by, answer: '已安排' })
  await sendAt('2031-03-10 09:01')
  expect(receivers()).toEqual(['applicant-zhou@example.test'])
  expect(smtp.received[0]?.text).toContain('查看对诉求的答复')
})
