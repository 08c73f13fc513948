import type { FalseAccusationEvent } from '#domain/falseAccusation/events.ts'
import type { FalseAccusationState } from '#domain/falseAccusation/state.ts'
import { consequently, type Mutant, mutant, mutations, without } from '../mutant.ts'
import { mutantsOfCases, mutantsOfNaming, mutantsOfReviews } from '../mutantsOfCases.ts'
import { mutantsOfVotes } from '../mutantsOfVotes.ts'
import { reporterReference } from './invariants.ts'
import { accusationRules } from './subject.ts'

type Made = Mutant<FalseAccusationState, FalseAccusationEvent>
type State = FalseAccusationState

const { judging, causing, ignoring, folding, lapsing, action, formerly } = mutations(accusationRules)

const found = ({ intentFindings, ...state }: State): State => {
  const met = { result: 'met' as const, evidence: ['doc-1'] }
  return { ...state, ...(intentFindings && { intentFindings: { ...intentFindings, fabrication: met, intent: met } }) }
}
const servedAll = (state: State): State => ({
  ...state,
  documents: state.documents.map(({ notice, ...document }) => ({
    ...document,
    ...(notice && { notice: { service: served, ...notice } }),
  })),
})
const served = { method: 'direct', receivedBy: '', receivedAt: '', recordedAt: '' }
const keepsEntry = (after: State, { listing }: State): State => ({ ...after, ...(listing && { listing }) })

const onMistakes: readonly Made[] = [
  mutant(
    'afterMistakeNothingFollows',
    ['confirmMistaken'],
    'a mistake leaves the case open',
    causing('confirmMistaken', event => consequently(event, ({ close: _over, ...all }) => all)),
  ),
  mutant(
    'afterMistakeNothingFollows',
    ['reopen'],
    'a mistake is reopened',
    judging('reopen', state => ({ ...state, outcome: 'established' })),
  ),
  mutant(
    'mistakeToldBeforeDecision',
    ['confirmMistaken'],
    'a finding is called a mistake',
    judging('confirmMistaken', state =>
      state.stage === 'decided'
        ? { ...state, stage: 'screening', mistakenProposal: { reasons: '', by: 'i9', at: '' } }
        : state,
    ),
  ),
  mutant(
    'panelFoundBothElements',
    ['closeAsMistaken'],
    'a handler calls a finding of the panel a mistake',
    judging('closeAsMistaken', state => ({
      ...state,
      stage: state.stage === 'approving' ? 'deliberating' : state.stage,
    })),
  ),
  mutant(
    'mistakeIsNoOnesWordAlone',
    ['confirmMistaken'],
    'nobody signs beside the one who proposed',
    judging('confirmMistaken', state =>
      state.mistakenProposal
        ? { ...state, mistakenProposal: { ...state.mistakenProposal, cosigned: { by: 'i9', at: '' } } }
        : state,
    ),
  ),
]

const onInquiry: readonly Made[] = [
  mutant(
    'nobodyHandlesCaseSits',
    ['assignHandlers'],
    'handlers of the clarification go on',
    judging('assignHandlers', state => ({ ...state, priorHandlers: [] })),
  ),
  mutant(
    'nobodyHandlesCaseSits',
    ['convenePanel'],
    'somebody of the accused’s unit is called',
    judging('convenePanel', state => ({ ...state, barred: [] })),
  ),
  mutant(
    'findingsWrittenLeastTwo',
    ['cosignFindings'],
    'who wrote may sign',
    judging('cosignFindings', ({ intentFindings, ...state }) => ({
      ...state,
      ...(intentFindings && { intentFindings: { ...intentFindings, by: 'another' } }),
    })),
  ),
  mutant(
    'elementMetEvidenceFile',
    ['submitIntentFindings'],
    'an element is met without evidence',
    ignoring('submitIntentFindings', 'EVIDENCE_REQUIRED', body => ({
      type: 'submitIntentFindings',
      body: body as never,
    })),
  ),
  mutant(
    'elementMetEvidenceFile',
    ['submitIntentFindings'],
    'evidence that nobody has is believed',
    ignoring('submitIntentFindings', 'EVIDENCE_UNKNOWN', body => ({
      type: 'submitIntentFindings',
      body: body as never,
    })),
  ),
  mutant(
    'identityOpenedTwoCustodiansNeither',
    ['grantIdentity'],
    'one custodian grants twice',
    judging('grantIdentity', ({ identity, ...state }) => ({
      ...state,
      ...(identity && { identity: { ...identity, by: '', grants: [] } }),
    })),
  ),
  mutant(
    'unknownSenderTracedApproval',
    ['approveTracing'],
    'a head of the county approves tracing',
    action('approveTracing', { decide: body => [{ type: 'approveTracing', body: body as never }] }),
  ),
  mutant(
    'unknownSenderTracedApproval',
    ['giveNotice'],
    'whoever is unknown is given notice',
    judging('giveNotice', state => ({ ...state, tracing: { by: '', at: '', reasons: '' } })),
  ),
]

