import type { Person } from '#registers/desk/persons.ts'

/** Names persons; those of one name are told apart by their id, and one who never signed in is named by it. */
export function namesOf(persons: readonly Pick<Person, 'person' | 'name'>[]): (person: string) => string {
  const names = new Map(persons.map(({ person, name }) => [person, name]))
  const counted = Map.groupBy(names.values(), name => name)
  return person => {
    const name = names.get(person)
    if (name === undefined) return person
    return (counted.get(name)?.length ?? 0) > 1 ? `${name}（${person}）` : name
  }
}
