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
    'resultFindingAnswer',
    ['submitFindings'],
    'a result may contradict its answer',
    causing('submitFindings', contradicting),
  ),
  mutant(
    'levelApprovesNeverBelow',
    ['accept'],
    'acceptance lowers the level',
    folding('accept', after => ({ ...after, approvalLevel: 'county' })),
  ),
  mutant(
    'nothingDecidedFewerTwo',
    ['cosignFindings'],
    'who wrote may sign',
    judging('cosignFindings', state => ({
      ...state,
      ...(state.findings && { findings: { ...state.findings, by: 'i9' } }),
      formerHandlers: ['i9'],
    })),
  ),
  mutant(
    'nobodyFavoursNegativeList',
    ['submitFindings'],
    'a pack switches the negative list off',
    packed('submitFindings', lenient),
  ),
  mutant(
    'nobodyFavoursNegativeList',
    ['castVote'],
    'a ballot is not held against the negative list',
    packed('castVote', lenient),
  ),
  mutant('tolerateNeedsF1F3AndNotF4', ['castVote'], 'a pack demands no criterion', packed('castVote', undemanding)),
  mutant(
    'onlyHeadLevelManages',
    ['approve'],
    'any head may approve',
    judging('approve', state => ({ ...state, approvalLevel: 'county' })),
  ),
  mutant(
    'approvingLevelConfirmedRank',
    ['accept'],
    'what the applicant says of the level is what counts',
    folding('accept', after => ({ ...after, approvalLevel: 'county' })),
  ),
  mutant(
    'headWhoseRecusalAsked',
    ['approve'],
    'a contested head approves',
    judging('approve', state => ({ ...state, recusalRequests: [] })),
  ),
  mutant(
    'adoptedPanelApproved',
    ['approve'],
    'every approval tolerates',
    judging('approve', state => ({ ...state, adopted: 'tolerate' })),
  ),
  mutant(
    'protectedEffectsForceApproval',
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
    'afterNotTolerateNothingCorrected',
    ['orderCorrection'],
    'correction after notTolerate',
    judging('orderCorrection', state => ({ ...state, outcome: 'tolerate' })),
  ),
]

const onReview: readonly Made[] = [
  mutant(
    'reviewNeverMakesWorse',
    ['castVote', 'decideReview'],
    'a review may make it worse',
    both(
      judging('castVote', state => ({ ...state, adopted: 'notTolerate' })),
      judging('decideReview', state => ({ ...state, adopted: 'notTolerate' })),
    ),
  ),
  mutant(
    'reviewDecidesPanelAdopted',
    ['decideReview'],
    'a review tolerates whatever was voted',
    causing('decideReview', (event, { review }) =>
      event.type !== 'decideReview' || review?.of !== 'decision'
        ? event
        : { ...event, facts: { ...event.facts, adopted: 'tolerate', outcome: 'tolerate' } },
    ),
  ),
  mutant(
    'panelReviewSharesNo',
    ['convenePanel'],
    'the first panel reviews itself',
    judging('convenePanel', state => without('panel')({ ...state, formerPanels: [] })),
  ),
]

const onCourse: readonly Made[] = [
  mutant(
    'findingSentBackMostTwice',
    ['requestSupplement'],
    'supplements without end',
    judging('requestSupplement', state => ({ ...state, supplements: [] })),
  ),
  mutant(
    'caseEndsOnlyServed',
    ['recordService'],
    'service closes whatever the review',
    judging('recordService', state => ({ ...state, reviewSettled: 'waived' })),
  ),
  mutant(
    'decidedTolerateMitigateEnds',
    ['waiveReview'],
    'a waiver closes without correction',
    causing('waiveReview', (event, { outcome }) =>
      consequently(event, all => ({ ...all, close: { outcome: outcome ?? '' } })),
    ),
  ),
  mutant(
    'outcomeDecidedTellsHow',
    ['cosignFindings'],
    'what is recommended is decided',
    folding('cosignFindings', after => ({ ...after, outcome: 'tolerate' })),
  ),
]

const onEnding: readonly Made[] = [
  mutant('caseClosedOnlyNothing', ['withdraw'], 'a withdrawal closes at once', formerly('withdraw')),
  mutant(
    'caseClosedOnlyNothing',
    ['recordService'],
    'a decision that was not filed owes nothing',
    owing(() => []),
  ),
  mutant(
    'caseClosedOnlyNothing',
    ['confirmClosing'],
    'an administrative closing says nothing of what it leaves',
    formerly('confirmClosing'),
  ),
  mutant(
    'caseEndedTakesOwed',
    ['suspend'],
    'a case that has ended is suspended',
    action('suspend', { ended: 'taken' }),
  ),
  mutant(
    'periodPersonBeginsService',
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
