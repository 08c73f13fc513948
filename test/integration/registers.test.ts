import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { StartCase } from '#contract/schemas/startCase.ts'
import type { Actor, Role } from '#domain/access/actor.ts'
import { organsOf } from '#domain/access/organsOfRelease.ts'
import { Problem } from '#engine/problem.ts'
import { startCase } from '#engine/start.ts'
import { historyOf, StaleRow } from '#registers/desk/history.ts'
import { listInbox } from '#registers/desk/inbox.ts'
import { tellOfTasks } from '#registers/desk/inboxMaking.ts'
import { leavingsToTell } from '#registers/desk/leavers.ts'
import { putOrgan, readOrgans } from '#registers/desk/organs.ts'
import { knownPersons, putPersons } from '#registers/desk/personRows.ts'
import { putSubstitution, readSubstitutions } from '#registers/desk/substitutions.ts'
import { successionProgress } from '#registers/desk/succession.ts'
import { listTasks } from '#registers/desk/taskList.ts'
import { putUnit } from '#registers/desk/units.ts'
import { fillRegisters } from '#system/setup/fill.ts'
import { readFolder } from '#system/setup/folder.ts'
import { bareAct } from '#test/support/bareAct.ts'
import { proposed } from '#test/support/clarificationStory.ts'
import { Rig } from '#test/support/rig.ts'
import { application } from '#test/support/toleranceStory.ts'

const all = '[tolerance, clarification, falseAccusation]'
const county = (id: string, name: string, mark: string) =>
  `- {id: ${id}, name: 云江市${name}纪委监委, level: county, superior: yunjiang, type: discipline, powers: {decide: ${all}, approve: [tolerance, clarification]}, mark: ${mark}}\n`
/** An invented prefecture: three counties, a group owned by the city, and the discipline commission above them. */
const organs =
  `- {id: yunjiang, name: 云江市纪委监委, aliases: [云江市纪委], level: prefecture, type: discipline, powers: {decide: ${all}, approve: ${all}}, mark: 云, deputyHead: yun-deputy}\n` +
  county('dongshan', '东山县', '东') +
  county('xihe', '西河县', '西') +
  county('nanpu', '南浦区', '南') +
  '- {id: port, name: 云江港口集团, level: county, superior: yunjiang, type: unit, powers: {decide: [tolerance], approve: []}, authority: {tolerance: recommend}, mark: 港, words: {tolerance: 云港容}}\n'
const persons = [
  'id,name,organ,unit,roles,rank,managedBy,mail,validUntil',
  ...['dongshan', 'xihe', 'nanpu', 'port', 'yunjiang'].flatMap(organ => [
    `${organ}-intake,受理,${organ},,intake,,,,`,
    `${organ}-supervisor,监督,${organ},,supervisor,,,,`,
    `${organ}-head,书记,${organ},,approver,,,,`,
  ]),
  'official,某干部,dongshan,farm,applicant,township,county,,',
].join('\n')
const units = 'id,name,organ,superior\ngovernment,东山县人民政府,dongshan,\nfarm,东山县农业农村局,dongshan,government\n'

let rig: Rig
let folder: string
beforeAll(async () => {
  rig = await Rig.start()
  folder = mkdtempSync(join(tmpdir(), 'yunjiang-'))
  for (const [file, text] of Object.entries({ 'organs.yaml': organs, 'persons.csv': persons, 'units.csv': units }))
    writeFileSync(join(folder, file), text)
  const { city, faults } = readFolder(folder)
  expect(faults).toEqual([])
  const change = { by: 'setup', reason: '新设' }
  expect(await fillRegisters(rig.database, city, change)).toEqual({ organs: 5, units: 2, persons: 16 })
  // The same folder once more changes nothing.
  expect(await fillRegisters(rig.database, city, change)).toEqual({ organs: 0, units: 0, persons: 0 })
  rig.engine.forgetOrgans()
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await rig.stop()
})

const officer = (organ: string, place: string, role: Role, more: Partial<Actor> = {}): Actor => ({
  person: `${organ}-${place}`,
  name: place,
  organ,
  roles: [role],
  ...more,
})
const subject = { personId: 'official', name: '某干部', rank: 'township' as const }
const starting = async (actor: Actor, body: StartCase) => {
  const { caseId } = await startCase(rig.engine, { actor, key: randomUUID(), body })
  rig.cases.push(caseId)
  return (await rig.load(caseId)).state
}
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    error => (error instanceof Problem ? error.code : String(error)),
  )
