import { roles } from '../access/actor.ts'
import { hasSigned } from '../access/substitution.ts'
import { inside, openly, sealed } from '../actFacts.ts'
import { careInterviewOfSide } from '../common/care.ts'
import { caseCommands } from '../common/caseCommands.ts'
import { commonActions, namedAbsent, namedHandlers, namedInPanel, sharedRows } from '../common/commonActions.ts'
import { openRound } from '../panel/panel.ts'
import type { ActionRow } from '../process.ts'
import { approve, recordMatterState, remand, withdraw } from './approval.ts'
import type { ActionType, Bodies } from './commands.ts'
import { adjournVote, castVote, closeVote, convenePanel, mayAdjourn, openVote } from './deliberation.ts'
import type { ActEvent } from './events.ts'
import { giveNotice, recordHearing, recordStatement, requestHearing } from './hearing.ts'
import { approveTracing, grantIdentity, mayAskIdentity, mayGrant, requestIdentity, tracingStages } from './identity.ts'
import { assignHandlers, cosignFindings, submitIntentFindings } from './inquiry.ts'
import { list, publish } from './listing.ts'
import {
  beforeDecision,
  closeAsMistaken,
  confirmMistaken,
  cosignMistaken,
  isCosigned,
  mistakenWaits,
  pendingMistaken,
} from './mistaken.ts'
import { decideObjection, object } from './objection.ts'
import { refer } from './referral.ts'
import { mayReopen, reopen } from './reopening.ts'
import { applyRepair, decideRepair } from './repair.ts'
import { confirmClosing, decideReview, requestReview } from './review.ts'
import { isOpenLate, mayAskReview } from './reviewers.ts'
import { screen } from './screening.ts'
import { confirmImpossible, extendDeadline, notifyDecision, recordService, reissueNotice } from './service.ts'
import {
  accusationNotice,
  entryInForce,
  type FalseAccusationState,
  isNotified,
  isRespondentReachable,
  openProposal,
  pendingObjection,
  pendingRepair,
  pendingReview,
  standingFindings,
} from './state.ts'
import { tasksOf } from './tasks.ts'

type Rows = { [T in ActionType]: ActionRow<FalseAccusationState, ActEvent<T>, Bodies[T]> }
type State = FalseAccusationState

const afterDecision = ['decided', 'listed'] as const
const sinceNotice = ['noticed', 'deliberating', 'approving', ...afterDecision, 'closed'] as const
const votes = (state: State) => openRound(state.rounds) !== undefined
const isServed = (state: State) => accusationNotice(state)?.notice?.service !== undefined
const handler = { roles: ['investigator'], seat: 'handler' } as const
const chair = { roles: ['panelMember'], seat: 'chair', stages: ['deliberating'] } as const
const intake = { roles: ['intake'], seat: 'any' } as const
const head = { roles: ['approver'], seat: 'any' } as const

/**
 * What whoever sees the case may do is for officers: the accused, who is the party, learns how it ended and acts in
 * nothing.
 */
const officers = roles.filter(role => role !== 'applicant' && role !== 'service')
const officersOnly = { party: 'none', roles: officers, seat: 'any' } as const

const all = commonActions(state => tasksOf(state as FalseAccusationState))
const common = {
  ...all,
  declareRecusal: { ...all.declareRecusal, ...officersOnly },
  // For the respondent, who has no account.
  requestRecusal: { ...all.requestRecusal, ...intake, party: 'none' },
  decideRecusal: { ...all.decideRecusal, party: 'none' },
  attachDocument: { ...all.attachDocument, ...officersOnly },
  addNote: { ...all.addNote, ...officersOnly },
  suspend: { ...all.suspend, party: 'none' },
  resume: { ...all.resume, party: 'none' },
  transfer: { ...all.transfer, party: 'none' },
  acceptTransfer: { ...all.acceptTransfer, party: 'none' },
  returnTransfer: { ...all.returnTransfer, party: 'none' },
  claimTask: { ...all.claimTask, ...officersOnly },
  releaseTask: { ...all.releaseTask, ...officersOnly },
  delegateTask: { ...all.delegateTask, ...officersOnly },
} as const

