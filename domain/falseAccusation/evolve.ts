import { type Signature, signed } from '../access/signature.ts'
import { actsAs } from '../access/substitution.ts'
import { enlist } from '../common/assignment.ts'
import { counted } from '../common/counted.ts'
import { withCustody, withCustodyGranted } from '../common/custody.ts'
import { type CommonEvent, evolveCommon } from '../common/evolveCommon.ts'
import { beginning } from '../common/opening.ts'
import { withService } from '../common/service.ts'
import { applyConsequences } from '../consequences.ts'
import type { Entry } from '../entry.ts'
import { noticeIdOf } from '../noticeFiles.ts'
import { foldBallot, foldClosedVote } from '../panel/voting.ts'
import { dayOf } from '../time/calendar.ts'
import type { Bodies } from './commands.ts'
import type { FalseAccusationEvent, OpenedEvent } from './events.ts'
import { foldHearing, renoticed } from './foldHearing.ts'
import { foldRegister, type RegisterEvent } from './foldRegister.ts'
import { reopened, withoutFindings } from './reopening.ts'
import { serviceOf, unannounced } from './service.ts'
import { type FalseAccusationState, findingNotice } from './state.ts'

/** The state after an entry: pure, total, and the same in the workflow, the register and the walk. */
export function evolve(
  before: FalseAccusationState | undefined,
  entry: Entry<FalseAccusationEvent>,
): FalseAccusationState {
  const { event, at } = entry
  if (event.type === 'open') return applyConsequences(opened(event, entry), event.then, at)
  if (!before) throw new Error(`the first entry of a case opens it, not ${event.type}`)
  return applyConsequences(fold(counted(before, entry), event, entry), event.then, at)
}

function opened({ application, facts, ...event }: OpenedEvent, entry: Entry): FalseAccusationState {
  const { accused, origin, reporter, clarificationCaseId, barred = [], grounds, indicators } = application
  const base = beginning('falseAccusation', 'screening', accused.personId, event, entry)
  return {
    ...base,
    links: origin ? [{ caseId: origin.caseId, relation: 'clarification' }] : [],
    accused,
    ...(reporter && { reporter }),
    ...(clarificationCaseId !== undefined && { clarificationCaseId }),
    priorHandlers: origin?.handlers ?? [],
    barred,
    allegations: facts.allegations,
    grounds,
    indicators,
    formerFindings: [],
    remandPoints: [],
    formerNotifications: [],
    statements: [],
    formerHearings: [],
    referrals: [],
    objections: [],
    repairs: [],
    publications: [],
    matterHistory: [],
  }
}

