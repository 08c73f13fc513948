import { hasSigned } from '../access/substitution.ts'
import { inside, openly, sealed } from '../actFacts.ts'
import { type CommonState, hasEnded } from '../case.ts'
import { careInterview } from '../common/care.ts'
import { caseCommands } from '../common/caseCommands.ts'
import { commonActions, namedAbsent, namedHandlers, namedInPanel, sharedRows } from '../common/commonActions.ts'
import { someUnserved } from '../common/service.ts'
import { openRound } from '../panel/panel.ts'
import type { ActionRow } from '../process.ts'
import { accept, refuseAcceptance, requestSupplement, supplement } from './acceptance.ts'
import { approve, recordFiling, recordMatterState, withdraw } from './approval.ts'
import type { ActionType, Bodies } from './commands.ts'
import { confirmCorrection, corrects, orderCorrection, recordFollowUp, reportCorrection } from './correction.ts'
import {
  adjournVote,
  castVote,
  closeVote,
  convenePanel,
  mayRemand,
  openVote,
  purposeOf,
  remand,
} from './deliberation.ts'
import type { ActEvent } from './events.ts'
import { explains, issueLetter } from './explanation.ts'
import { assignHandlers, cosignFindings, recordInterview, recordOpinion, submitFindings } from './inquiry.ts'
import { isOpenLate } from './parties.ts'
import { mayReopen, reopen } from './reopening.ts'
import {
  adoptedOnReview,
  awaitsReviewPanel,
  confirmClosing,
  decideReview,
  requestReview,
  waiveReview,
} from './review.ts'
import { confirmImpossible, matterBodyWaits, recordService, reissueNotice } from './service.ts'
import { decisionNotice, pendingSupplement, type ToleranceState } from './state.ts'
import { tasksOf } from './tasks.ts'

type Rows = { [T in ActionType]: ActionRow<ToleranceState, ActEvent<T>, Bodies[T]> }

const handler = { roles: ['investigator'], seat: 'handler' } as const
const afterDecision = ['decided', 'correcting', 'followingUp'] as const
const sitting = ['deliberating', ...afterDecision] as const
const votes = (state: CommonState) => openRound(state.rounds) !== undefined
const mayConvene = (state: ToleranceState) =>
  !votes(state) &&
  ((state.stage === 'deliberating' && !hasEnded(state)) || (awaitsReviewPanel(state) && !adoptedOnReview(state)))
const reviewOpen = (state: ToleranceState) =>
  decisionNotice(state)?.notice?.service !== undefined &&
  !state.review &&
  (!state.reviewSettled || state.reviewSettled === 'lapsed')

/**
 * The actions of a tolerance review: who may do what, and when it is offered. Updates, `/actions`, the 403 check,
 * OpenAPI and texts come from this table.
 */
