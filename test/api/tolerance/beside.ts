import { setTimeout as sleep } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { statutoryDays } from '#api/server/statutoryDays.ts'
import { rulePackView } from '#api/views/rulePackView.ts'
import { found } from '#test/support/found.ts'
import { act, dayFromNow, done, open, play } from '#test/support/httpCase.ts'
import type { Call, Server } from '#test/support/server.ts'

/** What the interface serves beside cases, and kinship, which takes cases away. */
export function beside(server: () => Server): void {
  const call: Call = (...given) => server().call(...given)
  const statusOf = async (who: string | null, method: string, path: string, body?: unknown) =>
    (await call(who, method, path, body)).status
  it('serves rule packs whole, by id with or without version', async () => {
    const { body } = await call('applicant-zhou', 'GET', '/v1/rule-packs')
    expect(body.items.flatMap(({ regime }) => regime ?? []).sort()).toEqual([
      'audit',
      'general',
      'majorProject',
      'oneVisit',
      'soe',
    ])
    const byName = { audit: 'audit@3', 'audit@2': 'audit@2', 'audit@1': 'audit@1', clarification: 'clarification@2' }
    for (const [asked, id] of Object.entries(byName)) {
      const { rulePack } = (await call('applicant-zhou', 'GET', `/v1/rule-packs/${asked}`)).body
      expect(rulePackView.parse(rulePack).id).toBe(id)
    }
    for (const id of ['audit@9', 'nothing'])
      expect(await statusOf('applicant-zhou', 'GET', `/v1/rule-packs/${id}`)).toBe(404)
  })

  it('names persons of the same organ to those who may name somebody', async () => {
    const persons = async (query: string) =>
      (await call('supervisor-he', 'GET', `/v1/persons?${query}`)).body.items.map(({ person }) => person)
    expect(await persons('role=investigator')).toEqual([
      'investigator-li',
      'investigator-sun',
      'investigator-wu',
      'investigator-zheng',
    ])
    expect(await persons(`q=${encodeURIComponent('李核')}`)).toEqual(['investigator-li'])
    expect(await persons('q=investigator-other')).toEqual([])
    for (const who of ['applicant-zhou', 'hr-system']) expect(await statusOf(who, 'GET', '/v1/persons')).toBe(403)
  })

  it('takes a case from the kin of a party, and refuses to name them', async () => {
    const id = await play(server(), 'accept')
    expect(await statusOf('investigator-wu', 'GET', `/v1/cases/${id}`)).toBe(200)
    const kin = (list: string[]) => call('investigator-wu', 'PUT', '/v1/persons/me/kin', { kin: list })
    expect((await kin(['applicant-zhou'])).status).toBe(200)
    expect(await statusOf('investigator-wu', 'GET', `/v1/cases/${id}`)).toBe(404)
    expect(await items()).not.toContain(id)
    const handlers = ['investigator-li', 'investigator-wu']
    const named = await act(server(), 'supervisor-he', id, 'assignHandlers', { handlers })
    expect([named.status, named.body.code]).toEqual([409, 'RECUSED'])
    await kin([])
    expect(await statusOf('investigator-wu', 'GET', `/v1/cases/${id}`)).toBe(200)

    async function items() {
      return (await call('investigator-wu', 'GET', '/v1/cases?limit=200')).body.items.map(({ id: one }) => one)
    }
  })

  it('takes what a party declares of officers for requests of recusal, which blind nobody', async () => {
    const id = await open(server())
    const officers = ['intake-chen', 'approver-zhao', 'supervisor-he', 'auditor-lin']
    const before = await Promise.all(officers.map(who => call(who, 'GET', '/v1/statistics')))
    const declared = await call('applicant-zhou', 'PUT', '/v1/persons/me/kin', { kin: officers })
    expect(declared.body.requested).toEqual(expect.arrayContaining(officers.map(person => ({ caseId: id, person }))))
    for (const who of officers) expect(await statusOf(who, 'GET', `/v1/cases/${id}`), who).toBe(200)
    const after = await Promise.all(officers.map(who => call(who, 'GET', '/v1/statistics')))
    expect(after.map(({ body }) => body.kinds)).toEqual(before.map(({ body }) => body.kinds))
    const again = await call('applicant-zhou', 'PUT', '/v1/persons/me/kin', { kin: officers })
    expect(again.status).toBe(200)
    await done(server(), 'approver-zhao', id, 'decideRecusal', {
      person: 'intake-chen',
      granted: true,
      reasons: '属实',
    })
    expect(await statusOf('intake-chen', 'GET', `/v1/cases/${id}`)).toBe(404)
    await call('applicant-zhou', 'PUT', '/v1/persons/me/kin', { kin: [] })
  })

  it('moves no figure by what the person who asks declares', async () => {
    await open(server())
    const figures = async () => (await call('supervisor-he', 'GET', '/v1/statistics')).body
    const before = await figures()
    await call('supervisor-he', 'PUT', '/v1/persons/me/kin', { kin: ['applicant-zhou'] })
    expect(await figures()).toEqual(before)
    await call('supervisor-he', 'PUT', '/v1/persons/me/kin', { kin: [] })
  })

  it('lets administrators load a year of holidays, which open cases then count with', async () => {
    const year = Number(dayFromNow(0).slice(0, 4)) + 3
    const path = `/v1/calendar/years/${year}`
    expect(await statusOf('admin-gu', 'GET', path)).toBe(404)
    const notice = { holidays: statutoryDays(year), makeUpWorkdays: [], notice: '国办发明电〔测试〕1号' }
    expect(await statusOf('intake-chen', 'PUT', path, notice)).toBe(403)
    expect(await statusOf('admin-gu', 'PUT', path, { ...notice, holidays: ['2024-01-01'] })).toBe(422)
    expect((await call('admin-gu', 'PUT', path, notice)).status).toBe(200)
    expect((await call('applicant-zhou', 'GET', path)).body).toMatchObject({ year, ...notice })
  })

  it('corrects a year of holidays: previewed, told to running cases and to whom it moves a day, with its history', async () => {
    const id = await open(server())
    const before = (await call('intake-chen', 'GET', `/v1/cases/${id}`)).body.case
    const running = found(before.deadlines.find(({ state }) => state === 'running'))
    const year = Number(running.due.slice(0, 4))
    const path = `/v1/calendar/years/${year}` as const
    const { holidays, makeUpWorkdays, yearVersion } = (await call('admin-gu', 'GET', path)).body
    // The day on which the step ends becomes a day off: it ends a working day later.
    const table = ['日期,类型', ...[...holidays, running.due].map(day => `${day},放假`)]
    const rows = { table: [...table, ...makeUpWorkdays.map(day => `${day},上班`)].join('\n') }
    const change = { ...rows, notice: '更正通知', ifVersion: yearVersion }
    const shifted = { ...change, table: change.table.replace(`${year}-10-01`, `${year}-10-09`) }
    const refused = await call('admin-gu', 'POST', `${path}/import`, shifted)
    expect([refused.status, refused.body.errors[0]?.path]).toEqual([422, 'holidays'])
    const preview = await call('admin-gu', 'POST', `${path}/import?dryRun=true`, change)
    expect(preview.body).toMatchObject({ written: false, added: [running.due], removed: [] })
    expect(preview.body.moved).toContainEqual(expect.objectContaining({ ruleKey: running.ruleKey, from: running.due }))
    expect((await call('admin-gu', 'GET', path)).body.yearVersion).toBe(yearVersion)

    expect(await statusOf('intake-chen', 'POST', `${path}/import`, change)).toBe(403)
    const both = await Promise.all(
      [change, { ...change, notice: '另一更正' }].map(one => call('admin-gu', 'POST', `${path}/import`, one)),
    )
    expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
    const moved = async () => {
      const { deadlines } = (await call('intake-chen', 'GET', `/v1/cases/${id}`)).body.case
      return found(deadlines.find(one => one.id === running.id))
    }
    const told = async () => {
      const { items } = (await call('intake-chen', 'GET', '/v1/inbox?limit=200')).body
      return items.find(one => one.kind === 'moved' && one.caseId === id)
    }
    for (const end = Date.now() + 120_000; Date.now() < end && !(await told()); ) await sleep(200)
    expect((await moved()).due > running.due).toBe(true)
    expect(await told()).toMatchObject({ kind: 'moved', due: (await moved()).due })
    const { items } = (await call('intake-chen', 'GET', `/v1/cases/${id}/timeline`)).body
    expect(items.map(({ text }) => text).join()).toMatch(/更正/)
    const { history } = (await call('admin-gu', 'GET', path)).body
    expect(history.at(-1)).toMatchObject({ version: yearVersion + 1, by: 'admin-gu' })
    const back = { holidays, makeUpWorkdays, notice: '恢复' }
    expect((await call('admin-gu', 'PUT', path, back)).status).toBe(200)
    for (const end = Date.now() + 120_000; Date.now() < end && (await moved()).due !== running.due; ) await sleep(200)
    expect((await moved()).due).toBe(running.due)
  })

  it('proposes a year from public data to an administrator', async () => {
    const { body } = await call('admin-gu', 'GET', '/v1/calendar/years/2026/proposal')
    expect(body).toMatchObject({ source: 'chinese-days', makeUpWorkdays: expect.arrayContaining(['2026-02-14']) })
    expect(await statusOf('intake-chen', 'GET', '/v1/calendar/years/2026/proposal')).toBe(403)
    expect(await statusOf('admin-gu', 'GET', '/v1/calendar/years/2099/proposal')).toBe(404)
  })

  it('tells in its event stream that a case moved, and nothing else', async () => {
    const id = await open(server())
    const stop = new AbortController()
    const authorization = `Bearer ${await server().tokenOf('intake-chen')}`
    const url = `${server().system.baseUrl}/v1/events`
    const { body } = await fetch(url, { headers: { authorization }, signal: stop.signal })
    const text: string[] = []
    const reading = (async () => {
      for await (const chunk of body ?? []) text.push(Buffer.from(chunk).toString())
    })().catch(() => {})
    await sleep(200)
    await done(server(), 'intake-chen', id, 'addNote', { text: '不得外传的备注' })
    for (const end = Date.now() + 50_000; Date.now() < end && !text.join('').includes(id); ) await sleep(100)
    stop.abort()
    await reading
    const told = [...text.join('').matchAll(/^data: (.*)$/gm)].map(([, data]) => JSON.parse(data ?? ''))
    expect(told.filter(event => event.caseId === id).at(-1)).toEqual({ caseId: id, seq: 2, kind: 'moved' })
    expect(text.join('')).not.toContain('备注')
  })

  it('is healthy, ready and describes itself without sign-in', async () => {
    expect((await call(null, 'GET', '/healthz')).status).toBe(200)
    expect((await call(null, 'GET', '/readyz')).body).toEqual({ ready: true })
    const { body } = await call(null, 'GET', '/openapi.json')
    expect(body.openapi).toBe('3.1.0')
    expect(Object.keys(body.paths as object)).toEqual(
      expect.arrayContaining(['/v1/cases', '/v1/cases/{id}/actions', '/v1/effects']),
    )
    expect(await statusOf(null, 'GET', '/docs')).toBe(200)
    expect(await statusOf(null, 'GET', '/v1/me')).toBe(401)
    expect(await statusOf('auditor-lin', 'GET', '/v1/ledger/seals')).toBe(200)
  })

  it('shows an organ that gave a case away its own part, and takes no act of it any more', async () => {
    const id = await play(server(), 'accept')
    await done(server(), 'intake-chen', id, 'addNote', { text: '本机关的备注' })
    await done(server(), 'approver-zhao', id, 'transfer', { organ: 'ningbo', reasons: '上级管辖' })
    await done(server(), 'supervisor-city', id, 'acceptTransfer', {})
    await done(server(), 'supervisor-city', id, 'addNote', { text: '接收机关的备注' })
    const { status, body } = await call('intake-chen', 'GET', `/v1/cases/${id}`)
    expect([status, body.case.organ, body.case.notes.map(({ text }) => text)]).toEqual([
      200,
      'zhenhai',
      ['本机关的备注'],
    ])
    const timeline = (await call('intake-chen', 'GET', `/v1/cases/${id}/timeline`)).body.items
    const told = timeline.map(({ type }) => type)
    expect([told.includes('transfer'), told.includes('acceptTransfer')]).toEqual([true, false])
    expect((await call('intake-chen', 'GET', `/v1/cases/${id}/documents/notice-1`)).status).toBe(200)
    for (const path of ['ledger', 'reads', 'dossier'])
      expect(await statusOf('supervisor-he', 'GET', `/v1/cases/${id}/${path}`)).toBe(404)
    expect((await call('intake-chen', 'GET', `/v1/cases/${id}/actions`)).body.actions).toEqual([])
    expect((await act(server(), 'intake-chen', id, 'addNote', { text: '不能再办' })).body.code).toBe('FORBIDDEN')
    expect((await call('intake-chen', 'GET', '/v1/cases?limit=200')).body.items.map(item => item.id)).not.toContain(id)
    expect(await statusOf('intake-other', 'GET', `/v1/cases/${id}`)).toBe(404)
  })
}
