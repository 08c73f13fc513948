import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { toInstant } from '#domain/time/calendar.ts'
import { opened, reporterName } from '#test/support/accusationStory.ts'
import { eventually, pidOf } from '#test/support/chaos.ts'
import { proposed } from '#test/support/clarificationStory.ts'
import { found } from '#test/support/found.ts'
import { act, done, registerOf, serveOwed, settled, upload } from '#test/support/httpCase.ts'
import { accusing, archived, assigned, begin } from '#test/support/linkedStory.ts'
import type { Answer, Server } from '#test/support/server.ts'

const told = ({ status, body }: Answer) => `${status} ${body?.code ?? ''}`.trim()
const again = { ground: '新的事实', reasons: '原陈述不实' }
const identity = (contact: string) => ({ named: true, identity: { name: reporterName, contact } })

/** Acts of clarifications and false accusations: the order of checks, the same key, rehearsals, and several at once. */
export function moves(server: () => Server): void {
  const ask = (
    who: string | null,
    id: string,
    body: object,
    query: '' | `?${string}` = '',
    headers: Record<string, string> = {},
  ) => server().call(who, 'POST', `/v1/cases/${id}/actions${query}`, body, headers)
  const noKey = { 'idempotency-key': '' }
  const post = (body: object, key: string, query: '' | '?dryRun=true' = '') =>
    server().call('intake-chen', 'POST', `/v1/cases${query}`, body, { 'idempotency-key': key })

  /** What a start may leave, of any case. */
  const kept = async () => {
    const tables = ['cases', 'commands', 'reporters', 'receipts', 'vault.reporter_identities', 'vault.data_keys']
    const counts = tables.map(table => `(select count(*)::int from ${table}) as "${table}"`)
    return await server().row<Record<string, number>>(`select ${counts.join(', ')}`)
  }

  it('checks sign-in, case, type of this kind, role, key and body before the rules', async () => {
    const accused = await assigned(server())
    const clarified = (await begin(server(), 'intake-chen', proposed())).id
    const wrong = { x: 1, ifSeq: 'x' }
    for (const [id, type, foreign, who, other] of [
      [accused, 'requestIdentity', 'evaluate', 'investigator-wu', 'intake-chen'],
      [accused, 'approveTracing', 'recordConsent', 'approver-zhao', 'supervisor-he'],
      [clarified, 'signOff', 'screen', 'investigator-li', 'intake-chen'],
      [clarified, 'openFalseAccusation', 'apply', 'supervisor-he', 'investigator-li'],
    ] as const) {
      expect(told(await ask(null, id, { type, ...wrong }, '', noKey))).toBe('401 NOT_AUTHENTICATED')
      expect(told(await ask('intake-other', id, { type: foreign, ...wrong }, '', noKey))).toBe('404 NOT_FOUND')
      expect(told(await ask(who, id, { type: foreign, ...wrong }, '', noKey))).toBe('422 UNKNOWN_ACTION')
      expect(told(await ask(other, id, { type, ...wrong }, '', noKey))).toBe('403 FORBIDDEN')
      expect(told(await ask(who, id, { type, ...wrong }, '', noKey))).toBe('422 IDEMPOTENCY_KEY_MISSING')
      expect(told(await ask(who, id, { type, ...wrong }))).toBe('422 INVALID_BODY')
    }
    const notice = { type: 'giveNotice', facts: '事实', basis: '依据', status: 'citizen' }
    expect(told(await ask('investigator-wu', accused, { ...notice, ifSeq: 1 }))).toBe('409 STALE')
    for (const text of ['\ud800', '\u0000', ' \u200b ', 'x'.repeat(20_001)])
      expect(told(await ask('investigator-wu', accused, { ...notice, facts: text }))).toBe('422 INVALID_BODY')
    expect(told(await ask('investigator-wu', accused, { ...notice, facts: 'x'.repeat(131_072) }))).toBe(
      '413 PAYLOAD_TOO_LARGE',
    )
    expect(told(await ask('investigator-wu', accused, notice))).toBe('409 WRONG_STAGE')
  })

  it('keeps one identity for one key, whatever is sent again or at once, and none for a rehearsal or a refusal', async () => {
    const [key, number] = [randomUUID(), randomUUID()]
    const inquiry = { organ: 'zhenhai', number, concludedOn: '2026-01-10' }
    const body = (contact: string) => proposed({ inquiry, reporter: identity(contact) })
    const before = await kept()
    for (const start of [body('13811110000'), opened({ reporter: identity('13811110000') })])
      expect((await post(start, key, '?dryRun=true')).body.effects).not.toEqual([])
    expect(await kept()).toEqual(before)
    const starts = await Promise.all([1, 2, 3].map(() => post(body('13811110000'), key)))
    expect(starts.map(({ status }) => status).toSorted()).toEqual([200, 200, 201])
    expect(starts.filter(({ body: { receipt } }) => receipt !== undefined)).toHaveLength(1)
    expect(told(await post(body('13811110001'), key))).toBe('422 IDEMPOTENCY_KEY_REUSED')
    const one = await kept()
    const identities = 'vault.reporter_identities'
    expect(Number(one[identities]) - Number(before[identities])).toBe(1)
    const late = randomUUID()
    const refused = await Promise.all([post(body('13811110002'), late), post(body('13811110003'), randomUUID())])
    expect([...refused, await post(body('13811110002'), late)].map(told)).toEqual(
      Array(3).fill('409 DUPLICATE_OPEN_CASE'),
    )
    const { commands: _commands, 'vault.data_keys': _keys, ...left } = await kept()
    expect(one).toMatchObject(left)
  })

  it('stores nothing for rehearsals of acts, and shows them to nobody', async () => {
    const id = await assigned(server())
    await settled(server(), id)
    const stand = async () => [await server().eventsOf(id), await registerOf(server(), id), await kept()]
    const before = await stand()
    for (const [who, body] of [
      ['investigator-wu', { type: 'requestIdentity', reason: '核实动机' }],
      ['investigator-wu', { type: 'closeAsMistaken', reasons: '听信传言' }],
      ['supervisor-he', { type: 'assignHandlers', handlers: ['investigator-li', 'investigator-sun'] }],
      ['approver-zhao', { type: 'closeAdministratively', ground: 'other', reasons: '终止' }],
    ] as const)
      expect((await ask(who, id, body, '?dryRun=true', noKey)).status, body.type).toBe(200)
    expect(await stand()).toEqual(before)
  })

  it('lets two custodians grant at once, each of them once', async () => {
    const id = await assigned(server())
    await done(server(), 'investigator-wu', id, 'requestIdentity', { reason: '核实动机' })
    const grants = await Promise.all(
      ['custodian-1', 'custodian-1', 'custodian-2', 'custodian-2'].map(who => act(server(), who, id, 'grantIdentity')),
    )
    // The step of either is done and the case out of sight as soon as the second has granted.
    expect(grants.filter(({ status }) => status === 200)).toHaveLength(2)
    for (const { status, body } of grants)
      if (status !== 200) expect(body.code).toMatch(/^(SAME_PERSON|NOT_FOUND|WRONG_STAGE)$/)
    const { grants: kinds } = (await server().call('intake-chen', 'GET', `/v1/cases/${id}`)).body.case.identity
    expect(kinds.map(({ by }) => by).toSorted()).toEqual(['custodian-1', 'custodian-2'])
  })

  it('has one open case about one inquiry, reopened or new, whoever comes first', async () => {
    const body = proposed()
    const { id } = await begin(server(), 'intake-chen', body)
    await done(server(), 'intake-chen', id, 'accept')
    const nothing = { necessity: [], allegations: [], methods: [], reason: '不必要', ground: 'other' }
    const evaluated = await act(server(), 'investigator-li', id, 'evaluate', nothing)
    expect(evaluated.status, JSON.stringify(evaluated.body)).toBe(200)
    for (const who of ['clerk-tang', 'investigator-li', 'deputy-feng', 'reviewer-xu'])
      await done(server(), who, id, 'signOff')
    await done(server(), 'approver-zhao', id, 'approve')
    await serveOwed(server(), id)
    await done(server(), 'custodian-1', id, 'notifyReporter', { method: 'phone', at: toInstant(Date.now()) })
    const { documents, status } = (await server().call('intake-chen', 'GET', `/v1/cases/${id}`)).body.case
    expect([status, documents.length > 0]).toEqual(['closed', true])
    const all = await Promise.all([
      act(server(), 'approver-zhao', id, 'reopen', again),
      act(server(), 'approver-zhao', id, 'reopen', again),
      server().call('intake-chen', 'POST', '/v1/cases', body),
    ])
    const won = all.filter(answer => answer.status < 300)
    expect(won.length, all.map(told).join()).toBeGreaterThan(0)
    expect(all.slice(0, 2).filter(answer => answer.status === 200).length).toBeLessThan(2)
    for (const answer of all)
      if (answer.status >= 300) expect(told(answer)).toMatch(/^409 (WRONG_STAGE|DUPLICATE_OPEN_CASE)$/)
    const entries = "select count(*)::int as n from entries where case_id = $1 and type = 'reopen'"
    const reopened = all.slice(0, 2).filter(answer => answer.status === 200).length
    expect((await server().row<{ n: number }>(entries, [id])).n).toBe(reopened)
  })

  it('reassigns by a batch or moves the step meanwhile, never both', async () => {
    const id = await assigned(server())
    const task = 'submitIntentFindings-1-investigator-wu'
    const { tasks } = (await server().call('supervisor-he', 'GET', `/v1/cases/${id}`)).body.case
    const waiting = found(tasks.find(({ id: one }) => one === task) ?? tasks[0])
    const reassign = Array.from({ length: 3 }, () => ({ caseId: id, task: waiting.id, to: 'investigator-sun' }))
    const evidence = (await upload(server(), 'investigator-wu', id, Buffer.from('通话记录'))).body.document.id
    const elements = Object.fromEntries(
      ['fabrication', 'intent'].map(element => [element, { result: 'met', evidence: [evidence] }]),
    )
    const [batch, moved] = await Promise.all([
      server().call('supervisor-he', 'POST', '/v1/tasks/bulk', { reassign }),
      act(server(), 'investigator-wu', id, 'submitIntentFindings', elements),
    ])
    expect([batch.status, moved.status]).toEqual([202, 200])
    const lines = async () =>
      (await server().call('supervisor-he', 'GET', `/v1/batches/${batch.body.batchId}`)).body.batch
    const ended = await eventually(lines, ({ state }) => state === 'done', 100_000)
    for (const { code, state } of ended.items) expect(code ?? state).toMatch(/^(done|INVALID_BODY|WRONG_STAGE)$/)
    const { rows } = await server().rows.query(
      `select (select count(*)::int from tasks where case_id = $1 and task_id = $2) as tasks,
         (select count(*)::int from entries where case_id = $1 and type = 'reassignTask') as entries`,
      [id, waiting.id],
    )
    expect(rows[0]).toEqual({ tasks: 0, entries: ended.done })
  })

  it('starts one linked case, though API and worker are killed before its start is filed', async () => {
    const { id } = await archived(server(), { reporter: identity('13811110009') })
    const key = { 'idempotency-key': randomUUID() }
    const start = () => act(server(), 'supervisor-he', id, 'openFalseAccusation', accusing, key).catch(() => undefined)
    const first = start()
    // The intent of the linked start is there, its case not yet.
    const intent = `select from commands where type = 'open' and person = 'supervisor-he' and received_at > $1`
    const begun = new Date()
    while ((await server().rows.query(intent, [begun])).rowCount === 0)
      if (Date.now() - begun.getTime() > 20_000) throw new Error('no linked start was received')
    for (const part of ['Worker', 'API']) process.kill(pidOf(server(), part), 'SIGKILL')
    await first
    const answer = await eventually(start, one => one?.status === 200, 150_000)
    expect(answer?.status).toBe(200)
    const linked = () =>
      server().row<{ started: number }>(
        `select (select count(*)::int from entries where case_id = $1 and type = 'openFalseAccusation') as asked,
             (select count(*)::int from entries where case_id = $1 and type = 'linkedStarted') as started,
             (select count(*)::int from cases c join case_links l on l.case_id = c.case_id
              where l.other_id = $1 and c.kind = 'falseAccusation' and c.n > 0) as cases,
             (select count(distinct ref)::int from reporters r where r.case_id = $1 or r.case_id in
               (select case_id from case_links where other_id = $1)) as refs`,
        [id],
      )
    const came = await eventually(linked, ({ started }) => started > 0, 200_000)
    expect(came).toEqual({ asked: 1, started: 1, cases: 1, refs: 1 })
  })
}
