import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { fullReport, publicReport } from '#api/report/yearly.ts'
import { processOfEntries } from '#domain/processes.ts'
import { ruleKeyOf } from '#domain/texts/ruleKeyOf.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { readCalendar } from '#registers/beside/calendar.ts'
import { organsInForce } from '#registers/desk/organs.ts'
import { fold, readEntries } from '#registers/ledger/fold.ts'
import { Rig } from '#test/support/rig.ts'
import { application, play } from '#test/support/toleranceStory.ts'

let rig: Rig
beforeAll(async () => {
  rig = await Rig.start()
  await play(rig, randomUUID())
  const withdrawn = await rig.start('applicant-zhou', application(randomUUID()))
  await rig.act('applicant-zhou', withdrawn, 'withdraw', { reasons: '不再申请' })
  await rig.start('applicant-zhou', application(randomUUID()))
  await rig.pass('25 days')
})
afterAll(async () => {
  await rig?.stop()
})

const nobody = { person: '', name: '', organ: 'zhenhai', roles: [] }

async function reported() {
  const { database } = rig
  const today = dayOf(toInstant(await rig.env.currentTimeMs()))
  const known = { organs: await organsInForce(database), calendar: await readCalendar(database) }
  const asked = { organ: 'zhenhai', year: Number(today.slice(0, 4)), today, lang: 'zh-CN' as const }
  return fullReport(database, nobody, asked, known)
}

test('its figures are those that the ledgers give, case by case', async () => {
  const report = await reported()
  const entries = await Promise.all(rig.cases.map(id => readEntries(rig.database, rig.database.system, id)))
  const states = entries.flatMap(own => fold(processOfEntries(own), own) ?? [])
  const inYear = states.filter(({ receivedOn }) => receivedOn >= report.from && receivedOn <= report.to)
  const closed = states.filter(({ closedAt }) => closedAt !== undefined && dayOf(closedAt) <= report.to)
  const [kind] = report.kinds
  expect(kind).toMatchObject({
    kind: 'tolerance',
    received: inYear.length,
    closed: closed.length,
    open: states.length - closed.length,
  })
  const outcomes = Map.groupBy(closed, ({ outcome }) => outcome)
  expect(new Map(kind?.outcomes.map(({ outcome, count }) => [outcome, count]))).toEqual(
    new Map([...outcomes].map(([outcome, own]) => [outcome, own.length])),
  )
  const late = entries.flat().flatMap(({ event, at }) => {
    const { type, reminder, deadline = '' } = event as { type: string; reminder?: string; deadline?: string }
    return type === 'reminded' && reminder === 'overdue' && dayOf(at) >= report.from ? [ruleKeyOf(deadline)] : []
  })
  expect(late.length).toBeGreaterThan(0)
  expect(report.overdueTerms.flatMap(({ rule, count }) => Array(count ?? 0).fill(rule)).toSorted()).toEqual(
    late.toSorted(),
  )
})

test('what leaves the organ tells no count below five', async () => {
  const cut = publicReport(await reported())
  const small = JSON.stringify(cut).match(/"(received|closed|open|count|found|cleared|entered)":[1-4][,}]/g)
  expect(small).toBeNull()
  expect(cut.overdueTerms.every(({ count }) => count === null || count >= 5)).toBe(true)
})
