import { type Organs, organOf } from '#domain/access/organs.ts'
import type { Block, NoticeDocument } from '#notices/document.ts'
import { aboutReport, printedCell, tablesOf } from './tables.ts'
import type { YearlyReport } from './yearly.ts'

const numerals = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/**
 * The report as an official paper (公文) to the organ above, where there is one; it has no document number and stands in
 * no ledger.
 */
export function reportPaper(report: YearlyReport, organs: Organs): NoticeDocument {
  const own = organOf(organs, report.organ)
  const above = own?.superior === undefined ? undefined : organOf(organs, own.superior)
  const blocks = tablesOf(report).flatMap(({ name, head, rows }, at): Block[] => [
    { type: 'heading', level: 1, text: `${numerals[at] ?? at + 1}、${name}` },
    rows.length === 0
      ? { type: 'paragraph', text: '统计期间内没有。' }
      : { type: 'table', head, rows: rows.map(row => row.map(printedCell)) },
  ])
  return {
    form: 'document',
    issuer: report.organName,
    number: '',
    title: `关于${report.year}年容错认定、澄清和诬告陷害处理工作情况的报告`,
    addressee: above?.name ?? '',
    blocks: [{ type: 'paragraph', text: `现将${report.year}年工作情况报告如下。${aboutReport(report)}` }, ...blocks],
    signature: report.organName,
    date: report.madeOn,
    language: 'zh-CN',
  }
}
