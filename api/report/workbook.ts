import writeXlsxFile, { type SheetData } from 'write-excel-file/node'
import { aboutReport, printedCell, tablesOf } from './tables.ts'
import type { YearlyReport } from './yearly.ts'

const bold = { fontWeight: 'bold' } as const

/** The report as a workbook (XLSX), a sheet for each table; numbers are numbers, what is not told stands as words. */
export async function workbookOf(report: YearlyReport): Promise<Buffer> {
  const about: SheetData = [
    [{ value: `${report.organName}${report.year}年度报告`, ...bold }],
    [{ value: aboutReport(report) }],
    [{ value: `制表日期：${report.madeOn}` }],
  ]
  const sheets = tablesOf(report).map(({ name, head, rows }) => ({
    sheet: name,
    data: [
      head.map(value => ({ value, ...bold })),
      ...rows.map(row =>
        row.map(cell =>
          typeof cell === 'number' ? { value: cell, type: Number } : { value: printedCell(cell), type: String },
        ),
      ),
    ] satisfies SheetData,
    columns: head.map((title, at) => ({
      width: Math.max(12, title.length * 2, ...rows.map(row => printedCell(row[at] ?? '').length * 2)),
    })),
    stickyRowsCount: 1,
  }))
  return writeXlsxFile([{ sheet: '说明', data: about, columns: [{ width: 80 }] }, ...sheets]).toBuffer()
}
