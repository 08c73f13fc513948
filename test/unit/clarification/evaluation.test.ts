import { describe, expect, test } from 'vitest'
import { evaluated, given, people, proposal, signed, weighing } from '#test/support/clarificationCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'

const texts = (...all: [string, string][]) => ({
  allegations: all.map(([text, finding], at) => ({ id: `a${at + 1}`, text, finding, basis: '依据' })),
})
const weigh = (allegations: string[], changes: object = {}, body: object = {}) =>
  evaluated({ allegations, ...body }, changes)

describe('an evaluation', () => {
  test('clears what was found untrue, in the words of the allegation', () => {
    expect(evaluated().state).toMatchObject({
      stage: 'approving',
      handlers: ['investigator-li'],
      evaluation: {
        cleared: [
          { id: 'a1', wording: '在工程招标中收受礼金' },
          { id: 'a2', wording: '违规办理亲属就业' },
        ],
      },
    })
  })

  test.each([['a3'], ['a4'], ['a5']])('never clears %s: true, partly true, or not excluded', id => {
    const refused = refusal(() => weigh(['a1', id]))
    expect(refused).toMatchObject({ code: 'NOT_CLEARABLE', details: { allegations: [id] } })
  })

  test('clears the untrue part, and only that, where a tolerance decision covers the true one', () => {
    const { state } = weigh(['a3'], { source: 'toleranceDecision' })
    expect(state.evaluation?.cleared).toStrictEqual([{ id: 'a3', wording: '从采购中获利' }])
    expect(weigh(['a3'], { origin: { caseId: 't', outcome: 'mitigate' } }).state.stage).toBe('approving')
    const whole = { wording: [{ id: 'a3', text: '未经集体研究采购并从中获利' }] }
    expect(refusal(() => weigh(['a3'], { source: 'toleranceDecision' }, whole)).details).toMatchObject({
      path: 'wording.0.text',
      message: 'namesUncleared',
    })
    expect(refusedWith(() => weigh(['a4'], { source: 'toleranceDecision' }))).toBe('NOT_CLEARABLE')
  })

  test.each([
    ['wordingNotAllowed', texts(['对举报反映其诬告他人', 'mistaken'])],
    ['wordingNotAllowed', texts(['威胁检举人王某', 'mistaken'])],
    ['namesUncleared', texts(['公车私用并收受礼金', 'mistaken'], ['收受礼金', 'substantiated'])],
    ['namesUncleared', texts(['公车私用并收受“礼 金”', 'mistaken'], ['收受礼金', 'notVerified'])],
  ])('is refused on its own field for %s, until other words are given', (message, changes) => {
    expect(refusal(() => weigh(['a1'], changes)).details).toMatchObject({ path: 'allegations.0', message })
    const wording = [{ id: 'a1', text: '公车私用' }]
    expect(weigh(['a1'], changes, { wording }).state.evaluation?.cleared).toStrictEqual([
      { id: 'a1', wording: '公车私用' },
    ])
  })

  test.each([
    ['allegations.1', { allegations: ['a1', 'a9'] }],
    ['wording.0.id', { wording: [{ id: 'a4', text: '用车' }] }],
    ['necessity', { necessity: [] }],
    ['scope', { scope: undefined }],
    ['reason', { allegations: [] }],
  ])('without what it needs is refused on %s', (path, body) => {
    expect(refusal(() => evaluated(body)).details).toMatchObject({ path })
  })

  test('of nothing to be cleared goes the same way, and is explained in writing', () => {
    const nothing = evaluated({
      allegations: [],
      necessity: [],
      methods: [],
      scope: undefined,
      reason: '未造成影响',
      ground: 'noHarm',
    })
    expect(refusedWith(() => nothing.when(people.head, 'approve', {}))).toBe('SIGN_OFF_MISSING')
    const { state } = signed(nothing).when(people.head, 'approve', {}).served()
    expect(state).toMatchObject({
      status: 'closed',
      outcome: 'notCleared',
      untrue: { found: 2, cleared: 0, reason: 'noHarm' },
    })
    expect(state.documents.map(({ kind }) => kind)).toStrictEqual(['notCleared'])
  })

  test('comes after acceptance', () => {
    expect(refusedWith(() => given().when(people.li, 'evaluate', weighing))).toBe('WRONG_STAGE')
    expect(proposal.allegations).toHaveLength(5)
  })
})
