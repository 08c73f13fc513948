import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { maySee } from '#domain/access/policy.ts'
import { actingFor } from '#domain/access/substitution.ts'
import { indexOf } from '#domain/caseIndex.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { countCases, listCases } from '#registers/cases/caseList.ts'
import { sightOfPersons, type Viewer } from '#registers/cases/sight.ts'
import { inTransaction } from '#registers/database/database.ts'
import { keepKin, kinOf } from '#registers/desk/persons.ts'
import { accounts } from '#system/issuer/accounts.ts'
import { actorOf, Rig } from '#test/support/rig.ts'
import { application, play } from '#test/support/toleranceStory.ts'

let rig: Rig
const cases: string[] = []
/** Cases in which panel-7 is recused. */
const recusedIn = new Set<string>()
/** A party, kin of a party, a recused member, handlers, officers of the same and of another organ. */
const substitutes = [
  ...['applicant-zhou', 'investigator-wu', 'panel-7', 'investigator-li', 'investigator-zheng', 'intake-chen'],
  ...['deputy-feng', 'approver-zhao', 'supervisor-other', 'approver-qian'],
]
beforeAll(async () => {
  rig = await Rig.start()
  cases.push(await rig.start('applicant-zhou', application(randomUUID())))
  for (const until of ['accept', 'assignHandlers', 'declareRecusal', 'closeVote', 'approve'])
    cases.push(await play(rig, randomUUID(), until))
  cases.push(await rig.start('intake-other', application(randomUUID())))
  const high = { personId: 'applicant-shen', name: '沈', rank: 'county' as const }
  const city = await rig.start('intake-chen', application(randomUUID(), { subject: high }))
  cases.push(city)
  const meta = { kind: '书证', title: '任职文件', sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 9 }
  await rig.act('intake-chen', city, 'attachDocument', { document: 'doc-appointment', meta })
  const subject = { rank: 'county', managedBy: 'prefecture', evidence: 'doc-appointment' }
  await rig.act('intake-chen', city, 'accept', { subject })
  await rig.act('approver-zhao', city, 'transfer', { organ: 'ningbo', reasons: '属市级管理' })
  await keepKin(rig.database, 'investigator-wu', ['applicant-zhou'])
  await keepKin(rig.database, 'intake-chen', ['applicant-shen'])
  // What a party says of an officer bars nobody.
  await keepKin(rig.database, 'applicant-zhou', ['supervisor-he', 'investigator-zheng'])
  for (const caseId of cases)
    if ((await rig.load(caseId)).state.recusals.some(({ person }) => person === 'panel-7')) recusedIn.add(caseId)
})
afterAll(() => rig.stop())

test('the SQL predicate and the policy in memory give every account the same cases', async () => {
  const differing: string[] = []
  let seen = 0
  for (const { sub } of accounts) {
    const actor = actorOf(sub)
    const kin = await kinOf(rig.database, [sub])
    const listed = (await listCases(rig.database, actor, { sort: 'opened', limit: 100 })).map(({ id }) => id)
    for (const caseId of cases) {
      const may = maySee(actor, indexOf(tolerance, (await rig.load(caseId)).state), kin)
      if (may !== listed.includes(caseId)) differing.push(`${sub} ${caseId}`)
      if (may) seen += 1
    }
    expect(listed.every(id => cases.includes(id))).toBe(true)
  }
  expect(differing).toEqual([])
  expect(seen).toBeGreaterThan(20)
})

test('the predicate over many persons gives each the same cases as the policy in memory', async () => {
  const { rows } = await rig.database.system.query<Record<string, unknown>>(
    `select p.person || ' ' || c.case_id as pair from cases c cross join persons p where ${sightOfPersons}`,
  )
  const pairs: string[] = []
  for (const { sub } of accounts) {
    const kin = await kinOf(rig.database, [sub])
    for (const caseId of cases)
      if (maySee(actorOf(sub), indexOf(tolerance, (await rig.load(caseId)).state), kin)) pairs.push(`${sub} ${caseId}`)
  }
  expect(rows.map(({ pair }) => pair).sort()).toEqual(pairs.sort())
})