function fold(
  state: FalseAccusationState,
  event: Exclude<FalseAccusationEvent, OpenedEvent>,
  entry: Entry,
): FalseAccusationState {
  const { at, actor } = entry
  const said = { ...signed(actor), at }
  switch (event.type) {
    case 'screen':
      return { ...join(state, entry), screening: { ...event.body, ...said } }
    case 'closeAsMistaken':
      return event.then?.close
        ? { ...join(state, entry), mistaken: { ...event.body, ...said } }
        : { ...join(state, entry), mistakenProposal: { ...event.body, ...said } }
    case 'cosignMistaken':
      return state.mistakenProposal
        ? { ...join(state, entry), mistakenProposal: { ...state.mistakenProposal, cosigned: said } }
        : state
    case 'confirmMistaken':
      return confirmed(state, event.body, said)
    case 'requestIdentity':
      if (event.facts?.custody) return withCustody(state, event.body.reason, said)
      return { ...join(state, entry), identity: { ...event.body, ...said, grants: [] } }
    case 'grantIdentity':
      if (event.facts?.custody) return withCustodyGranted(state, said)
      return state.identity ? granted(state, said) : state
    case 'approveTracing':
      return { ...state, tracing: { ...event.body, ...said } }
    case 'submitIntentFindings':
      return { ...state, intentFindings: { ...event.body, ...said } }
    case 'cosignFindings':
      return state.intentFindings
        ? { ...state, intentFindings: { ...state.intentFindings, cosignedBy: said.by } }
        : state
    case 'giveNotice':
    case 'recordStatement':
    case 'recordHearing':
      return foldHearing(join(state, entry), event, said)
    case 'requestHearing':
    case 'answerLapsed':
      return foldHearing(state, event, said)
    case 'castVote':
      return foldBallot(state, entry, {
        choices: event.body.choices,
        opinion: event.body.opinion,
        hash: event.facts.hash,
      })
    case 'closeVote':
      return foldClosedVote(state, entry, event.body, event.facts)
    case 'approve':
      return {
        ...state,
        outcome: 'established',
        ...(event.facts && { approvedIn: event.facts }),
        decidedOn: dayOf(entry.receivedAt),
        approvers: [...state.approvers, ...(actor ? actsAs(actor) : [])],
      }
    case 'remand':
      return { ...withoutFindings(state), remands: state.remands + 1, remandPoints: event.body.points }
    case 'notifyDecision':
      return withService(state, serviceOf(event.body, findingNotice(state)), at, actor?.person)
    case 'refer':
      return { ...state, referrals: [...state.referrals, { ...event.body, ...said }] }
    case 'recordMatterState':
      return { ...state, matterHistory: [...state.matterHistory, event.body] }
    case 'reissueNotice':
      return reissued(state, noticeIdOf(event.body.document), event.then?.notices?.[0]?.id ?? '')
    case 'reopen':
      return reopened(state)
    case 'confirmImpossible':
      return unannounced(evolveCommon(state, event, entry))
    case 'withdraw':
      return state
    case 'list':
    case 'listingEntered':
    case 'listingExpired':
    case 'object':
    case 'decideObjection':
    case 'applyRepair':
    case 'decideRepair':
    case 'publish':
    case 'requestReview':
    case 'decideReview':
    case 'reviewLapsed':
    case 'confirmClosing':
      return foldRegister(state, event satisfies RegisterEvent, said)
    default:
      return evolveCommon(state, event satisfies CommonEvent, entry)
  }
}

/** Whoever inquires before assignment becomes a handler, those excepted who may not be one. */
function join(state: FalseAccusationState, entry: Entry): FalseAccusationState {
  const strangers = [...state.priorHandlers, ...state.barred]
  return entry.actor && actsAs(entry.actor).some(person => strangers.includes(person)) ? state : enlist(state, entry)
}

/** Confirmed, the proposal is what the case ended with; refused, it is kept as what it was. */
function confirmed(
  state: FalseAccusationState,
  { refused, reasons = '' }: Bodies['confirmMistaken'],
  said: Signature & { at: string },
): FalseAccusationState {
  const { mistakenProposal: proposal, refusedMistaken = [], ...rest } = state
  if (!proposal) return state
  const { cosigned: _also, ...mistaken } = proposal
  return refused
    ? { ...rest, refusedMistaken: [...refusedMistaken, { ...proposal, refused: { reasons, ...said } }] }
    : { ...rest, ...(refusedMistaken.length > 0 && { refusedMistaken }), mistaken }
}

/** The step of the other custodian is left to somebody else. */
function granted(state: FalseAccusationState, grant: Signature & { at: string }): FalseAccusationState {
  const { identity } = state
  if (!identity) return state
  const claims = Object.fromEntries(
    Object.entries(state.claims).filter(
      ([id, { assignee }]) => !id.startsWith('grantIdentity') || assignee !== grant.by,
    ),
  )
  return { ...state, claims, identity: { ...identity, grants: [...identity.grants, grant] } }
}

/** What a notice issued anew is the notice of; the one before the panel is answered anew. */
function reissued(state: FalseAccusationState, old: string, document: string): FalseAccusationState {
  const { notification, proposal } = state
  if (notification?.document === old) return { ...renoticed(state), notification: { ...notification, document } }
  if (proposal?.document === old) return { ...state, proposal: { ...proposal, document } }
  return state
}
