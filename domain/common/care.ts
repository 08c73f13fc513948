import { type CareConcern, careAspectIds } from '../care.ts'
import { type CommonState, hasEnded } from '../case.ts'
import type { Entry } from '../entry.ts'
import { dayRuleOf } from '../packs/dayRuleOf.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { PlainDate } from '../time/calendar.ts'
import { startDeadline } from '../time/deadlines.ts'
import { today } from '../time/terms.ts'
import type { ActEventOf, SharedFacts } from './actEvent.ts'
import type { CommonBodies } from './bodies.ts'
import { atStage } from './stage.ts'

type Body = CommonBodies['careInterview']
type CareEvent = ActEventOf<Pick<CommonBodies, 'careInterview'>, SharedFacts>

/** Concerns as they are asked since 0.3.0; those of earlier releases are words that nobody owns. */
const owned = ({ concerns = [] }: Body): CareConcern[] => concerns.filter(concern => typeof concern === 'object')

/**
 * 双向约谈 (docs/rules.md 4, Care): what was said, and concerns, each with an owner and a due day, by default within the
 * period of the pack. They are answered beside the case, which never waits for them. `INVALID_BODY`: held in the future
 * or before receipt, an aspect that the pack has not, a due day in the past.
 */
export const careInterview =
  <S extends CommonState>(stages: readonly S['stage'][]) =>
  (body: Body, state: S, context: Context): CareEvent[] => {
    atStage(state, ...stages)
    return held(body, state, context)
  }

function held(body: Body, state: CommonState, context: Context): CareEvent[] {
  const { heldOn } = body
  const [now, { pack, calendar }] = [today(context), context]
  must(heldOn === undefined || heldOn <= now, 'INVALID_BODY', { path: 'heldOn', message: 'inFuture' })
  must(heldOn === undefined || heldOn >= state.receivedOn, 'INVALID_BODY', { path: 'heldOn', message: 'beforeReceipt' })
  const concerns = owned(body)
  if (concerns.length === 0) return [{ type: 'careInterview', body }]
  const aspects: readonly string[] = pack.care?.aspects.map(({ id }) => id) ?? careAspectIds
  const byDefault = startDeadline(calendar, dayRuleOf(pack, 'care.answer'), 'care.answer', now).due
  const dues = concerns.map(({ aspect, due }, at) => {
    must(aspects.includes(aspect), 'INVALID_BODY', { path: `concerns.${at}.aspect`, message: 'unknownAspect' })
    must(due === undefined || due >= now, 'INVALID_BODY', { path: `concerns.${at}.due`, message: 'inPast' })
    return due ?? byDefault
  })
  // Who reported is known to nobody here: an answer to a respondent is told by the owner.
  const cadre = body.with === 'respondent' ? {} : { cadre: state.subject }
  return [{ type: 'careInterview', body, facts: { dues, ...cadre } }]
}

/**
 * In a false accusation: with the respondent while it goes on, with the accused once it has an outcome, which the
 * accused learns.
 */
export const careInterviewOfSide =
  <S extends CommonState>(stages: readonly S['stage'][]) =>
  (body: Body, state: S, context: Context): CareEvent[] => {
    atStage(state, ...stages)
    const side = body.with ?? 'respondent'
    const mayTalk = side === 'accused' ? state.outcome !== undefined : state.status === 'open' && !hasEnded(state)
    must(mayTalk, 'WRONG_STAGE', { reason: side === 'accused' ? 'accusedUntold' : 'ended' })
    return held({ ...body, with: side }, state, context)
  }

/** The case after a talk: what was said, and what the person was concerned about. */
export function withCareInterview<S extends CommonState>(state: S, { body, facts }: CareEvent, entry: Entry): S {
  const said = { by: entry.actor?.person ?? '', at: entry.at }
  const { summary, heldOn, askedBy, with: side } = body
  const talk = {
    summary,
    ...said,
    ...(heldOn !== undefined && { heldOn }),
    ...(askedBy !== undefined && { askedBy }),
    ...(side !== undefined && { with: side }),
  }
  const concerns = (body.concerns ?? []).map((concern: CareConcern | string, at) =>
    typeof concern === 'string' ? { text: concern, ...said } : { ...concern, ...said, ...dueOf(facts?.dues[at]) },
  )
  return {
    ...state,
    careInterviews: [...(state.careInterviews ?? []), talk],
    concerns: [...state.concerns, ...concerns],
  }
}

const dueOf = (due: PlainDate | undefined) => (due === undefined ? {} : { due })
