import type {
  CaseDocument,
  ClarificationNotice,
  CommonState,
  FalseAccusationNotice,
  Notice,
  Receiver,
  ToleranceNotice,
} from '../case.ts'
import type { CaseKind } from '../caseKind.ts'

/** Whom a notice must reach, as its kind says it: `addressee` is the person or body that the notice itself names. */
type Role = 'subject' | 'applicant' | 'unit' | 'matterOrgan' | 'respondent' | 'addressee'
type RolesOf<K extends string> = Readonly<Record<K, readonly Role[]>>

const parties = ['subject', 'applicant'] as const

/**
 * Whom each notice must reach. The cadre is a party whoever applied; acceptance and decision of a tolerance review also
 * reach the body that runs the accountability matter.
 */
const receiversByKind = {
  tolerance: {
    acceptance: [...parties, 'matterOrgan'],
    refusal: parties,
    supplement: ['addressee'],
    decision: [...parties, 'matterOrgan'],
    withdrawal: parties,
    extension: ['addressee'],
    review: parties,
    reviewRefusal: parties,
    closing: parties,
    reopening: parties,
    explanation: ['subject'],
  } satisfies RolesOf<ToleranceNotice>,
  clarification: {
    acceptance: ['addressee'],
    refusal: ['addressee'],
    withdrawal: ['addressee'],
    extension: ['addressee'],
    closing: ['addressee'],
    consentRequest: ['subject'],
    clarificationLetter: ['unit'],
    clarificationNotice: ['subject'],
    notCleared: ['addressee'],
    rejection: ['addressee'],
    reopening: ['addressee'],
    review: ['subject'],
  } satisfies RolesOf<ClarificationNotice>,
  falseAccusation: {
    accusationNotice: ['respondent'],
    finding: ['respondent'],
    notEstablished: ['respondent'],
    mistaken: ['respondent'],
    result: ['subject'],
    referral: ['addressee'],
    listingNotice: ['respondent'],
    listing: ['respondent'],
    removal: ['respondent'],
    objection: ['respondent'],
    repair: ['respondent'],
    review: ['respondent'],
    furtherReview: ['respondent'],
    extension: ['respondent'],
    closing: ['subject'],
    reopening: ['subject'],
  } satisfies RolesOf<FalseAccusationNotice>,
} satisfies Record<CaseKind, Readonly<Record<string, readonly Role[]>>>

type Addressed = Pick<Notice, 'kind' | 'addressee'>
/** What cases of some kinds have besides: the matter's organ, who applied, the unit. */
type Named = CommonState & {
  matter?: { organ: string }
  unit?: string
  applicantKind?: string
}

/** A unit that intake entered as applicant has no account: it is told as the body it is. */
const unitApplied = ({ applicantKind, applicant, subject }: Named): boolean =>
  applicantKind === 'unit' && applicant === subject

function receiverOf(role: Role, state: Named, notice: Addressed): Receiver[] {
  const { subject, applicant, unit, matter } = state
  switch (role) {
    case 'subject':
      return [{ id: 'subject', person: subject }]
    case 'applicant':
      if (unitApplied(state)) return [{ id: 'applicant', ...(unit !== undefined && { name: unit }) }]
      return applicant === subject ? [] : [{ id: 'applicant', person: applicant }]
    case 'unit':
      return [{ id: 'unit', ...(unit !== undefined && { name: unit }) }]
    case 'matterOrgan':
      return matter ? [{ id: 'matterOrgan', name: matter.organ }] : []
    case 'respondent':
      return [{ id: 'respondent' }]
    case 'addressee':
      return addresseeOf(state, notice)
  }
}

/** The receiver whom a notice names; what is no person of the case is a body, by its name. */
function addresseeOf(state: Named, { addressee }: Addressed): Receiver[] {
  if (addressee === state.subject && unitApplied(state))
    return receiverOf('applicant', state, { addressee } as Addressed)
  if (addressee === state.subject) return [{ id: 'subject', person: addressee }]
  if (addressee === state.applicant) return [{ id: 'applicant', person: addressee }]
  return [{ id: addressee }]
}

/** Whom a notice that is issued now must reach. */
export function receiversFor(state: CommonState, notice: Addressed): Receiver[] {
  const roles: Readonly<Record<string, readonly Role[]>> = receiversByKind[state.kind]
  return (roles[notice.kind] ?? ['addressee']).flatMap(role => receiverOf(role, state, notice))
}

/**
 * Whom a notice must reach, each with its own record of service. Of a notice older than 0.3.0 they are found again: the
 * first service is taken for that of the first receiver, one that names a body for that of this body.
 */
export function receiversOf(state: CommonState, { notice }: Pick<CaseDocument, 'notice'>): Receiver[] {
  if (!notice) return []
  if (notice.receivers) return notice.receivers
  const records = notice.service ? [notice.service, ...(notice.furtherServices ?? [])] : []
  const receivers = receiversFor(state, notice)
  const byName = records.filter(({ receivedBy }) => receivers.some(({ name }) => name === receivedBy))
  const others = records.filter(record => !byName.includes(record))
  let next = 0
  return receivers.map(receiver => {
    const own = byName.find(({ receivedBy }) => receivedBy === receiver.name)
    const service = own ?? (receiver.name === undefined ? others[next++] : undefined)
    return service ? { ...receiver, service } : receiver
  })
}

/** Reached, or found to be out of reach by the handler and the supervisor. */
export const isReached = ({ service, impossible }: Receiver): boolean =>
  service !== undefined || impossible?.confirmedBy !== undefined

/** A notice that nobody whom it must reach could be served with. */
export function isUnreachable(state: CommonState, document: Pick<CaseDocument, 'notice'> | undefined): boolean {
  const receivers = document ? receiversOf(state, document).filter(({ copy }) => !copy) : []
  return receivers.length > 0 && receivers.every(one => isReached(one) && one.service === undefined)
}

/** A receiver by its id; who applied for themselves is `subject`, and is found as `applicant` too. */
export const receiverById = (receivers: readonly Receiver[], id: string): Receiver | undefined =>
  receivers.find(receiver => receiver.id === id) ??
  (id === 'applicant' ? receivers.find(receiver => receiver.id === 'subject') : undefined)

/** By receiver the person whom a notice must reach; bodies and sealed persons are not in it. */
export type Reach = Readonly<Record<string, string>>
export const reachOf = (state: CommonState, document: Pick<CaseDocument, 'notice'>): Reach =>
  Object.fromEntries(
    receiversOf(state, document).flatMap(({ id, person }) => (person === undefined ? [] : [[id, person] as const])),
  )

/** The person behind a receiver, found as `receiverById` finds it. */
export const reachedBy = (reach: Reach, id: string): string | undefined =>
  Object.hasOwn(reach, id) ? reach[id] : id === 'applicant' ? reach.subject : undefined