const review = () => application(randomUUID(), { applicantKind: 'exOfficio', subject } as never)
const accusation = (): StartCase =>
  ({
    kind: 'falseAccusation',
    accused: subject,
    reporter: {},
    allegations: [{ id: 'a1', text: '收受礼金', finding: 'fabricated', basis: '账户流水' }],
    grounds: '核查认定捏造',
    indicators: ['revenge'],
  }) as unknown as StartCase

describe('a prefecture set up from files', () => {
  test('opens each kind of case in its own numbers, at its own levels', async () => {
    const tolerance = await starting(officer('dongshan', 'intake', 'intake'), review())
    expect(tolerance).toMatchObject({ number: expect.stringMatching(/^东容〔\d{4}〕1号$/), approvalLevel: 'county' })
    const inquiry = { organ: '云江市西河县纪委监委', number: randomUUID(), concludedOn: '2026-01-10' }
    const clarification = await starting(officer('xihe', 'intake', 'intake'), proposed({ subject, inquiry }))
    expect(clarification.number).toMatch(/^西澄〔\d{4}〕1号$/)
    const falseAccusation = await starting(officer('nanpu', 'supervisor', 'supervisor'), accusation())
    expect(falseAccusation).toMatchObject({
      number: expect.stringMatching(/^南核〔\d{4}〕1号$/),
      approvalLevel: 'prefecture',
    })
    const group = await starting(officer('port', 'intake', 'intake'), review())
    expect(group).toMatchObject({ number: expect.stringMatching(/^云港容〔\d{4}〕1号$/), authority: 'recommend' })
  })

  test('refuses a kind that an organ has no power for, at the start and at a transfer', async () => {
    expect(await code(starting(officer('port', 'intake', 'intake'), proposed({ subject })))).toBe('NO_POWER')
    const { caseId } = await starting(officer('nanpu', 'supervisor', 'supervisor'), accusation())
    const head = officer('nanpu', 'head', 'approver', { level: 'county' })
    const { state } = await rig.load(caseId)
    const ask = (organ: string) => ({
      actor: head,
      caseId,
      key: randomUUID(),
      type: 'transfer',
      body: { organ, reasons: '属其管理' },
      state,
    })
    expect(await code(bareAct(rig.engine, ask('port')))).toBe('NO_POWER')
    expect(await code(bareAct(rig.engine, ask('nowhere')))).toBe('INVALID_BODY')
    expect(await code(bareAct(rig.engine, ask('yunjiang')))).toBe('accepted')
  })
})

describe('the accused of a false accusation', () => {
  test('keeps out whoever is of its unit or line, above or below, by the register of units', async () => {
    const in_ = (unit: string, id: string) => ({ id, name: id, organ: 'dongshan', roles: ['investigator'], unit })
    const units = [
      { id: 'station', organ: 'dongshan', name: '农技站', aliases: [], superior: 'farm' },
      { id: 'schools', organ: 'dongshan', name: '教育局', aliases: [], superior: 'government' },
    ]
    for (const unit of units) expect(await putUnit(rig.database, unit, { by: 'admin' })).toEqual([])
    const rows = [in_('government', 'above'), in_('farm', 'same'), in_('station', 'below'), in_('schools', 'beside')]
    expect(await putPersons(rig.database, rows, { by: 'admin' })).toEqual([])
    const state = await starting(officer('dongshan', 'supervisor', 'supervisor'), accusation())
    expect(state).toMatchObject({ barred: ['above', 'below', 'same'] })
    const { rows: tied } = await rig.database.system.query<Record<string, unknown>>(
      `select person from case_people where case_id = $1 and relation = 'tied' order by person`,
      [state.caseId],
    )
    expect(tied.map(({ person }) => person)).toEqual(['above', 'below', 'same'])
  })
})

