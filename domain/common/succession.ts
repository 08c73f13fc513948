import { organOf } from '../access/organs.ts'
import { organsOf } from '../access/organsOfRelease.ts'
import type { CommonState } from '../case.ts'

/** An organ that ended and the one that took over from it: merged, split off or set up anew. */
export type Succession = { from: string; to: string }

/** Whether a case is with an organ that ended, or on its way from or to it. */
export const isWith = ({ organ, transfer }: CommonState, from: string): boolean =>
  organ === from || transfer?.from === from || transfer?.to === from

/**
 * The case goes on where the organ's business went (docs/rules.md 0a, Organ): nothing is cleared and no period stops,
 * since it is the same case of the same body under another name; its number stays. Where the head was recused the organ
 * above the successor acts, until it is known who heads that one.
 */
export function succeeded<S extends CommonState>(state: S, { from, to }: Succession): S {
  const next = (organ: string) => (organ === from ? to : organ)
  const moved = <T extends { from: string; to: string }>(transfer: T): T => ({
    ...transfer,
    from: next(transfer.from),
    to: next(transfer.to),
  })
  const { actingHeads, transfer } = state
  const superior = organOf(organsOf(state), to)?.superior
  const heads = Object.entries(actingHeads ?? {}).flatMap(([organ, acting]) => {
    if (organ !== from) return [[organ, next(acting)] as const]
    return superior === undefined ? [] : [[to, superior] as const]
  })
  return {
    ...state,
    organ: next(state.organ),
    transfers: state.transfers.map(moved),
    ...(transfer && { transfer: moved(transfer) }),
    ...(actingHeads && { actingHeads: Object.fromEntries(heads) }),
  }
}
