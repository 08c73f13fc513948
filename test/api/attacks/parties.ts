import { expect, it } from 'vitest'
import { toInstant } from '#domain/time/calendar.ts'
import type { DemoAccount } from '#system/issuer/accounts.ts'
import { eventually } from '#test/support/chaos.ts'
import { found } from '#test/support/found.ts'
import { act, done, play, settled } from '#test/support/httpCase.ts'
import { accusing, announced, archived } from '#test/support/linkedStory.ts'
import type { AnswerOn, CallOfOne, Server } from '#test/support/server.ts'

/** An act that names a task or a document. */
type Asked = { type: string; task?: string; document?: string }

/**
 * What the accused must not learn of the respondent, and the subject of a clarification of the report, by no side door.
 */
export function partiesLearn(server: () => Server): void {
  const get = <const Path extends string>(who: string, path: Path) => server().call(who, 'GET', path)

  /** A token for claims that no demonstration account has, as the header that carries it. */
  const tokenFor = async (account: DemoAccount) => ({ authorization: `Bearer ${await server().tokenOf(account)}` })

  it('fills a case with its own share alone, and acts of officers fit', async () => {
    const id = await play(server(), 'assignHandlers')
    const note = (who: string) => act(server(), who, id, 'addNote', { text: '长'.repeat(20_000) })
    const answers = [await note('applicant-zhou')]
    while (answers.at(-1)?.status === 200 && answers.length < 20) answers.push(await note('applicant-zhou'))
    expect(answers.map(({ body }) => body.code ?? 'done')).toEqual([...Array(4).fill('done'), 'CASE_TOO_LARGE'])
    const summary = '长'.repeat(15_000)
    await done(server(), 'investigator-li', id, 'recordInterview', { who: '证人', role: 'witness', summary })
    expect((await note('intake-chen')).status).toBe(200)
  })

  it('tells the accused by no list, day, count, document or ledger that anybody is listed', async () => {
    const head: DemoAccount = { sub: 'head-own', name: '区某', org: 'zhenhai', roles: ['approver', 'applicant'] }
    const own = await tokenFor({ ...head, level: 'county' })
    const id = await announced(server(), { accused: { personId: 'head-own', name: '区某', rank: 'township' } })
    const asOwn: CallOfOne = (method, path, body) => server().call(null, method, path, body, own)
    await done(server(), 'intake-chen', id, 'object', { reasons: '适用错误' })
    const { deadlines } = (await get('approver-zhao', `/v1/cases/${id}`)).body.case
    const deadline = found(deadlines.find(({ ruleKey }) => ruleKey === 'accuse.objectionDecide'))
    await done(server(), 'approver-zhao', id, 'extendDeadline', { deadline: deadline.id, days: 2, reasons: '须核实' })
    const rowIn = ({ body }: AnswerOn<'GET', '/v1/cases'>) => body.items.find(one => one.id === id)
    const row = async (query = '') => rowIn(await get('intake-chen', `/v1/cases?limit=200${query}`))
    const ownRow = async (query = '') => rowIn(await asOwn('GET', `/v1/cases?limit=200${query}`))
    const kinds = (answer: AnswerOn<'GET', '/v1/cases/{id}'>) => answer.body.case.documents.map(({ kind }) => kind)
    for (const upheld of [undefined, false]) {
      if (upheld === false) await done(server(), 'approver-zhao', id, 'decideObjection', { upheld, reasons: '不成立' })
      await settled(server(), id)
      expect(await row()).toHaveProperty('nextDue')
      expect(await ownRow()).toMatchObject({ stage: 'decided', overdue: false })
      expect(await ownRow()).not.toHaveProperty('nextDue')
      expect(await row('&dueBefore=2098-01-01&sort=due')).toBeDefined()
      expect(await ownRow('&dueBefore=2098-01-01&sort=due')).toBeUndefined()
      const mine = await asOwn('GET', `/v1/cases/${id}`)
      expect(new Set(kinds(mine))).toEqual(new Set(['result']))
      expect(kinds(await get('intake-chen', `/v1/cases/${id}`))).toContain('extension')
      for (const { notice } of (await get('intake-chen', `/v1/cases/${id}`)).body.case.documents)
        if (notice && !JSON.stringify(mine.body).includes(`"${notice}"`))
          expect((await asOwn('GET', `/v1/cases/${id}/documents/${notice}`)).status).toBe(404)
      const refused = await asOwn('POST', `/v1/cases/${id}/actions`, { type: 'withdraw' })
      expect(JSON.stringify([mine.body, refused.body])).not.toMatch(/listed|列入|异议|objection/)
      for (const part of ['ledger', 'votes/1', 'reads', 'dossier', 'reporter-messages'])
        expect((await asOwn('GET', `/v1/cases/${id}/${part}`)).status, part).toBeGreaterThan(400)
    }
    const search = ['POST', '/v1/register/false-accusers/search', { reason: '核对' }] as const
    const idsIn = ({ body }: AnswerOn<'POST', '/v1/register/false-accusers/search'>) =>
      body.items.map(({ caseId }) => caseId)
    expect(idsIn(await server().call('approver-zhao', ...search))).toContain(id)
    expect(idsIn(await asOwn(...search))).not.toContain(id)
    const figures = [await get('approver-zhao', '/v1/statistics'), await asOwn('GET', '/v1/statistics')]
    const [all = 0, others = 0] = figures.map(({ body }) => body.register.inForce)
    expect(all - others).toBe(1)
  })

  it('tells a party by no refusal which steps wait or which documents there are', async () => {
    const accused = await announced(server())
    await done(server(), 'intake-chen', accused, 'object', { reasons: '适用错误' })
    const clarified = (await archived(server())).id
    const unlike: string[] = []
    for (const id of [accused, clarified]) {
      // The place asked for is told again; apart from that the answers are the same.
      const told = async (body: Asked, query: string) => {
        const answer = await server().call('applicant-shen', 'POST', `/v1/cases/${id}/actions${query}`, body)
        const { requestId: _id, ...rest } = answer.body
        return `${answer.status} ${JSON.stringify(rest).replaceAll(body.task ?? body.document ?? '', '')}`
      }
      const alike = async (body: Asked, none: Asked, query: string) => {
        const answers = [await told(body, query), await told(none, query)]
        if (answers[0] !== answers[1]) unlike.push(`${body.type}: ${answers.join(' ')}`)
      }
      const { tasks, documents } = (await get('supervisor-he', `/v1/cases/${id}`)).body.case
      expect(tasks).not.toEqual([])
      for (const query of ['?dryRun=true', '']) {
        for (const { id: task } of tasks)
          for (const wanted of [
            { type: 'claimTask' },
            { type: 'releaseTask' },
            { type: 'delegateTask', to: 'panel-9' },
          ])
            await alike({ ...wanted, task }, { ...wanted, task: 'nothing' }, query)
        const attach = { type: 'attachDocument', about: '说明' }
        for (const { id: document } of documents)
          await alike({ ...attach, document }, { ...attach, document: 'nothing' }, query)
      }
    }
    expect(unlike).toEqual([])
  })

  it('tells the subject of a clarification by no day, event or ledger that the report was a named one', async () => {
    const { id } = await archived(server())
    await done(server(), 'supervisor-he', id, 'openFalseAccusation', accusing)
    const links = async (who: string) => (await get(who, `/v1/cases/${id}`)).body.case.links
    const isLinked = ({ length }: object[]) => length > 0
    expect(await eventually(() => links('supervisor-he'), isLinked, 100_000)).toMatchObject([
      { kind: 'falseAccusation' },
    ])
    expect(await links('applicant-shen')).toEqual([])
    await done(server(), 'custodian-2', id, 'notifyReporter', { method: 'phone', at: toInstant(Date.now()) })
    const rows = (await get('applicant-shen', '/v1/cases?limit=200')).body.items
    expect(rows.find(one => one.id === id)).not.toHaveProperty('nextDue')
    const told = await Promise.all(
      ['', '/timeline', '/ledger', '/actions'].map(part => get('applicant-shen', `/v1/cases/${id}${part}`)),
    )
    expect(told.map(({ status }) => status)).toEqual([200, 200, 404, 200])
    const texts = told.map(({ body }) => JSON.stringify(body))
    expect(texts.join()).not.toMatch(/reporter|举报人|[nN]amed|alseAccusation|linked/)
    expect((await get('auditor-lin', `/v1/cases/${id}/ledger`)).bytes.toString()).toContain('notifyReporter')
  })
}
