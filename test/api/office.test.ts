import { randomUUID } from 'node:crypto'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { act, dayFromNow, done, open, pdf, play, stepsOf } from '#test/support/httpCase.ts'
import { type AnswerOn, type Call, Server } from '#test/support/server.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(async () => {
  await server?.stop()
})
const call: Call = (...given) => server.call(...given)
const codeOf = async (...given: Parameters<Call>) => {
  const { status, body } = await call(...given)
  return [status, body?.code]
}
type Lists = '/v1/risk-filings' | '/v1/supervision-items'
/** Every item of a list, two at a time. */
async function all(who: string, path: Lists) {
  const found: AnswerOn<'GET', Lists>['body']['items'] = []
  for (let cursor: string | null = ''; cursor !== null; ) {
    const { body }: AnswerOn<'GET', Lists> = await call(
      who,
      'GET',
      `${path}?limit=2${cursor ? `&cursor=${cursor}` : ''}`,
    )
    found.push(...body.items)
    cursor = body.nextCursor
  }
  return found
}

const filing = (more: object = {}) => ({
  unit: '镇海区某局',
  step: '先行委托中介机构排查，标记4716',
  reasons: '不能等待',
  decidedBy: '局党组会议',
  decidedOn: dayFromNow(0),
  ...more,
})
const risk = '/v1/risk-filings'

describe('risk filings', () => {
  it('are refused in the order of checks, with every wrong field', async () => {
    expect(await codeOf(null, 'POST', risk, filing())).toEqual([401, 'NOT_AUTHENTICATED'])
    expect(await codeOf('panel-1', 'POST', risk, {})).toEqual([403, 'FORBIDDEN'])
    expect(await codeOf('applicant-zhou', 'POST', risk, {}, { 'idempotency-key': '' })).toEqual([
      422,
      'IDEMPOTENCY_KEY_MISSING',
    ])
    const { status, body } = await call('applicant-zhou', 'POST', risk, filing({ unit: ' ', decidedOn: dayFromNow(1) }))
    expect([status, body.errors.map(({ path }) => path).toSorted()]).toEqual([422, ['decidedOn', 'unit']])
    expect(await codeOf('applicant-zhou', 'GET', `${risk}/${'0'.repeat(32)}`)).toEqual([404, 'NOT_FOUND'])
    expect(await codeOf('applicant-zhou', 'GET', `${risk}?cursor=x`)).toEqual([422, 'INVALID_BODY'])
    expect((await call('applicant-shen', 'GET', risk)).body).toEqual({ items: [], nextCursor: null })
  })

  it('are answered again under one key, and listed page by page, newest first', async () => {
    const key = { 'idempotency-key': randomUUID() }
    const first = await call('applicant-zhou', 'POST', risk, filing(), key)
    expect([first.status, first.body.riskFiling.number]).toEqual([201, `镇险备〔${dayFromNow(0).slice(0, 4)}〕1号`])
    const again = await call('applicant-zhou', 'POST', risk, filing(), key)
    expect([again.status, again.body]).toEqual([200, first.body])
    expect(await codeOf('applicant-zhou', 'POST', risk, filing({ reasons: '另有' }), key)).toEqual([
      422,
      'IDEMPOTENCY_KEY_REUSED',
    ])
    for (let i = 0; i < 4; i++) await call('intake-chen', 'POST', risk, filing())
    const numbers = (await all('investigator-li', risk)).map(({ number }) => Number(/〕(\d+)号/.exec(number)?.[1]))
    expect(numbers).toEqual([5, 4, 3, 2, 1])
    expect(await all('applicant-zhou', risk)).toHaveLength(1)
    for (const who of ['intake-other', 'auditor-lin', 'approver-qian']) expect(await all(who, risk)).toEqual([])
  })

  it('are evidence of a case once they were attached, and read there by those who read evidence', async () => {
    const id = await play(server, 'recordInterview')
    const { riskFiling } = (await call('applicant-zhou', 'POST', risk, filing())).body
    const other = (await call('intake-other', 'POST', risk, filing())).body.riskFiling
    const findings = stepsOf('').find(({ type }) => type === 'submitFindings')?.body as { findings: object[] }
    const named = { ...findings, findings: findings.findings.map(f => ({ ...f, evidence: [riskFiling.id] })) }
    const attach = (document: string, headers = {}) =>
      act(server, 'investigator-li', id, 'attachDocument', { document, about: '决策程序' }, headers)
    expect((await act(server, 'investigator-li', id, 'submitFindings', named)).body.code).toBe('EVIDENCE_UNKNOWN')
    expect((await attach(other.id)).body.code).toBe('EVIDENCE_UNKNOWN')
    const key = { 'idempotency-key': randomUUID() }
    const [done1, repeated] = [await attach(riskFiling.id, key), await attach(riskFiling.id, key)]
    expect([done1.status, repeated.status, repeated.body.seq]).toEqual([200, 200, done1.body.seq])
    expect(done1.body.case.documents.filter(({ notice }) => !notice)).toMatchObject([
      { id: riskFiling.id, kind: 'riskFiling', sha256: riskFiling.sha256, about: '决策程序' },
    ])
    await done(server, 'investigator-li', id, 'submitFindings', named)
    const path = `/v1/cases/${id}/documents/${riskFiling.id}` as const
    expect((await call('supervisor-he', 'GET', path)).body).toEqual({ riskFiling })
    for (const who of ['applicant-zhou', 'auditor-lin', 'panel-1', 'investigator-other'])
      expect(await codeOf(who, 'GET', path)).toEqual([404, 'NOT_FOUND'])
    const form = new FormData()
    form.set('kind', 'riskFiling')
    form.set('file', new Blob([new Uint8Array(pdf('x'))]), 'x.pdf')
    expect(await codeOf('investigator-li', 'POST', `/v1/cases/${id}/documents`, form)).toEqual([422, 'INVALID_BODY'])
  })
})

