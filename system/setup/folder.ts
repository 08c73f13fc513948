import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'
import { issuesOf } from '#contract/issues.ts'
import { readPersonTable, readUnitTable, type TableFault } from '#contract/personTable.ts'
import { organRow } from '#contract/schemas/registers.ts'
import { faultsOfOrgan, type RegisteredOrgan } from '#domain/access/registerFaults.ts'
import { bodyMessage, isBodyMessage } from '#domain/texts/bodyMessages.ts'
import type { PersonRow } from '#registers/desk/personRows.ts'
import type { Unit } from '#registers/desk/units.ts'

/** What a folder of files says of a city, organs above before those below. */
export type City = { organs: RegisteredOrgan[]; units: Unit[]; persons: PersonRow[] }
/** A place in one of the files and what is wrong there, in words. */
export type FolderFault = { file: string; path: string; message: string }

export const files = { organs: 'organs.yaml', units: 'units.csv', persons: 'persons.csv' } as const

const organList = z.array(organRow.extend({ id: z.string().regex(/^[\w.-]{1,64}$/) }))

/**
 * Reads a city from a folder of `organs.yaml`, `units.csv` and `persons.csv` (the last two may be missing); every fault
 * is named, and with any of them the city is not to be used.
 */
export function readFolder(folder: string): { city: City; faults: FolderFault[] } {
  const faults: FolderFault[] = []
  const wrong = (file: string, found: readonly TableFault[]) => {
    for (const { path, message } of found)
      faults.push({ file, path, message: isBodyMessage(message) ? bodyMessage(message, 'zh-CN') : message })
  }
  const bytesOf = (file: string) => (existsSync(join(folder, file)) ? readFileSync(join(folder, file)) : undefined)
  const units = bytesOf(files.units)
  const persons = bytesOf(files.persons)
  const unitTable = units ? readUnitTable(units, 'zh-CN') : { rows: [], faults: [] }
  const personTable = persons ? readPersonTable(persons, 'zh-CN') : { rows: [], faults: [] }
  wrong(files.units, unitTable.faults)
  wrong(files.persons, personTable.faults)
  const organs = readOrgans(bytesOf(files.organs), found => wrong(files.organs, found))
  const city = {
    organs: fromTheTop(organs),
    units: fromTheTop(unitTable.rows.map(({ id, row }) => ({ id, ...row }) as Unit)),
    persons: personTable.rows.map(({ id, row }) => ({ id, ...row }) as PersonRow),
  }
  return { city, faults }
}

function readOrgans(bytes: Buffer | undefined, wrong: (found: TableFault[]) => void): RegisteredOrgan[] {
  if (!bytes) {
    wrong([{ path: '', message: '没有这个文件：每个城市至少要有一个机关' }])
    return []
  }
  let given: unknown
  try {
    given = parse(bytes.toString('utf8'))
  } catch (error) {
    wrong([{ path: '', message: `不是 YAML：${(error as Error).message.split('\n')[0]}` }])
    return []
  }
  const result = organList.safeParse(given)
  if (!result.success) {
    wrong(issuesOf(result.error, 'zh-CN'))
    return []
  }
  const organs = result.data as RegisteredOrgan[]
  organs.forEach((organ, at) => {
    if (organs.findIndex(({ id }) => id === organ.id) < at) wrong([{ path: `${at}.id`, message: 'nameTaken' }])
    wrong(faultsOfOrgan(organ, organs).map(({ path, message }) => ({ path: `${organ.id}.${path}`, message })))
  })
  return organs
}

/** Rows in an order in which each comes after its superior; those in a circle come last. */
function fromTheTop<T extends { id: string; superior?: string }>(rows: readonly T[]): T[] {
  const sorted: T[] = []
  let left = [...rows]
  while (left.length > 0) {
    const next = left.filter(({ superior }) => superior === undefined || left.every(({ id }) => id !== superior))
    if (next.length === 0) return [...sorted, ...left]
    sorted.push(...next)
    left = left.filter(row => !next.includes(row))
  }
  return sorted
}
