/**
 * A person's place in a case, from which a right to see it follows, or that it is shut to that person: who is recused,
 * who is `tied` to it where only strangers may take part, and a party that is still `untold` of it.
 */
export type Relation = 'party' | 'handler' | 'panel' | 'candidate' | Shutting

/** Places that shut a case to whoever has one. */
export const shutting = ['recused', 'tied', 'untold'] as const
export type Shutting = (typeof shutting)[number]

export type Place = { person: string; relation: Relation }
