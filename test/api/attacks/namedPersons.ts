import { expect, it } from 'vitest'
import { act, done, open, play } from '#test/support/httpCase.ts'
import type { Answer, Server } from '#test/support/server.ts'

const members = ['panel-1', 'panel-2', 'panel-3']
const unfit = '这个人员不能担任'
const told = ({ status, body }: Answer) => [status, body.code, ...(body.errors ?? [])]
const wrong = (path: string, message = unfit) => [422, 'INVALID_BODY', { path, message }]

/** Whoever an act names is checked as strictly as whoever acts. */
export function namedPersons(server: () => Server): void {
  it('gets a task only as its candidate, which tells nothing of why not', async () => {
    const id = await open(server())
    for (const [who, type] of [
      ['intake-chen', 'delegateTask'],
      ['supervisor-he', 'reassignTask'],
    ] as const) {
      const give = (to: string) => act(server(), who, id, type, { task: 'accept-1', to })
      for (const to of ['intake-other', 'hr-system', 'investigator-li', 'applicant-zhou', 'admin-gu'])
        expect(told(await give(to)), `${type} ${to}`).toEqual(wrong('to'))
      expect(told(await give('nobody'))).toEqual(wrong('to', '没有这个人员'))
    }
    expect((await server().call('intake-other', 'GET', `/v1/cases/${id}`)).status).toBe(404)
    await done(server(), 'supervisor-he', id, 'reassignTask', { task: 'accept-1', to: 'intake-chen' })
    await done(server(), 'intake-chen', id, 'accept')
  })

  it('gets no task of a case of its kin, and takes over what waits for another officer only where it could do it', async () => {
    const id = await play(server(), 'assignHandlers')
    const give = (to: string) =>
      act(server(), 'supervisor-he', id, 'reassignTask', { task: 'submitFindings-1-investigator-li', to })
    const declared = (kin: string[]) => server().call('investigator-sun', 'PUT', '/v1/persons/me/kin', { kin })
    for (const to of ['investigator-other', 'investigator-wu', 'clerk-tang', 'hr-system', 'panel-1'])
      expect(told(await give(to)), to).toEqual(wrong('to'))
    await declared(['applicant-zhou'])
    expect(told(await give('investigator-sun'))).toEqual(wrong('to'))
    await declared([])
    expect((await give('investigator-sun')).status).toBe(200)
  })

  it('records a meeting only as an officer of the organ who is free of the case, at a time after the application', async () => {
    const id = await play(server(), 'cosignFindings')
    await done(server(), 'investigator-sun', id, 'declareRecusal', { ground: 'priorHandling' })
    const convene = (more: Record<string, unknown>) =>
      act(server(), 'supervisor-he', id, 'convenePanel', { members, chair: 'panel-1', ...more })
    for (const recorder of ['applicant-zhou', 'investigator-sun', 'intake-other', 'hr-system', 'admin-gu'])
      expect(told(await convene({ recorder })), recorder).toEqual(wrong('recorder'))
    expect(told(await convene({ recorder: 'nobody' }))).toEqual(wrong('recorder', '没有这个人员'))
    expect(told(await convene({ at: '1950-01-01T09:00:00+08:00' }))).toEqual(wrong('at', '不能早于收到申请的日期'))
    expect(told(await convene({ members: [...members, 'applicant-zhou'] }))).toEqual([409, 'RECUSED'])
    expect((await convene({ recorder: 'clerk-tang', at: new Date().toISOString() })).status).toBe(200)
    await done(server(), 'panel-1', id, 'openVote')
    const absences = [{ member: 'panel-9', reason: '出差' }]
    expect(told(await act(server(), 'panel-1', id, 'closeVote', { absences }))).toEqual(wrong('absences.0.member'))
  })
}
