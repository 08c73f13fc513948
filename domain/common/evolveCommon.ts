import { signed } from '../access/signature.ts'
import { inRightOf } from '../access/substitution.ts'
import type { CaseDocument, CommonState } from '../case.ts'
import type { Entry } from '../entry.ts'
import type { MachineEvent } from '../machineEvents.ts'
import { noBallots, openRound } from '../panel/panel.ts'
import { dayOf } from '../time/calendar.ts'
import { withReminder } from '../time/reminded.ts'
import type { ActEventOf, SharedFacts } from './actEvent.ts'
import type { CommonBodies, HandlerBodies, PanelBodies } from './bodies.ts'
import { withCareInterview } from './care.ts'
import { withoutCustody } from './custody.ts'
import { withoutLeaver } from './leaving.ts'
import { withActingHead, withdrawPerson } from './recusal.ts'
import { withConfirmedImpossible, withCorrection, withService } from './service.ts'
import { succeeded } from './succession.ts'
import { evolveClaims } from './tasks.ts'

/** Events that every process folds in the same way. */
export type CommonEvent =
  | Exclude<
      ActEventOf<CommonBodies & PanelBodies & HandlerBodies, SharedFacts>,
      { type: 'closeVote' | 'withdraw' | 'recordMatterState' | 'reopen' }
    >
  | MachineEvent

/** Folds an event that every process has; the process folds its own. */
export function evolveCommon<S extends CommonState>(state: S, event: CommonEvent, entry: Entry): S {
  const person = entry.actor?.person ?? ''
  const at = entry.at
  switch (event.type) {
    case 'claimTask':
    case 'releaseTask':
    case 'delegateTask':
    case 'reassignTask':
      return evolveClaims(state, event, entry.actor ? inRightOf(entry.actor) : '', at)
    case 'declareRecusal':
      return withActingHead(
        withdrawPerson(state, event.facts.person, event.body.ground, 'self', at),
        event.facts.headOf,
      )
    case 'requestRecusal':
      return {
        ...state,
        recusalRequests: [...state.recusalRequests, { ...event.body, ...event.facts, by: person, at }],
      }
    case 'decideRecusal': {
      const asked = state.recusalRequests.find(request => request.person === event.body.person)
      return event.body.granted
        ? withActingHead(withdrawPerson(state, event.body.person, asked?.ground ?? 'other', 'head', at), asked?.headOf)
        : { ...state, recusalRequests: state.recusalRequests.filter(request => request !== asked) }
    }
    case 'attachDocument': {
      const { document, about, meta } = event.body
      const known = state.documents.some(other => other.id === document)
      const fresh = meta && !known ? [{ id: document, ...meta, attachedBy: person }] : []
      const documents = [...state.documents, ...fresh]
      return {
        ...state,
        documents: documents.map(other => (other.id === document && about !== undefined ? { ...other, about } : other)),
      }
    }
    case 'recordService':
      return withService(state, event.body, at, person)
    case 'confirmImpossible':
      return withConfirmedImpossible(state, event.body, at, person)
    case 'correctService':
      return withCorrection(state, event.body, at, person)
    case 'suspend':
      return { ...state, suspension: { ...event.body, from: dayOf(entry.receivedAt) } }
    case 'resume': {
      const { suspension: _ended, ...rest } = state
      return rest as S
    }
    case 'transfer':
      return clearPlaces(
        { ...state, transfer: { from: state.organ, to: event.body.organ, reasons: event.body.reasons, at } },
        at,
      )
    case 'acceptTransfer':
    case 'returnTransfer': {
      const { transfer, ...rest } = state
      const organ = event.type === 'acceptTransfer' && transfer ? transfer.to : state.organ
      return { ...rest, organ, transfers: transfer ? [...state.transfers, transfer] : state.transfers } as S
    }
    case 'closeAdministratively':
      return { ...state, closing: { ...event.body, ...signed(entry.actor), at } }
    case 'convenePanel': {
      const former = state.panel ? [...state.formerPanels, state.panel] : state.formerPanels
      const { excused = [], ...panel } = event.body
      return {
        ...state,
        formerPanels: former,
        panel: {
          ...panel,
          members: [...new Set(panel.members)],
          excused,
          purpose: event.facts.purpose,
          convenedAt: at,
        },
      }
    }
    case 'openVote': {
      const panel = state.panel
      if (!panel) return state
      const round = {
        round: state.rounds.length + 1,
        purpose: panel.purpose,
        chair: panel.chair,
        due: event.facts.due,
        openedAt: at,
        openedSeq: state.seq,
        ballots: [],
        head: noBallots,
        chairLapsed: false,
        tallies: {},
        absences: [],
      }
      return { ...state, rounds: [...state.rounds, round] }
    }
    case 'adjournVote': {
      const open = openRound(state.rounds)
      const voters = [...new Set([...state.voters, ...(open?.ballots ?? []).map(({ member }) => member)])]
      const ended = { closedAt: at, result: 'adjourned' as const, ballots: [] }
      return { ...state, voters, rounds: state.rounds.map(round => (round === open ? { ...round, ...ended } : round)) }
    }
    case 'assignHandlers': {
      const { handlers } = event.body
      const left = state.handlers.filter(handler => !handlers.includes(handler))
      return { ...state, handlers, handlersAssigned: true, formerHandlers: [...state.formerHandlers, ...left] }
    }
    case 'careInterview':
      return withCareInterview(state, event, entry)
    case 'addNote':
      return { ...state, notes: [...state.notes, { ...event.body, by: person, at }] }
    case 'reminded':
      return { ...state, deadlines: withReminder(state.deadlines, event.deadline, event.reminder, at) }
    case 'noticeRendered':
      return {
        ...state,
        documents: state.documents.map(document =>
          document.id === event.document ? rendered(document, event) : document,
        ),
      }
    case 'calendarLoaded':
      return { ...state, calendarVersion: event.version, deadlines: event.deadlines }
    case 'linkedStarted':
    case 'linkedRefused': {
      const linkedStarts = (state.linkedStarts ?? []).filter(({ id }) => id !== event.start)
      const { caseId, relation } = event.type === 'linkedStarted' ? event : { caseId: '', relation: state.kind }
      const links = caseId === '' ? state.links : [...state.links, { caseId, relation }]
      return { ...state, linkedStarts, links }
    }
    case 'organSucceeded':
      return succeeded(state, event)
    case 'personLeft':
      return withoutLeaver(state, event.person, at)
    case 'extendDeadline':
    case 'reissueNotice':
    case 'confirmClosing':
    case 'organsRenewed':
      return state
  }
}

/** A transfer clears tasks, handlers and panel; the stage stays. */
function clearPlaces<S extends CommonState>(state: S, at: string): S {
  const { panel, vacated: _vacated, ...rest } = withoutCustody(state)
  return {
    ...rest,
    claims: {},
    handlers: [],
    handlersAssigned: false,
    formerHandlers: [...state.formerHandlers, ...state.handlers],
    formerPanels: panel ? [...state.formerPanels, panel] : state.formerPanels,
    rounds: state.rounds.map(round =>
      round.closedAt === undefined ? { ...round, closedAt: at, result: 'void' as const, ballots: [] } : round,
    ),
  } as unknown as S
}

function rendered(
  document: CaseDocument,
  { sha256, bytes, number, docx }: Extract<MachineEvent, { type: 'noticeRendered' }>,
): CaseDocument {
  const { notice } = document
  return {
    ...document,
    sha256,
    bytes,
    mediaType: 'application/pdf',
    ...(notice && number !== undefined && { notice: { ...notice, number } }),
    ...(docx && { docx }),
  }
}
