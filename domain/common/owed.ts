import type { CommonState } from '../case.ts'
import type { Instant } from '../time/calendar.ts'
import { isReached, receiversOf } from './receivers.ts'
import { unservedOf } from './service.ts'

type Respondent = CommonState & { reporter?: { ref?: string }; tracing?: unknown }

/** Nobody knows who reported, and nobody may find out: there is nobody to serve. */
const isNobody = (id: string, { reporter, tracing }: Respondent): boolean =>
  id === 'respondent' && reporter?.ref === undefined && tracing === undefined

/** The notices that have still to reach somebody, each with whom; copies (抄送) are not waited for. */
export const owedServices = (state: CommonState): { document: string; to: string; issuedAt: Instant }[] =>
  unservedOf(state)
    .filter(({ receiver }) => !isNobody(receiver.id, state))
    .map(({ document, receiver }) => ({
      document: document.id,
      to: receiver.id,
      issuedAt: document.notice?.issuedAt ?? '',
    }))

/**
 * Since when a case is closed for one of its parties: what is owed to others, a reporter above all, moves nothing that
 * it sees. It has ended, every paper for this party was served, and no review waits. Undefined as long as it is open
 * for it.
 */
export function closedFor(state: CommonState, person: string): Instant | undefined {
  const { ending, closedAt, review } = state as CommonState & { review?: { result?: string } }
  if (!ending || (review && review.result === undefined)) return closedAt
  const own = state.documents.flatMap(document =>
    document.notice?.voidedBy === undefined && document.notice?.withheld === undefined
      ? receiversOf(state, document).filter(receiver => receiver.person === person && !receiver.copy)
      : [],
  )
  if (!own.every(isReached)) return closedAt
  const reached = own.map(({ service, impossible }) => service?.recordedAt ?? impossible?.confirmedAt ?? '')
  const last = [ending.at, ...reached].sort().at(-1)
  return closedAt !== undefined && last !== undefined && last > closedAt ? closedAt : last
}

export function closedForParties(state: CommonState): Record<string, string> {
  const moments = state.parties.map(party => [party, closedFor(state, party)] as const)
  return Object.fromEntries(moments.filter((one): one is readonly [string, string] => one[1] !== undefined))
}
