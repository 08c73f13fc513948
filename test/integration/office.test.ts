import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { viewStages } from '#api/views/stageView.ts'
import { viewKinds, viewUntrue } from '#api/views/statisticsView.ts'
import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import type { CommonState } from '#domain/case.ts'
import { indexOf } from '#domain/caseIndex.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import { clarification } from '#domain/clarification/clarification.ts'
import { clearedBy } from '#domain/clarification/clearingDays.ts'
import type { Entry } from '#domain/entry.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import type { Process } from '#domain/process.ts'
import { indexed, processOf } from '#domain/processes.ts'
import { addDays, dayOf } from '#domain/time/calendar.ts'
import { statutoryCalendar } from '#domain/time/calendarData.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { matterWords } from '#domain/words/matter.ts'
import { fileRisk, findRiskFiling, listRiskFilings } from '#registers/beside/riskFilings.ts'
import { receiveItem } from '#registers/beside/supervision.ts'
import { findItem, listGroups } from '#registers/beside/supervisionGroups.ts'
import { foldFigures, mendFigures } from '#registers/cases/figures.ts'
import { readStatistics } from '#registers/cases/statistics.ts'
import { closePools, type Database, inTransaction } from '#registers/database/database.ts'
import { migrate } from '#registers/database/migrate.ts'
import { nameIndex } from '#registers/database/nameIndex.ts'
import { file } from '#registers/filing/filing.ts'
import { fold, readEntries } from '#registers/ledger/fold.ts'
import { exportRiskFiling } from '#registers/ledger/ledgerExport.ts'
import { sealDay } from '#registers/ledger/seals.ts'
import { verifyLedger } from '#system/commands/verifyLedger.ts'
import { given as clarified } from '#test/support/clarificationCase.ts'
import { startPostgres } from '#test/support/postgres.ts'
import { newDatabase } from '#test/support/register.ts'
import { newSealer } from '#test/support/sealer.ts'
import { actor, given, people } from '#test/support/toleranceCase.ts'
import { caseScope, INDEX_SCOPE } from '#vault/scopes.ts'

const sealer = newSealer()
let postgres: Awaited<ReturnType<typeof startPostgres>>
let database: Database
const matter = { organ: '区审计局', number: '镇审〔2026〕3号' }
const closedId = 'a'.repeat(32)
const openId = 'b'.repeat(32)

/** Received on a Friday, accepted late, withdrawn eight days after. */
const withdrawn = () =>
  given({}, { receivedOn: '2026-02-27' })
    .until('2026-03-12T10:00:00+08:00')
    .when(people.intake, 'accept', {})
    .until('2026-03-20T10:00:00+08:00')
    .when(people.applicant, 'withdraw', {})
    .served()
