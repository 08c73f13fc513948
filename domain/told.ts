import type { CommonState } from './case.ts'
import { closedForParties } from './common/owed.ts'
import { type Reach, reachedBy, reachOf } from './common/receivers.ts'
import { idsOf } from './common/service.ts'
import type { Entry } from './entry.ts'
import { noticeIdOf } from './noticeFiles.ts'
import { partySightOf } from './process.ts'
import { type CaseState, processOf } from './processes.ts'
import type { TimelineEvent } from './texts/timelineEvent.ts'
import type { Instant } from './time/calendar.ts'

/**
 * What says whether a party is told of an entry: the kind of the case, which of its notices are withheld from parties,
 * by notice the persons whom it must reach, by party since when the ended case is closed for it.
 */
export type Telling = {
  kind: CaseState['kind']
  withheld: readonly string[]
  reach: Readonly<Record<string, Reach>>
  over: Readonly<Record<string, Instant>>
}

/**
 * Whether an event is the service, tried, confirmed or corrected, of a notice on others alone: nobody is told of
 * another's.
 */
function isOfOthers(event: TimelineEvent, about: string, { reach }: Telling, person: string): boolean {
  if (event.type !== 'recordService' && event.type !== 'confirmImpossible' && event.type !== 'correctService')
    return false
  const to = idsOf(event.body.to)
  const known = Object.hasOwn(reach, about) ? reach[about] : undefined
  // A record of 0.2.0 names no receiver.
  return to.length > 0 && known !== undefined && !to.some(id => reachedBy(known, id) === person)
}

/** The document that an event is about: a notice issued, served, rendered or issued anew. */
function documentOf(event: TimelineEvent): string | undefined {
  if (event.type === 'noticeRendered') return event.document
  switch (event.type) {
    case 'recordService':
    case 'confirmImpossible':
    case 'correctService':
    case 'reissueNotice':
      return noticeIdOf(event.body.document)
    default:
      return undefined
  }
}

type Said = Pick<Entry<TimelineEvent>, 'event' | 'actor' | 'channel' | 'at'>

/**
 * Whether a party of the case is told of an entry, as the row of its act or the record of machine events says.
 * Timeline, counter and stream of a party all ask here: what it is not told moves none of them.
 */
export const isTold = (entry: Said, telling: Telling, person: string): boolean =>
  entry.channel !== 'ballot' &&
  !isPast(entry, telling, person) &&
  (isShown(entry, telling, person) || stageTold(entry, telling) !== undefined)

/** What others do once the case is closed for a party: what is owed to them moves nothing that the party sees. */
const isPast = ({ at, actor }: Said, { over }: Telling, person: string): boolean => {
  const since = Object.hasOwn(over, person) ? over[person] : undefined
  return since !== undefined && at > since && actor?.person !== person
}

/**
 * The stage that an entry leads to, if its act is not shown to the parties and the stage is: they read where the case
 * stands, but not by which step of the inquiry it came there. The accused of a false accusation reads neither.
 */
export function stageTold(
  { event }: Pick<Entry<TimelineEvent>, 'event'>,
  { kind }: Pick<Telling, 'kind'>,
): string | undefined {
  const { then } = event as { then?: { stage?: string } }
  return kind === 'falseAccusation' ? undefined : then?.stage
}

/** Whether the act or record itself is shown to a party, as its row says. */
export function isShown({ event, actor }: Said, telling: Telling, person: string): boolean {
  const { kind, withheld } = telling
  switch (partySightOf(processOf(kind), event.type)) {
    case 'all':
      return true
    case 'own':
      return actor?.person === person
    case 'document': {
      const about = documentOf(event)
      return about !== undefined && !withheld.includes(about) && !isOfOthers(event, about, telling, person)
    }
    case 'none':
      return false
  }
}

/** The same of a case as its state stands. */
export const tellingOf = (state: CommonState): Telling => ({
  kind: state.kind,
  withheld: state.documents.filter(({ notice }) => notice?.withheld).map(({ id }) => id),
  reach: Object.fromEntries(
    state.documents.flatMap(document => (document.notice ? [[document.id, reachOf(state, document)] as const] : [])),
  ),
  over: state.ending && state.kind !== 'falseAccusation' ? closedForParties(state) : {},
})

/** By party how many entries it was told of: its counter. */
export type Told = Readonly<Record<string, number>>

/** The counter of one party. An id may be any text, such as `constructor`. */
export const toldTo = (told: Told, person: string): number => (Object.hasOwn(told, person) ? (told[person] ?? 0) : 0)

/** The counters after further entries. */
export const countTold = (
  before: Told,
  entries: readonly Entry[],
  telling: Telling,
  parties: readonly string[],
): Told =>
  Object.fromEntries(
    parties.map(person => {
      const more = (entries as readonly Entry<TimelineEvent>[]).filter(entry => isTold(entry, telling, person))
      return [person, toldTo(before, person) + more.length]
    }),
  )

/** Those of some persons whom an entry tells something, if they are parties of the case. */
export const partiesTold = (entries: readonly Entry[], telling: Telling, parties: readonly string[]): string[] =>
  parties.filter(person => (entries as readonly Entry<TimelineEvent>[]).some(entry => isTold(entry, telling, person)))