/** The actions of a false-accusation case: who may do what, and when it is offered. */
export const actions = {
  screen: { ...inside, ...handler, stages: ['screening'], task: 'screen', decide: screen },
  closeAsMistaken: {
    ...inside,
    ...handler,
    stages: beforeDecision,
    offered: state => state.stage !== 'approving' && pendingMistaken(state) === undefined,
    decide: closeAsMistaken,
  },
  cosignMistaken: {
    ...inside,
    ...handler,
    stages: ['investigating', 'noticed', 'deliberating'],
    offered: (state, actor) => {
      const proposal = pendingMistaken(state)
      return proposal !== undefined && !isCosigned(state) && !hasSigned(actor, proposal)
    },
    task: 'cosignMistaken',
    decide: cosignMistaken,
  },
  confirmMistaken: {
    ...inside,
    roles: ['supervisor', 'approver'],
    seat: 'any',
    stages: beforeDecision,
    offered: (state, { roles: held }) =>
      mistakenWaits(state)?.step === 'confirmMistaken' &&
      held.includes(state.stage === 'screening' ? 'supervisor' : 'approver'),
    task: 'confirmMistaken',
    decide: confirmMistaken,
  },
  assignHandlers: {
    ...inside,
    persons: namedHandlers,
    roles: ['supervisor'],
    seat: 'any',
    stages: ['investigating', 'noticed', 'deliberating', 'approving', ...afterDecision],
    task: 'assignHandlers',
    decide: assignHandlers,
  },
  requestIdentity: {
    ...sealed,
    ended: 'taken',
    // A handler before the entry of the register; a custodian for a paper that is to be served.
    roles: ['investigator', 'custodian'],
    seat: 'any',
    stages: 'open',
    offered: mayAskIdentity,
    decide: requestIdentity,
  },
  grantIdentity: {
    ...sealed,
    ended: 'taken',
    roles: ['custodian'],
    seat: 'any',
    stages: 'open',
    offered: mayGrant,
    task: 'grantIdentity',
    decide: grantIdentity,
  },
  approveTracing: {
    ...sealed,
    ...head,
    of: 'superior',
    stages: tracingStages,
    offered: state => !isRespondentReachable(state),
    task: 'approveTracing',
    decide: approveTracing,
  },
  submitIntentFindings: {
    ...inside,
    ...handler,
    stages: ['investigating'],
    task: 'submitIntentFindings',
    decide: submitIntentFindings,
  },
  cosignFindings: {
    ...inside,
    ...handler,
    stages: ['investigating'],
    offered: (state, actor) => {
      const findings = standingFindings(state)
      return findings !== undefined && !hasSigned(actor, findings)
    },
    task: 'cosignFindings',
    decide: cosignFindings,
  },
  giveNotice: {
    ...inside,
    ...handler,
    stages: ['noticed'],
    offered: isRespondentReachable,
    task: 'giveNotice',
    decide: giveNotice,
  },
  recordStatement: { ...sealed, ...handler, stages: ['noticed'], offered: isServed, decide: recordStatement },
  requestHearing: {
    ...inside,
    ...intake,
    stages: ['noticed'],
    offered: state => isServed(state) && state.hearing === undefined && state.answered === undefined,
    decide: requestHearing,
  },
  recordHearing: {
    ...inside,
    ...handler,
    stages: ['noticed'],
    offered: state => isServed(state) && state.hearing !== undefined && state.hearing.heldAt === undefined,
    task: 'recordHearing',
    decide: recordHearing,
  },
  convenePanel: {
    ...inside,
    persons: namedInPanel,
    roles: ['supervisor'],
    seat: 'any',
    stages: ['deliberating'],
    offered: state => !votes(state),
    task: 'convenePanel',
    decide: convenePanel,
  },
  openVote: {
    ...inside,
    ...chair,
    offered: state => !votes(state) && state.panel !== undefined,
    task: 'openVote',
    decide: openVote,
  },
  castVote: {
    ...sealed,
    roles: ['panelMember'],
    seat: 'member',
    stages: ['deliberating'],
    offered: (state, actor) => openRound(state.rounds)?.due.includes(actor.person) ?? false,
    ballot: true,
    decide: castVote,
  },
  closeVote: { ...inside, persons: namedAbsent, ...chair, offered: votes, decide: closeVote },
  adjournVote: { ...inside, ...chair, offered: state => votes(state) && mayAdjourn(state), decide: adjournVote },
  approve: {
    ...openly,
    roles: ['approver', 'deputy'],
    seat: 'any',
    of: 'approving',
    stages: ['approving'],
    task: 'approve',
    decide: approve,
  },
  remand: {
    ...inside,
    ...head,
    of: 'approving',
    stages: ['approving'],
    offered: state => state.remands < 2,
    decide: remand,
  },
  recordService: { ...sharedRows.recordService, decide: recordService },
  notifyDecision: {
    ...inside,
    ended: 'taken',
    ...intake,
    stages: afterDecision,
    offered: state => !isNotified(state),
    task: 'notifyDecision',
    decide: notifyDecision,
  },
  refer: { ...inside, ...head, of: 'approving', stages: afterDecision, task: 'refer', decide: refer },
  list: {
    ...inside,
    ...head,
    of: 'approving',
    stages: ['decided'],
    offered: state => isNotified(state) && state.proposal === undefined,
    decide: list,
  },
  publish: {
    ...inside,
    ...head,
    stages: ['listed'],
    offered: state => entryInForce(state) !== undefined,
    decide: publish,
  },
  object: {
    ...inside,
    ended: 'taken',
    ...intake,
    stages: afterDecision,
    offered: state =>
      !pendingObjection(state) && (openProposal(state) !== undefined || entryInForce(state) !== undefined),
    decide: object,
  },
  decideObjection: {
    ...inside,
    ended: 'taken',
    ...head,
    stages: afterDecision,
    offered: state => pendingObjection(state) !== undefined,
    task: 'decideObjection',
    decide: decideObjection,
  },
  applyRepair: {
    ...inside,
    ...intake,
    stages: ['listed'],
    offered: state => entryInForce(state) !== undefined && !pendingRepair(state),
    decide: applyRepair,
  },
  decideRepair: {
    ...inside,
    ...head,
    stages: ['listed'],
    offered: state => pendingRepair(state) !== undefined,
    task: 'decideRepair',
    decide: decideRepair,
  },
  requestReview: {
    ...inside,
    ended: 'taken',
    ...intake,
    stages: afterDecision,
    offered: mayAskReview,
    closed: isOpenLate,
    decide: requestReview,
  },
  decideReview: {
    ...inside,
    ended: 'taken',
    ...head,
    of: 'reviewing',
    stages: afterDecision,
    offered: state => pendingReview(state) !== undefined,
    task: 'decideReview',
    decide: decideReview,
  },
  careInterview: {
    ...sharedRows.careInterview,
    ...handler,
    party: 'none',
    ended: 'taken',
    stages: sinceNotice,
    closed: () => true,
    decide: careInterviewOfSide<State>(sinceNotice),
  },
  withdraw: { ...inside, roles: ['applicant'], seat: 'party', stages: 'open', offered: () => false, decide: withdraw },
  confirmImpossible: { ...sharedRows.confirmImpossible, decide: confirmImpossible },
  correctService: { ...sharedRows.correctService, decide: caseCommands.correctService },
  reissueNotice: { ...sharedRows.reissueNotice, decide: reissueNotice },
  reopen: { ...sharedRows.reopen, party: 'none', of: 'approving', offered: mayReopen, decide: reopen },
  recordMatterState: { ...sharedRows.recordMatterState, party: 'none', decide: recordMatterState },
  confirmClosing: { ...sharedRows.confirmClosing, decide: confirmClosing },
  ...common,
  extendDeadline: { ...common.extendDeadline, party: 'none', decide: extendDeadline },
} satisfies Rows