const onHearing: readonly Made[] = [
  mutant(
    'noPanelCalledNobody',
    ['convenePanel'],
    'a panel is called before the notice is answered',
    judging('convenePanel', state => ({ ...state, stage: 'deliberating' })),
  ),
  mutant(
    'noPanelCalledNobody',
    ['recordStatement'],
    'a hearing that was asked for is not held',
    judging('recordStatement', without('hearing')),
  ),
  mutant(
    'nothingServedRespondentPublication',
    ['recordService'],
    'a notice is served by publication',
    ignoring('recordService', 'INVALID_BODY', body => ({ type: 'recordService', body: body as never })),
  ),
  mutant(
    'writtenOthersAccusedWithheld',
    ['giveNotice'],
    'the accused reads the notice to the respondent',
    causing('giveNotice', event =>
      consequently(event, ({ notices = [], ...all }) => ({
        ...all,
        notices: notices.map(({ withheld: _hidden, ...notice }) => notice),
      })),
    ),
  ),
  mutant(
    'noNoticeNamesReporter',
    ['giveNotice'],
    'a notice says who reported',
    causing('giveNotice', event =>
      event.type === 'giveNotice' ? { ...event, body: { ...event.body, facts: reporterReference } } : event,
    ),
  ),
]

const onDecision: readonly Made[] = [
  mutant('nobodyVotesYesElement', ['castVote'], 'a ballot needs no finding', judging('castVote', found)),
  mutant(
    'voteWithoutBothEnds',
    ['closeVote'],
    'one element is enough',
    causing('closeVote', event => consequently(event, ({ close: _over, ...all }) => ({ ...all, stage: 'approving' }))),
  ),
  mutant(
    'approvedFoundHeardAdopted',
    ['closeVote'],
    'what was not adopted is put to approval',
    causing('closeVote', event => consequently(event, ({ close: _over, ...all }) => ({ ...all, stage: 'approving' }))),
  ),
  mutant(
    'votePutOffOnce',
    ['adjournVote'],
    'a vote is put off without end',
    judging('adjournVote', state => ({ ...state, rounds: state.rounds.slice(-1) })),
  ),
  mutant(
    'findingApprovedPrefectureAbove',
    ['approve'],
    'the county approves',
    judging('approve', state => ({ ...state, approvalLevel: 'county' })),
  ),
  mutant(
    'findingSentBackMost',
    ['remand'],
    'a finding is sent back without end',
    judging('remand', state => ({ ...state, remands: 0 })),
  ),
  mutant(
    'accuserReferredAfterFinding',
    ['refer'],
    'the accuser is referred before the approval',
    judging('refer', state => ({ ...state, stage: 'decided' })),
  ),
  mutant(
    'accuserReferredAfterFinding',
    ['refer'],
    'the accuser is referred after the finding was revoked',
    judging('refer', without('review')),
  ),
]

const onReferral: readonly Made[] = [
  mutant(
    'respondentKnownNotice',
    ['giveNotice'],
    'a notice is given to somebody whose status nobody told',
    judging('giveNotice', state => ({ ...state, reporter: { named: true, ref: 'known', status: 'citizen' } })),
  ),
  mutant(
    'referralBasisStatusRespondent',
    ['refer'],
    'whoever aimed at discipline is referred to public security',
    ignoring('refer', 'NO_LEGAL_BASIS', body => ({ type: 'refer', body: body as never })),
  ),
]

