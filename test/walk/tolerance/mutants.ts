import type { RulePack } from '#domain/packs/rulePack.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { consequently, type Mutant, mutant, mutations, without } from '../mutant.ts'
import { mutantsOfCases, mutantsOfNaming, mutantsOfReviews } from '../mutantsOfCases.ts'
import { mutantsOfVotes } from '../mutantsOfVotes.ts'
import { toleranceRules } from './subject.ts'

type Made = Mutant<ToleranceState, ToleranceEvent>

const { action, judging, packed, causing, folding, formerly, owing } = mutations(toleranceRules)

const both = (one: Made['rules'], other: Made['rules']): Made['rules'] => ({
  ...one,
  process: {
    ...one.process,
    actions: { ...one.process.actions, decideReview: other.process.actions.decideReview! },
  },
})

const lenient = (pack: RulePack): RulePack => ({
  ...pack,
  criteria: pack.criteria.map(criterion => ({ ...criterion, negative: false })),
})
const undemanding = (pack: RulePack): RulePack => ({
  ...pack,
  criteria: pack.criteria.map(({ requiredFor: _for, ...criterion }) => criterion),
})

/** A finding says of its answer what it does not. */
const contradicting = (event: ToleranceEvent): ToleranceEvent =>
  event.type !== 'submitFindings'
    ? event
    : {
        ...event,
        body: {
          ...event.body,
          findings: event.body.findings.map(one =>
            one.criterion === 'F4' ? { ...one, result: 'unclear' as const } : one,
          ),
        },
      }

const onDecision: readonly Made[] = [
  mutant(
    'the result of a finding is that of its answer',
    ['submitFindings'],
    'a result may contradict its answer',
    causing('submitFindings', contradicting),
  ),
  mutant(
    'the level that approves is never below that of the confirmed rank',
    ['accept'],
    'acceptance lowers the level',
    folding('accept', after => ({ ...after, approvalLevel: 'county' })),
  ),
  mutant(
    'nothing is decided with fewer than two investigators, one of whom wrote and another signed',
    ['cosignFindings'],
    'who wrote may sign',
    judging('cosignFindings', state => ({
      ...state,
      ...(state.findings && { findings: { ...state.findings, by: 'i9' } }),
      formerHandlers: ['i9'],
    })),
  ),
  mutant(
    'nobody favours whom the negative list bars: in a recommendation, a ballot or a decision',
    ['submitFindings'],
    'a pack switches the negative list off',
    packed('submitFindings', lenient),
  ),
  mutant(
    'nobody favours whom the negative list bars: in a recommendation, a ballot or a decision',
    ['castVote'],
    'a ballot is not held against the negative list',
    packed('castVote', lenient),
  ),
  mutant(
    'tolerate needs F1 and F3 met and F4 not met',
    ['castVote'],
    'a pack demands no criterion',
    packed('castVote', undemanding),
  ),
  mutant(
    'only the head of a level that manages the cadre approves or decides a review',
    ['approve'],
    'any head may approve',
    judging('approve', state => ({ ...state, approvalLevel: 'county' })),
  ),
  mutant(
    'the approving level is that of a confirmed rank, or above it',
    ['accept'],
    'what the applicant says of the level is what counts',
    folding('accept', after => ({ ...after, approvalLevel: 'county' })),
  ),
  mutant(
    'a head whose recusal is asked for does not approve before that is decided',
    ['approve'],
    'a contested head approves',
    judging('approve', state => ({ ...state, recusalRequests: [] })),
  ),
  mutant(
    'what was adopted by the panel is what is approved',
    ['approve'],
    'every approval tolerates',
    judging('approve', state => ({ ...state, adopted: 'tolerate' })),
  ),
  mutant(
    'protected effects are in force from approval, of a decided tolerate and of nothing else',
    ['approve'],
    'a recommendation has effects',
    causing('approve', (event, state) =>
      event.type !== 'approve'
        ? event
        : {
            ...event,
            facts: {
              ...event.facts,
              effects: [{ subject: state.subject, effect: 'promotion', from: state.receivedOn }],
            },
          },
    ),
  ),
  mutant(
    'after notTolerate nothing is corrected or visited',
    ['orderCorrection'],
    'correction after notTolerate',
    judging('orderCorrection', state => ({ ...state, outcome: 'tolerate' })),
  ),
]

