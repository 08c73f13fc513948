import { parse } from 'csv-parse/sync'
import { decoded, type TableFault } from './personTable.ts'

/** What a table of a year's days says; the line of each day, for faults that are found later. */
export type CalendarTable = {
  holidays: string[]
  makeUpWorkdays: string[]
  lines: { holidays: number[]; makeUpWorkdays: number[] }
  faults: TableFault[]
}

const kindsOf: Readonly<Record<string, 'holidays' | 'makeUpWorkdays'>> = {
  放假: 'holidays',
  休: 'holidays',
  holiday: 'holidays',
  上班: 'makeUpWorkdays',
  班: 'makeUpWorkdays',
  workday: 'makeUpWorkdays',
}
const columnsOf: Readonly<Record<string, string>> = {
  日期: 'day',
  date: 'day',
  day: 'day',
  类型: 'kind',
  type: 'kind',
  kind: 'kind',
}

/** 2026-1-3, 2026/01/03 and 20260103, as spreadsheets write days, as 'YYYY-MM-DD'; anything else as it is. */
function dayIn(cell: string): string {
  const [, year, month = '', date = ''] = /^(\d{4})[-/.年]?(\d{1,2})[-/.月]?(\d{1,2})日?$/.exec(cell) ?? []
  return year === undefined ? cell : `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
}

/**
 * Reads a CSV of days with the columns 日期 and 类型 (放假 or 上班); other columns are remarks. Bytes as Excel writes them:
 * UTF-8 with or without its mark, or GBK. Every wrong row is named; whether the days can be is looked at elsewhere.
 */
export function readCalendarTable(bytes: Uint8Array): CalendarTable {
  const table: CalendarTable = {
    holidays: [],
    makeUpWorkdays: [],
    lines: { holidays: [], makeUpWorkdays: [] },
    faults: [],
  }
  let rows: string[][]
  try {
    rows = parse(decoded(bytes), { bom: true, relax_column_count: true, skip_empty_lines: true, trim: true })
  } catch (error) {
    const { lines = 1 } = error as { lines?: number }
    return { ...table, faults: [{ path: String(lines), message: 'invalid' }] }
  }
  const [head = [], ...body] = rows
  const at = (column: string) => head.findIndex(name => columnsOf[name] === column)
  const [day, kind] = [at('day'), at('kind')]
  if (day < 0) table.faults.push({ path: '1.日期', message: 'missingColumn' })
  if (kind < 0) table.faults.push({ path: '1.类型', message: 'missingColumn' })
  for (const [index, cells] of day < 0 || kind < 0 ? [] : body.entries()) {
    const line = index + 2
    const list = kindsOf[cells[kind] ?? '']
    if (!list) table.faults.push({ path: `${line}.类型`, message: 'holidayOrWorkday' })
    else {
      table[list].push(dayIn(cells[day] ?? ''))
      table.lines[list].push(line)
    }
  }
  return table
}
