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
    'after a mistake nothing follows: no finding, referral, entry or publication',
    ['confirmMistaken'],
    'a mistake leaves the case open',
    causing('confirmMistaken', event => consequently(event, ({ close: _over, ...all }) => all)),
  ),
  mutant(
    'after a mistake nothing follows: no finding, referral, entry or publication',
    ['reopen'],
    'a mistake is reopened',
    judging('reopen', state => ({ ...state, outcome: 'established' })),
  ),
  mutant(
    'a mistake is told before the decision alone',
    ['confirmMistaken'],
    'a finding is called a mistake',
    judging('confirmMistaken', state =>
      state.stage === 'decided'
        ? { ...state, stage: 'screening', mistakenProposal: { reasons: '', by: 'i9', at: '' } }
        : state,
    ),
  ),
  mutant(
    'what a panel found for both elements is called a mistake only after a remand',
    ['closeAsMistaken'],
    'a handler calls a finding of the panel a mistake',
    judging('closeAsMistaken', state => ({
      ...state,
      stage: state.stage === 'approving' ? 'deliberating' : state.stage,
    })),
  ),
  mutant(
    'a mistake is no one person’s word: the supervisor confirms, later a second handler and the head',
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
    'nobody handles the case or sits on it who handled the clarification or is of the accused’s unit',
    ['assignHandlers'],
    'handlers of the clarification go on',
    judging('assignHandlers', state => ({ ...state, priorHandlers: [] })),
  ),
  mutant(
    'nobody handles the case or sits on it who handled the clarification or is of the accused’s unit',
    ['convenePanel'],
    'somebody of the accused’s unit is called',
    judging('convenePanel', state => ({ ...state, barred: [] })),
  ),
  mutant(
    'findings are written by one of at least two handlers and signed by another',
    ['cosignFindings'],
    'who wrote may sign',
    judging('cosignFindings', ({ intentFindings, ...state }) => ({
      ...state,
      ...(intentFindings && { intentFindings: { ...intentFindings, by: 'another' } }),
    })),
  ),
  mutant(
    'an element is met on evidence of the file alone',
    ['submitIntentFindings'],
    'an element is met without evidence',
    ignoring('submitIntentFindings', 'EVIDENCE_REQUIRED', body => ({
      type: 'submitIntentFindings',
      body: body as never,
    })),
  ),
  mutant(
    'an element is met on evidence of the file alone',
    ['submitIntentFindings'],
    'evidence that nobody has is believed',
    ignoring('submitIntentFindings', 'EVIDENCE_UNKNOWN', body => ({
      type: 'submitIntentFindings',
      body: body as never,
    })),
  ),
  mutant(
    'an identity is opened by two custodians, neither of whom asked for it',
    ['grantIdentity'],
    'one custodian grants twice',
    judging('grantIdentity', ({ identity, ...state }) => ({
      ...state,
      ...(identity && { identity: { ...identity, by: '', grants: [] } }),
    })),
  ),
  mutant(
    'an unknown sender is traced with the approval of a head of the prefecture or above alone',
    ['approveTracing'],
    'a head of the county approves tracing',
    action('approveTracing', { decide: body => [{ type: 'approveTracing', body: body as never }] }),
  ),
  mutant(
    'an unknown sender is traced with the approval of a head of the prefecture or above alone',
    ['giveNotice'],
    'whoever is unknown is given notice',
    judging('giveNotice', state => ({ ...state, tracing: { by: '', at: '', reasons: '' } })),
  ),
]

const onHearing: readonly Made[] = [
  mutant(
    'no panel is called and nobody votes before the respondent was told in writing and heard',
    ['convenePanel'],
    'a panel is called before the notice is answered',
    judging('convenePanel', state => ({ ...state, stage: 'deliberating' })),
  ),
  mutant(
    'no panel is called and nobody votes before the respondent was told in writing and heard',
    ['recordStatement'],
    'a hearing that was asked for is not held',
    judging('recordStatement', without('hearing')),
  ),
  mutant(
    'nothing is served on the respondent by publication',
    ['recordService'],
    'a notice is served by publication',
    ignoring('recordService', 'INVALID_BODY', body => ({ type: 'recordService', body: body as never })),
  ),
  mutant(
    'what is written to others than the accused is withheld from the accused',
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
    'no notice names the reporter',
    ['giveNotice'],
    'a notice says who reported',
    causing('giveNotice', event =>
      event.type === 'giveNotice' ? { ...event, body: { ...event.body, facts: reporterReference } } : event,
    ),
  ),
]

const onDecision: readonly Made[] = [
  mutant(
    'nobody votes yes on an element that was not found',
    ['castVote'],
    'a ballot needs no finding',
    judging('castVote', found),
  ),
  mutant(
    'a vote that does not adopt both elements ends the case: not established',
    ['closeVote'],
    'one element is enough',
    causing('closeVote', event => consequently(event, ({ close: _over, ...all }) => ({ ...all, stage: 'approving' }))),
  ),
  mutant(
    'what is approved was found, heard and adopted on both elements since the last inquiry',
    ['closeVote'],
    'what was not adopted is put to approval',
    causing('closeVote', event => consequently(event, ({ close: _over, ...all }) => ({ ...all, stage: 'approving' }))),
  ),
  mutant(
    'a vote is put off once, except where recusals left too few in it',
    ['adjournVote'],
    'a vote is put off without end',
    judging('adjournVote', state => ({ ...state, rounds: state.rounds.slice(-1) })),
  ),
  mutant(
    'a finding is approved at the prefecture or above, at the level that manages the accused',
    ['approve'],
    'the county approves',
    judging('approve', state => ({ ...state, approvalLevel: 'county' })),
  ),
  mutant(
    'a finding is sent back at most twice',
    ['remand'],
    'a finding is sent back without end',
    judging('remand', state => ({ ...state, remands: 0 })),
  ),
  mutant(
    'the accuser is referred after a finding that stands alone',
    ['refer'],
    'the accuser is referred before the approval',
    judging('refer', state => ({ ...state, stage: 'decided' })),
  ),
  mutant(
    'the accuser is referred after a finding that stands alone',
    ['refer'],
    'the accuser is referred after the finding was revoked',
    judging('refer', without('review')),
  ),
]

