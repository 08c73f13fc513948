import { expect, it } from 'vitest'
import { stringify } from 'yaml'
import { hashOf } from '#domain/hash.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import { act, dayFromNow, done, open, play } from '#test/support/httpCase.ts'
import type { Call, Json, Server } from '#test/support/server.ts'

const release = currentPackFor('tolerance', 'audit')
const ownText = { title: '云江市审计容错实施细则', issuer: '中共云江市委办公室' }
const source = { document: ownText.title, mark: 'S' as const, article: '第六条' }

/** The city's own edition of a pack: one more criterion, three days to accept. */
const edition = (version: number): RulePack => {
  const { days, criteria, ...rest } = release
  const more = criteria.find(({ id }) => id === 'A5') as RulePack['criteria'][number]
  return {
    ...rest,
    id: `audit@${version}`,
    version,
    title: `云江版${version}`,
    criteria: [...criteria, { ...more, id: 'Y1', question: '事前是否备案？（met＝已备案）', sources: [source] }],
    days: { ...days, 'tolerate.accept': { ...days['tolerate.accept'], length: 3 } } as RulePack['days'],
    ownDocuments: [ownText],
  }
}

/** A city's own rules as data: loaded, compared, signed off, and in force for the cases that begin from a day. */
export function rulePacks(server: () => Server): void {
  const call: Call = (...given) => server().call(...given)
  const load = (pack: unknown, who = 'admin-gu') => call(who, 'POST', '/v1/rule-packs', pack)
  const sign = (id: string, validFrom: string, who = 'admin-fang') =>
    call(who, 'POST', `/v1/rule-packs/${id}/sign-off`, { validFrom })
  const caseOf = async (id: string) => (await call('supervisor-he', 'GET', `/v1/cases/${id}`)).body.case
  const accept = (view: Json) => view.deadlines.find(({ ruleKey }: Json) => ruleKey === 'tolerate.accept')

  it('are published as a schema, and refused with every fault at its path', async () => {
    const { body: schema } = await call('intake-chen', 'GET', '/v1/rule-packs/schema')
    expect(schema).toMatchObject({ type: 'object', properties: { criteria: { type: 'array' } } })
    expect((await load(edition(90), 'intake-chen')).status).toBe(403)
    const { days: _none, ...noDays } = edition(90)
    const refused = await load({ ...noDays, days: {} })
    expect([refused.status, refused.body.code]).toEqual([422, 'INVALID_BODY'])
    expect(refused.body.errors.map(({ path }: Json) => path)).toEqual(
      expect.arrayContaining(['days.tolerate.accept', 'days.tolerate.investigate', 'days.transfer.accept']),
    )
    const taken = await load({ ...edition(90), id: release.id, version: release.version })
    expect(taken.body.errors).toEqual([{ path: 'version', message: expect.stringContaining('请改用版本') }])
    const noYaml = await call('admin-gu', 'POST', '/v1/rule-packs', 'a: [', { 'content-type': 'application/yaml' })
    expect([noYaml.status, noYaml.body.code]).toEqual([400, 'INVALID_JSON'])
  })

  it('are drafts that only their admins see, beside what is in force, until another admin signs', async () => {
    const made = await call('admin-gu', 'POST', '/v1/rule-packs', stringify(edition(91)), {
      'content-type': 'application/yaml',
    })
    expect([made.status, made.body.loaded.state, made.body.hash]).toEqual([201, 'draft', hashOf(edition(91))])
    expect(made.body.comparedWith).toBe(release.id)
    expect(made.body.differences).toMatchObject([
      { path: 'title' },
      { path: 'days.tolerate.accept', is: { length: 5 }, would: { length: 3 } },
      { path: 'ownDocuments' },
      { path: 'criteria.Y1', would: { id: 'Y1' } },
    ])
    expect((await load(edition(91))).body.loaded).toEqual(made.body.loaded)
    const changed = await load({ ...edition(91), title: '另一个标题' })
    expect(changed.body.errors).toMatchObject([{ path: 'version' }])
    for (const who of ['intake-chen', 'admin-other-1'])
      expect((await call(who, 'GET', '/v1/rule-packs/audit@91')).status, who).toBe(404)
    const { body: list } = await call('admin-fang', 'GET', '/v1/rule-packs')
    expect(list.loaded).toMatchObject([{ id: 'audit@91', state: 'draft', loadedBy: 'admin-gu' }])
    expect(list.items.map(({ id }: Json) => id)).toContain(release.id)

    expect((await sign('audit@91', dayFromNow(0), 'admin-gu')).body.code).toBe('SAME_PERSON')
    expect((await sign('audit@91', dayFromNow(0), 'intake-chen')).status).toBe(403)
    expect((await sign('audit@99', dayFromNow(0))).status).toBe(404)
    expect((await sign('audit@91', dayFromNow(-1))).body.errors).toMatchObject([{ path: 'validFrom' }])
  })

  it('hold for the cases that begin from their day; a case that began before keeps its own', async () => {
    const before = await open(server())
    expect(accept(await caseOf(before)).length ?? 5).toBe(5)
    const signed = await sign('audit@91', dayFromNow(0))
    expect([signed.status, signed.body.loaded]).toMatchObject([
      200,
      { state: 'signed', signedBy: 'admin-fang', validFrom: dayFromNow(0) },
    ])
    expect((await sign('audit@91', dayFromNow(0))).status).toBe(200)
    expect((await sign('audit@91', dayFromNow(1))).body.code).toBe('STALE')

    const after = await open(server())
    const [old, now] = [await caseOf(before), await caseOf(after)]
    expect([old.rulePack, now.rulePack]).toEqual([release.id, 'audit@91'])
    expect([old.rulePackHash, now.rulePackHash]).toEqual([hashOf(release), hashOf(edition(91))])
    expect(accept(now).due < accept(old).due).toBe(true)
    expect((await call('intake-chen', 'GET', '/v1/rule-packs/audit')).body.rulePack.title).toBe('云江版91')
    // Received before that day: by the rules of that day.
    const late = await open(server(), { receivedOn: dayFromNow(-1) })
    expect((await caseOf(late)).rulePack).toBe(release.id)
    // Another county is not touched; and what is asked of a case is what its own pack asks.
    const other = await call('intake-other', 'GET', '/v1/rule-packs/audit')
    expect(other.body.rulePack.id).toBe(release.id)
    for (const id of [before, after]) await done(server(), 'intake-chen', id, 'accept', {})
    expect((await caseOf(after)).documents.length).toBeGreaterThan(0)
    const dossier = await call('supervisor-he', 'GET', `/v1/cases/${after}/dossier`)
    expect(dossier.status).toBe(200)
  })

  it('ask every finding that they name', async () => {
    const id = await play(server(), 'recordInterview')
    expect((await caseOf(id)).rulePack).toBe('audit@91')
    const findings = release.criteria.map(({ id: criterion, answers }) => ({
      criterion,
      ...(answers ? { answer: answers[0]?.text } : { result: 'met' }),
      reasons: '见材料',
      evidence: [],
    }))
    const body = { findings, recommendation: 'notTolerate' }
    const refused = await act(server(), 'investigator-li', id, 'submitFindings', body)
    expect([refused.status, refused.body.code]).toEqual([409, 'FINDING_MISSING'])
    const [dry] = [
      await call('investigator-li', 'POST', `/v1/cases/${id}/actions?dryRun=true`, { type: 'submitFindings', ...body }),
    ]
    expect(dry?.body.code).toBe('FINDING_MISSING')
  })

  it('are one after the other: of two that begin on one day the second is refused', async () => {
    for (const version of [92, 93]) expect((await load(edition(version))).status).toBe(201)
    const day = dayFromNow(30)
    const both = await Promise.all([sign('audit@92', day), sign('audit@93', day)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 422])
    expect(both.find(({ status }) => status === 422)?.body.errors).toEqual([
      { path: 'validFrom', message: expect.stringContaining('另一版本') },
    ])
    const { rows } = server()
    await expect(rows.query(`update rule_packs set content = '{}' where id = 'audit@91'`)).rejects.toThrow(
      'does not change',
    )
  })
}