const inquiry = () =>
  given({ regime: 'general', circumstances: [] })
    .when(people.intake, 'accept', {})
    .when(people.supervisor, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
    .when(people.li, 'declareRecusal', { ground: 'interest' })

const put = (caseId: string, at: ReturnType<typeof given>, subject: string) => putCase(tolerance, caseId, at, subject)

async function putCase<S extends CommonState, E extends { type: string }>(
  process: Process<S, E>,
  caseId: string,
  { state, entries }: { state: S; entries: Entry<E>[] },
  subject: string,
): Promise<void> {
  const key = (await database.keys.create(INDEX_SCOPE)).for('column')
  await database.keys.create(caseScope(caseId))
  await database.system.query(
    `insert into cases (case_id, kind, organ, claimed_in, number, received_on, rule_pack, subject_index, unit_index, matter_index, run_id)
     values ($1, $7, 'zhenhai', 'zhenhai', $2, $3, $4, $5, 'u', $6, 'run')`,
    [
      caseId,
      `镇容〔2026〕${caseId}号`,
      state.receivedOn,
      state.rulePack,
      nameIndex(key, 'subject', subject),
      nameIndex(key, 'matter', matterWords(matter, organsOfRelease)),
      process.kind,
    ],
  )
  for (const [index, entry] of entries.entries()) {
    const so = entries.slice(0, index + 1).reduce<S | undefined>((s, e) => process.evolve(s, e), undefined)
    if (so) await file(database, caseId, { entries: [entry], index: indexOf(process, so), n: entry.n }, nothingMissing)
  }
}
const nothingMissing = () => {
  throw new Error('nothing is missing')
}

beforeAll(async () => {
  postgres = await startPostgres()
  await migrate(postgres.url)
  database = newDatabase(postgres.url)
}, 600_000)
afterAll(async () => {
  if (database) await closePools(database)
  await postgres?.stop()
})

const auditor = actor('auditor-lin', ['auditor'])
const span = { organ: 'zhenhai', from: '2026-01-01', to: '2026-12-31' }
const figures = async (who: typeof auditor, more: Partial<typeof span> = {}) => {
  const { counts, stages } = await readStatistics(database, who, { ...span, ...more }, statutoryCalendar)
  return viewKinds(counts, stages, 'zh-CN')
}

describe('what other bodies send about a matter', () => {
  const service = actor('hr-system', ['service'])
  const send = (id: string, more: object = {}) =>
    receiveItem(database, {
      id: id.repeat(32),
      actor: service,
      body: { source: 'audit', matter, summary: '线索标记4714', receivedOn: '2026-03-02', ...more },
    })
  const result = async (id: string) => {
    const found = await findItem(database, service, { id: id.repeat(32), isOfficer: false })
    return found?.cases.map(({ status, outcome }) => [status, outcome])
  }

  test('is one group whatever the width and spaces of its number, and finds the cases about that matter', async () => {
    const { item } = await send('1')
    await send('2', { source: 'petition', matter: { organ: '区审计局 ', number: '镇审〔２０２６〕3号' } })
    const [group, ...others] = await listGroups(database, people.intake, { limit: 10 })
    expect([group?.id, group?.count, group?.cases, others]).toEqual([item.groupId, 2, [], []])
    expect(await result('1')).toEqual([])
    await put(closedId, withdrawn(), 'applicant-zhou')
    expect(await result('1')).toEqual([['closed', 'withdrawn']])
    await put(openId, inquiry(), 'person-2')
    expect(await result('1')).toEqual([
      ['open', null],
      ['closed', 'withdrawn'],
    ])
  })

  test('is not there for another organ, for whom an item names, for the recused and for kin of a party', async () => {
    const groups = async (who: typeof auditor) => (await listGroups(database, who, { limit: 10 })).length
    expect(await groups(people.supervisor)).toBe(1)
    expect(await groups(actor('intake-other', ['intake'], { organ: 'beilun' }))).toBe(0)
    expect(await groups(people.li)).toBe(0)
    await database.system.query(`insert into kin values ('supervisor-he', 'applicant-zhou')`)
    expect(await groups(people.supervisor)).toBe(0)
    await database.system.query('delete from kin')
    await send('3', { subject: { personId: 'intake-chen', name: '陈受理' } })
    expect(await groups(people.intake)).toBe(0)
    expect(await findItem(database, people.intake, { id: '3'.repeat(32), isOfficer: true })).toBeUndefined()
    expect(await findItem(database, people.supervisor, { id: '3'.repeat(32), isOfficer: true })).toBeDefined()
  })
})

describe('statistics', () => {
  test('count each case once, and stage times as the case itself counts them', async () => {
    const [kind, ...others] = await figures(auditor)
    expect(others).toEqual([])
    expect(kind).toMatchObject({
      kind: 'tolerance',
      received: 2,
      closed: 1,
      open: 1,
      overdue: { open: 1, closed: 1 },
      outcomes: [{ outcome: 'withdrawn', title: '撤回', count: 1 }],
      regimes: [
        { regime: 'audit', received: 1, closed: 1, open: 0 },
        { regime: 'general', received: 1, closed: 0, open: 1 },
      ],
    })
    const stays = viewStages(withdrawn().state, statutoryCalendar, '2026-03-20T10:01:00+08:00', 'zh-CN')
    const [applied, investigating] = stays.map(({ workingDaysUsed }) => workingDaysUsed)
    expect([applied, investigating]).toEqual([10, 6])
    // The second case left its first stage on the day of receipt.
    expect(kind?.stages).toMatchObject([
      { stage: 'applied', visits: 2, medianWorkingDays: 5, p90WorkingDays: 10 },
      { stage: 'investigating', visits: 1, medianWorkingDays: 6, p90WorkingDays: 6 },
    ])
  })

  test('keep to their span', async () => {
    expect(await figures(auditor, { from: '2026-03-01', to: '2026-03-15' })).toMatchObject([
      { received: 1, closed: 0, open: 2, outcomes: [], stages: [{ stage: 'applied' }] },
    ])
    expect(await figures(auditor, { from: '2025-01-01', to: '2025-12-31' })).toMatchObject([
      { received: 0, closed: 0, open: 0, stages: [] },
    ])
  })

  test('leave out a case about the asker, move by no recusal, and give another organ none of them', async () => {
    const own = actor('applicant-zhou', ['supervisor'])
    const parties = await database.system.query(
      "update case_people set person = 'other' where case_id = $1 and relation = 'party'",
      [openId],
    )
    expect(parties.rowCount).toBe(1)
    expect(await figures(own)).toMatchObject([
      { received: 1, regimes: [{ regime: 'general' }], stages: [{ visits: 1 }] },
    ])
    expect(await figures(people.li), 'recused in the open case').toEqual(await figures(auditor))
    expect(await figures(auditor, { organ: 'beilun' })).toEqual([])
  })

  test('are those counted from the cases, however they are rolled up; a wrong one is found and mended', async () => {
    const before = await figures(auditor)
    expect(await mendFigures(database), 'what filing kept').toBe(0)
    await foldFigures(database)
    expect(await figures(auditor)).toEqual(before)
    const { rows } = await database.system.query<Record<string, unknown>>(
      'select count(*)::int as n from figures group by organ, what, day, kind, regime, detail having count(*) > 1',
    )
    expect(rows).toEqual([])
    await database.system.query(
      "insert into figures values ('zhenhai', 'received', '2026-03-02', 'tolerance', 'audit', null, 3)",
    )
    expect(await figures(auditor)).not.toEqual(before)
    expect(await mendFigures(database)).toBe(1)
    expect(await figures(auditor)).toEqual(before)
  })

  test('are those that the ledger gives: every case folded anew from its entries', async () => {
    const { rows: cases } = await database.system.query<{ id: string; kind: CaseKind; pack: string; received: string }>(
      'select case_id as id, kind, rule_pack as pack, received_on as received from cases where n > 0',
    )
    const wanted = new Map<string, number>()
    const count = (...figure: (string | null)[]) => wanted.set(figure.join(), (wanted.get(figure.join()) ?? 0) + 1)
    for (const { id, kind, pack, received } of cases) {
      const state = fold(processOf(kind), await readEntries(database, database.system, id))
      if (!state) throw new Error(`the ledger of ${id} gives no case`)
      const { organ, outcome, closedAt, wasOverdue } = indexed(state)
      const regime = pack.split('@')[0] ?? ''
      count(organ, 'received', received, kind, regime, outcome)
      if (closedAt === null) continue
      count(organ, 'closed', dayOf(closedAt), kind, regime, outcome)
      if (wasOverdue) count(organ, 'closedLate', dayOf(closedAt), kind, regime, outcome)
    }
    const { rows } = await database.system.query(
      `select organ, what, day, kind, regime, detail, sum(n)::int as n from figures
       where what in ('received', 'closed', 'closedLate') group by 1, 2, 3, 4, 5, 6 having sum(n) <> 0`,
    )
    const kept = new Map(
      rows.map(({ organ, what, day, kind, regime, detail, n }) => [[organ, what, day, kind, regime, detail].join(), n]),
    )
    expect(wanted.size).toBeGreaterThan(2)
    expect(kept).toEqual(wanted)
  })

  test('follow a case to another organ, with its stays', async () => {
    const before = await figures(auditor)
    await database.system.query("update cases set organ = 'beilun' where case_id = $1", [closedId])
    expect(await mendFigures(database)).toBe(0)
    expect(await figures(auditor, { organ: 'beilun' })).toMatchObject([
      { received: 1, closed: 1, stages: [{ visits: 1 }, {}] },
    ])
    expect(await figures(auditor)).toMatchObject([{ received: 1, closed: 0, stages: [{ visits: 1 }] }])
    await database.system.query("update cases set organ = 'zhenhai' where case_id = $1", [closedId])
    expect(await figures(auditor)).toEqual(before)
  })
})

describe('a risk filing', () => {
  const body = {
    unit: '镇海区某局',
    step: '先行排查标记4715',
    reasons: '不能等待',
    decidedBy: '党组会',
    decidedOn: '2026-03-02',
  }
  const filed = (id: string) => fileRisk(database, { id: id.repeat(32), actor: people.applicant, body })

  test('is filed once under numbers without gaps, whoever repeats it at once', async () => {
    const copies = await Promise.all(['4', '4', '5', '4', '5'].map(filed))
    expect(copies.filter(({ fresh }) => fresh)).toHaveLength(2)
    expect(new Set(copies.map(({ filing }) => filing.number))).toHaveLength(2)
    const { rows } = await database.system.query<Record<string, unknown>>(
      "select last from number_series where purpose = 'riskFiling'",
    )
    expect(rows).toEqual([{ last: 2 }])
  })

  test('is a leaf of the next daily seal alone, which proves its date offline', async () => {
    const of = async (id: string) => (await findRiskFiling(database, people.intake, id.repeat(32)))!
    const lines = async (id: string) => Buffer.from(await exportRiskFiling(database, await of(id)))
    expect(verifyLedger(await lines('4')).steps.at(-1)).toBe('note: entries 1 to 1 are not sealed yet')
    await sealDay(database, '2026-03-05', sealer)
    await filed('6')
    await sealDay(database, '2026-03-06', sealer)
    for (const [id, day] of [
      ['4', '2026-03-05'],
      ['6', '2026-03-06'],
    ] as const) {
      const { fault, steps } = verifyLedger(await lines(id))
      expect(fault).toBeUndefined()
      expect(steps.filter(step => step.startsWith('seal of'))).toEqual([expect.stringContaining(day)])
      expect((await of(id)).sealedOn).toBe(day)
    }
    const forged = Buffer.from((await lines('6')).toString().replace((await of('6')).sha256, '0'.repeat(64)))
    expect(verifyLedger(forged).fault).toBeDefined()
  })

  test('is read by its filer and by the officers of its organ who examine procedure', async () => {
    const count = async (who: typeof auditor) => (await listRiskFilings(database, who, { limit: 10 })).length
    expect(await count(people.applicant)).toBe(3)
    expect(await count(people.li)).toBe(3)
    for (const who of [actor('applicant-shen', ['applicant']), auditor, { ...people.li, organ: 'beilun' }])
      expect(await count(who)).toBe(0)
  })
})

test('none of it stands in clear in the register, and without a person no row is there', async () => {
  const tables = ['risk_filings', 'supervision_groups', 'supervision_items', 'case_stages']
  for (const table of tables) {
    const { rows } = await database.system.query<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`)
    expect(rows.length).toBeGreaterThan(0)
    const clear = rows.map(({ row }) => Buffer.from(row.replaceAll(/\\\\x([0-9a-f]+)/g, ''), 'utf8').toString()).join()
    expect(clear).not.toMatch(/标记471[45]|某局|镇审|intake-chen|区审计局/)
    const guarded = await inTransaction(database.reader, client => client.query(`select from ${table}`))
    expect([table, guarded.rowCount]).toEqual([table, 0])
  }
})

describe('the statistic of the untrue and the cleared', () => {
  test('count what was found untrue as not clarified in a case that is open longer than the days of its pack', async () => {
    const clearing = async (to: string) => {
      const { untrue } = await readStatistics(database, auditor, { ...span, to }, statutoryCalendar)
      return viewUntrue(untrue, 'zh-CN')
    }
    const at = clarified({}, { receivedOn: '2026-03-02' })
    const due = clearedBy(currentPackFor('clarification', undefined), statutoryCalendar, '2026-03-02')
    expect(due).toBe('2026-04-14')
    await putCase(clarification, 'c'.repeat(32), at, 'person-3')
    expect(await clearing(due)).toMatchObject({ found: 0, ratio: null, notCleared: [] })
    const late = { found: 2, cleared: 0, ratio: 0, notCleared: [{ reason: 'stillOpen', count: 2 }] }
    expect(await clearing(addDays(due, 1))).toMatchObject(late)
    expect(await clearing('2026-12-31')).toMatchObject(late)
  })
})
