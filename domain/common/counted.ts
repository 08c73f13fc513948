import type { CommonState } from '../case.ts'
import type { Entry } from '../entry.ts'

/**
 * The state with its two public counters moved on by an entry: `seq`, and the ledger position unless it is a ballot.
 */
export const counted = <S extends CommonState>(before: S, entry: Entry): S => ({
  ...before,
  seq: entry.seq,
  ...(entry.channel === 'ledger' && { ledgerPosition: before.ledgerPosition + 1 }),
})
