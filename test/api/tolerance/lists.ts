import { beforeAll, expect, it } from 'vitest'
import { dayFromNow, done, open } from '#test/support/httpCase.ts'
import type { AnswerOn, Call, Server } from '#test/support/server.ts'

/** Lists, search and tasks over the closed case that is there already and five open ones. */
export function lists(server: () => Server): void {
  const call: Call = (...given) => server().call(...given)
  const statusOf = async (who: string | null, method: string, path: string, body?: unknown) =>
    (await call(who, method, path, body)).status
  let late: string
  let closed: string
  const items = async (who: string, path: `/v1/cases?${string}` | `/v1/tasks${'' | `?${string}`}`) =>
    (await call(who, 'GET', path)).body.items
  const ids = (rows: { id: string; caseId?: string }[]) => rows.map(({ id, caseId: of }) => of ?? id)

  beforeAll(async () => {
    closed = (await call('supervisor-he', 'GET', '/v1/cases')).body.items[0]?.id ?? ''
    late = await open(server(), { receivedOn: dayFromNow(-30), unit: '镇海区迟到局' })
    for (let i = 0; i < 4; i++) await open(server(), { regime: 'general' }, 'intake-chen')
  })

  it('page through all cases by cursor, each once, in their order', async () => {
    for (const sort of ['opened', 'due']) {
      const found: AnswerOn<'GET', '/v1/cases'>['body']['items'] = []
      for (let cursor: string | null = ''; cursor !== null; ) {
        const path: `/v1/cases?${string}` = `/v1/cases?sort=${sort}&limit=2${cursor ? `&cursor=${cursor}` : ''}`
        const { body }: AnswerOn<'GET', '/v1/cases'> = await call('supervisor-he', 'GET', path)
        expect(body).toMatchObject({ total: 6, more: false })
        expect(body.items.length).toBeLessThanOrEqual(2)
        found.push(...body.items)
        cursor = body.nextCursor
      }
      expect(new Set(ids(found)).size).toBe(6)
      const keys = found.map(row => (sort === 'due' ? (row.nextDue ?? '9999') : row.openedAt))
      expect(keys).toEqual(sort === 'due' ? keys.toSorted() : keys.toSorted().reverse())
    }
  })

  it('filter by stage, status, organ, assignee and due date', async () => {
    const list = async (query: string, who = 'supervisor-he') => ids(await items(who, `/v1/cases?${query}`))
    expect(await list('status=closed')).toEqual([closed])
    expect(await list('stage=applied')).toHaveLength(5)
    expect(await list('overdue=true')).toEqual([late])
    expect(await list('overdue=false')).toHaveLength(5)
    expect(await list(`dueBefore=${dayFromNow(0)}`)).toEqual([late])
    expect(await list('assignee=investigator-li')).toEqual([closed])
    expect(await list('organ=beilun')).toEqual([])
    expect(await list('kind=clarification')).toEqual([])
    expect(await list('', 'applicant-shen')).toEqual([])
    for (const wrong of ['limit=0', 'limit=201', 'limit=x', 'cursor=x', 'dueBefore=2026-02-30', 'kind=x', 'overdue=2'])
      expect(await statusOf('supervisor-he', 'GET', `/v1/cases?${wrong}`), wrong).toBe(422)
  })

  it('search by number prefix, whole name or unit, of what the caller may see', async () => {
    const search = async (who: string, q: string) => (await call(who, 'POST', '/v1/cases/search', { q })).body
    expect((await search('intake-chen', '镇容〔')).total).toBe(6)
    expect(ids((await search('intake-chen', '镇海区迟到局')).items)).toEqual([late])
    expect((await search('intake-chen', '周某')).total).toBe(6)
    expect((await search('intake-chen', '镇海区迟到')).total).toBe(0)
    expect((await search('supervisor-other', '镇海区迟到局')).total).toBe(0)
    expect((await call('intake-chen', 'POST', '/v1/cases/search', { q: 7, nonsense: 1 })).body.errors).toHaveLength(2)
  })

  it('show tasks that are mine, that I may take, and that are late', async () => {
    const tasks = (who: string, query: string) => items(who, `/v1/tasks?${query}`)
    expect(await tasks('intake-chen', 'candidate')).toHaveLength(5)
    expect(await tasks('intake-chen', 'mine')).toEqual([])
    const [task] = await tasks('intake-chen', 'overdue')
    expect(task).toMatchObject({ caseId: late, kind: 'accept', overdue: true, candidates: { role: 'intake' } })
    await done(server(), 'intake-chen', late, 'claimTask', { task: task?.id })
    expect(await tasks('intake-chen', 'mine=true')).toMatchObject([{ caseId: late, assignee: 'intake-chen' }])
    expect(await tasks('intake-chen', 'candidate=true')).toHaveLength(4)
    expect((await call('intake-chen', 'GET', '/v1/me')).body).toMatchObject({
      person: 'intake-chen',
      organ: 'zhenhai',
      roles: ['intake'],
      tasks: { mine: 1, candidate: 4, overdue: 1 },
    })
    for (const who of ['intake-other', 'applicant-shen', 'admin-gu', 'hr-system'])
      expect(await tasks(who, '')).toEqual([])
  })
}