it('risk filings of the unit are offered to who finds on procedure, those made before the case alone', async () => {
  const unit = `镇海区某局${randomUUID().slice(0, 6)}`
  const before = (await call('applicant-zhou', 'POST', risk, filing({ unit: ` ${unit}` }))).body.riskFiling
  const id = await play(server, 'accept', { start: { unit } })
  await call('applicant-zhou', 'POST', risk, filing({ unit, step: '立案以后才报备' }))
  const offered = async (who: string) => (await call(who, 'GET', `/v1/cases/${id}/risk-filings`)).body
  expect(await offered('investigator-li')).toMatchObject({
    criterion: 'F3',
    items: [{ id: before.id, attached: false }],
  })
  await done(server, 'investigator-li', id, 'attachDocument', { document: before.id, about: '决策程序' })
  expect((await offered('supervisor-he')).items).toMatchObject([{ id: before.id, attached: true }])
  expect((await offered('applicant-zhou')).code).toBe('FORBIDDEN')
  expect((await offered('auditor-lin')).code).toBe('FORBIDDEN')
  expect((await offered('investigator-other')).code).toBe('NOT_FOUND')
  const other = await play(server, 'accept', { start: { unit: '另一单位' } })
  expect((await call('investigator-li', 'GET', `/v1/cases/${other}/risk-filings`)).body.items).toEqual([])
})

describe('supervision items', () => {
  const items = '/v1/supervision-items'
  const item = (more: object = {}) => ({
    source: 'audit',
    matter: { organ: '区审计局', number: `镇审〔2026〕${randomUUID().slice(0, 8)}` },
    summary: '线索标记4717',
    receivedOn: dayFromNow(0),
    ...more,
  })

  it('come from intake and other systems, and are listed for the officers of the organ', async () => {
    expect(await codeOf('supervisor-he', 'POST', items, {})).toEqual([403, 'FORBIDDEN'])
    const { status, body } = await call('hr-system', 'POST', items, { source: 'rumour', matter: {}, extra: 1 })
    expect([status, body.errors.length]).toEqual([422, 6])
    expect((await call('supervisor-other', 'GET', items)).body).toEqual({ items: [], nextCursor: null })
    for (let i = 0; i < 5; i++) expect((await call('hr-system', 'POST', items, item())).status).toBe(201)
    const groups = await all('supervisor-he', items)
    expect(new Set(groups.map(({ id }) => id)).size).toBe(5)
    expect(groups[0]).toMatchObject({ state: 'received', count: 1, cases: [], items: [{ sender: 'hr-system' }] })
    for (const who of ['hr-system', 'investigator-li', 'applicant-zhou', 'admin-gu'])
      expect(await codeOf(who, 'GET', items)).toEqual([403, 'FORBIDDEN'])
  })

  it('tell their sender when a case was opened on the matter, and how it ended', async () => {
    const { matter } = item()
    const sent = (await call('hr-system', 'POST', items, item({ matter }))).body.supervisionItem
    await call('intake-chen', 'POST', items, item({ matter, source: 'petition' }))
    const path = `${items}/${sent.id}` as const
    const result = async (who = 'hr-system') => (await call(who, 'GET', path)).body.supervisionItem
    expect(await result()).toMatchObject({ state: 'received', matter })
    const id = await open(server, { applicantKind: 'exOfficio', matter: { ...matter, state: 'open' } }, 'intake-chen')
    expect(await result()).toMatchObject({ state: 'caseOpened' })
    const group = (await all('intake-chen', items)).find(one => one.id === sent.groupId)
    expect(group).toMatchObject({ caseId: id, count: 2, cases: [{ id, status: 'open' }] })
    await done(server, 'approver-zhao', id, 'closeAdministratively', { ground: 'matterEnded', reasons: '事项已终结' })
    await done(server, 'supervisor-he', id, 'confirmClosing')
    expect(await result()).toMatchObject({ state: 'concluded', outcome: 'closedAdministratively' })
    for (const who of ['applicant-zhou', 'intake-other', 'admin-gu'])
      expect((await call(who, 'GET', path)).status).toBe(404)
  })
})

