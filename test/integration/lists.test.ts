import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { placesOf } from '#domain/access/policy.ts'
import { sightRows } from '#domain/access/sightRows.ts'
import type { Entry } from '#domain/entry.ts'
import type { CaseFilter } from '#registers/cases/caseFilter.ts'
import { countCases, listCases, sortValueOf } from '#registers/cases/caseList.ts'
import { caseRow } from '#registers/cases/cases.ts'
import { formerSight, sightOf, sightOfCase, sightOfPersons, type Viewer } from '#registers/cases/sight.ts'
import { asPerson, closePools, type Database, inTransaction } from '#registers/database/database.ts'
import { migrate } from '#registers/database/migrate.ts'
import { countTasks } from '#registers/desk/taskCounts.ts'
import { listTasks } from '#registers/desk/taskList.ts'
import { moveCase } from '#registers/filing/filedRows.ts'
import { putParts } from '#registers/filing/indexParts.ts'
import { refillSight } from '#registers/filing/refillSight.ts'
import { casesFor, type Kin, type Known, standingIn, tasksFor } from '#test/support/listsInMemory.ts'
import { startPostgres } from '#test/support/postgres.ts'
import { registers } from '#test/support/randomCases.ts'
import { newDatabase } from '#test/support/register.ts'

let postgres: Awaited<ReturnType<typeof startPostgres>>
let database: Database
beforeAll(async () => {
  postgres = await startPostgres()
  await migrate(postgres.url)
  database = newDatabase(postgres.url)
})
afterAll(async () => {
  await closePools(database)
  await postgres.stop()
})

/** Writes cases as filing does: each as it stood first, and then as it stands. */
async function put(cases: readonly { id: string; number: string; filed: readonly Known['index'][] }[], kin: Kin) {
  await inTransaction(database.system, async client => {
    for (const table of ['case_sight', 'tasks', 'case_people', 'case_stages', 'cases', 'kin'])
      await client.query(`delete from ${table}`)
    for (const [one, other] of kin)
      await client.query('insert into kin values ($1, $2) on conflict do nothing', [one, other])
    for (const { id, number, filed } of cases) {
      const { kind, organ } = filed[0]!
      await client.query(
        `insert into cases (case_id, kind, organ, claimed_in, number, received_on, subject_index, unit_index, matter_index)
         values ($1, $2, $3, $3, $4, '2026-01-05', '', '', $1)`,
        [id, kind, organ, number],
      )
      let hashes = {}
      for (const [n, index] of filed.entries()) {
        const parts = putParts(client, id, index, hashes)
        hashes = parts.hashes
        const last = { n: n + 1, id: `e${n}` } as Entry
        await Promise.all([
          ...parts.sent,
          moveCase(client, id, index, { last, sealed: [], tells: true, told: [], hashes }),
        ])
      }
    }
  })
}

const filters: readonly Partial<CaseFilter>[] = [
  {},
  { sort: 'due' },
  { kind: 'falseAccusation' },
  { stage: 'decided' },
  { stage: 'listed', sort: 'due' },
  { status: 'open', sort: 'due' },
  { status: 'closed', kind: 'clarification' },
  { overdue: true },
  { overdue: false, status: 'open' },
  { dueBefore: '2026-06-01', sort: 'due' },
  { organ: 'o1' },
  { organ: 'o0', status: 'open' },
  { assignee: 'p1' },
  { numberPrefix: '甬容〔2026〕1' },
  { numberPrefix: '甬', assignee: 'p0', overdue: true },
]

async function pages(viewer: Viewer, filter: CaseFilter) {
  const rows = []
  for (let after: CaseFilter['after']; ; ) {
    const page = await listCases(database, viewer, { ...filter, ...(after && { after }) })
    rows.push(...page.slice(0, filter.limit))
    const last = page[filter.limit - 1]
    if (page.length <= filter.limit || !last) return rows
    after = { value: sortValueOf(last, filter), id: last.id }
  }
}

