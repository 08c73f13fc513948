import { higher } from '../access/organs.ts'
import { mustDecide } from '../access/powers.ts'
import { actsAs } from '../access/substitution.ts'
import { mustBeReceived } from '../common/dated.ts'
import { hashOf } from '../hash.ts'
import { articleOf } from '../law/citation.ts'
import { dayRuleOf } from '../packs/dayRuleOf.ts'
import type { Claims, Context, Opening } from '../process.ts'
import { must } from '../refusal.ts'
import { startDeadline } from '../time/deadlines.ts'
import type { Allegation, Application } from './commands.ts'
import type { OpenedEvent } from './events.ts'

/** Ids of the allegations that the case is about: with an origin and none named, all that it found fabricated. */
function namedIds({ allegations, origin }: Application): string[] {
  if (allegations !== undefined) return allegations.map(({ id }) => id)
  return (origin?.allegations ?? []).filter(({ finding }) => finding === 'fabricated').map(({ id }) => id)
}

/** The allegations as they were found: with an origin as the clarification has them, whatever the body says. */
function namedAllegations(application: Application): Allegation[] {
  const { allegations = [], origin } = application
  const known = origin?.allegations ?? allegations
  const ids = namedIds(application)
  return ids.map((id, at) => {
    const path = `allegations.${at}.id`
    must(ids.indexOf(id) === at, 'INVALID_BODY', { path, message: 'allegationTwice' })
    const found = known.find(other => other.id === id)
    must(found !== undefined, 'INVALID_BODY', { path, message: 'unknownAllegation' })
    return found
  })
}

/** Each allegation of a clarification is in one open case at a time (same clarification and allegation). */
export function claims(application: Application): Claims {
  const { clarificationCaseId, accused } = application
  const who = { subject: accused.personId, unit: '' }
  if (clarificationCaseId === undefined) return who
  const parts = namedIds(application)
    .sort()
    .map(id => JSON.stringify([clarificationCaseId, id]))
  return { ...who, matter: parts.join(), parts }
}

const articleOfGate = '甘肃省处置诬告陷害行为办法（试行）（参照外地规定）'
const articleOfMistake = articleOf('reporting', '第四十五条')

/**
 * Opens a case on allegations that were found fabricated; what cannot be excluded, or was mistaken, never begins one.
 * Nobody opens one in their own cause, nor under another's name what would be that: the answer would tell what the
 * inquiry found.
 */
export function openAccusation(application: Application, opening: Opening, context: Context): OpenedEvent {
  const { accused, origin } = application
  must(!actsAs(context.actor).includes(accused.personId), 'FORBIDDEN')
  const isSubject = origin?.subject === undefined || origin.subject === accused.personId
  must(isSubject, 'INVALID_BODY', { path: 'accused.personId', message: 'notItsSubject' })
  mustBeReceived(opening.receivedOn, application, context)
  mustDecide(context.organs, opening.organ, 'falseAccusation')
  const named = application.allegations?.length ?? application.origin?.allegations.length ?? 0
  must(named > 0, 'INVALID_BODY', { path: 'allegations', message: 'empty' })
  const allegations = namedAllegations(application)
  const unverified = allegations.filter(({ finding }) => finding === 'notVerified').map(({ id }) => id)
  must(unverified.length === 0, 'NOT_EXCLUDED', { allegations: unverified }, articleOfGate)
  const other = allegations.filter(({ finding }) => finding !== 'fabricated').map(({ id }) => id)
  must(other.length === 0 && allegations.length > 0, 'NOT_FABRICATED', { allegations: other }, articleOfMistake)
  const managed = higher(context.pack.approval[accused.rank], accused.managedBy ?? 'county')
  const rule = dayRuleOf(context.pack, 'accuse.screen')
  return {
    type: 'open',
    application,
    opening,
    facts: { allegations },
    parties: [accused.personId],
    // No configuration lowers it: 设区的市级以上 (纪检监察机关处理检举控告工作规则 39).
    approvalLevel: higher('prefecture', managed),
    authority: 'decide',
    rulePack: context.pack.id,
    ...(context.rules > 2 && { rulePackHash: hashOf(context.pack) }),
    calendarVersion: context.calendar.version,
    then: { deadlines: [startDeadline(context.calendar, rule, 'accuse.screen-1', opening.receivedOn)] },
  }
}
