import type { CommonState } from './case.ts'

/**
 * Whether a party of the case is told of an event: always; only of its own act; never; or unless the notice that the
 * event is about is withheld from the parties. Whose case it is differs by process: in a false accusation the party is
 * the accused.
 */
export type PartySight = 'all' | 'own' | 'none' | 'document'

/**
 * As what an act names a person, and so what that person must be: handler (investigator of the case's organ), member of
 * a panel, recorder (an officer of the case's organ), or candidate of the task that is given away, each free to take
 * part; absent, a member of the panel that sits; somebody whose recusal is asked for must only be known.
 */
export type NamedAs = 'handler' | 'member' | 'recorder' | 'candidate' | 'absent' | 'known'

/** Fields that hold the id of a person or several: `to`, `members`, or in a list of records `excused.*.member`. */
type PersonPath<B> = {
  [K in keyof B & string]: NonNullable<B[K]> extends string | readonly string[]
    ? K
    : NonNullable<B[K]> extends readonly (infer R)[]
      ? `${K}.*.${keyof R & string}`
      : never
}[keyof B & string]

/** A field of a body that names persons, and as what. */
export type Naming<B = Record<string, string>> = { at: PersonPath<B>; as: NamedAs }

/** What every act must say of itself, beside who may do it: what is not said does not compile. */
export type ActFacts<S extends CommonState, B> = {
  /** What a party of the case is told of it. */
  party: PartySight
  /**
   * Under which name its Update stands, in clear, in the history of Temporal: its own, or the one that tells nothing.
   */
  updateName: 'own' | 'neutral'
  /** The persons whom its body names. */
  persons: readonly Naming<B>[]
  /** Whether it only adds text, which a case that is too large takes no more, or leads the case on. */
  growth: 'text' | 'step'
  /** Whether it may be asked of a closed case. */
  closed: 'never' | ((state: S) => boolean)
  /** Whether a case takes it that has ended and is not closed yet, because something is still owed. */
  ended: 'refused' | 'taken'
}

/**
 * An act of which the parties are told, that leads the case on, names nobody, and may stand in clear in the history.
 */
export const openly = {
  party: 'all',
  updateName: 'own',
  persons: [],
  growth: 'step',
  closed: 'never',
  ended: 'refused',
} as const

/** The same, of which no party is told. */
export const inside = { ...openly, party: 'none' } as const

/** The same as `inside`, of which not even the operator of Temporal reads the name. */
export const sealed = { ...inside, updateName: 'neutral' } as const
