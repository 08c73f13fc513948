import type { NamedAs, Naming } from './actFacts.ts'

/** A person whom an act names: where in its body, and as what. */
export type NamedPerson = { path: string; person: string; as: NamedAs }

type Found = { path: string; value: string }

const joined = (path: string, member: string | number): string => (path === '' ? `${member}` : `${path}.${member}`)

/** The texts that stand at a path of a body; `*` stands for each of a list, and so does its end. */
function textsAt(value: unknown, [member, ...rest]: readonly string[], path = ''): Found[] {
  if (Array.isArray(value)) {
    const inner = member === '*' ? rest : member === undefined ? [] : undefined
    return inner ? value.flatMap((one, index) => textsAt(one, inner, joined(path, index))) : []
  }
  if (member === undefined) return typeof value === 'string' ? [{ path, value }] : []
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, member)) return []
  return textsAt((value as Record<string, unknown>)[member], rest, joined(path, member))
}

/** The persons whom a body names, in the order in which the row of its act declares them. */
export const personsNamed = ({ persons }: { persons: readonly Naming[] }, body: unknown): NamedPerson[] =>
  persons.flatMap(({ at, as }) => textsAt(body, at.split('.')).map(({ path, value }) => ({ path, person: value, as })))
