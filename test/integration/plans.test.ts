import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { agent, ask, type Known } from '#bench/list/ask.ts'
import { fill, viewers } from '#bench/list/fill.ts'
import { type Explained, explaining } from '#bench/list/plans.ts'
import { type Question, questions } from '#bench/list/questions.ts'
import { type Served, serve } from '#bench/list/served.ts'
import { found } from '#test/support/found.ts'
import { startPostgres } from '#test/support/postgres.ts'

const sizes = [1_500, 6_000] as const

let postgres: Awaited<ReturnType<typeof startPostgres>>
const filled: Served[] = []
beforeAll(async () => {
  postgres = await startPostgres()
  for (const cases of sizes) {
    const url = postgres.url.replace(/[^/]+$/, `of_${cases}`)
    const owner = new Client(postgres.url)
    await owner.connect()
    await owner.query(`create database of_${cases}`)
    // Of a small table a whole scan is the cheapest plan; what is asked here is whether there is another one.
    await owner.query(`alter database of_${cases} set enable_seqscan = off`)
    await owner.end()
    const served = await serve(url, viewers)
    filled.push(served)
    await fill(served.database, cases)
  }
})
afterAll(async () => {
  agent.destroy()
  for (const served of filled) await served.stop()
  await postgres?.stop()
})

async function explained({ baseUrl, database, plansOf }: Served, question: Question): Promise<Explained[]> {
  const { rows } = await database.system.query<Known>(
    `select coalesce((select case_id from case_people where person = $1 and relation <> 'recused' limit 1), 'none') as "caseId",
            (select left(number, -1) from cases where organ = 'zhenhai' order by opened_at desc limit 1) as number`,
    [viewers[question.viewer].person],
  )
  // An export is read to its end: of one that is broken off the next page is still being asked for beside the next
  // question.
  const { stream, ...whole } = question
  const asked = stream && question.path === '/v1/events' ? question : whole
  return plansOf(async () => void (await ask(baseUrl, asked, found(rows[0]))))
}

/** Tables that grow with the number of cases: no question reads one from end to end. */
const growing = ['cases', 'case_people', 'case_stages', 'case_sight', 'tasks', 'feed', 'inbox', 'documents', 'entries']
/**
 * Rows that a page may handle more of four times the cases: those of one's own load, or of a page that was not full
 * before.
 */
const more = {
  investigator: 4_500,
  panelMember: 4_500,
  supervisor: 2_000,
  auditor: 2_000,
  intake: 2_000,
  applicant: 2_000,
}
/** A count goes through up to 10,000 cases, and figures through what is rolled up. */
const counts = (question: Question, { text }: Explained) => question.bound !== undefined || text.includes('as total')

describe('the plans of four times the cases, behind the wall', () => {
  test.each(questions.map(question => ({ ...question })))('$viewer: $name', async question => {
    const [small, large] = [await explained(found(filled[0]), question), await explained(found(filled[1]), question)]
    for (const statement of large) {
      expect(
        statement.scans.filter(table => growing.includes(table)),
        statement.text,
      ).toEqual([])
      const before = small.find(({ text }) => text === statement.text)?.rows ?? 0
      if (!counts(question, statement))
        expect(statement.rows, statement.text).toBeLessThanOrEqual(before * 1.5 + more[question.viewer])
    }
  })

  test('are seen: a question that reads everything is found out', async () => {
    const { database } = found(filled[1])
    const watched = explaining(database.system)
    const [plan] = await watched.during(async () => {
      const client = await watched.pool.connect()
      await client.query('select count(*) from case_sight where kind <> $1', ['none']).finally(() => client.release())
    })
    expect(plan?.rows).toBeGreaterThan(sizes[1])
  })
})
