import { signed } from '../access/signature.ts'
import { actsAs } from '../access/substitution.ts'
import { enlist } from '../common/assignment.ts'
import { counted } from '../common/counted.ts'
import { withCustody, withCustodyGranted } from '../common/custody.ts'
import { type CommonEvent, evolveCommon } from '../common/evolveCommon.ts'
import { beginning } from '../common/opening.ts'
import { isUnreachable } from '../common/receivers.ts'
import { unclosed } from '../common/reopening.ts'
import { applyConsequences } from '../consequences.ts'
import type { Entry } from '../entry.ts'
import { openRequest } from './debts.ts'
import type { ClarificationEvent, OpenedEvent } from './events.ts'
import { reopened, reviewed, withoutProposal } from './reopening.ts'
import type { ClarificationState } from './state.ts'
import { withUntrue } from './untrue.ts'

/** The state after an entry: pure, total, and the same in the workflow, the register and the walk. */
export function evolve(before: ClarificationState | undefined, entry: Entry<ClarificationEvent>): ClarificationState {
  const { event, at } = entry
  if (event.type === 'propose') return withUntrue(applyConsequences(opened(event, entry), event.then, at))
  if (!before) throw new Error(`the first entry of a case opens it, not ${event.type}`)
  const after = applyConsequences(fold(counted(before, entry), event, entry), event.then, at)
  const archived = after.stage === 'archived' && after.archivedAt === undefined ? { ...after, archivedAt: at } : after
  return withUntrue(archived)
}

function opened({ application, ...event }: OpenedEvent, entry: Entry): ClarificationState {
  const { subject, documents = [], toleranceCaseId: _named, ...rest } = application
  const begun = beginning('clarification', 'proposed', subject.personId, event, entry)
  const links = application.origin ? [{ caseId: application.origin.caseId, relation: 'tolerance' as const }] : []
  return {
    ...rest,
    ...begun,
    links,
    subjectFacts: subject,
    enclosures: documents,
    formerEvaluations: [],
    signOffs: [],
    formerSignOffs: [],
    remandPoints: [],
    carriedOut: [],
    falseAccusations: [],
    inquiryHistory: [],
  }
}

function fold(
  state: ClarificationState,
  event: Exclude<ClarificationEvent, OpenedEvent>,
  entry: Entry,
): ClarificationState {
  const by = entry.actor?.person ?? ''
  const { at } = entry
  switch (event.type) {
    case 'accept': {
      const { inquiry, otherDepartment, reporter } = event.body
      const { allegations } = event.facts
      return {
        ...state,
        allegations,
        ...(inquiry && { inquiry }),
        ...(otherDepartment !== undefined && { otherDepartment }),
        ...(reporter && { reporter }),
      }
    }
    case 'refuseAcceptance':
      return { ...state, refusal: { ...event.body, at } }
    case 'evaluate': {
      const { allegations: _ids, wording: _words, ...proposed } = event.body
      return {
        ...enlist(state, entry),
        evaluation: {
          ...proposed,
          scope: proposed.scope ?? '',
          cleared: event.facts.cleared,
          ...signed(entry.actor),
          at,
        },
      }
    }
    case 'signOff': {
      const { department } = event.facts
      const signOff = { ...event.body, department, organ: state.organ, ...signed(entry.actor), at }
      const handled = department === 'investigator' ? enlist(state, entry) : state
      return { ...handled, signOffs: [...state.signOffs, signOff] }
    }
    case 'approve':
      return { ...state, approvers: [...state.approvers, ...(entry.actor ? actsAs(entry.actor) : [])], approvedAt: at }
    case 'reject':
      return { ...state, rejection: { ...event.body, at } }
    case 'remand':
      return { ...withoutProposal(state), remands: state.remands + 1, remandPoints: event.body.points }
    case 'recordConsent': {
      const { given, document, kin } = event.body
      const consent = { ...event.facts, given, at, ...(document !== undefined && { document }), ...(kin && { kin }) }
      return { ...(event.facts.by === 'paper' ? enlist(state, entry) : state), consent }
    }
    case 'consentLapsed':
      return { ...state, consent: { given: false, methods: [], by: 'silence', at } }
    case 'issueLetter':
    case 'archive':
      return enlist(state, entry)
    case 'carryOut': {
      const step = { ...event.body, ...event.facts, by }
      return { ...enlist(state, entry), carriedOut: [...state.carriedOut, step] }
    }
    case 'requestIdentity':
      return withCustody(state, event.body.reason, { ...signed(entry.actor), at })
    case 'grantIdentity':
      return withCustodyGranted(state, { ...signed(entry.actor), at })
    case 'submitWording':
      return { ...state, wordings: [...(state.wordings ?? []), { ...event.body, ...signed(entry.actor), at }] }
    case 'checkWording': {
      const checked = { passed: event.body.passed, checked: { ...signed(entry.actor), at } }
      return {
        ...state,
        wordings: (state.wordings ?? []).map(one => (one.passed === undefined ? { ...one, ...checked } : one)),
      }
    }
    case 'notifyReporter':
      return { ...state, reporterTold: { ...event.body, at: event.body.at ?? at, by } }
    case 'recordFollowUp':
      return { ...enlist(state, entry), followUp: { ...event.body, by, at } }
    case 'openFalseAccusation': {
      const asked = { allegations: event.body.allegations, by, at }
      return { ...state, falseAccusations: [...state.falseAccusations, asked] }
    }
    case 'recordMatterState':
      return { ...state, inquiryHistory: [...state.inquiryHistory, event.body] }
    case 'reopen':
      return reopened(state, at)
    case 'requestReview': {
      // What held an ended case holds its review no more; how it ended stays until the review is decided.
      const { outcome } = state
      const open = state.status === 'closed' ? { ...unclosed(state), ...(outcome !== undefined && { outcome }) } : state
      return {
        ...open,
        status: 'open',
        review: { ...event.facts, reasons: event.body.reasons, ...signed(entry.actor), at },
      }
    }
    case 'decideReview':
      return reviewed(state, event.body.result, at)
    case 'confirmImpossible': {
      const after = evolveCommon(state, event, entry)
      const unreachable = isUnreachable(after, openRequest(after))
      return unreachable ? { ...after, consent: { given: false, methods: [], by: 'silence', at } } : after
    }
    case 'withdraw':
    case 'followUpBegan':
      return state
    default:
      return evolveCommon(state, event satisfies CommonEvent, entry)
  }
}
