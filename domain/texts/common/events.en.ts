import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { type LabelList, label } from '#domain/texts/labels.ts'
import { counted } from '#domain/texts/language.ts'
import { organName } from '#domain/texts/organName.ts'
import { ruleKeyOf } from '#domain/texts/ruleKeyOf.ts'
import type { SharedEvent, TextsOf } from '#domain/texts/textsOf.ts'
import { dayOf } from '#domain/time/calendar.ts'

const word = (list: LabelList, key: string) => label(list, key, 'en')
const term = (deadline: string) => word('ruleKey', ruleKeyOf(deadline))

/** Sentences of the events that cases of every kind may have. */
export const commonEventsEn: TextsOf<SharedEvent> = {
  assignHandlers: ({ body }) => `${counted(body.handlers.length, 'handler')} assigned.`,
  convenePanel: ({ facts }) => `Panel convened (${word('panelPurpose', facts.purpose)}).`,
  openVote: ({ facts }) => `Vote opened, ${facts.due.length} due.`,
  adjournVote: () => 'Vote adjourned uncounted.',
  recordService: ({ body }) =>
    body.receivedAt === undefined
      ? 'Service was tried and recorded as impossible.'
      : `Notice served on ${dayOf(body.receivedAt)}${body.refused ? ', receipt refused' : ''}.`,
  confirmImpossible: () => 'Service confirmed as impossible.',
  correctService: ({ body }) => `Record of service corrected${body.receivedAt ? `: ${dayOf(body.receivedAt)}` : ''}.`,
  declareRecusal: ({ body }) => `A person declared recusal (${word('recusalGround', body.ground)}).`,
  requestRecusal: ({ body }) => `Recusal of a person requested (${word('recusalGround', body.ground)}).`,
  decideRecusal: ({ body }) => (body.granted ? 'Recusal of a person granted.' : 'Request for recusal rejected.'),
  attachDocument: ({ body }) => (body.meta ? 'Document attached.' : 'Document described.'),
  addNote: () => 'Note added.',
  careInterview: ({ body }) =>
    body.concerns?.length
      ? `Care interview held, ${counted(body.concerns.length, 'concern')} to answer.`
      : 'Care interview held.',
  extendDeadline: ({ body, then }) => {
    const changed = then?.deadlines?.find(deadline => deadline.id === body.deadline)
    return `Term for ${term(body.deadline)} extended${changed ? ` to ${changed.due}` : ''}.`
  },
  suspend: ({ body }) => `Case suspended until ${body.until}.`,
  resume: () => 'Case resumed.',
  withdraw: () => 'Application withdrawn.',
  transfer: ({ body, then }) => `Transfer to ${organName(then?.organs ?? organsOfRelease, body.organ)}.`,
  acceptTransfer: () => 'Transfer accepted.',
  returnTransfer: () => 'Transfer returned.',
  claimTask: () => 'Task claimed.',
  releaseTask: () => 'Task released.',
  delegateTask: () => 'Task delegated; the responsibility stays.',
  reassignTask: () => 'Task reassigned.',
  reissueNotice: () => 'Notice declared void and issued anew.',
  recordMatterState: ({ body }) => `Accountability matter recorded as ${word('matterState', body.state)}.`,
  closeAdministratively: ({ body }) => `Administrative closing proposed (${word('closingGround', body.ground)}).`,
  reopen: () => 'Case reopened.',
  confirmClosing: () => 'Administrative closing confirmed.',
  reminded: ({ deadline, reminder }) => `Reminder of the term for ${term(deadline)}: ${word('reminder', reminder)}.`,
  noticeRendered: ({ format, docx }) => `Notice rendered (${format.toUpperCase()}${docx ? ', DOCX' : ''}).`,
  organsRenewed: ({ then }) => `The register of organs changed: ${then.organs.map(({ name }) => name).join(', ')}.`,
  organSucceeded: ({ from, to, then }) =>
    `${organName(then.organs, from)} has ended: the case goes on at ${organName(then.organs, to)} and keeps its number.`,
  personLeft: () => 'Somebody left office: what they had in hand goes to the supervisor.',
  calendarLoaded: ({ version, notices = [] }) =>
    `Holiday notices ${version} loaded${notices.length > 0 ? ` (${notices.join('; ')})` : ''}, terms counted anew.`,
  linkedStarted: ({ relation }) => `Linked case started: ${word('kind', relation)}.`,
  linkedRefused: ({ code }) => `The linked case was not started (${code}).`,
}
