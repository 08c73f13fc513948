import { randomUUID } from 'node:crypto'
import { beforeAll, expect, it } from 'vitest'
import { eventually } from '#test/support/chaos.ts'
import { act, application, dayFromNow, done, play } from '#test/support/httpCase.ts'
import type { Rehearsal } from '#test/support/rehearsal.ts'
import type { Answer, Call } from '#test/support/server.ts'

type Lists = '/v1/cases' | '/v1/tasks' | '/v1/tasks?mine' | '/v1/tasks?candidate'

/** Whoever is away leaves its work to one colleague, for a period. */
export function substitutions(rehearsal: () => Rehearsal): void {
  const server = () => rehearsal().server
  const call: Call = (...given) => server().call(...given)
  const [yesterday, today, tomorrow] = [dayFromNow(-1), dayFromNow(0), dayFromNow(1)]
  const put = (who: string, substitute: unknown, more: object = { from: today, until: today }) =>
    call(who, 'PUT', '/v1/substitutions', { substitute, ...(substitute !== null && more) })
  const told = ({ status, body }: Answer<{ code: string; errors: { path: string }[] }>) =>
    [status, body?.code, ...(body?.errors ?? []).map(({ path }) => path)].filter(part => part !== undefined)
  const see = async (who: string, id: string) => (await call(who, 'GET', `/v1/cases/${id}`)).status
  const ids = async (who: string, path: Lists) =>
    (await call(who, 'GET', path)).body.items.map(({ id, caseId }) => caseId ?? id)
  const actionsOf = async (who: string, id: string) =>
    (await call(who, 'GET', `/v1/cases/${id}/actions`)).body.actions.map(({ type }) => type) as string[]

  let id: string
  beforeAll(async () => {
    id = await play(server(), 'assignHandlers')
  })

  it('are made, changed and ended by the absent person alone', async () => {
    expect((await call('clerk-tang', 'GET', '/v1/substitutions')).body).toEqual({ for: [] })
    const period = { from: yesterday, until: tomorrow }
    expect(told(await put('clerk-tang', 'reviewer-xu', period))).toEqual([200])
    const own = await call('clerk-tang', 'GET', '/v1/substitutions')
    expect(own.body).toEqual({ own: { substitute: 'reviewer-xu', ...period }, for: [] })
    expect((await call('reviewer-xu', 'GET', '/v1/substitutions')).body).toEqual({
      for: [{ person: 'clerk-tang', ...period }],
    })
    expect((await put('clerk-tang', 'deputy-feng')).body.own).toEqual({
      substitute: 'deputy-feng',
      from: today,
      until: today,
    })
    expect((await call('reviewer-xu', 'GET', '/v1/substitutions')).body).toEqual({ for: [] })
    for (let i = 0; i < 2; i++) expect((await put('clerk-tang', null)).body).toEqual({ for: [] })
    expect((await call('deputy-feng', 'GET', '/v1/substitutions')).body).toEqual({ for: [] })
  })

  it('are refused to oneself, strangers and other organs, without a period, backwards, or in the past', async () => {
    const faults = async (substitute: unknown, more?: object) =>
      told(await put('clerk-tang', substitute, more)).slice(1)
    for (const nobody of ['clerk-tang', 'nobody', 'supervisor-other', 'hr-system', '', 7])
      expect(await faults(nobody)).toEqual(['INVALID_BODY', 'substitute'])
    expect(await faults('reviewer-xu', {})).toEqual(['INVALID_BODY', 'from', 'until'])
    expect(await faults('reviewer-xu', { from: tomorrow, until: today })).toEqual(['INVALID_BODY', 'until'])
    expect(await faults('reviewer-xu', { from: yesterday, until: yesterday })).toEqual(['INVALID_BODY', 'until'])
    expect(await faults('reviewer-xu', { from: 'x', until: today, why: 1 })).toEqual(['INVALID_BODY', 'from', 'why'])
    expect((await call('clerk-tang', 'GET', '/v1/substitutions')).body).toEqual({ for: [] })
  })

  it('open to the substitute what the absent person sees and may do, in its own name, and close it at the end', async () => {
    expect([await see('investigator-wu', id), await see('reviewer-xu', id)]).toEqual([404, 404])
    await put('investigator-li', 'investigator-wu')
    const { body } = await call('investigator-wu', 'GET', `/v1/cases/${id}`)
    expect(body.case).toMatchObject({ id, interviews: [] })
    expect(await actionsOf('investigator-wu', id)).toContain('recordInterview')
    const listed = (await call('investigator-wu', 'GET', '/v1/cases')).body
    expect(listed.items.find(row => row.id === id)).toMatchObject({ onBehalfOf: 'investigator-li' })
    expect(listed.total).toBe(listed.items.length)
    const [task] = (await call('investigator-wu', 'GET', '/v1/tasks?mine')).body.items
    expect(task).toMatchObject({ caseId: id, onBehalfOf: 'investigator-li', kind: 'submitFindings' })
    expect((await call('investigator-wu', 'GET', '/v1/me')).body.tasks.mine).toBe(1)
    const interview = { type: 'recordInterview', who: '证人', role: 'witness', summary: '情况属实' }
    const rehearsed = await call('investigator-wu', 'POST', `/v1/cases/${id}/actions?dryRun=true`, interview)
    expect(rehearsed.status).toBe(200)
    const { type, ...fields } = interview
    const recorded = await done(server(), 'investigator-wu', id, type, fields)
    expect(recorded.body.case.interviews).toHaveLength(1)
    const [entry] = (await call('supervisor-he', 'GET', `/v1/cases/${id}/timeline`)).body.items
    expect(entry?.actor).toMatchObject({ person: 'investigator-wu', onBehalfOf: 'investigator-li' })
    await put('investigator-li', null)
    expect(await see('investigator-wu', id)).toBe(404)
    expect(await ids('investigator-wu', '/v1/cases')).not.toContain(id)
  })

  it('run by days in Shanghai, do not cascade, and leave the substitute’s other rights as they are', async () => {
    await put('investigator-li', 'investigator-wu', { from: tomorrow, until: tomorrow })
    expect(await see('investigator-wu', id)).toBe(404)
    await put('investigator-li', 'investigator-wu', { from: yesterday, until: today })
    await put('investigator-wu', 'investigator-zheng')
    expect([await see('investigator-wu', id), await see('investigator-zheng', id)]).toEqual([200, 404])
    expect(await see('investigator-li', id)).toBe(200)
    const { rows } = await server().rows.query(
      "update substitutions set until_on = $1, from_on = $1 where person = 'investigator-li' and ended_at is null returning id",
      [yesterday],
    )
    expect(rows).toHaveLength(1)
    expect(
      await eventually(
        () => see('investigator-wu', id),
        status => status === 404,
        10_000,
      ),
    ).toBe(404)
    for (const who of ['investigator-li', 'investigator-wu']) await put(who, null)
  })

  it('let the deputy approve for the head, in whose name it cannot alone, and tell a refusal of the rules as such', async () => {
    const high = await play(server(), 'closeVote')
    expect(told(await act(server(), 'deputy-feng', high, 'approve'))).toEqual([409, 'APPROVAL_LEVEL_TOO_LOW'])
    await put('approver-zhao', 'deputy-feng')
    expect(told(await act(server(), 'deputy-feng', id, 'approve'))).toEqual([409, 'WRONG_STAGE'])
    expect(await actionsOf('deputy-feng', high)).toEqual(expect.arrayContaining(['approve', 'remand', 'suspend']))
    await done(server(), 'deputy-feng', high, 'approve')
    const { rows } = await server().rows.query('select outcome, stage from cases where case_id = $1', [high])
    expect(rows).toEqual([{ outcome: 'tolerate', stage: 'decided' }])
    await put('approver-zhao', null)
  })

  it('give no vote, nothing of an own cause, and end where either withdraws', async () => {
    await put('panel-2', 'panel-9')
    const voting = await play(server(), 'openVote')
    expect(told(await act(server(), 'panel-9', voting, 'castVote', { choice: 'tolerate' }))).toEqual([404, 'NOT_FOUND'])
    await put('supervisor-he', 'applicant-zhou')
    expect(told(await act(server(), 'applicant-zhou', id, 'assignHandlers', { handlers: [] }))[1]).toBe('FORBIDDEN')
    await put('supervisor-he', 'clerk-tang')
    expect(await see('clerk-tang', id)).toBe(200)
    await done(server(), 'clerk-tang', id, 'declareRecusal', { ground: 'kin' })
    expect([await see('clerk-tang', id), await see('supervisor-he', id)]).toEqual([404, 200])
    await put('investigator-sun', 'investigator-zheng')
    expect(await see('investigator-zheng', id)).toBe(200)
    await done(server(), 'investigator-sun', id, 'declareRecusal', { ground: 'interest' })
    expect([await see('investigator-sun', id), await see('investigator-zheng', id)]).toEqual([404, 404])
    for (const who of ['panel-2', 'supervisor-he', 'investigator-sun']) await put(who, null)
  })

  it('reach what is asked for at once: starting a case, and many tasks', async () => {
    await put('supervisor-he', 'reviewer-xu')
    const other = await play(server(), 'assignHandlers')
    const reassign = [{ caseId: other, task: 'submitFindings-1-investigator-li', to: 'investigator-sun' }]
    const { batchId } = (await call('reviewer-xu', 'POST', '/v1/tasks/bulk', { reassign })).body
    const batch = await eventually(
      async () => (await call('reviewer-xu', 'GET', `/v1/batches/${batchId}`)).body.batch,
      one => one.state === 'done',
      30_000,
    )
    expect(batch).toMatchObject({ done: 1, failed: 0 })
    expect((await call('supervisor-he', 'GET', `/v1/batches/${batchId}`)).status).toBe(404)
    await put('supervisor-he', null)
    expect((await call('reviewer-xu', 'POST', '/v1/tasks/bulk', { reassign })).body.code).toBe('FORBIDDEN')
    expect((await call('reviewer-xu', 'GET', `/v1/batches/${batchId}`)).status).toBe(200)
    await put('intake-chen', 'reviewer-xu')
    const started = await call('reviewer-xu', 'POST', '/v1/cases', application(), { 'idempotency-key': randomUUID() })
    expect([started.status, started.body.case.organ]).toEqual([201, 'zhenhai'])
    await put('intake-chen', null)
  })
}