describe('a change of a row', () => {
  test('reaches open cases by an entry, keeps what was, and is refused to who looked before it', async () => {
    const { caseId, number } = await starting(officer('xihe', 'intake', 'intake'), review())
    const before = (await readOrgans(rig.database)).find(({ id }) => id === 'xihe')
    if (!before) return expect.unreachable('the organ is not there')
    const { version, ...row } = before
    const change = { by: 'admin', reason: '更名', ifVersion: version }
    expect(await putOrgan(rig.database, { ...row, name: '云江市西河区纪委监委' }, change)).toEqual([])
    await expect(putOrgan(rig.database, row, change)).rejects.toBeInstanceOf(StaleRow)
    expect((await historyOf(rig.database, 'organs', 'xihe')).map(({ by, reason }) => [by, reason])).toEqual([
      ['setup', '新设'],
      ['admin', '更名'],
    ])
    await rig.engine.client.workflow.execute('reconcileRegisters', { taskQueue: 'rig', workflowId: randomUUID() })
    await expect
      .poll(async () => organsOf((await rig.load(caseId)).state).find(({ id }) => id === 'xihe')?.name, {
        timeout: 20_000,
      })
      .toBe('云江市西河区纪委监委')
    expect((await rig.load(caseId)).state.number).toBe(number)
  })

  test('that makes a circle of superiors writes nothing', async () => {
    const organs = await readOrgans(rig.database)
    const top = organs.find(({ id }) => id === 'yunjiang')
    if (!top) return expect.unreachable('the organ is not there')
    const { version: _version, ...row } = top
    const faults = await putOrgan(rig.database, { ...row, superior: 'nanpu' }, { by: 'admin' })
    expect(faults).toContainEqual({ path: 'superior', message: 'circleOfSuperiors' })
    expect(await readOrgans(rig.database)).toEqual(organs)
  })

  test('tells rules the rank, unit and line of a person, and who has left; substitutes end', async () => {
    expect(await knownPersons(rig.database, ['official', 'nobody'])).toEqual({
      official: {
        organ: 'dongshan',
        roles: ['applicant'],
        unit: 'farm',
        line: ['government'],
        rank: 'township',
        managedBy: 'county',
      },
    })
    const period = { from: '2026-01-01', until: '2099-01-01' }
    await putSubstitution(rig.database, 'nanpu-intake', { substitute: 'nanpu-supervisor', ...period })
    const gone = {
      id: 'nanpu-supervisor',
      name: '监督',
      organ: 'nanpu',
      roles: ['supervisor'],
      validUntil: '2026-01-31',
    }
    expect(await putPersons(rig.database, [gone], { by: 'admin', reason: '离任' })).toEqual([])
    expect(await knownPersons(rig.database, ['nanpu-supervisor'])).toMatchObject({ 'nanpu-supervisor': { left: true } })
    expect(await readSubstitutions(rig.database, 'nanpu-intake')).toEqual({ for: [] })
  })
})

describe('who leaves', () => {
  test('leaves the tasks to the supervisor, with a list and a message, and stands in for nobody', async () => {
    const second = { id: 'dongshan-intake-2', name: '受理二', organ: 'dongshan', roles: ['intake'] }
    expect(await putPersons(rig.database, [second], { by: 'admin' })).toEqual([])
    const taker = officer('dongshan', 'intake-2', 'intake')
    const state = await starting(officer('dongshan', 'intake', 'intake'), review())
    const { caseId } = state
    const claim = { actor: taker, caseId, key: randomUUID(), type: 'claimTask', body: { task: 'accept-1' }, state }
    await bareAct(rig.engine, claim)
    const period = { from: '2026-01-01', until: '2099-01-01' }
    await putSubstitution(rig.database, 'dongshan-intake', { substitute: second.id, ...period })
    expect(await putPersons(rig.database, [{ ...second, validUntil: '2026-01-31' }], { by: 'admin' })).toEqual([])
    expect(await readSubstitutions(rig.database, 'dongshan-intake')).toEqual({ for: [] })
    const round = () =>
      rig.engine.client.workflow.execute('reconcileRegisters', { taskQueue: 'rig', workflowId: randomUUID() })
    await round()
    const supervisor = officer('dongshan', 'supervisor', 'supervisor')
    const left = () => listTasks(rig.database, supervisor, { view: 'all', vacated: true, limit: 10 })
    await expect
      .poll(left, { timeout: 20_000 })
      .toMatchObject([{ id: 'accept-1', caseId, vacatedBy: second.id, assignee: null }])
    const mine = await listTasks(rig.database, supervisor, { view: 'candidate', kind: 'reassignTask', limit: 10 })
    expect(mine).toMatchObject([{ caseId, role: 'supervisor' }])
    while (await tellOfTasks(rig.database, 1_000));
    expect(await listInbox(rig.database, supervisor, { limit: 50 })).toContainEqual(
      expect.objectContaining({ caseId, about: 'reassignTask' }),
    )
    // A second round has nothing more to tell: the case is told once.
    const before = (await rig.load(caseId)).n
    await round()
    expect((await rig.load(caseId)).n).toBe(before)
    expect(await leavingsToTell(rig.database, 10)).toEqual([])
    const { state: later } = await rig.load(caseId)
    const body = { task: 'accept-1', to: 'dongshan-intake' }
    await bareAct(rig.engine, {
      actor: supervisor,
      caseId,
      key: randomUUID(),
      type: 'reassignTask',
      body,
      state: later,
    })
    expect(await left()).toEqual([])
    expect((await rig.load(caseId)).state.claims).toMatchObject({ 'accept-1': { assignee: 'dongshan-intake' } })
  })
})

