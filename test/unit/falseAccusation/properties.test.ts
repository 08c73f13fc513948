import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Actor } from '#domain/access/actor.ts'
import { reaches } from '#domain/access/organs.ts'
import type { Bodies } from '#domain/falseAccusation/commands.ts'
import { Refusal } from '#domain/refusal.ts'
import { addDays, dayOf, epochMs, instantAt } from '#domain/time/calendar.ts'
import {
  type AccusationCase,
  announced,
  decided,
  established,
  findings,
  found,
  given,
  heard,
  listed,
  notified,
  people,
  screened,
  served,
  voting,
} from '#test/support/accusationCase.ts'
import { panelMember } from '#test/support/toleranceCase.ts'

type Attempt = { [T in keyof Bodies]: [by: Actor, type: T, body: Bodies[T]] }[keyof Bodies]

const { wu, zheng, supervisor, intake, approver, deputy, cityApprover, provApprover, custodian } = people
const head = [approver, deputy, cityApprover, provApprover]
const chair = panelMember(1)
const members = [1, 2, 3].map(n => `panel-${n}`)
const all: Bodies['castVote']['choices'][] = [
  { fabrication: 'yes', intent: 'yes' },
  { fabrication: 'yes', intent: 'no' },
]

/** What anybody might try, right or wrong, where the case stands. */
function attemptsAt({ state, now }: AccusationCase): Attempt[] {
  const unserved = state.documents.filter(({ notice }) => notice && !notice.service && !notice.voidedBy)
  const reasons = { reasons: '理由。' }
  return [
    [wu, 'screen', { indicators: [], reasons: '理由。' }],
    [wu, 'closeAsMistaken', reasons],
    [zheng, 'cosignMistaken', {}],
    [supervisor, 'confirmMistaken', {}],
    [approver, 'confirmMistaken', {}],
    [supervisor, 'assignHandlers', { handlers: [wu.person, zheng.person] }],
    [wu, 'submitIntentFindings', findings],
    [zheng, 'cosignFindings', {}],
    [wu, 'giveNotice', { facts: '事实。', basis: '依据。', status: 'citizen' }],
    ...unserved.map(({ id }): Attempt => {
      return [intake, 'recordService', { document: id, method: 'direct', receivedBy: '本人', receivedAt: now }]
    }),
    [wu, 'recordStatement', { text: '陈述。' }],
    [intake, 'requestHearing', {}],
    [wu, 'recordHearing', { summary: '听证。' }],
    [supervisor, 'convenePanel', { members, chair: chair.person }],
    [chair, 'openVote', {}],
    ...all.flatMap(choices => [2, 3, 1].map((n): Attempt => [panelMember(n), 'castVote', { choices }])),
    [chair, 'closeVote', {}],
    [chair, 'adjournVote', reasons],
    ...head.map((by): Attempt => [by, 'approve', {}]),
    [cityApprover, 'remand', { points: ['查清'] }],
    [intake, 'notifyDecision', { method: 'direct', at: now }],
    ...head.map((by): Attempt => [by, 'refer', { to: 'unit', reason: '理由。' }]),
    [approver, 'list', { category: '诬告陷害', months: 60, reasons: '理由。' }],
    [intake, 'object', reasons],
    [approver, 'decideObjection', { upheld: true, reasons: '理由。' }],
    [approver, 'decideObjection', { upheld: false, reasons: '理由。' }],
    [intake, 'applyRepair', reasons],
    [approver, 'decideRepair', { granted: true, reasons: '理由。' }],
    [approver, 'publish', { target: 'public', legalBasis: { basis: 'ZCR11-2', documentNumber: '1号' } }],
    [approver, 'publish', { target: 'creditRecord', legalBasis: { basis: 'ZCR11-2', documentNumber: '1号' } }],
    [intake, 'requestReview', reasons],
    [provApprover, 'decideReview', { result: 'revoked', reasons: '理由。' }],
    [approver, 'closeAdministratively', { ground: 'other', reasons: '理由。' }],
    [supervisor, 'confirmClosing', {}],
    [wu, 'requestIdentity', { reason: '理由。' }],
    [custodian, 'grantIdentity', {}],
    [cityApprover, 'reopen', { ground: '新的事实', reasons: '理由。' }],
    [intake, 'reissueNotice', { document: unserved[0]?.id ?? '', reasons: '有误。' }],
  ]
}

function tried(at: AccusationCase, [by, type, body]: Attempt): AccusationCase | undefined {
  try {
    return at.when(by, type, body)
  } catch (error) {
    if (error instanceof Refusal) return undefined
    throw error
  }
}

const later = (at: AccusationCase, days: number) => at.until(instantAt(addDays(dayOf(at.now), days), '00:00'))

/** Goes on from a case by the acts that the rules take there, chosen by number; every fifth choice lets days pass. */
const walk = (start: AccusationCase, choices: readonly number[]): AccusationCase =>
  choices.reduce((at, choice) => {
    if (at.state.status === 'closed') return at
    if (choice % 5 === 0) return later(at, [1, 3, 8, 20][choice % 4] ?? 1)
    const open = attemptsAt(at).flatMap(attempt => tried(at, attempt) ?? [])
    return open[choice % open.length] ?? at
  }, start)

const starts = [given, screened, found, notified, heard, voting, established, decided, served, announced, listed]
const walks = fc
  .tuple(fc.constantFrom(...starts), fc.array(fc.nat(9_999), { maxLength: 14 }))
  .map(([start, choices]) => walk(start(), choices))

