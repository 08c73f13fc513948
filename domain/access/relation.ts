/**
 * A person's place in a case, from which a right to see it follows, or that it is shut to that person: who is recused, and who is
 * `tied` to it where only strangers may take part.
 */
export type Relation = 'party' | 'handler' | 'panel' | 'candidate' | 'recused' | 'tied'

export type Place = { person: string; relation: Relation }
