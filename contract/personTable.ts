import { parse } from 'csv-parse/sync'
import type { Language } from '#domain/texts/language.ts'
import { issuesOf } from './issues.ts'
import { type PersonRow, personRow, type UnitRow, unitRow } from './schemas/registers.ts'

/** A row of a table with its number as a spreadsheet shows it; the head is row 1. */
export type TableRow<T> = { line: number; id: string; row: T }
/**
 * What is wrong with a table: `12.roles` is column roles of row 12. The message is words, or a key of `bodyMessages`.
 */
export type TableFault = { path: string; message: string }
type Table<T> = { rows: TableRow<T>[]; faults: TableFault[] }

/** Rows that one import may have: each is looked at before any is written. */
export const mostRows = 10_000

/** Columns by the names that people give them. */
const columnNames: Readonly<Record<string, string>> = {
  编号: 'id',
  姓名: 'name',
  名称: 'name',
  机关: 'organ',
  单位: 'unit',
  角色: 'roles',
  职级: 'rank',
  管理权限: 'managedBy',
  邮箱: 'mail',
  起始日期: 'validFrom',
  截止日期: 'validUntil',
  别名: 'aliases',
  上级: 'superior',
}
const lists = ['roles', 'aliases']

const begins = (bytes: Uint8Array, ...mark: number[]): boolean => mark.every((byte, at) => bytes[at] === byte)

/**
 * Bytes of a table as text: UTF-8 with or without the mark of Excel, UTF-16 with one ("Unicode text"), or GB 18030
 * (GBK), which Chinese Excel writes, also behind a mark of UTF-8 that a tool put before it.
 */
export function decoded(bytes: Uint8Array): string {
  if (begins(bytes, 0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes)
  if (begins(bytes, 0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(begins(bytes, 0xef, 0xbb, 0xbf) ? bytes.subarray(3) : bytes)
  }
}

type Schema<T> = { safeParse(value: unknown): { success: true; data: T } | { success: false; error: unknown } }

function readTable<T>(bytes: Uint8Array, schema: Schema<T>, known: readonly string[], lang: Language): Table<T> {
  let lines: string[][]
  try {
    lines = parse(decoded(bytes), { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    const { lines: line = 1 } = error as { lines?: number }
    return { rows: [], faults: [{ path: String(line), message: 'invalid' }] }
  }
  const [head = [], ...body] = lines
  if (body.length > mostRows)
    return { rows: [], faults: [{ path: String(mostRows + 2), message: `tooManyRows|${mostRows}` }] }
  const columns = head.map(name => columnNames[name] ?? name)
  const unknown = columns.filter(column => column !== 'id' && !known.includes(column))
  const faults: TableFault[] = unknown.map(column => ({ path: `1.${column}`, message: 'unknownColumn' }))
  if (!columns.includes('id')) faults.push({ path: '1.id', message: 'missingColumn' })
  if (faults.length > 0) return { rows: [], faults }
  const rows = body.flatMap((cells, index) => {
    const line = index + 2
    const given = columns.flatMap((column, at) => {
      const cell = cells[at] ?? ''
      if (lists.includes(column)) return [[column, cell.split(/[\s;；、,]+/).filter(item => item !== '')]]
      return cell === '' ? [] : [[column, cell]]
    })
    const { id, ...rest } = Object.fromEntries(given) as { id?: string }
    const result = schema.safeParse(rest)
    const wrongId = typeof id !== 'string' || !/^[\w.-]{1,64}$/.test(id)
    if (wrongId) faults.push({ path: `${line}.id`, message: 'empty' })
    if (!result.success)
      faults.push(
        ...issuesOf(result.error as never, lang).map(({ path, message }) => ({ path: `${line}.${path}`, message })),
      )
    return result.success && !wrongId ? [{ line, id: id as string, row: result.data }] : []
  })
  return { rows, faults }
}

/** Persons of a table; every wrong row is named. */
export const readPersonTable = (bytes: Uint8Array, lang: Language): Table<PersonRow> =>
  readTable<PersonRow>(bytes, personRow as never, Object.keys(personRow.shape), lang)

/** Units of a table; every wrong row is named. */
export const readUnitTable = (bytes: Uint8Array, lang: Language): Table<UnitRow> =>
  readTable<UnitRow>(bytes, unitRow as never, Object.keys(unitRow.shape), lang)
