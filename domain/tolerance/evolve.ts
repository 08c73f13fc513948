import { signed } from '../access/signature.ts'
import { actsAs } from '../access/substitution.ts'
import { enlist } from '../common/assignment.ts'
import { counted } from '../common/counted.ts'
import { type CommonEvent, evolveCommon } from '../common/evolveCommon.ts'
import { beginning } from '../common/opening.ts'
import { endedAgain } from '../common/reopening.ts'
import { applyConsequences } from '../consequences.ts'
import type { Entry } from '../entry.ts'
import { foldBallot, foldClosedVote } from '../panel/voting.ts'
import type { Bodies, Finding, SubmittedFinding } from './commands.ts'
import type { ConfirmedSubject } from './confirming.ts'
import type { OpenedEvent, ToleranceEvent } from './events.ts'
import { waived } from './parties.ts'
import { reopened, withoutFindings } from './reopening.ts'
import { isSupplementUnreachable } from './service.ts'
import { pendingSupplement, type Review, type ToleranceState } from './state.ts'

/** The state after an entry: pure, total, and the same in the workflow, the register and the walk. */
export function evolve(before: ToleranceState | undefined, entry: Entry<ToleranceEvent>): ToleranceState {
  const { event, at } = entry
  if (event.type === 'apply') return applyConsequences(opened(event, entry), event.then, at)
  if (!before) throw new Error(`the first entry of a case opens it, not ${event.type}`)
  return applyConsequences(fold(counted(before, entry), event, entry), event.then, at)
}

function opened({ application, ...event }: OpenedEvent, entry: Entry): ToleranceState {
  const { subject, documents = [], facts, ...rest } = application
  return {
    ...rest,
    ...beginning('tolerance', 'applied', subject.personId, event, entry),
    subjectFacts: subject,
    facts,
    enclosures: documents,
    supplements: [],
    interviews: [],
    opinions: [],
    formerFindings: [],
    remandPoints: [],
    effects: [],
    careInterviews: [],
    matterHistory: [{ state: application.matter.state, at: entry.at }],
  }
}

function fold(state: ToleranceState, event: Exclude<ToleranceEvent, OpenedEvent>, entry: Entry): ToleranceState {
  const by = entry.actor?.person ?? ''
  const { at } = entry
  switch (event.type) {
    case 'requestSupplement':
      return {
        ...state,
        supplements: [...state.supplements, { asked: event.body.items }],
        heldTerms: ['tolerate.accept', 'tolerate.acceptAfterReview'],
      }
    case 'supplement':
      return endSupplement(state, { given: event.body.items })
    case 'supplementLapsed':
      return endSupplement(state, { lapsed: true })
    case 'accept':
      return confirmed(reopenTo(state), event.facts, { by, at })
    case 'refuseAcceptance':
      return {
        ...(pendingSupplement(state) ? endSupplement(state, { lapsed: true }) : state),
        refusal: { ...event.body, at },
      }
    case 'recordInterview':
      return { ...enlist(state, entry), interviews: [...state.interviews, { ...event.body, by, at }] }
    case 'recordOpinion':
      return { ...enlist(state, entry), opinions: [...state.opinions, { ...event.body, by, at }] }
    case 'submitFindings':
      return {
        ...enlist(state, entry),
        findings: { ...event.body, findings: event.body.findings.map(decided), ...signed(entry.actor), at },
      }
    case 'cosignFindings':
      return state.findings
        ? { ...enlist(state, entry), findings: { ...state.findings, cosignedBy: signed(entry.actor).by } }
        : state
    case 'castVote': {
      const { choice, opinion } = event.body
      return foldBallot(state, entry, { choices: { outcome: choice }, opinion, hash: event.facts.hash })
    }
    case 'closeVote': {
      const { adopted } = event.facts
      const closed = foldClosedVote(state, entry, event.body, event.facts)
      return adopted !== undefined && state.rounds.at(-1)?.purpose === 'decision' ? { ...closed, adopted } : closed
    }
    case 'approve':
      return {
        ...state,
        outcome: event.facts.outcome,
        effects: event.facts.effects,
        approvers: [...state.approvers, ...(entry.actor ? actsAs(entry.actor) : [])],
      }
    case 'remand':
      return { ...withoutFindings(state), remands: state.remands + 1, remandPoints: event.body.points }
    case 'recordFiling':
      return { ...state, filing: { ...event.body, at } }
    case 'recordMatterState':
      return {
        ...state,
        matter: { ...state.matter, state: event.body.state },
        matterHistory: [...state.matterHistory, event.body],
      }
    case 'requestReview':
      return reviewAsked(state, event.body, { requestedBy: by, requestedAt: at })
    case 'waiveReview':
      return event.body.party === undefined ? { ...state, reviewSettled: 'waived' } : waived(state, event.body.party)
    case 'reviewLapsed':
      return { ...state, reviewSettled: 'lapsed' }
    case 'decideReview': {
      const { adopted, outcome, effects } = event.facts
      const review = state.review && { ...state.review, result: event.body.result, decidedAt: at }
      return {
        ...state,
        reviewSettled: 'decided',
        ...(review && { review }),
        ...(outcome !== undefined && { outcome }),
        ...(adopted !== undefined && { adopted }),
        ...(effects && { effects }),
      }
    }
    case 'orderCorrection':
      return { ...state, correction: { ...event.body, orderedAt: at } }
    case 'reportCorrection':
      return state.correction ? { ...state, correction: { ...state.correction, proof: event.body.proof } } : state
    case 'confirmCorrection':
      return state.correction ? { ...state, correction: { ...state.correction, confirmedAt: at } } : state
    case 'recordFollowUp':
      return { ...state, followUp: { ...event.body, by, at } }
    case 'issueLetter':
    case 'withdraw':
      return state
    case 'reopen':
      return reopened(state)
    case 'confirmImpossible': {
      const after = evolveCommon(state, event, entry)
      return isSupplementUnreachable(after) ? endSupplement(after, { lapsed: true }) : after
    }
    default:
      return evolveCommon(state, event satisfies CommonEvent, entry)
  }
}

