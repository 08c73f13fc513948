import { type CommonState, isParty } from '../case.ts'
import { bytesOf } from '../hash.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'

/**
 * What one party may add to a case, in bytes of UTF-8 of its state, and of its files. Two parties together stay far
 * below 1 MiB, at which a case takes no more text (`CASE_TOO_LARGE`): whatever they send, acts of officers fit.
 * Requests for recusal have a quota of their own, so that notes do not cost a party that right.
 */
export const partyQuota = { text: 256 * 1024, requests: 64 * 1024, documents: 200, files: 1024 ** 3 } as const

const sizeOf = (values: readonly unknown[]): number =>
  values.reduce<number>((sum, one) => sum + bytesOf(JSON.stringify(one)), 0)

const by = <T extends { by: string }>(records: readonly T[], person: string): T[] =>
  records.filter(record => record.by === person)

type Added = { text?: number; requests?: number; file?: number }

/** Refuses with `CASE_TOO_LARGE` what a party would add beyond its own share; rules of 0.2.0 knew none. */
function mustFit(state: CommonState, { actor, rules }: Context, { text = 0, requests = 0, file }: Added): void {
  if (rules < 3 || !isParty(state, actor.person)) return
  const own = state.documents.filter(({ attachedBy }) => attachedBy === actor.person)
  const files = own.reduce((sum, { bytes = 0 }) => sum + bytes, file ?? 0)
  const fits =
    (text === 0 || sizeOf(by(state.notes, actor.person)) + sizeOf(own) + text <= partyQuota.text) &&
    (requests === 0 || sizeOf(by(state.recusalRequests, actor.person)) + requests <= partyQuota.requests) &&
    (file === undefined || (own.length < partyQuota.documents && files <= partyQuota.files))
  must(fits, 'CASE_TOO_LARGE', { ofParty: true })
}

/** Refuses a note beyond the party's share. */
export const mustFitNote = (state: CommonState, context: Context, body: object): void =>
  mustFit(state, context, { text: sizeOf([body]) })

/** Refuses a document beyond the party's share; `bytes` are those of its file. */
export const mustFitDocument = (state: CommonState, context: Context, body: object, bytes = 0): void =>
  mustFit(state, context, { text: sizeOf([body]), file: bytes })

/** Refuses a request for recusal beyond the party's share. */
export const mustFitRequest = (state: CommonState, context: Context, body: object): void =>
  mustFit(state, context, { requests: sizeOf([body]) })
