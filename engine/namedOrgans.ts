import { chainOf, type Organ, type Organs, organNamed } from '#domain/access/organs.ts'

/** Words of a body, however deep, that stand under a member called `organ`. */
function organWords(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([member, inner]) =>
    member === 'organ' && typeof inner === 'string' ? [inner] : organWords(inner),
  )
}

/**
 * What the register of organs says of those that a body names by id, name or alias, and of `more`, each with those
 * above it: the rules cannot look into a register.
 */
export function namedOrgans(organs: Organs, body: unknown, ...more: string[]): Organ[] {
  const named = [...organWords(body), ...more].flatMap(word => organNamed(organs, word) ?? [])
  return [...new Set(named.flatMap(({ id }) => chainOf(organs, id)))]
}