/**
 * A review that was asked for; of a party that was served late, after the days of the others were over or the case was
 * closed.
 */
function reviewAsked(
  { reviewSettled, ...rest }: ToleranceState,
  body: Bodies['requestReview'],
  asked: Pick<Review, 'requestedBy' | 'requestedAt'>,
): ToleranceState {
  const isOfRefusal = rest.refusal !== undefined && (!rest.outcome || rest.outcome === 'refused')
  const settled = reviewSettled !== undefined && reviewSettled !== 'lapsed' && { reviewSettled }
  const review = { ...body, ...asked, of: isOfRefusal ? 'refusal' : 'decision' } as const
  const state: ToleranceState = { ...rest, ...settled, review }
  return state.status === 'closed' ? endedAgain(state, asked.requestedAt) : state
}

/** A finding that says nothing is unclear; `decide` writes down what each says. */
const decided = (finding: SubmittedFinding): Finding => ({ ...finding, result: finding.result ?? 'unclear' })

function endSupplement(state: ToleranceState, end: { given: string[] } | { lapsed: true }): ToleranceState {
  const last = state.supplements.length - 1
  return {
    ...state,
    heldTerms: [],
    supplements: state.supplements.map((asked, index) => (index === last ? { ...asked, ...end } : asked)),
  }
}

/** The subject as intake confirmed it, and the level that follows; nothing of an acceptance older than 0.3.0. */
function confirmed(
  state: ToleranceState,
  facts: ConfirmedSubject | undefined,
  said: { by: string; at: string },
): ToleranceState {
  if (!facts) return state
  const { rank, managedBy, approvalLevel, evidence } = facts
  return {
    ...state,
    approvalLevel,
    subjectFacts: { ...state.subjectFacts, rank, managedBy },
    subjectConfirmed: { ...said, ...(evidence !== undefined && { evidence }) },
  }
}

/** Acceptance after a review of the refusal: the refusal is over. */
function reopenTo(state: ToleranceState): ToleranceState {
  const { refusal: _over, review: _decided, reviewSettled: _settled, ...rest } = state
  return rest
}
