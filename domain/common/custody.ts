import type { Actor } from '../access/actor.ts'
import type { IdentityRequest, Signature } from '../access/signature.ts'
import { isSignedBy } from '../access/signature.ts'
import { hasSigned } from '../access/substitution.ts'
import type { CommonState } from '../case.ts'
import { must } from '../refusal.ts'

type Kept = CommonState & { reporter?: { ref?: string } }
type Said = Signature & { at: string }

/** Whether somebody asked for the identity or granted it: nobody who did grants it too. */
export const tookPart = (identity: IdentityRequest, actor: Actor): boolean =>
  [identity, ...identity.grants].some(signature => hasSigned(actor, signature))

/** One custodian asked for the identity, and a second one granted it (docs/rules.md 0, Identity). */
export const custodyOpened = ({ custody, status }: Pick<CommonState, 'custody' | 'status'>): boolean =>
  status === 'open' && (custody?.grants.length ?? 0) > 0

/** What a custodian asked for and no other has granted yet. */
export const custodyAsked = (state: Pick<CommonState, 'custody' | 'status'>): IdentityRequest | undefined =>
  custodyOpened(state) ? undefined : state.custody

/** The custodians who keep a case in sight until it is closed: who asked, and who granted. */
export const keepersOf = ({ custody, status }: Pick<CommonState, 'custody' | 'status'>): string[] =>
  custody && status === 'open' ? [custody, ...custody.grants].map(({ by }) => by) : []

/** A custodian asks, once in a case, to know whom to tell or to serve. Throws WRONG_STAGE where nothing needs it. */
export function mustNeedIdentity(state: Kept, isNeeded: boolean): void {
  must(state.reporter?.ref !== undefined, 'WRONG_STAGE', { reason: 'noIdentityKept' })
  must(isNeeded, 'WRONG_STAGE', { reason: 'identityNotNeeded' })
  must(state.custody === undefined, 'WRONG_STAGE', { reason: 'identityAsked' })
}

/** Another custodian than the one who asked grants. Throws WRONG_STAGE where nobody asked, SAME_PERSON. */
export function mustGrantAnothers(state: CommonState, actor: Actor): void {
  must(state.custody !== undefined, 'WRONG_STAGE', { missing: 'requestIdentity' })
  must(!tookPart(state.custody, actor), 'SAME_PERSON')
  must(!custodyOpened(state), 'WRONG_STAGE', { reason: 'alreadyRecorded' })
}

/** The case with a custodian's request, and with the grant of another one. */
export const withCustody = <S extends CommonState>(state: S, reason: string, said: Said): S => ({
  ...state,
  custody: { ...said, reason, grants: [] },
})
export const withCustodyGranted = <S extends CommonState>(state: S, said: Said): S =>
  state.custody ? { ...state, custody: { ...state.custody, grants: [...state.custody.grants, said] } } : state

/** The case without anybody's request, or without that of one person; a grant of that person is void too. */
export function withoutCustody<S extends CommonState>(state: S, person?: string): S {
  const { custody, ...rest } = state
  if (!custody) return state
  if (person === undefined || isSignedBy(custody, person)) return rest as unknown as S
  return { ...state, custody: { ...custody, grants: custody.grants.filter(grant => !isSignedBy(grant, person)) } }
}
