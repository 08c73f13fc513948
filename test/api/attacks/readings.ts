import { expect, it } from 'vitest'
import { done, pdf, play, upload } from '#test/support/httpCase.ts'
import type { Server } from '#test/support/server.ts'

/** Whoever reads leaves a line, and whoever reads as nobody needs to is shown to those who watch. */
export function readingsAreKept(server: () => Server): void {
  const get = <const Path extends string>(who: string, path: Path) => server().call(who, 'GET', path)
  const reads = async (id: string) => (await get('auditor-lin', `/v1/cases/${id}/reads`)).body.items
  const unusual = async (who: string) => (await get(who, '/v1/reads/unusual')).body.items

  it('keeps a line of every paper, export and ledger, and of a reason nothing in clear', async () => {
    const id = await play(server(), 'assignHandlers')
    const { document } = (await upload(server(), 'investigator-li', id, pdf('流水'))).body
    expect((await get('investigator-sun', `/v1/cases/${id}/documents/${document.id}`)).status).toBe(200)
    expect((await get('investigator-wu', `/v1/cases/${id}/documents/${document.id}`)).status).toBe(404)
    await get('supervisor-he', `/v1/cases/${id}/ledger`)
    const reason = '核对谈话标记4721'
    await server().call('investigator-li', 'POST', `/v1/cases/${id}/disclosures`, { part: 'interviews', reason })
    const lines = (await reads(id)).map(({ person, part, about, reason: why }) => [person, part, about, why])
    expect(lines).toEqual(
      expect.arrayContaining([
        ['investigator-sun', 'document', document.id, null],
        ['supervisor-he', 'ledger', undefined, null],
        ['investigator-li', 'interviews', undefined, reason],
      ]),
    )
    expect(lines.some(([person]) => person === 'investigator-wu')).toBe(false)
    await get('supervisor-he', '/v1/exports/cases.csv')
    const { rows } = await server().rows.query(
      "select person, part from reads where case_id = 'lists' order by id desc limit 1",
    )
    expect(rows).toEqual([{ person: 'supervisor-he', part: 'export' }])
    const clear = await server().rows.query('select from reads r where r::text like $1', [`%${reason}%`])
    expect(clear.rows).toHaveLength(0)
  })

  it('shows supervisor and auditor who reads again and again without an act, or of the own unit, and nobody else', async () => {
    const id = await play(server(), 'assignHandlers')
    for (let i = 0; i < 5; i++) await get('auditor-lin', `/v1/cases/${id}/ledger`)
    const found = (await unusual('supervisor-he')).filter(({ caseIds }) => caseIds.includes(id))
    expect(found.map(({ person, ground, count }) => [person, ground, count])).toEqual([
      ['auditor-lin', 'againWithoutAct', 5],
    ])
    await server().rows.query(
      "update persons set unit = 'unit-own' where person in ('applicant-zhou', 'approver-zhao')",
    )
    await get('approver-zhao', `/v1/cases/${id}/ledger`)
    const grounds = (await unusual('auditor-lin')).map(({ person, ground }) => `${person} ${ground}`)
    expect(grounds).toContain('approver-zhao ownUnit')
    await server().rows.query("update persons set unit = null where unit = 'unit-own'")
    for (const who of ['investigator-li', 'intake-chen', 'applicant-zhou', 'approver-zhao'])
      expect((await get(who, '/v1/reads/unusual')).status, who).toBe(403)
    const elsewhere = await unusual('supervisor-other')
    expect(elsewhere.filter(({ caseIds }) => caseIds.includes(id))).toEqual([])
    await done(server(), 'supervisor-he', id, 'declareRecusal', { ground: 'interest' })
    const shut = await unusual('supervisor-he')
    expect(shut.filter(({ caseIds }) => caseIds.includes(id))).toEqual([])
  })

  it('tells everybody whose reading is written down by which rule', async () => {
    for (const who of ['investigator-li', 'applicant-zhou', 'auditor-lin'])
      expect((await get(who, '/v1/me')).body.readings).toContain('均予记录')
  })
}
