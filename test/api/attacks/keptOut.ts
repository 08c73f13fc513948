import { afterAll, expect, it } from 'vitest'
import { opened } from '#test/support/accusationStory.ts'
import { act, dayFromNow, done } from '#test/support/httpCase.ts'
import { begin } from '#test/support/linkedStory.ts'
import type { Answer, Server } from '#test/support/server.ts'
import { caseRoutes } from './routes.ts'

/** Of the accused's unit while these tests run, by the register: an investigator, a clerk, a custodian. */
const tied = ['investigator-sun', 'clerk-tang', 'custodian-2']
const unfit = { path: 'to', message: '这个人员不能担任' }
const told = ({ status, body }: Answer) => [status, body?.code, ...(body?.errors ?? [])]

/** A right that comes by being named, substituted or declared is asked again what the person may see. */
export function keptOut(server: () => Server): void {
  const put = (who: string, substitute: string | null, until = dayFromNow(0)) =>
    server().call(who, 'PUT', '/v1/substitutions', {
      substitute,
      ...(substitute !== null && { from: dayFromNow(0), until }),
    })
  const absent = ['investigator-wu', 'supervisor-he', 'approver-zhao', 'intake-chen']
  const place = async (who: string, unit: string | undefined) => {
    const { person } = (await server().call('admin-gu', 'GET', `/v1/persons/${who}`)).body
    const { id: _id, version: ifVersion, unit: _unit, ...row } = person
    const moved = { ...row, ...(unit !== undefined && { unit }), ifVersion }
    expect((await server().call('admin-gu', 'PUT', `/v1/persons/${who}`, moved)).status).toBe(200)
  }
  afterAll(async () => {
    for (const who of absent) await put(who, null)
    for (const who of tied) await place(who, undefined)
  })
  let id = ''

  it('takes nobody’s list of who is of the accused’s unit', async () => {
    const start = { ...opened(), barred: tied }
    const { status, body } = await server().call('intake-chen', 'POST', '/v1/cases', start, {
      'Idempotency-Key': 'listed',
    })
    expect([status, body.errors]).toEqual([
      422,
      [{ path: 'barred', message: expect.stringContaining('由单位名录得出') }],
    ])
  })

  it('lets nobody in whom only strangers may replace, by role, task, substitution or delegation', async () => {
    for (const who of tied) await place(who, 'mouju')
    id = (await begin(server(), 'intake-chen', opened())).id
    for (const who of tied) {
      for (const [method, path, body] of caseRoutes(id))
        expect((await server().call(who, method, path, body)).status, `${who} ${method} ${path}`).toBe(404)
      const { body } = await server().call(who, 'GET', '/v1/cases?limit=200&kind=falseAccusation')
      expect(body.items.map(row => row.id)).not.toContain(id)
      expect(told(await act(server(), 'investigator-wu', id, 'delegateTask', { task: 'screen-1', to: who }))).toEqual([
        422,
        'INVALID_BODY',
        unfit,
      ])
      expect(told(await act(server(), 'supervisor-he', id, 'reassignTask', { task: 'screen-1', to: who }))).toEqual([
        422,
        'INVALID_BODY',
        unfit,
      ])
    }
  })

  it('lets them in for no absent person, who is let in all the same', async () => {
    for (const who of absent) expect((await put(who, tied[0] ?? '')).status).toBe(200)
    expect((await server().call('investigator-sun', 'GET', `/v1/cases/${id}`)).status).toBe(404)
    const screen = { indicators: ['revenge'], reasons: '有迹象。' }
    expect((await act(server(), 'investigator-sun', id, 'screen', screen)).status).toBe(404)
    const { items } = (await server().call('investigator-sun', 'GET', '/v1/tasks?candidate')).body
    expect(items.map(task => task.caseId)).not.toContain(id)
    for (const who of absent) expect((await server().call(who, 'GET', `/v1/cases/${id}`)).status, who).toBe(200)
    await done(server(), 'investigator-wu', id, 'screen', screen)
  })

  it('names none of them for the inquiry, in whatever order the roles come', async () => {
    const assign = (handlers: string[]) => act(server(), 'supervisor-he', id, 'assignHandlers', { handlers })
    expect(told(await assign(['investigator-wu', 'investigator-sun']))).toEqual([409, 'RECUSED'])
    expect(told(await assign(['investigator-sun', 'investigator-zheng']))).toEqual([409, 'RECUSED'])
    await done(server(), 'supervisor-he', id, 'assignHandlers', { handlers: ['investigator-wu', 'investigator-zheng'] })
    const give = (to: string) =>
      act(server(), 'supervisor-he', id, 'reassignTask', { task: 'submitIntentFindings-1-investigator-wu', to })
    for (const to of ['investigator-sun', 'investigator-li', 'clerk-tang'])
      expect(told(await give(to)), to).toEqual([422, 'INVALID_BODY', unfit])
    expect((await give('investigator-zheng')).status).toBe(200)
  })

  it('stands in for an officer only as one, for 60 days at most, and the supervisor is told', async () => {
    for (const nobody of ['applicant-zhou', 'admin-gu', 'hr-system', 'supervisor-other'])
      expect(told(await put('reviewer-xu', nobody)), nobody).toEqual([
        422,
        'INVALID_BODY',
        { path: 'substitute', message: '这个人员不能担任' },
      ])
    for (const who of ['applicant-zhou', 'hr-system', 'admin-gu'])
      expect((await put(who, 'reviewer-xu')).status, who).toBe(403)
    expect(told(await put('reviewer-xu', 'deputy-feng', dayFromNow(60)))).toMatchObject([
      422,
      'INVALID_BODY',
      { path: 'until' },
    ])
    expect((await put('reviewer-xu', 'deputy-feng', dayFromNow(59))).status).toBe(200)
    const { items } = (await server().call('supervisor-he', 'GET', '/v1/inbox?limit=200')).body
    const [message] = items.filter(one => one.kind === 'substitution')
    expect(message).toMatchObject({ title: '本机关有人员指定了代行人' })
    const { ofOrgan } = (await server().call('supervisor-he', 'GET', '/v1/substitutions')).body
    const own = { person: 'reviewer-xu', substitute: 'deputy-feng', from: dayFromNow(0), until: dayFromNow(59) }
    expect(ofOrgan).toContainEqual(own)
    expect((await server().call('supervisor-other', 'GET', '/v1/substitutions')).body.ofOrgan).not.toContainEqual(own)
    expect((await server().call('reviewer-xu', 'GET', '/v1/substitutions')).body).not.toHaveProperty('ofOrgan')
    await put('reviewer-xu', null)
  })
}