describe('statistics', () => {
  const path = '/v1/statistics'

  it('are for those who look after the organ, and for the head and supervisor of a superior one', async () => {
    for (const who of ['applicant-zhou', 'intake-chen', 'investigator-li', 'hr-system'])
      expect(await codeOf(who, 'GET', path)).toEqual([403, 'FORBIDDEN'])
    for (const [who, organ] of [
      ['supervisor-other', 'zhenhai'],
      ['supervisor-he', 'ningbo'],
      ['supervisor-he', 'nowhere'],
    ])
      expect(await codeOf(who ?? '', 'GET', `${path}?organ=${organ}`)).toEqual([403, 'FORBIDDEN'])
    const own = (await call('admin-gu', 'GET', path)).body
    expect(own.kinds).toMatchObject([
      { kind: 'tolerance', outcomes: [{ outcome: 'closedAdministratively', count: 1 }] },
    ])
    for (const who of ['approver-qian', 'supervisor-city', 'approver-prov'])
      expect((await call(who, 'GET', `${path}?organ=zhenhai`)).body.kinds, 'no small figures of another organ').toEqual(
        [],
      )
    const day = dayFromNow(0)
    for (const [who, query] of [
      ['approver-qian', `organ=zhenhai&from=${day}`],
      ['approver-zhao', `from=${day}`],
    ])
      expect(await codeOf(who ?? '', 'GET', `${path}?${query}`)).toEqual([422, 'INVALID_BODY'])
    expect((await call('supervisor-he', 'GET', `${path}?from=${day}`)).status).toBe(200)
    expect((await call('supervisor-other', 'GET', path)).body.kinds).toEqual([])
    for (const wrong of ['from=2026-02-30', 'from=2026-02-02&to=2026-02-01'])
      expect(await codeOf('admin-gu', 'GET', `${path}?${wrong}`)).toEqual([422, 'INVALID_BODY'])
  })
})

