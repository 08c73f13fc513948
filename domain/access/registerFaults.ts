import type { PlainDate } from '../time/calendar.ts'
import { chainOf, type Organ, type Organs, organOf, reaches } from './organs.ts'

/** What is wrong with a row of a register, by the path of the member; `message` is a key of `bodyMessages`. */
export type RowFault = {
  path: string
  message: 'unknownOrgan' | 'circleOfSuperiors' | 'superiorLower' | 'superiorEnded' | 'untilBeforeFrom' | 'nameTaken'
}

/** From when until when a row is good, both included; open where it says nothing. */
export type Span = { readonly validFrom?: PlainDate; readonly validUntil?: PlainDate }

/** An organ of the register with the time for which it is good; `successor` goes on with the cases of one that ended. */
export type RegisteredOrgan = Organ & Span & { readonly successor?: string }

const ended = '9999-12-31'

/** Whether a span lies within another: nothing stands below what is not there. */
const within = (inner: Span, outer: Span): boolean =>
  (outer.validFrom === undefined || (inner.validFrom ?? '0000-01-01') >= outer.validFrom) &&
  (outer.validUntil === undefined || (inner.validUntil ?? ended) <= outer.validUntil)

/** What is wrong with an organ among the others of the register: its superior, its names, its time. */
export function faultsOfOrgan(organ: RegisteredOrgan, others: readonly RegisteredOrgan[]): RowFault[] {
  const all: readonly RegisteredOrgan[] = [...others.filter(({ id }) => id !== organ.id), organ]
  const faults: RowFault[] = []
  if (organ.validFrom !== undefined && organ.validUntil !== undefined && organ.validUntil < organ.validFrom)
    faults.push({ path: 'validUntil', message: 'untilBeforeFrom' })
  if (others.some(({ id, name }) => id !== organ.id && name === organ.name))
    faults.push({ path: 'name', message: 'nameTaken' })
  if (organ.successor !== undefined && (organ.successor === organ.id || !organOf(all, organ.successor)))
    faults.push({ path: 'successor', message: 'unknownOrgan' })
  return organ.superior === undefined ? faults : [...faults, ...faultsOfSuperior(organ, organ.superior, all)]
}

function faultsOfSuperior(organ: RegisteredOrgan, id: string, all: readonly RegisteredOrgan[]): RowFault[] {
  const path = 'superior'
  const superior = all.find(other => other.id === id)
  if (!superior) return [{ path, message: 'unknownOrgan' }]
  if (isInCircle(all, organ)) return [{ path, message: 'circleOfSuperiors' }]
  const faults: RowFault[] = []
  if (!reaches(superior.level, organ.level)) faults.push({ path, message: 'superiorLower' })
  const lasting = organ.validUntil === undefined && superior.validUntil === undefined
  if (!lasting && !within(organ, superior)) faults.push({ path, message: 'superiorEnded' })
  return faults
}

/** Whether somebody above an organ is the organ itself. */
function isInCircle(all: Organs, organ: Organ): boolean {
  const top = chainOf(all, organ.id).at(-1)
  return top?.superior !== undefined && organOf(all, top.superior) !== undefined
}
