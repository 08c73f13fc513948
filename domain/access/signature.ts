import type { Actor } from './actor.ts'

/** Whose act something is, and through whom it was done if a substitute did it: a second person is neither of them. */
export type Signature = { by: string; through?: string }

/** Access to a kept identity: asked for with a reason, and granted. */
export type IdentityRequest = Signature & { at: string; reason: string; grants: (Signature & { at: string })[] }

export const signed = (actor: Actor | null): Signature =>
  actor?.onBehalfOf === undefined ? { by: actor?.person ?? '' } : { by: actor.onBehalfOf, through: actor.person }

export const isSignedBy = (signature: Signature | undefined, person: string): boolean =>
  signature?.by === person || signature?.through === person
