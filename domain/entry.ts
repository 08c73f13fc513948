import type { Actor } from './access/actor.ts'
import type { Instant } from './time/calendar.ts'

/**
 * One accepted fact of a case, written by its workflow and by nobody else.
 * `n` numbers every entry from 1; `seq` is the case's public counter after it; `channel` says in which chain it is
 * kept: the case ledger, or the sealed chain of a voting round. `stateHash` is the author's state after the entry.
 */
export type Entry<E extends { type: string } = { type: string }> = {
  n: number
  id: string
  seq: number
  channel: 'ledger' | 'ballot'
  at: Instant
  receivedAt: Instant
  actor: Actor | null
  commandId: string | null
  bodyHash: string | null
  event: E
  stateHash: string
}
