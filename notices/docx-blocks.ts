import {
  AlignmentType,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { Block } from './document.ts'

/** Width of the 版心, 156 mm, in twips. */
export const TEXT_WIDTH = 8844
/** 22 lines of 28.95 pt, in twips. */
export const LINE = { line: 579, lineRule: LineRuleType.EXACT }
/** 仿宋 of a size in points; at 16 pt closed up by 0.25 pt, which makes 28 characters a line. */
export const fangsong = (points: number): IRunOptions => ({
  ...face('仿宋', points),
  ...(points === 16 && { characterSpacing: -5 }),
})
/** A Chinese face of a size in points, with Latin letters and digits in Times New Roman. */
export const face = (eastAsia: string, points: number): IRunOptions => ({
  font: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia, hint: 'eastAsia' },
  size: points * 2,
})

/** A paragraph whose line feeds are line breaks. */
export function paragraph(text: string, run: IRunOptions, options: IParagraphOptions = {}): Paragraph {
  const children = text.split('\n').map((line, i) => new TextRun({ ...run, text: line, ...(i > 0 && { break: 1 }) }))
  return new Paragraph({ spacing: LINE, ...options, children })
}

const indented: IParagraphOptions = { indent: { firstLineChars: 200, firstLine: 640 }, alignment: AlignmentType.BOTH }
const heading = { 1: face('黑体', 16), 2: face('楷体', 16) }

/** A block as paragraphs and tables of a DOCX body. */
export function blockDocx(block: Block): (Paragraph | Table)[] {
  switch (block.type) {
    case 'heading':
      return [
        paragraph(block.text, heading[block.level], { ...indented, keepNext: true, outlineLevel: block.level - 1 }),
      ]
    case 'paragraph':
      return [paragraph(block.text, fangsong(16), indented)]
    case 'list':
      return block.items.map((item, i) => paragraph(`${i + 1}. ${item}`, fangsong(16), indented))
    case 'fields': {
      const name = 2380
      return [
        table(
          [name, TEXT_WIDTH - name],
          block.rows.map(
            row => new TableRow({ cantSplit: true, children: [cell(row.name, 14, true), cell(row.value, 14)] }),
          ),
        ),
      ]
    }
    case 'table': {
      const rows = block.head.length > 0 ? [block.head, ...block.rows] : block.rows
      return [
        table(
          columnWidths(rows),
          rows.map((row, i) => {
            const tableHeader = i === 0 && block.head.length > 0
            return new TableRow({
              cantSplit: true,
              tableHeader,
              children: row.map(text => cell(text, 12, tableHeader)),
            })
          }),
        ),
      ]
    }
  }
}

const table = (widths: number[], rows: TableRow[]) =>
  new Table({ rows, columnWidths: widths, width: { size: TEXT_WIDTH, type: WidthType.DXA } })

const cell = (text: string, points: number, centred = false) =>
  new TableCell({
    verticalAlign: VerticalAlign.CENTER,
    margins: { top: 60, bottom: 60, left: 100, right: 100 },
    children: [
      paragraph(text, fangsong(points), {
        spacing: { ...LINE, line: points * 28 },
        alignment: centred ? AlignmentType.CENTER : AlignmentType.LEFT,
      }),
    ],
  })

/** Shares the width by the longest line of each column, counted between 4 and 24 characters. */
function columnWidths(rows: string[][]): number[] {
  const longest = rows[0]!.map((_, column) =>
    rows.reduce((most, row) => Math.min(24, Math.max(most, ...row[column]!.split('\n').map(line => line.length))), 4),
  )
  const total = longest.reduce((sum, length) => sum + length, 0)
  return longest.map(length => Math.floor((TEXT_WIDTH * length) / total))
}