const onReferral: readonly Made[] = [
  mutant(
    'what the respondent is is known from the notice on',
    ['giveNotice'],
    'a notice is given to somebody whose status nobody told',
    judging('giveNotice', state => ({ ...state, reporter: { named: true, ref: 'known', status: 'citizen' } })),
  ),
  mutant(
    'a referral has a basis in the status of the respondent and the aim of the report',
    ['refer'],
    'whoever aimed at discipline is referred to public security',
    ignoring('refer', 'NO_LEGAL_BASIS', body => ({ type: 'refer', body: body as never })),
  ),
]

const onRegister: readonly Made[] = [
  mutant(
    'nobody is listed but on a finding that was approved and notified, when the window is over or the objection rejected',
    ['list'],
    'an entry is announced before the finding is notified',
    judging('list', servedAll),
  ),
  mutant(
    'nobody is listed but on a finding that was approved and notified, when the window is over or the objection rejected',
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
    'an entry lasts at most five years from the finding, and is out on its last day',
    'time',
    'an entry lasts ten years',
    lapsing(event =>
      event.type === 'listingEntered' ? { ...event, listing: { ...event.listing, until: '2036-03-02' } } : event,
    ),
  ),
  mutant(
    'an entry is flagged while an objection against it waits',
    ['object'],
    'an objection leaves no flag',
    folding('object', keepsEntry),
  ),
  mutant(
    'an objection that was upheld leaves no entry, neither in force nor announced',
    ['decideObjection'],
    'an upheld objection leaves the entry',
    folding('decideObjection', keepsEntry),
  ),
  mutant(
    'a repair that was granted takes the entry out',
    ['decideRepair'],
    'a granted repair leaves the entry',
    folding('decideRepair', keepsEntry),
  ),
  mutant(
    'a record outside is a credit record, on one of three bases with its document number',
    ['publish'],
    'a credit record needs no basis',
    action('publish', { decide: body => [{ type: 'publish', body: body as never }] }),
  ),
  mutant(
    'a case is not closed while the register has an entry of it, or an announced one',
    ['confirmClosing'],
    'a closing leaves the entry',
    folding('confirmClosing', keepsEntry),
  ),
]

const whoeverApproved = action('decideReview', {
  of: 'approving',
  decide: body => [{ type: 'decideReview', body: { ...body, result: 'upheld' } as never, facts: {} }],
})

const onReview: readonly Made[] = [
  mutant(
    'a review is decided where the finding was approved, a further one by others at the organ above that',
    ['decideReview'],
    'the organ that approved decides the further review too',
    whoeverApproved,
  ),
  mutant(
    'a request for review suspends neither finding nor register',
    ['requestReview'],
    'a request for review gives up what was announced',
    folding('requestReview', without('proposal')),
  ),
  mutant(
    'a case waits until the further review was decided or its month is over',
    ['decideReview'],
    'the first review is the last word',
    causing('decideReview', event => consequently(event, all => ({ ...all, close: { outcome: 'established' } }))),
  ),
  mutant(
    'of a finding that was revoked nothing is left',
    ['decideReview'],
    'the entry outlives its finding',
    folding('decideReview', keepsEntry),
  ),
]

const onCourse: readonly Made[] = [
  mutant(
    'a case of this kind is never withdrawn',
    ['withdraw'],
    'the accused withdraws the case',
    action('withdraw', { decide: body => [{ type: 'withdraw', body: body as never }] }),
  ),
  mutant(
    'a case ends when it was notified and its review settled, unless it ended before a decision',
    ['notifyDecision'],
    'service closes whatever the review',
    causing('notifyDecision', event => consequently(event, all => ({ ...all, close: { outcome: 'established' } }))),
  ),
  mutant(
    'of what was decided before a reopening nothing is in force',
    ['reopen'],
    'the findings of before still stand',
    folding('reopen', (after, { intentFindings }) => ({ ...after, ...(intentFindings && { intentFindings }) })),
  ),
]

const onEnding: readonly Made[] = [
  mutant(
    'a case is closed only when nothing is owed, or administratively, and names what that leaves',
    ['confirmMistaken'],
    'a mistake closes at once',
    formerly('confirmMistaken'),
  ),
  mutant(
    'a case that has ended takes what is owed and remedies, and keeps its stage',
    ['suspend'],
    'a case that has ended is suspended',
    action('suspend', { ended: 'taken' }),
  ),
  mutant(
    'a period of a person begins with service of its notice',
    ['list'],
    'the window to object opens with issuing',
    formerly('list'),
  ),
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
