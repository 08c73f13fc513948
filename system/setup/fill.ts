import type { Database } from '#registers/database/database.ts'
import { putOrgan, readOrgans } from '#registers/desk/organs.ts'
import { putPersons, readPersonRows, withKept } from '#registers/desk/personRows.ts'
import { knownBySignIn } from '#registers/desk/signIns.ts'
import { putUnit, readUnits } from '#registers/desk/units.ts'
import type { City } from './folder.ts'

/** What was written, by register; a row that is there as it stands in the folder is not written again. */
export type Filled = { organs: number; units: number; persons: number }

type Faults = readonly { path: string; message: string }[]

/** A row of the folder does not fit what the registers hold; names it. */
export class FillError extends Error {
  override readonly name = 'FillError'
}

const accept = (place: string, faults: Faults) => {
  if (faults.length > 0)
    throw new FillError(faults.map(({ path, message }) => `${place} ${path}: ${message}`).join('\n'))
}

/** The same row, whatever the order of its members; what is absent or empty counts as nothing. */
const same = (kept: object | undefined, wanted: object): boolean =>
  kept !== undefined && canonical(kept) === canonical(wanted)
const canonical = (value: unknown): string =>
  JSON.stringify(value, (key, inner) => {
    if (key === 'version') return undefined
    if (Array.isArray(inner)) return inner.length > 0 ? inner : undefined
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
  })

/** Fills the registers from a city that has no faults; what is there and not in the city stays. Throws `FillError`. */
export async function fillRegisters(
  database: Pick<Database, 'system' | 'keys'>,
  city: City,
  change: { by: string; reason: string },
): Promise<Filled> {
  const [organs, units] = await Promise.all([readOrgans(database), readUnits(database)])
  const persons = await readPersonRows(database, { ids: city.persons.map(({ id }) => id) })
  const onlySignedIn = await knownBySignIn(
    database,
    city.persons.map(({ id }) => id),
  )
  const kept = new Map(persons.map(row => [row.id, row]))
  const news = <T extends { id: string }>(rows: readonly T[], kept: readonly (T & { version: number })[]) =>
    rows.filter(row => {
      const there = kept.find(({ id }) => id === row.id)
      return !same(there, row) || onlySignedIn.has(row.id)
    })
  const changed = {
    organs: news(city.organs, organs as never),
    units: news(city.units, units),
    persons: news(
      city.persons.map(row => withKept(row, kept.get(row.id))),
      persons,
    ),
  }
  // One that ends comes last: those below it have another superior by then.
  const ending = ({ validUntil }: { validUntil?: string }) => (validUntil === undefined ? 0 : 1)
  for (const organ of changed.organs.toSorted((a, b) => ending(a) - ending(b)))
    accept(organ.id, await putOrgan(database, organ, change))
  for (const unit of changed.units) accept(unit.id, await putUnit(database, unit, change))
  if (changed.persons.length > 0)
    accept(
      'persons',
      (await putPersons(database, changed.persons, change)).map(({ row, path, message }) => ({
        path: `${changed.persons[row]?.id}.${path}`,
        message,
      })),
    )
  return { organs: changed.organs.length, units: changed.units.length, persons: changed.persons.length }
}
