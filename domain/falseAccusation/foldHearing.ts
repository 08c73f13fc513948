import type { Signature } from '../access/signature.ts'
import type { ActEvent, FalseAccusationEvent } from './events.ts'
import type { FalseAccusationState } from './state.ts'

type HearingEvent =
  | ActEvent<'giveNotice' | 'recordStatement' | 'requestHearing' | 'recordHearing'>
  | Extract<FalseAccusationEvent, { type: 'answerLapsed' }>

/**
 * A notice that is to be answered anew: what was heard on the one before is kept; a hearing not held yet still waits.
 */
export function renoticed(state: FalseAccusationState): FalseAccusationState {
  const { answered: _over, hearing, ...rest } = state
  if (hearing === undefined) return rest
  return hearing.heldAt === undefined
    ? { ...rest, hearing }
    : { ...rest, formerHearings: [...state.formerHearings, hearing] }
}

/** Folds what is said to the respondent and by the respondent before the panel. */
export function foldHearing(
  state: FalseAccusationState,
  event: HearingEvent,
  said: Signature & { at: string },
): FalseAccusationState {
  switch (event.type) {
    case 'giveNotice': {
      const { facts, basis, aggravating = [], status } = event.body
      // What the respondent is does not change with a notice given anew.
      const known = status ?? state.notification?.status
      const { notification } = state
      return {
        ...renoticed(state),
        formerNotifications: notification ? [...state.formerNotifications, notification] : state.formerNotifications,
        notification: {
          facts,
          basis,
          aggravating,
          document: event.facts.document,
          ...(known && { status: known }),
          ...said,
        },
      }
    }
    case 'recordStatement':
      return {
        ...state,
        statements: [...state.statements, { ...event.body, ...said }],
        answered: state.answered ?? (event.body.waived ? 'waiver' : 'statement'),
      }
    case 'requestHearing':
      return { ...state, hearing: { requestedBy: said.by, requestedAt: said.at } }
    case 'recordHearing': {
      if (!state.hearing) return state
      const answered = state.answered ?? (event.body.missed ? undefined : ('hearing' as const))
      return { ...state, hearing: { ...state.hearing, ...event.body, heldAt: said.at }, ...(answered && { answered }) }
    }
    case 'answerLapsed':
      return { ...state, answered: 'lapsed' }
  }
}