describe('an organ that ends', () => {
  test('has its open cases follow to the one that took over, once each, with old numbers and new notices', async () => {
    const register = await readOrgans(rig.database)
    const rowOf = (id: string) => {
      const { version: _version, ...row } = register.find(organ => organ.id === id) ?? expect.unreachable(id)
      return row
    }
    const cases = [
      await starting(officer('nanpu', 'intake', 'intake'), review()),
      await starting(officer('nanpu', 'intake', 'intake'), review()),
    ]
    const change = { by: 'admin', reason: '区划调整' }
    const merged = { ...rowOf('nanpu'), id: 'binjiang', name: '云江市滨江区纪委监委', mark: '滨' }
    const ending = { ...rowOf('nanpu'), validUntil: '2026-01-31', successor: 'binjiang' }
    expect(await putOrgan(rig.database, ending, change)).toContainEqual({ path: 'successor', message: 'unknownOrgan' })
    const powerless = { ...ending, successor: 'port' }
    expect(await putOrgan(rig.database, powerless, change)).toContainEqual({
      path: 'successor',
      message: 'successorPowerless',
    })
    expect(await putOrgan(rig.database, merged, change)).toEqual([])
    expect(await putOrgan(rig.database, ending, change)).toEqual([])
    rig.engine.forgetOrgans()
    const round = () =>
      rig.engine.client.workflow.execute('reconcileRegisters', { taskQueue: 'rig', workflowId: randomUUID() })
    await round()
    const progress = () => successionProgress(rig.database, 'nanpu')
    await expect.poll(async () => (await progress()).done, { timeout: 20_000 }).toBeGreaterThanOrEqual(2)
    const { total, done, persons } = await progress()
    expect(done).toBe(total)
    expect(persons).toBeGreaterThan(0)
    await round()
    for (const { caseId, number } of cases) {
      const { state } = await rig.load(caseId)
      expect(state).toMatchObject({ organ: 'binjiang', number })
      const { rows } = await rig.database.system.query<Record<string, unknown>>(
        `select count(*)::int as n from entries where case_id = $1 and type = 'organSucceeded'`,
        [caseId],
      )
      expect(rows).toEqual([{ n: 1 }])
    }
    const [{ caseId } = { caseId: '' }] = cases
    const { state } = await rig.load(caseId)
    const intake = officer('binjiang', 'intake', 'intake')
    await bareAct(rig.engine, { actor: intake, caseId, key: randomUUID(), type: 'accept', body: {}, state })
    const { rows } = await rig.database.system.query<Record<string, unknown>>(
      'select distinct number from documents where case_id = $1 and notice_id is not null',
      [caseId],
    )
    expect(rows).toEqual([{ number: expect.stringMatching(/^滨容告〔\d{4}〕1号$/) }])
    expect(await code(starting(officer('nanpu', 'intake', 'intake'), review()))).toBe('INVALID_BODY')
  })
})
