import { describe, expect, test } from 'vitest'
import { approved, type Clarification, evaluated, people, signed, weighing } from '#test/support/clarificationCase.ts'
import { actor } from '#test/support/givenCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'

const approve = (so: Clarification, by = people.head) => so.when(by, 'approve', {})
const again = (so: Clarification) => so.when(people.li, 'evaluate', weighing)

describe('the four sign-offs', () => {
  test('come in any order, once each, and all of them before approval', () => {
    const three = [people.deputy, people.review, people.sun].reduce((so, by) => so.when(by, 'signOff', {}), evaluated())
    expect(refusal(() => approve(three)).details).toStrictEqual({ missing: ['caseManagement'] })
    expect(approve(three.when(people.management, 'signOff', { opinion: '同意' })).state.stage).toBe('consenting')
  })

  test('of one department by a second person, or of two by one person, are refused', () => {
    const so = evaluated().when(people.review, 'signOff', {})
    const second = actor('reviewer-2', ['caseReview'])
    expect(refusal(() => so.when(second, 'signOff', {})).details).toStrictEqual({ reason: 'alreadySigned' })
    const both = actor('reviewer-xu', ['caseReview', 'caseManagement'])
    expect(refusedWith(() => so.when(both, 'signOff', {}))).toBe('SAME_PERSON')
  })

  test('for case review are not given by whoever handles the case', () => {
    const both = actor('investigator-li', ['investigator', 'caseReview'])
    const so = evaluated().when(both, 'signOff', {})
    expect(so.state.signOffs).toMatchObject([{ department: 'investigator' }])
    expect(refusedWith(() => so.when(both, 'signOff', {}))).toBe('WRONG_STAGE')
  })

  test('make a handler of the investigator who signs for the handling department', () => {
    expect(evaluated().when(people.sun, 'signOff', {}).state.handlers).toStrictEqual([
      'investigator-li',
      'investigator-sun',
    ])
  })

  test('do not count when the person is recused, or the case is another organ’s', () => {
    const recused = signed().when(people.review, 'declareRecusal', { ground: 'kin' })
    expect(refusal(() => approve(recused)).details).toStrictEqual({ missing: ['caseReview'] })
    expect(approve(recused.when(actor('reviewer-2', ['caseReview']), 'signOff', {})).state.stage).toBe('consenting')
    const beilun = { organ: 'beilun', level: 'county' } as const
    const there = signed()
      .when(people.head, 'transfer', { organ: 'beilun', reasons: '移送' })
      .when(actor('s', ['supervisor'], beilun), 'acceptTransfer', {})
    expect(refusal(() => approve(there, actor('h', ['approver'], beilun))).details.missing).toHaveLength(4)
  })

  test('that somebody claimed are that person’s', () => {
    const task = 'signOff-caseReview-1'
    const so = evaluated().when(people.review, 'claimTask', { task })
    expect(refusedWith(() => so.when(actor('reviewer-2', ['caseReview']), 'signOff', {}))).toBe('TASK_TAKEN')
    expect(so.when(people.deputy, 'signOff', {}).state.signOffs).toHaveLength(1)
  })
})

describe('approval', () => {
  test('is the head’s alone: a deputy’s level is too low, signed or not', () => {
    const refused = refusal(() => approve(signed(), people.deputy))
    expect(refused.code).toBe('APPROVAL_LEVEL_TOO_LOW')
    expect(refused.article).toContain('第五十条')
    expect(refusedWith(() => approve(evaluated(), people.deputy))).toBe('APPROVAL_LEVEL_TOO_LOW')
  })

  test('is not given by a head who handled or signed', () => {
    const head = actor('approver-zhao', ['approver', 'investigator', 'caseReview'], { level: 'county' })
    const handled = evaluated().when(head, 'signOff', {})
    expect(refusedWith(() => approve(handled, head))).toBe('SAME_PERSON')
  })

  test('asks the person, five working days, within fifteen from approval to carry out', () => {
    const { state } = approved()
    expect(state.documents.map(({ kind }) => kind)).toStrictEqual(['consentRequest'])
    expect(state.deadlines.filter(({ state: so }) => so === 'running')).toMatchObject([
      { ruleKey: 'clarify.carryOut', due: '2026-03-23', start: '2026-03-02' },
      { ruleKey: 'clarify.consent', due: '2026-03-09', silent: true },
    ])
  })

  test('rejected is explained in writing, and the case closed', () => {
    const rejected = evaluated().when(people.head, 'reject', { reasons: '时机不当' })
    expect(rejected.state).toMatchObject({ status: 'open', stage: 'approving', ending: {}, outcome: 'rejected' })
    expect(rejected.served().state).toMatchObject({
      status: 'closed',
      outcome: 'rejected',
      documents: [{ kind: 'rejection' }],
      untrue: { found: 2, cleared: 0, reason: 'rejected' },
    })
  })

  test('is sent back at most twice, each time for a new evaluation and new sign-offs', () => {
    const back = (so: Clarification) => so.when(people.head, 'remand', { points: ['影响范围'] })
    const once = back(signed())
    expect(once.state).toMatchObject({ stage: 'evaluating', signOffs: [], remandPoints: ['影响范围'] })
    expect(once.state.formerEvaluations).toHaveLength(1)
    const twice = again(back(again(once)))
    expect(refusedWith(() => back(twice))).toBe('REMAND_LIMIT')
    expect(approve(signed(twice)).state.stage).toBe('consenting')
  })
})
