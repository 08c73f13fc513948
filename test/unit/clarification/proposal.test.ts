import { describe, expect, test } from 'vitest'
import { issuesOf } from '#contract/issues.ts'
import { startCase } from '#contract/schemas/startCase.ts'
import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import type { SuppliedFinding } from '#domain/clarification/commands.ts'
import { claimsOf } from '#domain/clarification/open.ts'
import { given, people, proposal } from '#test/support/clarificationCase.ts'
import { actor } from '#test/support/givenCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'

const own = {
  source: 'ownApplication' as const,
  allegations: [
    { id: 'a1', text: '在工程招标中收受礼金' },
    { id: 'a2', text: '公车私用' },
  ],
}
const { inquiry: _none, ...bare } = proposal
const { inquiry } = proposal
const applied = () => given({ ...own, inquiry: undefined } as never)
const found: SuppliedFinding[] = [
  { id: 'a1', finding: 'mistaken', basis: '账户流水' },
  { id: 'a2', finding: 'substantiated', basis: '行车记录' },
]

describe('a proposal', () => {
  test('waits for intake, five working days from receipt', () => {
    const { state } = given()
    expect(state).toMatchObject({ stage: 'proposed', parties: ['applicant-shen'], untrue: { found: 2, cleared: 0 } })
    expect(state.deadlines).toMatchObject([{ ruleKey: 'clarify.accept', due: '2026-03-09', mark: 'P' }])
  })

  test('is a person’s own application about themself, or intake’s', () => {
    const stranger = actor('applicant-zhou', ['applicant'])
    expect(refusedWith(() => given(own, { by: stranger }))).toBe('FORBIDDEN')
    expect(refusedWith(() => given({}, { by: people.subject }))).toBe('FORBIDDEN')
    expect(refusedWith(() => given({}, { by: actor('applicant-shen', ['intake']) }))).toBe('FORBIDDEN')
    expect(given(own, { by: people.intake }).state.applicant).toBe('applicant-shen')
  })

  test('rests on an inquiry that has ended, with a finding and its basis for each allegation', () => {
    const sent = { kind: 'clarification', ...bare, allegations: [{ id: 'a1', text: '收受礼金' }] }
    const parsed = startCase.safeParse(sent)
    const paths = parsed.success ? [] : issuesOf(parsed.error, 'zh-CN').map(({ path }) => path)
    expect(paths).toStrictEqual(['inquiry', 'allegations.0.finding', 'allegations.0.basis'])
    expect(refusal(() => given({ inquiry: { ...inquiry, concludedOn: '2026-03-03' } as never })).details).toMatchObject(
      {
        path: 'inquiry.concludedOn',
      },
    )
  })

  test.each([
    [[{ id: 'a', text: '收礼', finding: 'partlySubstantiated', basis: 'b' }], 'allegations.0.untruePart'],
    [[...own.allegations, { id: 'a1', text: '又一项' }], 'allegations.2.id'],
    [[{ id: 'a', text: '问题' }], 'allegations.0.text'],
    [[{ id: 'a', text: '……' }], 'allegations.0.text'],
  ])('with %j is refused on %s', (allegations, path) => {
    expect(refusal(() => given({ ...own, allegations } as never)).details).toMatchObject({ path })
  })

  test('from a tolerance decision names one that tolerates or mitigates', () => {
    const from = (outcome?: string) =>
      given({ source: 'toleranceDecision', origin: { caseId: 't', ...(outcome && { outcome }) } })
    expect(from('tolerate').state.links).toStrictEqual([{ caseId: 't', relation: 'tolerance' }])
    for (const outcome of ['notTolerate', 'recommend', undefined])
      expect(refusal(() => from(outcome)).details).toMatchObject({ path: 'toleranceCaseId' })
  })

  test('is the same as another by person and inquiry, and its own without an inquiry', () => {
    const named = { ...proposal, inquiry: { ...inquiry, organ: '宁波市镇海区容错纠错工作协调机构' } } as never
    const byId = { ...proposal, inquiry: { ...inquiry, organ: 'zhenhai' } } as never
    expect(claimsOf(named, organsOfRelease)).toStrictEqual(claimsOf(byId, organsOfRelease))
    expect(claimsOf({ ...bare, ...own }, organsOfRelease)).not.toHaveProperty('matter')
  })
})

