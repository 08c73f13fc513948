import { type CommonState, isParty } from '../case.ts'
import type { Actor } from './actor.ts'
import { inRightOf } from './substitution.ts'

type Moved = Pick<CommonState, 'organ' | 'transfers'>

/** Transfers that another organ accepted: the next one, or the present place of the case, is there. */
const accepted = ({ organ, transfers }: Moved) =>
  transfers.filter((transfer, index) => (transfers[index + 1]?.from ?? organ) === transfer.to)

/** Organs that had the case before and have it no more. */
export const formerOrgans = (state: Moved): string[] =>
  [...new Set(accepted(state).map(({ from }) => from))].filter(organ => organ !== state.organ)

/**
 * Whether an officer's organ gave the case away and nothing else ties the officer to it: such a one reads, and acts no
 * more.
 */
export function leftBehind(state: CommonState, actor: Actor): boolean {
  const person = inRightOf(actor)
  const tied =
    isParty(state, person) || state.handlers.includes(person) || state.panel?.members.includes(person) === true
  return !tied && formerOrgans(state).includes(actor.organ)
}
