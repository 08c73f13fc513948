import type { Entry } from '#domain/entry.ts'
import type { CaseEvent } from '#domain/processes.ts'

type Event<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>

/** Why a notice was issued: reasons stand in the event alone, the state does not keep them. */
export type Cause = {
  /** The event that issued it; of a notice issued anew, the event that issued the first of its line. */
  event: CaseEvent
  /** Set for a notice issued anew. */
  reissue?: Event<'reissueNotice'>
}

const issuing = (entries: readonly Entry<CaseEvent>[], document: string) =>
  entries.find(({ event }) => event.then?.notices?.some(({ id }) => id === document))

/** The entry that issued a notice, and why. Throws RangeError when none did. */
export function causeOf(
  entries: readonly Entry<CaseEvent>[],
  document: string,
): { entry: Entry<CaseEvent>; cause: Cause } {
  const entry = issuing(entries, document)
  if (!entry) throw new RangeError(`no entry issued the notice ${document}`)
  const { event } = entry
  if (event.type !== 'reissueNotice') return { entry, cause: { event } }
  const replaced = event.then?.notices?.find(({ id }) => id === document)?.replaces
  const first = replaced === undefined ? { event } : causeOf(entries, replaced).cause
  return { entry, cause: { event: first.event, reissue: event } }
}