describe('the exported list of cases', () => {
  const path = '/v1/exports/cases.csv'
  const lines = async (who: string, query = '', headers = {}) => {
    const { bytes } = await call(who, 'GET', path + query, undefined, headers)
    expect(bytes.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    return bytes.subarray(3).toString().trimEnd().split('\r\n')
  }

  it('has what the list has, under headings of the caller’s language', async () => {
    const { headers } = await call('supervisor-he', 'GET', path)
    expect(headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present')
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename=cases-\d{4}-\d\d-\d\d\.csv$/)
    const [head, ...rows] = await lines('supervisor-he', '?status=closed')
    expect(head).toMatch(/^文号,案件类型,/)
    expect(rows).toHaveLength(1)
    expect(rows[0]).toContain('容错认定')
    expect((await lines('supervisor-he', '', { 'accept-language': 'en' }))[0]).toMatch(/^Number,Kind,/)
    expect(await codeOf('supervisor-he', 'GET', `${path}?kind=x`)).toEqual([422, 'INVALID_BODY'])
  })

  it('has no case that its reader may not know of', async () => {
    const id = await play(server, 'assignHandlers', {})
    const has = async (who: string) => (await lines(who)).join().includes(id)
    expect(await has('investigator-li')).toBe(true)
    await done(server, 'investigator-li', id, 'declareRecusal', { ground: 'interest' })
    for (const who of ['investigator-li', 'supervisor-other', 'applicant-shen', 'admin-gu', 'investigator-wu'])
      expect(await has(who)).toBe(false)
    expect(await lines('supervisor-other')).toHaveLength(1)
  })
})

describe('papers that are made when they are asked for', () => {
  const textOf = async (who: string, path: string) => {
    const { status, bytes } = await call(who, 'GET', path)
    expect([who, status]).toEqual([who, 200])
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
    return text.replaceAll(/\s/g, '')
  }

  it('the certificate tells the effects while they are in force, to the party and the officers of the case', async () => {
    const accepted = await play(server, 'accept')
    expect(await codeOf('applicant-zhou', 'GET', `/v1/cases/${accepted}/certificate`)).toEqual([409, 'WRONG_STAGE'])
    const id = await play(server, 'approve')
    const path = `/v1/cases/${id}/certificate` as const
    for (const who of ['applicant-zhou', 'intake-chen']) {
      const text = await textOf(who, path)
      for (const part of ['容错认定效力证明', '不列入经济责任审计报告', '二维码']) expect(text).toContain(part)
    }
    for (const who of ['auditor-lin', 'intake-other', 'applicant-shen'])
      expect(await codeOf(who, 'GET', path)).toEqual([404, 'NOT_FOUND'])
  })

  it('the form of service names the notice and one receiver, for officers alone', async () => {
    const id = await play(server, 'accept')
    const { documents } = (await call('intake-chen', 'GET', `/v1/cases/${id}`)).body.case
    const notice = documents.find(({ kind }) => kind === 'acceptance')
    const path = `/v1/cases/${id}/documents/${notice?.id}/service-form` as const
    const text = await textOf('intake-chen', `${path}?to=matterOrgan`)
    for (const part of ['送达回证', `${notice?.number}`.replaceAll(/\s/g, ''), '受送达人签收'])
      expect(text).toContain(part)
    expect(await codeOf('intake-chen', 'GET', `${path}?to=nobody`)).toEqual([422, 'INVALID_BODY'])
    for (const who of ['applicant-zhou', 'auditor-lin', 'intake-other'])
      expect(await codeOf(who, 'GET', path)).toEqual([404, 'NOT_FOUND'])
  })
})

describe('a case opened from supervision information', () => {
  const items = '/v1/supervision-items'
  const sent = async (more: object = {}) => {
    const body = {
      source: 'audit',
      matter: { organ: '区审计局', number: `镇审〔2026〕${randomUUID().slice(0, 8)}` },
      subject: { personId: 'applicant-zhou', name: '周某' },
      unit: '某局',
      summary: '招标程序完成前已委托中介机构',
      receivedOn: dayFromNow(0),
      ...more,
    }
    return (await call('hr-system', 'POST', items, body)).body.supervisionItem
  }
  const opened = (who: string, id: string, body: object, headers = {}) =>
    call(who, 'POST', `${items}/${id}/open`, body, headers)

  it('takes matter, person and unit from the item and the rank from the register, once per key', async () => {
    const item = await sent()
    const body = { kind: 'tolerance', regime: 'audit' }
    for (const [who, status] of [
      ['approver-zhao', 403],
      ['investigator-li', 404],
      ['supervisor-other', 404],
      ['hr-system', 403],
    ] as const)
      expect([who, (await opened(who, item.id, body)).status]).toEqual([who, status])
    expect((await opened('supervisor-he', item.id, {})).body.errors.map(({ path }) => path)).toEqual(['kind'])
    const preview = await call('supervisor-he', 'POST', `${items}/${item.id}/open?dryRun=true`, body)
    expect(preview.body.effects.length).toBeGreaterThan(0)
    const key = { 'idempotency-key': randomUUID() }
    const first = await opened('supervisor-he', item.id, body, key)
    expect([first.status, first.body.case]).toMatchObject([
      201,
      {
        kind: 'tolerance',
        applicantKind: 'exOfficio',
        unit: '某局',
        matter: { ...item.matter, state: 'open' },
        subject: { personId: 'applicant-zhou', rank: 'township' },
      },
    ])
    const again = await opened('supervisor-he', item.id, body, key)
    expect([again.status, again.body.id]).toEqual([200, first.body.id])
    const { body: told } = await call('hr-system', 'GET', `${items}/${item.id}`)
    expect(told.supervisionItem).toMatchObject({ state: 'caseOpened' })
    const path = `/v1/cases/${first.body.id}/supervision-items` as const
    expect((await call('supervisor-he', 'GET', path)).body.items).toMatchObject([{ id: item.id }])
    expect((await call('applicant-zhou', 'GET', path)).body).toEqual({ items: [] })
    expect(await codeOf('supervisor-other', 'GET', path)).toEqual([404, 'NOT_FOUND'])
  })

  it('is refused where it says another matter or person than the item, and leaves no trace then', async () => {
    const item = await sent()
    const wrong = { kind: 'tolerance', regime: 'audit', subject: { personId: 'applicant-shen' } }
    const { status, body } = await opened('intake-chen', item.id, wrong)
    expect([status, body.errors.map(({ path }) => path)]).toEqual([422, ['subject.personId']])
    const decided = { kind: 'tolerance', regime: 'audit', matter: { state: 'decided' } }
    expect((await opened('intake-chen', item.id, decided)).body.code).toBe('ACCOUNTABILITY_ALREADY_DECIDED')
    expect((await call('hr-system', 'GET', `${items}/${item.id}`)).body.supervisionItem.state).toBe('received')
  })

  it('of another kind is told to the sender, and its handlers read the item', async () => {
    const item = await sent()
    const body = {
      kind: 'clarification',
      inquiry: { organ: 'zhenhai', number: `镇核〔2026〕${randomUUID().slice(0, 6)}`, concludedOn: dayFromNow(0) },
      allegations: [{ id: 'a1', text: '收受礼金', finding: 'mistaken', basis: '核查笔录' }],
    }
    const { status, body: answer } = await opened('intake-chen', item.id, body)
    expect(status).toBe(201)
    expect((await call('hr-system', 'GET', `${items}/${item.id}`)).body.supervisionItem.state).toBe('caseOpened')
    const group = (await all('intake-chen', items)).find(({ id }) => id === item.groupId)
    expect(group?.cases).toMatchObject([{ id: answer.id, kind: 'clarification' }])
  })

  it('groups are studied, taken apart and put together by a person, with the reasons', async () => {
    const [one, two] = [await sent(), await sent()]
    const path = `/v1/supervision-groups/${one.groupId}/notes` as const
    expect(await codeOf('supervisor-other', 'POST', path, { text: '研判' })).toEqual([404, 'NOT_FOUND'])
    expect(await codeOf('hr-system', 'POST', path, { text: '研判' })).toEqual([403, 'FORBIDDEN'])
    const noted = await call('supervisor-he', 'POST', path, { text: '建议谈话', result: 'talk' })
    expect(noted.body.group.notes).toMatchObject([{ text: '建议谈话', result: 'talk', author: 'supervisor-he' }])
    const move = `${items}/${two.id}/regroup` as const
    expect(await codeOf('intake-chen', 'POST', move, { group: 'x', reasons: '同一件事' })).toEqual([
      422,
      'INVALID_BODY',
    ])
    const moved = await call('intake-chen', 'POST', move, { group: one.groupId, reasons: '同一件事' })
    expect(moved.body.supervisionItem).toMatchObject({ id: two.id, groupId: one.groupId, summary: two.summary })
    const groups = await all('intake-chen', items)
    expect(groups.some(({ id }) => id === two.groupId)).toBe(false)
    const joined = groups.find(({ id }) => id === one.groupId)
    expect(joined).toMatchObject({
      count: 2,
      notes: [{ text: '同一件事', moved: { item: two.id } }, { text: '建议谈话' }],
    })
    const apart = await call('intake-chen', 'POST', move, { reasons: '不是同一件事' })
    expect([one.groupId, two.groupId]).not.toContain(apart.body.supervisionItem.groupId)
  })
})

it('nobody finds a marked text in a list of another organ or of a stranger', async () => {
  const marked = /标记471[67]/
  for (const who of ['supervisor-other', 'intake-other', 'applicant-shen', 'panel-1', 'approver-qian', 'admin-gu'])
    for (const path of [risk, '/v1/supervision-items', '/v1/statistics', '/v1/exports/cases.csv', '/v1/cases'])
      expect((await call(who, 'GET', path)).bytes.toString()).not.toMatch(marked)
})
