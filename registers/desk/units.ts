import { officerRoles } from '#domain/access/actor.ts'
import { day, integer, orNull, text, texts } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRows, withoutNulls } from '../database/rows.ts'
import { type Change, historyKey, keepHistory, lockRegister, StaleRow } from './history.ts'
import { hasLeft } from './leavers.ts'

/** A unit outside the organs: the accused's unit, or one of the line above it. */
export type Unit = {
  id: string
  organ: string
  name: string
  aliases: string[]
  superior?: string
  validFrom?: string
  validUntil?: string
}
const unitRow = columns({
  id: text,
  organ: text,
  name: text,
  aliases: texts,
  superior: orNull(text),
  validFrom: orNull(day),
  validUntil: orNull(day),
  version: integer,
})
export type VersionedUnit = Unit & { version: number }
export type UnitFault = {
  path: string
  message: 'unknownUnit' | 'circleOfSuperiors' | 'untilBeforeFrom' | 'unknownOrgan'
}

const selected = 'id, organ, name, aliases, superior, valid_from, valid_until, version'

/** The register of units, of one organ or of all. */
export async function readUnits(
  { system }: Pick<Database, 'system'>,
  organs?: readonly string[],
): Promise<VersionedUnit[]> {
  const found = await queryRows(
    system,
    unitRow,
    `select ${selected} from units where $1::text[] is null or organ = any($1) order by id limit 10000`,
    [organs ?? null],
  )
  return found.map(withoutNulls)
}

/** Units above one, nearest first: its line. */
export function lineOf(units: readonly Pick<Unit, 'id' | 'superior'>[], id: string): string[] {
  const line: string[] = []
  for (let at = units.find(unit => unit.id === id)?.superior; at !== undefined && !line.includes(at); ) {
    line.push(at)
    const next: string = at
    at = units.find(unit => unit.id === next)?.superior
  }
  return line
}

/** A unit with its line: those above it and those below it, however far. */
export function lineAround(units: readonly Pick<Unit, 'id' | 'superior'>[], id: string): string[] {
  const below = units.filter(unit => lineOf(units, unit.id).includes(id)).map(unit => unit.id)
  return [...new Set([id, ...lineOf(units, id), ...below])]
}

/** Officers whose post is in one of some units, today. */
export async function officersOfUnits(
  { system }: Pick<Database, 'system'>,
  units: readonly string[],
): Promise<string[]> {
  const found = await queryRows(
    system,
    columns({ person: text }),
    `select person from persons p where not ${hasLeft('p')} and roles && $2
       and (unit = any($1) or exists (select from jsonb_to_recordset(coalesce(posts, '[]')) as post (unit text)
         where post.unit = any($1))) order by person`,
    [units, officerRoles],
  )
  return found.map(({ person }) => person)
}

/** Writes a unit in the place of the one there is, as `putOrgan` does an organ. */
export async function putUnit(
  database: Pick<Database, 'system' | 'keys'>,
  unit: Unit,
  change: Change & { ifVersion?: number },
): Promise<UnitFault[]> {
  const key = await historyKey(database)
  return inTransaction(database.system, async client => {
    await lockRegister(client, 'units')
    const before = await queryRows(client, unitRow, `select ${selected} from units`)
    const version = before.find(({ id }) => id === unit.id)?.version ?? 0
    if (change.ifVersion !== undefined && change.ifVersion !== version) throw new StaleRow(version)
    const faults = faultsOf(unit, before.map(withoutNulls))
    const organ = await client.query('select from organs where id = $1', [unit.organ])
    if (organ.rowCount === 0) faults.push({ path: 'organ', message: 'unknownOrgan' })
    if (faults.length > 0) return faults
    await client.query(
      `insert into units (id, organ, name, aliases, superior, valid_from, valid_until, version)
       values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (id) do update set organ = excluded.organ, name = excluded.name, aliases = excluded.aliases,
         superior = excluded.superior, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
         version = excluded.version`,
      [
        unit.id,
        unit.organ,
        unit.name,
        unit.aliases,
        unit.superior ?? null,
        unit.validFrom ?? null,
        unit.validUntil ?? null,
        version + 1,
      ],
    )
    await keepHistory(client, key, { register: 'units', id: unit.id, version: version + 1, content: unit }, change)
    return []
  })
}

function faultsOf(unit: Unit, others: readonly Unit[]): UnitFault[] {
  const faults: UnitFault[] = []
  const all = [...others.filter(({ id }) => id !== unit.id), unit]
  if (unit.superior !== undefined && all.every(({ id }) => id !== unit.superior))
    faults.push({ path: 'superior', message: 'unknownUnit' })
  if (lineOf(all, unit.id).includes(unit.id)) faults.push({ path: 'superior', message: 'circleOfSuperiors' })
  if (unit.validFrom !== undefined && unit.validUntil !== undefined && unit.validUntil < unit.validFrom)
    faults.push({ path: 'validUntil', message: 'untilBeforeFrom' })
  return faults
}