test('a substitute gets by SQL and in memory the cases of the absent person that neither is kept from, beside their own', async () => {
  const differing: string[] = []
  const list = (viewer: Viewer) => listCases(rig.database, viewer, { sort: 'opened', limit: 100 })
  const indexes = await Promise.all(
    cases.map(async caseId => ({ caseId, index: indexOf(tolerance, (await rig.load(caseId)).state) })),
  )
  let added = 0
  for (const { sub: absent } of accounts)
    for (const substitute of substitutes.filter(sub => sub !== absent)) {
      const own = actorOf(substitute)
      const acting = actingFor(own, actorOf(absent))
      const kin = await kinOf(rig.database, [substitute, absent])
      const ownKin = await kinOf(rig.database, [substitute])
      const [forAbsent, both] = [await list(acting), await list([own, acting])]
      const { total } = await countCases(rig.database, [own, acting], { sort: 'opened', limit: 1 })
      for (const { caseId, index } of indexes) {
        const mine = maySee(own, index, ownKin)
        const may = maySee(acting, index, kin)
        const row = both.find(({ id }) => id === caseId)
        const isRight =
          may === forAbsent.some(({ id }) => id === caseId) &&
          (row !== undefined) === (mine || may) &&
          (row?.onBehalfOf ?? null) === (mine || !may ? null : absent)
        if (!isRight) differing.push(`${substitute} for ${absent} ${caseId}`)
        if (may && !mine) added += 1
      }
      if (both.length !== total) differing.push(`${substitute} for ${absent} counts ${total}`)
    }
  expect(differing).toEqual([])
  expect(added).toBeGreaterThan(20)
})

test('a substitute is kept from their own cause, from those of kin, and from where one of the two is recused', async () => {
  const seen = async (substitute: string, absent: string) =>
    (
      await listCases(rig.database, actingFor(actorOf(substitute), actorOf(absent)), { sort: 'opened', limit: 100 })
    ).map(({ id }) => id)
  expect(await seen('deputy-feng', 'intake-chen')).toEqual(await seen('reviewer-xu', 'intake-chen'))
  expect((await seen('deputy-feng', 'intake-chen')).length).toBeGreaterThan(4)
  for (const substitute of ['applicant-zhou', 'investigator-wu'])
    expect(await seen(substitute, 'intake-chen')).toEqual([])
  const ofSeven = (await seen('reviewer-xu', 'supervisor-he')).filter(id => recusedIn.has(id))
  expect(ofSeven).not.toEqual([])
  expect((await seen('panel-7', 'supervisor-he')).filter(id => recusedIn.has(id))).toEqual([])
  expect(await seen('reviewer-xu', 'panel-1'), 'a place in a panel is not left to anybody').toEqual([])
})

test('kin of a party and the recused know of nothing', async () => {
  const listed = async (who: string) =>
    (await listCases(rig.database, actorOf(who), { sort: 'opened', limit: 100 })).map(({ id }) => id)
  const ofZhou = cases.slice(0, -1)
  expect((await listed('investigator-wu')).filter(id => ofZhou.includes(id))).toEqual([])
  expect(await listed('intake-chen')).not.toContain(cases.at(-1))
  expect(await listed('panel-7')).toEqual([])
})

test('without a person row-level security shows no row of any guarded table', async () => {
  for (const table of ['cases', 'entries', 'tasks', 'documents', 'reads', 'case_stages']) {
    const { rows } = await inTransaction(rig.database.reader, client =>
      client.query(`select count(*)::int as n from ${table}`),
    )
    expect([table, rows[0].n]).toEqual([table, 0])
  }
})

test('a person of another organ gets past the wall to nothing, even without the predicate', async () => {
  const { rows } = await inTransaction(rig.database.reader, async client => {
    await client.query(
      "select set_config('zm.person', 'investigator-other', true), set_config('zm.organ', 'beilun', true)",
    )
    return client.query('select distinct organ from cases')
  })
  expect(rows.map(({ organ }) => organ)).toEqual(['beilun'])
})
