import { type CommonState, isParty, isRecused } from '../case.ts'
import type { Actor } from './actor.ts'
import type { KnownPersons } from './knownPerson.ts'
import { type Organs, organOf } from './organs.ts'
import { organsOf } from './organsOfRelease.ts'

/** Who acts for the head of an organ in a case. */
export type DeputyHead = { organ: string; person: string }

/**
 * The deputy who acts where the head of an organ without one above it withdraws: whom its row of the register names
 * (docs/rules.md 0, Recusal). Nobody while another head of it is known, or where the case keeps the deputy out.
 */
export function deputyFor(
  state: CommonState,
  { headOf, withdraws }: { headOf: string | null | undefined; withdraws: string },
  { organs, persons }: { organs: Organs; persons: KnownPersons },
): DeputyHead | undefined {
  const organ = headOf ? organOf(organs, headOf) : undefined
  if (organ?.deputyHead === undefined || organ.superior !== undefined) return undefined
  const isFree = (person: string) => person !== withdraws && !isRecused(state, person) && !isParty(state, person)
  const isHead = ([person, known]: [string, KnownPersons[string]]) =>
    known.organ === organ.id && known.roles.includes('approver') && !known.left && isFree(person)
  if (Object.entries(persons).some(isHead) || !isFree(organ.deputyHead)) return undefined
  return { organ: organ.id, person: organ.deputyHead }
}

/** An actor with the rights of the head for whom it acts in this case, if it does. */
export function asHead<A extends Actor>(state: Pick<CommonState, 'deputyHeads' | 'organs'>, actor: A): A {
  if (actor.onBehalfOf !== undefined || state.deputyHeads?.[actor.organ] !== actor.person) return actor
  const level = organOf(organsOf(state), actor.organ)?.level
  return { ...actor, roles: [...new Set([...actor.roles, 'approver' as const])], ...(level !== undefined && { level }) }
}