const onRegister: readonly Made[] = [
  mutant(
    'nobodyListedFindingApproved',
    ['list'],
    'an entry is announced before the finding is notified',
    judging('list', servedAll),
  ),
  mutant(
    'nobodyListedFindingApproved',
    'time',
    'an entry is made though an objection waits and its window goes on',
    lapsing((event, state) =>
      event.type === 'reminded' && event.deadline.startsWith('accuse.objection') && state.proposal && !state.listing
        ? {
            type: 'listingEntered',
            listing: { category: '', from: state.receivedOn, until: '2027-03-02', flagged: true },
            then: { stage: 'listed' },
          }
        : event,
    ),
  ),
  mutant(
    'entryLastsMostFive',
    'time',
    'an entry lasts ten years',
    lapsing(event =>
      event.type === 'listingEntered' ? { ...event, listing: { ...event.listing, until: '2036-03-02' } } : event,
    ),
  ),
  mutant('entryFlaggedWhileObjection', ['object'], 'an objection leaves no flag', folding('object', keepsEntry)),
  mutant(
    'objectionUpheldLeavesNo',
    ['decideObjection'],
    'an upheld objection leaves the entry',
    folding('decideObjection', keepsEntry),
  ),
  mutant(
    'repairGrantedTakesEntry',
    ['decideRepair'],
    'a granted repair leaves the entry',
    folding('decideRepair', keepsEntry),
  ),
  mutant(
    'recordOutsideCreditRecord',
    ['publish'],
    'a credit record needs no basis',
    action('publish', { decide: body => [{ type: 'publish', body: body as never }] }),
  ),
  mutant('caseNotClosedWhile', ['confirmClosing'], 'a closing leaves the entry', folding('confirmClosing', keepsEntry)),
]

const whoeverApproved = action('decideReview', {
  of: 'approving',
  decide: body => [{ type: 'decideReview', body: { ...body, result: 'upheld' } as never, facts: {} }],
})

const onReview: readonly Made[] = [
  mutant(
    'reviewDecidedFindingApproved',
    ['decideReview'],
    'the organ that approved decides the further review too',
    whoeverApproved,
  ),
  mutant(
    'requestReviewSuspendsNeither',
    ['requestReview'],
    'a request for review gives up what was announced',
    folding('requestReview', without('proposal')),
  ),
  mutant(
    'caseWaitsUntilFurther',
    ['decideReview'],
    'the first review is the last word',
    causing('decideReview', event => consequently(event, all => ({ ...all, close: { outcome: 'established' } }))),
  ),
  mutant(
    'findingRevokedNothingLeft',
    ['decideReview'],
    'the entry outlives its finding',
    folding('decideReview', keepsEntry),
  ),
]

const onCourse: readonly Made[] = [
  mutant(
    'caseKindNeverWithdrawn',
    ['withdraw'],
    'the accused withdraws the case',
    action('withdraw', { decide: body => [{ type: 'withdraw', body: body as never }] }),
  ),
  mutant(
    'caseEndsNotifiedReview',
    ['notifyDecision'],
    'service closes whatever the review',
    causing('notifyDecision', event => consequently(event, all => ({ ...all, close: { outcome: 'established' } }))),
  ),
  mutant(
    'nothingFromBeforeReopening',
    ['reopen'],
    'the findings of before still stand',
    folding('reopen', (after, { intentFindings }) => ({ ...after, ...(intentFindings && { intentFindings }) })),
  ),
]

const onEnding: readonly Made[] = [
  mutant('caseClosedOnlyNothing', ['confirmMistaken'], 'a mistake closes at once', formerly('confirmMistaken')),
  mutant(
    'caseEndedTakesOwed',
    ['suspend'],
    'a case that has ended is suspended',
    action('suspend', { ended: 'taken' }),
  ),
  mutant('periodPersonBeginsService', ['list'], 'the window to object opens with issuing', formerly('list')),
]

/** False-accusation cases that are wrong in one place each, by the invariant that says so. */
export const accusationMutants: readonly Made[] = [
  ...mutantsOfCases(accusationRules, {
    first: 'screen',
    skipsTo: 'noticed',
    inquires: 'screen',
    waits: 'convenePanel',
  }),
  ...mutantsOfNaming(accusationRules),
  ...mutantsOfReviews(accusationRules),
  ...mutantsOfVotes(accusationRules, ['fabrication', 'intent']),
  ...onMistakes,
  ...onInquiry,
  ...onHearing,
  ...onDecision,
  ...onReferral,
  ...onRegister,
  ...onReview,
  ...onCourse,
  ...onEnding,
]
