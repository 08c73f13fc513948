import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#domain/access/actor.ts'
import { clarification } from '#domain/clarification/clarification.ts'
import { type Bodies, methods } from '#domain/clarification/commands.ts'
import { clearedStatements, mentions } from '#domain/clarification/letterText.ts'
import { lettersOf } from '#domain/clarification/state.ts'
import { allegationFindings as findings } from '#domain/common/report.ts'
import { Refusal } from '#domain/refusal.ts'
import { addDays, instantAt } from '#domain/time/calendar.ts'
import { type Clarification, given, people, proposal, weighing } from '#test/support/clarificationCase.ts'
import { actor } from '#test/support/givenCase.ts'

type Move = { by: Actor; type: keyof Bodies; body: (so: Clarification) => object } | { days: number }

const manyHats = actor('many-hats', ['investigator', 'caseReview', 'caseManagement', 'deputy', 'approver', 'intake'], {
  level: 'county',
})
const officers = [...Object.values(people), manyHats]
const head = people.head
const ids = proposal.allegations.map(({ id }) => id)
const moment = (so: Clarification) => so.entries.at(-1)?.at ?? ''
const someMethods = fc.subarray([...methods])

const letter = (so: Clarification) =>
  so.state.documents.find(({ notice }) => notice && !notice.service)?.id ?? 'notice-1'

const act = <T extends keyof Bodies>(type: T, who: readonly Actor[], body: fc.Arbitrary<object> = fc.constant({})) =>
  fc.record({ by: fc.constantFrom(...who), type: fc.constant(type), body: body.map(one => () => one) })

/** Acts by those who may, now and then by anybody; time passes too. */
const move: fc.Arbitrary<Move> = fc.oneof(
  act('accept', [people.intake, people.intake, ...officers]),
  act(
    'evaluate',
    [people.li, people.sun, manyHats],
    fc
      .record({
        allegations: fc.oneof(fc.subarray(ids), fc.subarray(['a1', 'a2', 'a3'], { minLength: 1 })),
        methods: someMethods,
      })
      .map(body => ({ ...weighing, ...body, reason: '理由' })),
  ),
  { arbitrary: act('signOff', [people.li, people.review, people.management, people.deputy, manyHats]), weight: 5 },
  { arbitrary: act('approve', [head, head, people.deputy, manyHats, people.li]), weight: 3 },
  act('remand', [head, manyHats], fc.constant({ points: ['疑点'] })),
  act(
    'recordConsent',
    [people.subject, people.sun, people.intake],
    fc.oneof(
      fc.constantFrom({ given: true }, { given: true }, { given: false }),
      fc.record({ given: fc.boolean(), methods: someMethods }),
    ),
  ),
  { arbitrary: act('issueLetter', [people.li, people.intake]), weight: 2 },
  {
    arbitrary: fc
      .record({ by: fc.constantFrom(people.li, people.subject), method: fc.constantFrom(...methods) })
      .map(({ by, method }) => ({
        by,
        type: 'carryOut' as const,
        body: (so: Clarification) => ({ method, at: moment(so), place: '会议室', audience: 'unit' }),
      })),
    weight: 3,
  },
  {
    arbitrary: fc
      .record({ by: fc.constantFrom(people.intake, people.li), refused: fc.boolean() })
      .map(({ by, refused }) => ({
        by,
        type: 'recordService' as const,
        body: (so: Clarification) => ({
          document: letter(so),
          method: 'direct',
          receivedBy: '沈某某',
          receivedAt: moment(so),
          refused,
        }),
      })),
    weight: 3,
  },
  { arbitrary: act('archive', [people.li, people.custodian]), weight: 2 },
  act('recordFollowUp', [people.li, people.custodian], fc.constant({ summary: '正常' })),
  fc.constantFrom(people.custodian, people.li).map(by => ({
    by,
    type: 'notifyReporter' as const,
    body: (so: Clarification) => ({ method: 'phone', at: moment(so) }),
  })),
  act('declareRecusal', [people.review, people.sun], fc.constant({ ground: 'other' })),
  act('reissueNotice', [people.intake], fc.constant({ document: 'notice-2', reasons: '有误' })),
  fc.integer({ min: 1, max: 9 }).map(days => ({ days })),
)

/** What waits, done by one for whom it waits; bodies come from the move that was drawn for it. */
function duty(so: Clarification, drawn: readonly Move[], which: number): Move | undefined {
  const tasks = clarification.tasks(so.state)
  const task = tasks[which % Math.max(1, tasks.length)]
  const found = drawn.find(one => 'type' in one && one.type === task?.action)
  if (!task || !found || 'days' in found) return undefined
  const { candidates } = task
  const by = officers.find(({ person, roles }) =>
    'person' in candidates ? person === candidates.person : roles.includes(candidates.role),
  )
  return by && { ...found, by }
}

