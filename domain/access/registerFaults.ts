import { addDays, type PlainDate } from '../time/calendar.ts'
import { wordsOf } from './numberWords.ts'
import { chainOf, type Organ, type Organs, organOf, reaches } from './organs.ts'

/** What is wrong with a row of a register, by the path of the member; `message` is a key of `bodyMessages`. */
export type RowFault = {
  path: string
  message:
    | 'successorEnded'
    | 'successorPowerless'
    | 'circleOfSuccessors'
    | 'subordinatesLast'
    | 'wordTaken'
    | 'unknownOrgan'
    | 'circleOfSuperiors'
    | 'superiorLower'
    | 'superiorEnded'
    | 'untilBeforeFrom'
    | 'nameTaken'
}

/** From when until when a row is good, both included; open where it says nothing. */
export type Span = { readonly validFrom?: PlainDate; readonly validUntil?: PlainDate }

/**
 * An organ of the register with the time for which it is good; `successor` goes on with the cases of one that ended.
 */
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
  const words = new Set(others.filter(({ id }) => id !== organ.id).flatMap(wordsOf))
  if (wordsOf(organ).some(word => words.has(word))) faults.push({ path: 'mark', message: 'wordTaken' })
  const below = all.filter(({ superior }) => superior === organ.id)
  if (organ.validUntil !== undefined && below.some(other => !within(other, organ)))
    faults.push({ path: 'validUntil', message: 'subordinatesLast' })
  if (organ.successor !== undefined) faults.push(...faultsOfSuccessor(organ, organ.successor, all))
  return organ.superior === undefined ? faults : [...faults, ...faultsOfSuperior(organ, organ.superior, all)]
}

/** An organ that goes on with the cases of another is there when that one ends, and may decide them. */
function faultsOfSuccessor(organ: RegisteredOrgan, id: string, all: readonly RegisteredOrgan[]): RowFault[] {
  const path = 'successor'
  const successor = all.find(other => other.id === id)
  if (!successor || id === organ.id) return [{ path, message: 'unknownOrgan' }]
  const chain = new Set([organ.id])
  for (let at: RegisteredOrgan | undefined = successor; at; ) {
    if (chain.has(at.id)) return [{ path, message: 'circleOfSuccessors' }]
    chain.add(at.id)
    const next: string | undefined = at.successor
    at = all.find(other => other.id === next)
  }
  const end = organ.validUntil ?? ended
  const begins = successor.validFrom === undefined || addDays(successor.validFrom, -1) <= end
  const faults: RowFault[] = []
  if (!begins || (successor.validUntil !== undefined && successor.validUntil <= end))
    faults.push({ path, message: 'successorEnded' })
  if (organ.powers.decide.some(kind => !successor.powers.decide.includes(kind)))
    faults.push({ path, message: 'successorPowerless' })
  return faults
}

/**
 * The first organ in force that goes on, by one or several steps, with what an ended one did; undefined if there is
 * none.
 */
export function successorInForce(all: readonly RegisteredOrgan[], inForce: Organs, id: string): string | undefined {
  const seen = new Set<string>()
  for (let at = all.find(other => other.id === id)?.successor; at !== undefined && !seen.has(at); ) {
    if (organOf(inForce, at)) return at
    seen.add(at)
    const here: string = at
    at = all.find(other => other.id === here)?.successor
  }
  return undefined
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