/** The whole way to an entry, with some steps left out, other ballots, another approver, and an objection or none. */
const ways = fc
  .record({
    choices: fc.constantFrom(...all),
    by: fc.constantFrom(...head),
    without: fc.array(fc.constantFrom('giveNotice', 'recordService', 'recordStatement', 'approve', 'notifyDecision'), {
      maxLength: 1,
    }),
    objected: fc.constantFrom(undefined, true, false),
    days: fc.constantFrom(3, 17, 40),
  })
  .map(({ choices, by, without, objected, days }) => {
    const steps: ((at: AccusationCase) => Attempt | undefined)[] = [
      () => [wu, 'giveNotice', { facts: '事实。', basis: '依据。', status: 'citizen' }],
      at => attemptsAt(at).find(([, type]) => type === 'recordService'),
      () => [wu, 'recordStatement', { text: '陈述。' }],
      () => [supervisor, 'convenePanel', { members, chair: chair.person }],
      () => [chair, 'openVote', {}],
      ...[2, 3, 1].map(n => (): Attempt => [panelMember(n), 'castVote', { choices }]),
      () => [chair, 'closeVote', {}],
      () => [by, 'approve', {}],
      ({ now }) => [intake, 'notifyDecision', { method: 'direct', at: now }],
      () => [approver, 'list', { category: '诬告陷害', months: 12, reasons: '理由。' }],
      () => (objected === undefined ? undefined : [intake, 'object', { reasons: '理由。' }]),
      () => (objected ? [approver, 'decideObjection', { upheld: false, reasons: '理由。' }] : undefined),
    ]
    const end = steps.reduce((at, step) => {
      const attempt = step(at)
      return attempt && !without.some(type => type === attempt[1]) ? (tried(at, attempt) ?? at) : at
    }, found())
    return later(end, days)
  })

/** Ids of the notices of a kind that were served by the time of an entry. */
const servedBefore = (entries: AccusationCase['entries'], state: AccusationCase['state'], kind: string): boolean =>
  entries.some(({ event }) => {
    if (event.type === 'notifyDecision') return kind === 'finding'
    return (
      event.type === 'recordService' &&
      state.documents.some(({ id, notice }) => id === event.body.document && notice?.kind === kind)
    )
  })

describe('whatever is tried in whatever order', () => {
  test('nobody is listed without notice, expired window or rejected objection, both elements, and approval high enough', () => {
    fc.assert(
      fc.property(fc.oneof(walks, ways), ({ entries, state }) => {
        if (state.listing === undefined) return
        const at = entries.findIndex(({ event }) => {
          const entered = event.type === 'decideObjection' && event.facts.listing !== undefined
          return event.type === 'listingEntered' || (entered && !event.body.upheld)
        })
        const before = entries.slice(0, at)
        const place = (type: string) => before.findLastIndex(({ event }) => event.type === type)
        const closed = before[place('closeVote')]?.event
        const tallies = closed?.type === 'closeVote' ? closed.facts.tallies : {}
        expect([tallies.fabrication?.adopted, tallies.intent?.adopted]).toEqual(['yes', 'yes'])
        const approval = before[place('approve')]?.actor
        expect(approval?.roles.includes('approver') && reaches(approval.level, 'prefecture')).toBe(true)
        expect(servedBefore(before.slice(0, place('convenePanel')), state, 'accusationNotice')).toBe(true)
        expect(servedBefore(before.slice(0, place('list')), state, 'finding')).toBe(true)
        const rejected = entries[at]?.event.type === 'decideObjection' && place('object') > place('list')
        const waited = epochMs(entries[at]?.at ?? '') - epochMs(before[place('list')]?.at ?? '')
        const undecided = place('object') > place('decideObjection')
        expect(rejected || (waited > 14 * 86_400_000 && !undecided)).toBe(true)
      }),
      { numRuns: 200 },
    )
  })

  test('no path leads from a mistake to a referral, a listing or a publication', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...starts.slice(0, 7)),
        fc.array(fc.nat(9_999), { maxLength: 6 }),
        fc.nat(400),
        (start, choices, days) => {
          const before = walk(start(), choices)
          const proposed = tried(before, [wu, 'closeAsMistaken', { reasons: '错告。' }])
          if (!proposed) return
          const cosigned = tried(proposed, [zheng, 'cosignMistaken', {}]) ?? proposed
          const mistaken = [supervisor, approver].flatMap(by => tried(cosigned, [by, 'confirmMistaken', {}]) ?? [])[0]
          if (!mistaken) return
          expect(mistaken.state).toMatchObject({ outcome: 'mistaken', referrals: [] })
          expect(mistaken.state.ending !== undefined || mistaken.state.status === 'closed').toBe(true)
          for (const attempt of attemptsAt(mistaken)) {
            const after = tried(mistaken, attempt)
            if (after) expect(after.state).toMatchObject({ outcome: 'mistaken', referrals: [], publications: [] })
          }
          expect(later(mistaken, days).state).toMatchObject({ outcome: 'mistaken', referrals: [], publications: [] })
          expect(later(mistaken, days).state.listing).toBeUndefined()
        },
      ),
      { numRuns: 80 },
    )
  })

  test('an open case waits for somebody or for a day', () => {
    fc.assert(
      fc.property(walks, ({ state }) => {
        if (state.status === 'closed') return
        expect(state.deadlines.some(({ state: is }) => is !== 'met')).toBe(true)
      }),
      { numRuns: 120 },
    )
  })

  test('a closed case has no entry in force', () => {
    fc.assert(
      fc.property(walks, ({ state }) => {
        if (state.status === 'closed' && state.listing) expect(state.listing.removedOn).toBeDefined()
      }),
      { numRuns: 120 },
    )
  })
})