export const actions = {
  requestSupplement: {
    ...openly,
    roles: ['intake'],
    seat: 'any',
    stages: ['applied'],
    offered: state => !pendingSupplement(state) && !state.refusal && state.supplements.length < 2,
    task: 'accept',
    decide: requestSupplement,
  },
  supplement: {
    ...openly,
    growth: 'text',
    roles: ['applicant', 'intake'],
    seat: 'party',
    stages: ['applied'],
    offered: state => pendingSupplement(state) !== undefined,
    task: 'supplement',
    decide: supplement,
  },
  accept: { ...openly, roles: ['intake'], seat: 'any', stages: ['applied'], task: 'accept', decide: accept },
  refuseAcceptance: {
    ...openly,
    roles: ['intake'],
    seat: 'any',
    stages: ['applied'],
    offered: state => !state.refusal,
    task: 'accept',
    decide: refuseAcceptance,
  },
  assignHandlers: {
    ...openly,
    persons: namedHandlers,
    roles: ['supervisor'],
    seat: 'any',
    stages: ['investigating', 'deliberating', 'approving', ...afterDecision],
    task: 'assignHandlers',
    decide: assignHandlers,
  },
  recordInterview: { ...sealed, growth: 'text', ...handler, stages: ['investigating'], decide: recordInterview },
  recordOpinion: {
    ...sealed,
    growth: 'text',
    ...handler,
    stages: ['investigating', ...afterDecision],
    decide: recordOpinion,
  },
  submitFindings: { ...inside, ...handler, stages: ['investigating'], task: 'submitFindings', decide: submitFindings },
  cosignFindings: {
    ...inside,
    ...handler,
    stages: ['investigating'],
    offered: (state, actor) => state.findings !== undefined && !hasSigned(actor, state.findings),
    task: 'cosignFindings',
    decide: cosignFindings,
  },
  convenePanel: {
    ...openly,
    ended: 'taken',
    persons: namedInPanel,
    roles: ['supervisor'],
    seat: 'any',
    stages: sitting,
    offered: mayConvene,
    task: 'convenePanel',
    decide: convenePanel,
  },
  openVote: {
    ...inside,
    ended: 'taken',
    roles: ['panelMember'],
    seat: 'chair',
    stages: sitting,
    offered: state => mayConvene(state) && state.panel?.purpose === purposeOf(state),
    task: 'openVote',
    decide: openVote,
  },
  castVote: {
    ...sealed,
    ended: 'taken',
    roles: ['panelMember'],
    seat: 'member',
    stages: sitting,
    offered: (state, actor) => openRound(state.rounds)?.due.includes(actor.person) ?? false,
    ballot: true,
    decide: castVote,
  },
  closeVote: {
    ...inside,
    ended: 'taken',
    persons: namedAbsent,
    roles: ['panelMember'],
    seat: 'chair',
    stages: sitting,
    offered: votes,
    decide: closeVote,
  },
  adjournVote: {
    ...inside,
    ended: 'taken',
    roles: ['panelMember'],
    seat: 'chair',
    stages: sitting,
    offered: votes,
    decide: adjournVote,
  },
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
    ...openly,
    roles: ['approver', 'panelMember'],
    seat: 'any',
    of: 'approving',
    stages: ['deliberating', 'approving'],
    offered: (state, actor) => !votes(state) && state.remands < 2 && mayRemand(state, actor.person, actor.roles),
    decide: remand,
  },
  recordService: {
    ...sharedRows.recordService,
    offered: state => someUnserved(state) || matterBodyWaits(state),
    decide: recordService,
  },
  reopen: { ...sharedRows.reopen, offered: mayReopen, decide: reopen },
  recordFiling: {
    ...openly,
    ended: 'taken',
    roles: ['intake'],
    seat: 'any',
    stages: afterDecision,
    task: 'recordFiling',
    decide: recordFiling,
  },
  requestReview: {
    ...openly,
    ended: 'taken',
    roles: ['applicant', 'intake'],
    seat: 'party',
    stages: ['applied', ...afterDecision],
    offered: reviewOpen,
    closed: isOpenLate,
    decide: requestReview,
  },
  waiveReview: {
    ...openly,
    ended: 'taken',
    roles: ['applicant'],
    seat: 'party',
    stages: ['applied', ...afterDecision],
    offered: reviewOpen,
    decide: waiveReview,
  },
  decideReview: {
    ...openly,
    ended: 'taken',
    roles: ['approver'],
    seat: 'any',
    of: 'approving',
    stages: ['applied', ...afterDecision],
    offered: state => state.review !== undefined && state.review.result === undefined,
    task: 'decideReview',
    decide: decideReview,
  },
  orderCorrection: {
    ...openly,
    ...handler,
    stages: ['decided'],
    offered: corrects,
    task: 'orderCorrection',
    decide: orderCorrection,
  },
  reportCorrection: {
    ...openly,
    roles: ['applicant', 'intake'],
    seat: 'party',
    stages: ['correcting'],
    task: 'reportCorrection',
    decide: reportCorrection,
  },
  confirmCorrection: {
    ...openly,
    ...handler,
    stages: ['correcting'],
    offered: state => state.correction?.proof !== undefined,
    task: 'confirmCorrection',
    decide: confirmCorrection,
  },
  issueLetter: { ...openly, ...handler, stages: afterDecision, offered: explains, decide: issueLetter },
  recordFollowUp: {
    ...openly,
    ...handler,
    stages: ['followingUp'],
    offered: state => state.followUp === undefined,
    task: 'recordFollowUp',
    decide: recordFollowUp,
  },
  careInterview: {
    ...sharedRows.careInterview,
    ...handler,
    stages: afterDecision,
    decide: careInterview<ToleranceState>(afterDecision),
  },
  withdraw: {
    ...openly,
    roles: ['applicant'],
    seat: 'party',
    stages: ['applied', 'investigating', 'deliberating', 'approving'],
    offered: state => state.applicantKind !== 'exOfficio',
    decide: withdraw,
  },
  confirmImpossible: { ...sharedRows.confirmImpossible, decide: confirmImpossible },
  correctService: { ...sharedRows.correctService, decide: caseCommands.correctService },
  reissueNotice: { ...sharedRows.reissueNotice, decide: reissueNotice },
  recordMatterState: { ...sharedRows.recordMatterState, decide: recordMatterState },
  confirmClosing: { ...sharedRows.confirmClosing, decide: confirmClosing },
  ...commonActions(state => tasksOf(state as ToleranceState)),
} satisfies Rows
