import { inside, openly, sealed } from '../actFacts.ts'
import { careInterview } from '../common/care.ts'
import { caseCommands } from '../common/caseCommands.ts'
import { commonActions, sharedRows } from '../common/commonActions.ts'
import type { ActionRow } from '../process.ts'
import { accept, refuseAcceptance } from './acceptance.ts'
import { approve, reject, remand, signOff } from './approval.ts'
import { archive, notifyReporter, recordFollowUp } from './archiving.ts'
import {
  carryOut,
  confirmImpossible,
  issueLetter,
  recordMatterState,
  recordService,
  reissueNotice,
  withdraw,
} from './carryingOut.ts'
import type { ActionType, Bodies } from './commands.ts'
import { recordConsent } from './consent.ts'
import { grantIdentity, mayGrant, needsIdentity, requestIdentity } from './custody.ts'
import { evaluate } from './evaluation.ts'
import type { ActEvent } from './events.ts'
import { openFalseAccusation } from './falseAccusation.ts'
import { mayReopen, reopen } from './reopening.ts'
import { confirmClosing, decideReview, hasReviewedPaper, mayAskReview, requestReview } from './review.ts'
import {
  type ClarificationState,
  isExOfficio,
  lettersOf,
  missingSignOffs,
  pendingReview,
  reporterWaits,
  unservedLetters,
} from './state.ts'
import { tasksOf } from './tasks.ts'
import { checkWording, mayCheck, submitWording, wordingToCheck } from './wordingCheck.ts'

type Rows = { [T in ActionType]: ActionRow<ClarificationState, ActEvent<T>, Bodies[T]> }

const afterwards = ['archived', 'followingUp'] as const
const sinceConsent = ['consenting', 'carryingOut', ...afterwards] as const

/**
 * The actions of a clarification: who may do what, and when it is offered. Any investigator of the organ acts as a
 * handler and so becomes one: there are no assigned ones.
 */
export const actions = {
  accept: { ...openly, roles: ['intake'], seat: 'any', stages: ['proposed'], task: 'accept', decide: accept },
  refuseAcceptance: {
    ...openly,
    roles: ['intake'],
    seat: 'any',
    stages: ['proposed'],
    task: 'accept',
    decide: refuseAcceptance,
  },
  evaluate: {
    ...inside,
    roles: ['investigator'],
    seat: 'any',
    stages: ['evaluating'],
    task: 'evaluate',
    decide: evaluate,
  },
  signOff: {
    ...inside,
    roles: ['investigator', 'caseReview', 'caseManagement', 'deputy'],
    seat: 'any',
    stages: ['approving'],
    offered: (state, actor) => missingSignOffs(state).some(department => actor.roles.includes(department)),
    decide: signOff,
  },
  approve: {
    ...openly,
    roles: ['approver', 'deputy'],
    seat: 'any',
    stages: ['approving'],
    offered: (state, actor) => missingSignOffs(state).length === 0 && actor.roles.includes('approver'),
    task: 'approve',
    decide: approve,
  },
  reject: { ...openly, roles: ['approver'], seat: 'any', stages: ['approving'], task: 'approve', decide: reject },
  remand: {
    ...openly,
    roles: ['approver'],
    seat: 'any',
    stages: ['approving'],
    offered: state => state.remands < 2,
    decide: remand,
  },
  recordConsent: {
    ...openly,
    roles: ['applicant', 'investigator'],
    seat: 'party',
    stages: ['consenting'],
    decide: recordConsent,
  },
  issueLetter: {
    ...openly,
    roles: ['investigator'],
    seat: 'any',
    stages: ['carryingOut'],
    offered: state => lettersOf(state).length === 0,
    task: 'issueLetter',
    decide: issueLetter,
  },
  carryOut: {
    ...openly,
    roles: ['investigator'],
    seat: 'any',
    stages: ['carryingOut'],
    offered: state => (state.consent?.methods.length ?? 0) > 0 && lettersOf(state).length > 0,
    task: 'carryOut',
    decide: carryOut,
  },
  archive: {
    ...openly,
    roles: ['investigator'],
    seat: 'any',
    stages: ['carryingOut'],
    offered: state => lettersOf(state).length > 0 && unservedLetters(state).length === 0,
    task: 'archive',
    decide: archive,
  },
  notifyReporter: {
    ...sealed,
    ended: 'taken',
    roles: ['custodian'],
    seat: 'any',
    stages: afterwards,
    offered: reporterWaits,
    task: 'notifyReporter',
    decide: notifyReporter,
  },
  requestIdentity: {
    ...sealed,
    ended: 'taken',
    roles: ['custodian'],
    seat: 'any',
    stages: 'open',
    offered: state => state.custody === undefined && needsIdentity(state),
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
  submitWording: {
    ...sealed,
    ended: 'taken',
    growth: 'text',
    roles: ['investigator', 'intake', 'approver'],
    seat: 'any',
    stages: 'open',
    offered: state => wordingToCheck(state) === undefined,
    decide: submitWording,
  },
  checkWording: {
    ...sealed,
    ended: 'taken',
    roles: ['custodian'],
    seat: 'any',
    stages: 'open',
    offered: mayCheck,
    task: 'checkWording',
    decide: checkWording,
  },
  requestReview: {
    ...openly,
    ended: 'taken',
    roles: ['applicant', 'intake'],
    seat: 'party',
    stages: ['carryingOut', ...afterwards],
    offered: mayAskReview,
    closed: hasReviewedPaper,
    decide: requestReview,
  },
  decideReview: {
    ...openly,
    ended: 'taken',
    roles: ['approver'],
    seat: 'any',
    stages: ['carryingOut', ...afterwards, 'closed'],
    offered: state => pendingReview(state) !== undefined,
    task: 'decideReview',
    decide: decideReview,
  },
  recordFollowUp: {
    ...openly,
    roles: ['investigator'],
    seat: 'any',
    stages: afterwards,
    offered: state => state.followUp === undefined,
    task: 'recordFollowUp',
    decide: recordFollowUp,
  },
  careInterview: {
    ...sharedRows.careInterview,
    stages: sinceConsent,
    decide: careInterview<ClarificationState>(sinceConsent),
  },
  openFalseAccusation: {
    ...sealed,
    roles: ['supervisor'],
    seat: 'any',
    stages: afterwards,
    offered: state => state.allegations.some(({ finding }) => finding === 'fabricated'),
    decide: openFalseAccusation,
  },
  recordService: { ...sharedRows.recordService, decide: recordService },
  confirmImpossible: { ...sharedRows.confirmImpossible, decide: confirmImpossible },
  correctService: { ...sharedRows.correctService, decide: caseCommands.correctService },
  reissueNotice: { ...sharedRows.reissueNotice, decide: reissueNotice },
  reopen: { ...sharedRows.reopen, offered: mayReopen, decide: reopen },
  withdraw: {
    ...openly,
    roles: ['applicant'],
    seat: 'party',
    stages: ['proposed', 'evaluating', 'approving', 'consenting', 'carryingOut'],
    offered: state => !isExOfficio(state) && lettersOf(state).length === unservedLetters(state).length,
    decide: withdraw,
  },
  recordMatterState: { ...sharedRows.recordMatterState, decide: recordMatterState },
  confirmClosing: { ...sharedRows.confirmClosing, decide: confirmClosing },
  ...commonActions(state => tasksOf(state as ClarificationState)),
} satisfies Rows