describe('acceptance', () => {
  test('of an own application needs an ended inquiry and its findings, each named', () => {
    const path = (body: object) => refusal(() => applied().when(people.intake, 'accept', body)).details.path
    expect(path({})).toBe('inquiry')
    expect(path({ inquiry })).toBe('findings')
    expect(path({ inquiry, findings: found.slice(1) })).toBe('findings')
    expect(path({ inquiry, findings: [...found, { ...found[0], id: 'a9' }] })).toBe('findings.2.id')
    expect(path({ inquiry: { ...inquiry, concludedOn: '2026-03-03' }, findings: found })).toBe('inquiry.concludedOn')
    const { state } = applied().when(people.intake, 'accept', { inquiry: inquiry as never, findings: found })
    expect(state).toMatchObject({ stage: 'evaluating', inquiry, untrue: { found: 1 } })
    expect(state.documents.map(({ kind }) => kind)).toStrictEqual(['acceptance'])
  })

  test('keeps the applicant’s words where the inquiry has its own', () => {
    const findings = found.map(one => (one.id === 'a1' ? { ...one, text: '收受甲公司礼金' } : one))
    const { allegations } = applied().when(people.intake, 'accept', { inquiry: inquiry as never, findings }).state
    expect(allegations[0]).toMatchObject({ text: '收受甲公司礼金', asked: '在工程招标中收受礼金' })
    expect(allegations[1]).not.toHaveProperty('asked')
  })

  test('is for the organ that verified: another organ’s case is transferred first', () => {
    const elsewhere = given({ inquiry: { ...inquiry, organ: 'beilun' } as never })
    expect(refusedWith(() => elsewhere.when(people.intake, 'accept', {}))).toBe('NOT_VERIFYING_ORGAN')
    const outside = given({ inquiry: { ...inquiry, organ: '宁波市纪委监委' } as never })
    expect(refusedWith(() => outside.when(people.intake, 'accept', {}))).toBe('NOT_VERIFYING_ORGAN')
    expect(outside.when(people.intake, 'refuseAcceptance', { reason: '不是本机关核查的。' }).state.outcome).toBe(
      'refused',
    )
    for (const organ of ['zhenhai', '宁波市 镇海区容错纠错工作协调机构'])
      expect(given({ inquiry: { ...inquiry, organ } as never }).when(people.intake, 'accept', {}).state.stage).toBe(
        'evaluating',
      )
    const there = elsewhere
      .when(people.head, 'transfer', { organ: 'beilun', reasons: '谁核实谁澄清' })
      .when(actor('supervisor-other', ['supervisor'], { organ: 'beilun' }), 'acceptTransfer', {})
      .when(actor('intake-other', ['intake'], { organ: 'beilun' }), 'accept', {})
    expect(there.state).toMatchObject({ organ: 'beilun', stage: 'evaluating' })
  })

  test('gives five working days to evaluate, ten where another department takes part', () => {
    const due = (body: object) => given().when(people.intake, 'accept', body).state.deadlines.at(-1)?.due
    expect([due({}), due({ otherDepartment: '区委组织部' })]).toStrictEqual(['2026-03-09', '2026-03-16'])
  })

  test('is refused in writing, and the case closed', () => {
    const { state } = applied().when(people.intake, 'refuseAcceptance', { reason: '尚无办结的核查' }).served()
    expect(state).toMatchObject({ status: 'closed', outcome: 'refused', documents: [{ kind: 'refusal' }] })
  })
})
