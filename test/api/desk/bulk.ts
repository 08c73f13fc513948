import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { eventually, pidOf } from '#test/support/chaos.ts'
import { done, open, play } from '#test/support/httpCase.ts'
import type { Rehearsal } from '#test/support/rehearsal.ts'
import type { Call } from '#test/support/server.ts'

type Item = { caseId: string; task: string; to: string }

/** Reassigning many tasks by one request. */
export function bulk(rehearsal: () => Rehearsal): void {
  const call: Call = (...given) => rehearsal().server.call(...given)
  const ask = (who: string, reassign: unknown, key: string = randomUUID(), more = {}) =>
    call(who, 'POST', '/v1/tasks/bulk', { reassign, ...more }, { 'idempotency-key': key })
  const batchOf = async (id: string, who = 'supervisor-he', lang = 'zh-CN') =>
    (await call(who, 'GET', `/v1/batches/${id}`, undefined, { 'accept-language': lang })).body?.batch
  const finished = (id: string, withinMs = 60_000) =>
    eventually(
      () => batchOf(id),
      batch => batch?.state === 'done',
      withinMs,
    )
  const tasksOf = async (caseId: string) => (await call('supervisor-he', 'GET', `/v1/cases/${caseId}`)).body.case.tasks
  const entriesOf = async (caseId: string): Promise<number> => {
    const { n } = await rehearsal().server.row<{ n: number }>(
      "select count(*)::int as n from entries where case_id = $1 and type = 'reassignTask'",
      [caseId],
    )
    return n
  }

  it('does what the rules allow and tells line by line, in the language of the reader, why not', async () => {
    const caseId = await play(rehearsal().server, 'assignHandlers')
    const elsewhere = await open(rehearsal().server, {}, 'intake-other')
    const task = 'submitFindings-1-investigator-li'
    const key = randomUUID()
    const items: Item[] = [
      { caseId, task, to: 'investigator-sun' },
      { caseId: 'nothing', task, to: 'investigator-wu' },
      { caseId: elsewhere, task: 'accept-1', to: 'investigator-wu' },
      { caseId, task: 'approve-1', to: 'investigator-wu' },
      { caseId, task, to: 'nobody' },
      { caseId, task, to: 'applicant-zhou' },
      { caseId, task: 'submitFindings-1-investigator-sun', to: 'investigator-li' },
    ]
    const asked = await ask('supervisor-he', items, key, { reasons: '外出学习' })
    expect(asked.status).toBe(202)
    const { batchId } = asked.body
    expect(asked.headers.get('location')).toBe(`/v1/batches/${batchId}`)
    const batch = await finished(batchId)
    expect(batch).toMatchObject({ id: batchId, state: 'done', total: 7, done: 2, failed: 5 })
    expect(batch.items.map(({ state, code }) => code ?? state)).toEqual([
      ...['done', 'NOT_FOUND', 'NOT_FOUND', 'INVALID_BODY', 'INVALID_BODY', 'INVALID_BODY', 'done'],
    ])
    expect(batch.items.map(({ caseId: of, task: what, to }: Item) => ({ caseId: of, task: what, to }))).toEqual(items)
    expect(batch.items[4]?.detail).toContain('没有这个人员')
    expect((await batchOf(batchId, 'supervisor-he', 'en')).items[4]?.detail).toContain('there is no such person')
    const assignees = (await tasksOf(caseId)).map(({ assignee }) => assignee)
    expect(assignees).toEqual(expect.arrayContaining(['investigator-sun', 'investigator-li']))
    const again = await ask('supervisor-he', items, key, { reasons: '外出学习' })
    expect([again.status, again.body]).toEqual([202, { batchId }])
    expect((await ask('supervisor-he', items.slice(1), key)).body.code).toBe('IDEMPOTENCY_KEY_REUSED')
    expect(await entriesOf(caseId)).toBe(2)
    for (const who of ['supervisor-other', 'approver-zhao', 'admin-gu'])
      expect((await call(who, 'GET', `/v1/batches/${batchId}`)).status).toBe(404)
  })

  it('is for supervisors, with a key and a right body', async () => {
    const item = { caseId: 'x', task: 'y', to: 'z' }
    const code = async (...given: Parameters<typeof ask>) => (await ask(...given)).body.code
    expect(await code('intake-chen', [item])).toBe('FORBIDDEN')
    expect(await code('supervisor-he', [item], '')).toBe('IDEMPOTENCY_KEY_MISSING')
    for (const wrong of [[], undefined, [{ ...item, extra: 1 }], Array(501).fill(item), [{ ...item, to: '' }]])
      expect(await code('supervisor-he', wrong)).toBe('INVALID_BODY')
    expect((await call('supervisor-he', 'GET', '/v1/batches/x')).status).toBe(404)
  })

  it('loses nothing and doubles nothing when its worker is killed in the middle, and keeps house afterwards', async () => {
    const { server } = rehearsal()
    const cases = await Promise.all([1, 2, 3, 4].map(() => open(server)))
    for (const caseId of cases) await done(server, 'intake-chen', caseId, 'accept')
    const task = 'assignHandlers-1'
    const items = Array.from({ length: 120 }, (_, i) => ({
      caseId: cases[i % cases.length] ?? '',
      task,
      to: 'supervisor-he',
    }))
    await server.rows.query(
      `insert into drafts (person, key, body, updated_at) values ('panel-9', 'old', '', now() - interval '31 days')`,
    )
    const { body } = await ask('supervisor-he', items)
    const begun = await eventually(
      () => batchOf(body.batchId),
      ({ done: n }) => n >= 10,
      30_000,
    )
    expect(begun.state).toBe('running')
    const pid = pidOf(server, 'Worker')
    process.kill(pid, 'SIGKILL')
    const batch = await finished(body.batchId, 90_000)
    expect(batch).toMatchObject({ state: 'done', total: 120, done: 120, failed: 0 })
    for (const caseId of cases) expect(await entriesOf(caseId)).toBe(30)
    const old = async () => (await server.rows.query("select from drafts where key = 'old'")).rowCount
    expect(await eventually(old, count => count === 0, 300_000)).toBe(0)
  }, 1_000_000)
}
