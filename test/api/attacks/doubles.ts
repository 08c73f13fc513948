import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { opened } from '#test/support/accusationStory.ts'
import { found } from '#test/support/found.ts'
import { application, done, open } from '#test/support/httpCase.ts'
import { archived, begin } from '#test/support/linkedStory.ts'
import type { AnswerOn, Server } from '#test/support/server.ts'

/** Nobody learns by starting a case whether there is one already about the same person and matter. */
export function doublesTellNobody(server: () => Server): void {
  const start = (who: string, body: object) => server().call(who, 'POST', '/v1/cases', body)
  const get = <const Path extends string>(who: string, path: Path) => server().call(who, 'GET', path)
  const matter = () => ({ organ: '区审计局', number: `镇审〔2026〕${randomUUID().slice(0, 8)}`, state: 'open' })
  const stranger = { applicantKind: 'unit' }

  /** An answer with what names this one case taken out: ids, numbers, moments, and the words that were sent. */
  const shapeOf = ({ status, body, headers }: AnswerOn<'POST', '/v1/cases'>, number: string) => [
    status,
    [...headers.keys()].filter(name => name !== 'date').toSorted(),
    JSON.stringify(body)
      .replaceAll(number, 'MATTER')
      .replaceAll(body.case.id, 'ID')
      .replace(/〕\d+号/g, '〕N号')
      .replace(/\d{4}-\d\d-\d\dT[\d:.+]+(Z|\d\d:\d\d)?/g, 'AT'),
  ]
  const doubles = async (who: string, caseNumber: string) =>
    (await get(who, '/v1/double-openings')).body.items.filter(({ cases }) =>
      cases.some(({ number }) => number === caseNumber),
    )
  const numberOf = async (id: string, who = 'supervisor-he') => (await get(who, `/v1/cases/${id}`)).body.case.number

  it('answers a stranger as if there were none, and intake settles the two', async () => {
    const [free, taken] = [matter(), matter()]
    const first = await open(server(), { matter: taken })
    const body = (about: object) => application({ matter: about, ...stranger })
    const [fresh, second] = [await start('applicant-shen', body(free)), await start('applicant-shen', body(taken))]
    expect(shapeOf(second, taken.number)).toEqual(shapeOf(fresh, free.number))
    const rehearsed = await server().call('applicant-shen', 'POST', '/v1/cases?dryRun=true', body(taken))
    expect(rehearsed.status).toBe(200)
    const ids = [fresh, second].map(answer => answer.body.case.id)
    for (const path of ['', '/actions', '/timeline'] as const) {
      const [a, b] = await Promise.all(ids.map(id => get('applicant-shen', `/v1/cases/${id}${path}`)))
      expect([b?.status, Object.keys(b?.body ?? {})]).toEqual([a?.status, Object.keys(a?.body ?? {})])
    }
    const number = second.body.case.number
    const double = found((await doubles('intake-chen', number))[0])
    expect(double).toMatchObject({ organ: 'zhenhai', cases: [{ number }, { number: await numberOf(first) }] })
    const tasks = async (who: string) =>
      (await get(who, '/v1/tasks?kind=settleDoubleOpening')).body.items.filter(task => task.number === number)
    expect(await tasks('intake-chen')).toMatchObject([{ doubleOpening: { id: double.id } }])
    const inbox = (await get('intake-chen', '/v1/inbox')).body.items
    expect(inbox.filter(({ kind }) => kind === 'doubleOpening')).not.toEqual([])
    for (const who of ['applicant-shen', 'applicant-zhou'])
      for (const path of ['/v1/double-openings', '/v1/tasks', '/v1/inbox'])
        expect(JSON.stringify((await get(who, path)).body)).not.toMatch(/[dD]oubleOpening|双重|分别立案/)
    const settle = (who: string) =>
      server().call(who, 'POST', `/v1/double-openings/${double.id}/settle`, { reasons: '合并办理' })
    expect([(await settle('applicant-shen')).status, (await settle('supervisor-other')).status]).toEqual([403, 404])
    expect([(await settle('intake-chen')).status, (await settle('intake-chen')).status]).toEqual([200, 404])
    expect(await tasks('intake-chen')).toEqual([])
  })

  it('tells neither organ of the other, and their superior has the step', async () => {
    const about = matter()
    const first = await open(server(), { matter: about })
    const second = await start('intake-other', application({ matter: about }))
    expect(second.status).toBe(201)
    const number = second.body.case.number
    const double = found((await doubles('supervisor-city', number))[0])
    const cases = [{ organ: 'beilun' }, { organ: 'zhenhai', number: await numberOf(first) }]
    expect(double).toMatchObject({ organ: 'ningbo', cases })
    for (const who of ['intake-other', 'supervisor-other', 'intake-chen', 'supervisor-he'])
      expect(await doubles(who, number), who).toEqual([])
    const { items } = (await get('supervisor-city', '/v1/tasks?candidate')).body
    expect(items.map(task => task.doubleOpening?.id)).toContain(double.id)
    expect((await get('supervisor-city', `/v1/cases/${first}`)).status).toBe(404)
    expect(await doubles('approver-qian', number)).toHaveLength(1)
    // Within its own organ it is refused as ever to who knows of it.
    expect((await start('intake-other', application({ matter: about }))).body.code).toBe('DUPLICATE_OPEN_CASE')
  })

  it('tells an officer whom the case keeps out no more', async () => {
    const about = matter()
    const first = await open(server(), { matter: about })
    const firstNumber = await numberOf(first)
    await done(server(), 'intake-chen', first, 'declareRecusal', { ground: 'interest' })
    const again = await start('intake-chen', application({ matter: about }))
    expect(again.status).toBe(201)
    expect(JSON.stringify((await get('intake-chen', '/v1/double-openings')).body)).not.toContain(firstNumber)
    expect(JSON.stringify((await get('intake-chen', '/v1/tasks')).body)).not.toContain(firstNumber)
    expect(await doubles('supervisor-he', firstNumber)).toHaveLength(1)
  })

  it('does not tell who is barred that a false accusation of these allegations is looked into', async () => {
    const { id } = await archived(server())
    const { kind, accused, grounds, indicators } = opened()
    const allegations = [{ id: 'a2', text: '违规办理亲属就业', finding: 'fabricated', basis: '附件系伪造' }]
    const body = { kind, accused, grounds, indicators, allegations, clarificationCaseId: id }
    const first = await begin(server(), 'intake-chen', body)
    await done(server(), 'supervisor-he', first.id, 'declareRecusal', { ground: 'interest' })
    expect((await get('supervisor-he', `/v1/cases/${first.id}`)).status).toBe(404)
    expect((await start('intake-chen', body)).body.code).toBe('DUPLICATE_OPEN_CASE')
    const second = await start('supervisor-he', body)
    expect(second.status, JSON.stringify(second.body)).toBe(201)
    const firstNumber = (await get('intake-chen', `/v1/cases/${first.id}`)).body.case.number
    expect(await doubles('intake-chen', firstNumber)).toHaveLength(1)
    expect(await doubles('supervisor-he', firstNumber)).toEqual([])
  })
}