/**
 * Plays moves, between them what waits; what the rules refuse changes nothing. Every case on the way, the last one
 * last.
 */
function play(start: Clarification, moves: readonly Move[]): Clarification[] {
  const seen = [start]
  const attempt = (step: Move | undefined) => {
    const now = seen.at(-1) ?? start
    if (!step) return
    try {
      if ('days' in step) seen.push(now.until(instantAt(addDays(moment(now).slice(0, 10), step.days), '09:00')))
      else seen.push(now.when(step.by, step.type, step.body(now) as never))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
    }
  }
  moves.forEach((step, at) => {
    attempt(step)
    attempt(duty(seen.at(-1) ?? start, [...moves.slice(at), ...moves], at))
  })
  return seen
}

const walks = fc.record({
  moves: fc.array(move, { minLength: 60, maxLength: 120, size: 'max' }),
  isNamed: fc.boolean(),
  source: fc.constantFrom('inquiry' as const, 'toleranceDecision' as const),
})

describe('wherever a clarification goes', () => {
  const reached = new Set<string>()

  test('nothing is public without consent, approval is the head’s with four sign-offs, and closing follows service', () => {
    fc.assert(
      fc.property(walks, ({ moves, isNamed, source }) => {
        for (const { state, entries } of play(given({ source, reporter: { named: isNamed } }), moves)) {
          const { consent, carriedOut, evaluation, signOffs, approvers, outcome } = state
          reached.add(outcome ?? state.stage)
          const issued = state.documents.flatMap(({ notice }) => notice?.kind ?? [])
          if (consent?.given !== true) {
            expect(carriedOut).toStrictEqual([])
            expect(issued).not.toContain('clarificationLetter')
          }
          for (const { method } of carriedOut) expect(consent?.methods).toContain(method)
          for (const approver of approvers) {
            expect([head.person, manyHats.person]).toContain(approver)
            expect(signOffs.map(({ by }) => by)).not.toContain(approver)
            expect(new Set(signOffs.map(({ department }) => department)).size).toBe(4)
            expect([...state.handlers, ...state.formerHandlers]).not.toContain(approver)
          }
          const counted = signOffs.filter(({ by }) => !state.recusals.some(({ person }) => person === by))
          expect(new Set(counted.map(({ by }) => by)).size).toBe(counted.length)
          const letters = clearedStatements(evaluation?.cleared ?? []).join('')
          for (const { text, id } of state.allegations)
            if (!evaluation?.cleared.some(cleared => cleared.id === id)) expect(mentions(letters, text)).toBe(false)
          for (const { id } of evaluation?.cleared ?? [])
            expect(state.allegations.find(one => one.id === id)?.finding).toMatch(
              source === 'toleranceDecision' ? /mistaken|fabricated|partly/ : /mistaken|fabricated/,
            )
          if (outcome === 'cleared' || outcome === 'clearedPrivately' || outcome === 'letterDeclined') {
            expect(lettersOf(state).length).toBeGreaterThan(0)
            expect(lettersOf(state).every(({ notice }) => notice?.service)).toBe(true)
            expect(state.followUp).toBeDefined()
            expect(state.reporterTold !== undefined).toBe(isNamed)
            expect(carriedOut.map(({ method }) => method).sort()).toEqual(
              expect.arrayContaining([...(consent?.methods ?? [])].sort()),
            )
          }
          expect(state.remands).toBeLessThanOrEqual(2)
          expect(entries.at(-1)?.seq).toBe(state.seq)
        }
      }),
      { numRuns: 250 },
    )
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'consenting',
        'carryingOut',
        'archived',
        'followingUp',
        'notCleared',
        'cleared',
        'clearedPrivately',
      ]),
    )
  })

  test('an open case waits for somebody, by a day that is set', () => {
    fc.assert(
      fc.property(walks, ({ moves, isNamed, source }) => {
        for (const { state } of play(given({ source, reporter: { named: isNamed } }), moves)) {
          const tasks = clarification.tasks(state)
          if (state.status === 'closed') expect(tasks).toStrictEqual([])
          else {
            expect(tasks).not.toStrictEqual([])
            expect(state.deadlines.filter(({ state: so }) => so !== 'met')).not.toStrictEqual([])
            expect(new Set(tasks.map(({ id }) => id)).size).toBe(tasks.length)
          }
        }
      }),
      { numRuns: 200 },
    )
  })

  test('every finding is either cleared as it may be, or refused', () => {
    for (const finding of findings) {
      const one = { id: 'a1', text: '收受礼金', finding, basis: '依据', untruePart: '收受现金' }
      const so = given({ allegations: [one] }).when(people.intake, 'accept', {})
      const clears = () => so.when(people.li, 'evaluate', { ...weighing, allegations: ['a1'] })
      if (finding === 'mistaken' || finding === 'fabricated') expect(clears().state.stage).toBe('approving')
      else expect(clears).toThrow('NOT_CLEARABLE')
    }
  })
})
