import type { Signature } from '../access/signature.ts'
import type { Listing } from '../caseIndex.ts'
import type { ReviewResult } from '../common/bodies.ts'
import { endedAgain } from '../common/reopening.ts'
import type { ActEvent, FalseAccusationEvent } from './events.ts'
import { mootRepairs } from './register.ts'
import { revoked } from './review.ts'
import { isLastWord } from './reviewOrgans.ts'
import { type FalseAccusationState, pendingObjection, pendingRepair, pendingReview, withoutAnnounced } from './state.ts'

export type RegisterEvent =
  | ActEvent<
      | 'list'
      | 'object'
      | 'decideObjection'
      | 'applyRepair'
      | 'decideRepair'
      | 'publish'
      | 'requestReview'
      | 'decideReview'
      | 'confirmClosing'
    >
  | Extract<FalseAccusationEvent, { type: 'listingEntered' | 'listingExpired' | 'reviewLapsed' }>

type Said = Signature & { at: string }

/** Folds what concerns the entry in the register, and the review that may take it away. */
export function foldRegister(state: FalseAccusationState, event: RegisterEvent, said: Said): FalseAccusationState {
  switch (event.type) {
    case 'list': {
      const { category, reasons } = event.body
      const { document, months } = event.facts
      return { ...state, proposal: { category, months, reasons, document, ...said } }
    }
    case 'listingEntered':
      return { ...state, listing: event.listing }
    case 'listingExpired':
      return withEntry(state, event.listing, said.at)
    case 'object': {
      const flagged = state.listing && state.listing.removedOn === undefined
      return {
        ...state,
        objections: [...state.objections, { ...event.body, ...said }],
        ...(flagged && state.listing && { listing: { ...state.listing, flagged: true } }),
      }
    }
    case 'decideObjection': {
      const pending = pendingObjection(state)
      const decided = { upheld: event.body.upheld, decidedAt: said.at }
      const left = event.body.upheld ? withoutAnnounced(state) : state
      return {
        ...withEntry(left, event.facts.listing, said.at),
        objections: state.objections.map(one => (one === pending ? { ...one, ...decided } : one)),
      }
    }
    case 'applyRepair':
      return { ...state, repairs: [...state.repairs, { ...event.body, ...said }] }
    case 'decideRepair': {
      const pending = pendingRepair(state)
      const decided = { granted: event.body.granted, decidedAt: said.at }
      const repairs = state.repairs.map(one => (one === pending ? { ...one, ...decided } : one))
      return withEntry({ ...state, repairs }, event.facts.listing, said.at)
    }
    case 'publish': {
      const { basis = '', documentNumber = '' } = event.body.legalBasis ?? {}
      const published = { target: 'creditRecord' as const, basis, documentNumber, ...said }
      return { ...state, publications: [...state.publications, published] }
    }
    case 'requestReview': {
      const { organ } = event.facts ?? {}
      const asked = { ...event.body, ...(organ !== undefined && { organ }), ...said }
      const reviewing = organ !== undefined && { reviewingOrgan: organ }
      // Days that were over for all bar nobody who was served later.
      const { reviewSettled: lapsed, ...rest } = state
      const unsettled: FalseAccusationState = lapsed === 'lapsed' ? rest : state
      const step = state.review ? { furtherReview: asked } : { review: asked }
      const after: FalseAccusationState = { ...unsettled, ...step, ...reviewing }
      return state.status === 'closed' ? endedAgain(after, said.at) : after
    }
    case 'decideReview': {
      const { result } = event.body
      const settled = decided(state, result, said)
      if (result !== 'revoked') return settled
      const out = withEntry({ ...settled, outcome: 'revoked' }, event.facts.listing, said.at)
      return revoked(out, said.at)
    }
    case 'reviewLapsed':
      return { ...state, reviewSettled: 'lapsed' }
    case 'confirmClosing':
      return withEntry(withoutAnnounced(state), event.facts.listing, said.at)
  }
}

/** The review that waited, decided; settled where no further one can follow. */
function decided(state: FalseAccusationState, result: ReviewResult, { by, through, at }: Said): FalseAccusationState {
  const { reviewingOrgan: _decides, ...rest } = state
  const pending = pendingReview(state)
  if (!pending) return { ...rest, reviewSettled: 'decided' }
  const who = pending.organ === undefined ? {} : { decidedBy: [by, ...(through === undefined ? [] : [through])] }
  const one = { ...pending, result, decidedAt: at, ...who }
  return {
    ...rest,
    ...(state.furtherReview ? { furtherReview: one } : { review: one }),
    ...(isLastWord(state, result) && { reviewSettled: 'decided' as const }),
  }
}

/** The entry as an event left it; once it is out, a repair has nothing left to ask for. */
function withEntry(state: FalseAccusationState, listing: Listing | undefined, at: string): FalseAccusationState {
  if (!listing) return state
  const repairs = listing.removedOn === undefined ? state.repairs : mootRepairs(state.repairs, at)
  return { ...state, listing, repairs }
}