const onReview: readonly Made[] = [
  mutant(
    'a review never makes it worse',
    ['castVote', 'decideReview'],
    'a review may make it worse',
    both(
      judging('castVote', state => ({ ...state, adopted: 'notTolerate' })),
      judging('decideReview', state => ({ ...state, adopted: 'notTolerate' })),
    ),
  ),
  mutant(
    'a review decides what its own panel adopted',
    ['decideReview'],
    'a review tolerates whatever was voted',
    causing('decideReview', (event, { review }) =>
      event.type !== 'decideReview' || review?.of !== 'decision'
        ? event
        : { ...event, facts: { ...event.facts, adopted: 'tolerate', outcome: 'tolerate' } },
    ),
  ),
  mutant(
    'the panel of a review shares no member with the first',
    ['convenePanel'],
    'the first panel reviews itself',
    judging('convenePanel', state => without('panel')({ ...state, formerPanels: [] })),
  ),
]

const onCourse: readonly Made[] = [
  mutant(
    'a finding is sent back at most twice, a supplement asked for at most twice',
    ['requestSupplement'],
    'supplements without end',
    judging('requestSupplement', state => ({ ...state, supplements: [] })),
  ),
  mutant(
    'a case ends only when served and its review settled, unless it ended before a decision',
    ['recordService'],
    'service closes whatever the review',
    judging('recordService', state => ({ ...state, reviewSettled: 'waived' })),
  ),
  mutant(
    'a decided tolerate or mitigate ends only after correction and visit',
    ['waiveReview'],
    'a waiver closes without correction',
    causing('waiveReview', (event, { outcome }) =>
      consequently(event, all => ({ ...all, close: { outcome: outcome ?? '' } })),
    ),
  ),
  mutant(
    'an outcome is one that was decided, or tells how the case ended before',
    ['cosignFindings'],
    'what is recommended is decided',
    folding('cosignFindings', after => ({ ...after, outcome: 'tolerate' })),
  ),
]

const onEnding: readonly Made[] = [
  mutant(
    'a case is closed only when nothing is owed, or administratively, and names what that leaves',
    ['withdraw'],
    'a withdrawal closes at once',
    formerly('withdraw'),
  ),
  mutant(
    'a case is closed only when nothing is owed, or administratively, and names what that leaves',
    ['recordService'],
    'a decision that was not filed owes nothing',
    owing(() => []),
  ),
  mutant(
    'a case is closed only when nothing is owed, or administratively, and names what that leaves',
    ['confirmClosing'],
    'an administrative closing says nothing of what it leaves',
    formerly('confirmClosing'),
  ),
  mutant(
    'a case that has ended takes what is owed and remedies, and keeps its stage',
    ['suspend'],
    'a case that has ended is suspended',
    action('suspend', { ended: 'taken' }),
  ),
  mutant(
    'a period of a person begins with service of its notice',
    ['requestSupplement'],
    'the days for a supplement run from issuing',
    formerly('requestSupplement'),
  ),
]

/** Tolerance reviews that are wrong in one place each, by the invariant that says so. */
export const toleranceMutants: readonly Made[] = [
  ...mutantsOfCases(toleranceRules, {
    first: 'accept',
    skipsTo: 'deliberating',
    inquires: 'recordInterview',
    waits: 'convenePanel',
  }),
  ...mutantsOfNaming(toleranceRules),
  ...mutantsOfReviews(toleranceRules),
  ...mutantsOfVotes(toleranceRules, ['outcome']),
  ...onDecision,
  ...onReview,
  ...onCourse,
  ...onEnding,
]