test('lists, counts, steps, single cases and messages are those of the policy, for random viewers and cases', async () => {
  let seen = 0
  await fc.assert(
    fc.asyncProperty(registers, async ({ cases, kin, viewers }) => {
      const known = cases.map(({ before, now }, n) => {
        const id = `case-${String.fromCharCode(97 + n)}`
        return { id, number: `甬容〔2026〕${n}号`, index: now, filed: [before, now] }
      })
      await put(known, kin)
      for (const viewer of viewers) {
        for (const given of filters) {
          const filter: CaseFilter = { sort: 'opened', limit: 3, ...given }
          const wanted = casesFor(viewer, known, kin, filter)
          const rows = await pages(viewer, filter)
          const got = rows.map(({ id, stage, nextDue, overdue, onBehalfOf }) => ({
            id,
            stage,
            nextDue,
            overdue,
            onBehalfOf,
          }))
          expect([filter, got]).toEqual([filter, wanted])
          expect([filter, await countCases(database, viewer, filter)]).toEqual([
            filter,
            { total: wanted.length, more: false },
          ])
          seen += wanted.length
        }
        for (const view of ['mine', 'candidate', 'all'] as const) {
          const rows = await listTasks(database, viewer, { view, limit: 100 })
          const got = rows.map(({ caseId, id, due, onBehalfOf }) => ({ key: caseId + id, due, onBehalfOf }))
          expect([view, got]).toEqual([view, tasksFor(viewer, known, kin, view)])
        }
        const [mine, free] = (['mine', 'candidate'] as const).map(view => tasksFor(viewer, known, kin, view))
        const own = new Set(mine!.map(({ key }) => key))
        const others = free!.filter(({ key }) => !own.has(key))
        const today = new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 10)
        const overdue = [...mine!, ...others].filter(({ due }) => due !== null && due < today).length
        expect(await countTasks(database, viewer)).toEqual({ mine: own.size, candidate: others.length, overdue })
        for (const one of known) {
          for (const actors of [viewer, ...viewer.map(actor => [actor] as const)]) {
            const wanted = [one.id, standingIn(actors, one, kin) !== undefined]
            // Before the row is looked for, by keys alone, and as a condition on the row.
            for (const sight of [sightOfCase(actors), sightOf(actors, 1)]) {
              const row = await asPerson(database, actors, client => caseRow(client, one.id, sight))
              expect([one.id, row !== undefined]).toEqual(wanted)
            }
          }
          const [own] = viewer
          const told = await database.system.query(
            `select from cases c cross join (select $2::text as person, $3::text as organ, $4::text[] as roles) p
             where c.case_id = $1 and ${sightOfPersons}`,
            [one.id, own.person, own.organ, own.roles],
          )
          expect([one.id, told.rowCount === 1], 'messages').toEqual([one.id, standingIn([own], one, kin) !== undefined])
        }
        const none = await asPerson(database, viewer, client => caseRow(client, 'case-none', sightOfCase(viewer)))
        expect(none).toBeUndefined()
      }
    }),
    { numRuns: 12, endOnFailure: true },
  )
  expect(seen).toBeGreaterThan(300)
})

/** Each node of the plan of a look at one case that ran, and how often. */
async function workOf(viewer: Viewer, id: string): Promise<string[]> {
  type Node = { 'Node Type': string; 'Actual Loops': number; Plans?: Node[] }
  const nodes = ({ 'Node Type': type, 'Actual Loops': loops, Plans = [] }: Node): string[] => [
    ...(loops > 0 ? [`${type} ${loops}`] : []),
    ...Plans.flatMap(nodes),
  ]
  return asPerson(database, viewer, async client => {
    const work: string[] = []
    const explaining = {
      async query(text: string, values: unknown[]) {
        const { rows } = await client.query(`explain (analyze, timing off, format json) ${text}`, values)
        work.push(...nodes(rows[0]['QUERY PLAN'][0].Plan))
        throw new Error('explained')
      },
    }
    for (const sight of [sightOfCase(viewer), formerSight(viewer)])
      await caseRow(explaining as unknown as typeof client, id, sight).catch(() => {})
    return work
  })
}

test('a case to which nobody goes a way costs the same work as one that is not there', async () => {
  const found = fc.sample(registers, 8)
  let compared = 0
  for (const { cases, viewers } of found) {
    const known = cases.map(({ before, now }, n) => {
      return { id: `case-${n}`, number: `甬容〔2026〕${n}号`, index: now, filed: [before, now] }
    })
    await put(known, [])
    for (const viewer of viewers) {
      const none = await workOf(viewer, 'case-none')
      expect(none.length).toBeGreaterThan(3)
      const goes = ({ index }: Known) =>
        viewer
          .flatMap(placesOf)
          .some(({ who, way }) => sightRows(index).some(row => row.who === who && row.way === way))
      for (const one of known.filter(other => !goes(other))) {
        expect(await workOf(viewer, one.id)).toEqual(none)
        compared += 1
      }
    }
  }
  expect(compared).toBeGreaterThan(20)
})

test('rows made anew from what filing left are those that filing wrote', async () => {
  const cases = fc.sample(registers, 20).flatMap(({ cases: some }) => some)
  await put(
    cases.map(({ before }, n) => ({ id: `c${n}`, number: `容${n}`, filed: [before] })),
    [],
  )
  const all = async () => {
    const { rows: sights } = await database.system.query<Record<string, unknown>>(
      'select * from case_sight order by case_id, who, way',
    )
    const { rows: steps } = await database.system.query<Record<string, unknown>>(
      'select case_id, task_id, case_organ, open, seen from tasks order by case_id, task_id',
    )
    return { sights, steps }
  }
  const filed = await all()
  expect(filed.sights.length).toBeGreaterThan(100)
  await database.system.query('delete from case_sight')
  await database.system.query('update tasks set case_organ = null, open = true, seen = false')
  await database.system.query('delete from sight_policy')
  expect(await inTransaction(database.system, refillSight)).toBe(cases.length)
  expect(await all()).toEqual(filed)
  expect(await inTransaction(database.system, refillSight), 'by the same policy').toBe(0)
})

test('behind the wall of `case_sight` a stranger finds nothing, and a reader their own ways alone', async () => {
  const count = (settings: string) =>
    inTransaction(database.reader, async client => {
      await client.query(settings)
      const { rows } = await client.query<{ n: number; others: number }>(
        `select count(*)::int as n, count(*) filter (where who not in ('p:p1', 'o:o1'))::int as others from case_sight`,
      )
      return rows[0]
    })
  expect(await count('select 1')).toEqual({ n: 0, others: 0 })
  const own = await count("select set_config('zm.person', 'p1', true), set_config('zm.organ', 'o1', true)")
  expect(own?.n).toBeGreaterThan(0)
  expect(own?.others).toBe(0)
})
