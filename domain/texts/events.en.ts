import { dayOf } from '#domain/calendar.ts'
import type { EventTexts } from './events.zh.ts'
import { type LabelList, label } from './labels.ts'
import { counted } from './language.ts'
import { organName } from './organName.ts'
import { ruleKeyOf } from './ruleKeyOf.ts'

const word = (list: LabelList, key: string) => label(list, key, 'en')
const term = (deadline: string) => word('ruleKey', ruleKeyOf(deadline))

export const eventTextsEn: EventTexts = {
  apply: ({ application: { regime, applicantKind } }) =>
    applicantKind === 'exOfficio'
      ? `The organ itself started a tolerance review (${word('regime', regime)}).`
      : `A tolerance review was applied for by ${word('applicantKind', applicantKind)} (${word('regime', regime)}).`,
  requestSupplement: ({ body }) => `${counted(body.items.length, 'item')} to supplement asked for.`,
  supplement: ({ body }) => `${counted(body.items.length, 'item')} supplemented.`,
  accept: () => 'Application accepted.',
  refuseAcceptance: () => 'Acceptance refused.',
  assignHandlers: ({ body }) => `${counted(body.handlers.length, 'handler')} assigned.`,
  recordInterview: ({ body }) =>
    body.waived
      ? `Waiver of a statement by ${word('interviewRole', body.role)} recorded.`
      : `Interview with ${word('interviewRole', body.role)} recorded.`,
  recordOpinion: () => 'Opinion of a body recorded.',
  submitFindings: ({ body }) => `Findings on ${body.findings.length} criteria submitted.`,
  cosignFindings: () => 'Findings co-signed by another handler.',
  convenePanel: ({ facts }) => `Panel convened (${word('panelPurpose', facts.purpose)}).`,
  openVote: ({ facts }) => `Vote opened, ${facts.due.length} due.`,
  closeVote: ({ facts }) => {
    const tally = Object.values(facts.tallies)[0]
    return `Vote closed${tally ? `, ${tally.due} due, ${tally.present} present` : ''}: ${word('roundResult', facts.result)}.`
  },
  adjournVote: () => 'Vote adjourned uncounted.',
  approve: ({ facts }) => `Result approved: ${word('outcome', facts.outcome)}.`,
  remand: ({ body }) => `Remanded to the inquiry, ${counted(body.points.length, 'point')} to clear.`,
  recordService: ({ body }) => `Notice served on ${dayOf(body.receivedAt)}${body.refused ? ', receipt refused' : ''}.`,
  recordFiling: ({ body }) => `Filed with ${body.bodies.length === 1 ? '1 body' : `${body.bodies.length} bodies`}.`,
  requestReview: () => 'Review requested.',
  waiveReview: () => 'Review waived.',
  decideReview: ({ body, facts }) =>
    `Review decided: ${word('reviewResult', body.result)}${facts.outcome === undefined ? '' : `, result: ${word('outcome', facts.outcome)}`}.`,
  orderCorrection: ({ body }) => `Correction ordered, ${counted(body.measures.length, 'measure')}, due ${body.due}.`,
  reportCorrection: () => 'Correction reported.',
  confirmCorrection: () => 'Correction confirmed.',
  recordFollowUp: () => 'Follow-up visit made.',
  careInterview: ({ body }) =>
    body.concerns?.length
      ? `Care interview held, ${counted(body.concerns.length, 'concern')} to answer.`
      : 'Care interview held.',
  declareRecusal: ({ body }) => `A person declared recusal (${word('recusalGround', body.ground)}).`,
  requestRecusal: ({ body }) => `Recusal of a person requested (${word('recusalGround', body.ground)}).`,
  decideRecusal: ({ body }) => (body.granted ? 'Recusal of a person granted.' : 'Request for recusal rejected.'),
  attachDocument: ({ body }) => (body.meta ? 'Document attached.' : 'Document described.'),
  addNote: () => 'Note added.',
  extendDeadline: ({ body, then }) => {
    const changed = then?.deadlines?.find(deadline => deadline.id === body.deadline)
    return `Term for ${term(body.deadline)} extended${changed ? ` to ${changed.due}` : ''}.`
  },
  suspend: ({ body }) => `Case suspended until ${body.until}.`,
  resume: () => 'Case resumed.',
  withdraw: () => 'Application withdrawn.',
  transfer: ({ body }) => `Transfer to ${organName(body.organ)}.`,
  acceptTransfer: () => 'Transfer accepted.',
  returnTransfer: () => 'Transfer returned.',
  claimTask: () => 'Task claimed.',
  releaseTask: () => 'Task released.',
  delegateTask: () => 'Task delegated; the responsibility stays.',
  reassignTask: () => 'Task reassigned.',
  reissueNotice: () => 'Notice declared void and issued anew.',
  recordMatterState: ({ body }) => `Accountability matter recorded as ${word('matterState', body.state)}.`,
  closeAdministratively: ({ body }) => `Administrative closing proposed (${word('closingGround', body.ground)}).`,
  confirmClosing: () => 'Administrative closing confirmed.',
  reminded: ({ deadline, reminder }) => `Reminder of the term for ${term(deadline)}: ${word('reminder', reminder)}.`,
  supplementLapsed: ({ then }) =>
    then?.close
      ? 'Not supplemented in time: counts as withdrawn and may be filed again.'
      : 'Not supplemented in time: decided on what there is.',
  reviewLapsed: () => 'The term to request a review is over; the decision is final.',
  noticeRendered: ({ format, docx }) => `Notice rendered (${format.toUpperCase()}${docx ? ', DOCX' : ''}).`,
  calendarLoaded: ({ version, deadlines }) =>
    `Holiday notices ${version} loaded, ${counted(deadlines.length, 'deadline')} counted anew.`,
}
