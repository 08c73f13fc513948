import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  type IParagraphOptions,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import type { NoticeDocument } from './document.ts'
import { blockDocx, face, fangsong, LINE, paragraph, TEXT_WIDTH } from './docx-blocks.ts'
import { type PrintedNotice, printedNotice } from './printed.ts'
import { withoutTimes } from './zip.ts'

const RED = 'E60012'
const mm = (length: number) => Math.round((length / 25.4) * 1440)
const exact = (points: number) => ({ ...LINE, line: points * 20 })
const title = face('方正小标宋简体', 22)
const centred: IParagraphOptions = { alignment: AlignmentType.CENTER }

/**
 * A notice as DOCX, laid out after GB/T 9704-2012 with the fonts of an office computer. The same document gives the
 * same bytes.
 * @throws RangeError if the date is not a day written YYYY-MM-DD.
 */
export async function renderDocx(document: NoticeDocument): Promise<Buffer> {
  const notice = printedNotice(document)
  const letter = notice.form === 'letter'
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { ...fangsong(16), language: { eastAsia: notice.language } } } } },
    sections: [
      {
        properties: {
          titlePage: letter,
          page: {
            size: { width: mm(210), height: mm(297) },
            margin: {
              top: mm(37),
              bottom: mm(35),
              left: mm(28),
              right: mm(26),
              header: letter ? mm(30) : mm(15),
              footer: mm(11),
            },
          },
        },
        ...(letter && { headers: { first: new Header({ children: letterHead(notice) }) } }),
        footers: {
          default: pageFoot(notice, AlignmentType.RIGHT),
          even: pageFoot(notice, AlignmentType.LEFT),
          ...(letter && {
            first: new Footer({ children: [doubleRule(BorderStyle.THIN_THICK_MEDIUM_GAP, 13), ledger(notice)] }),
          }),
        },
        children: [
          ...head(notice, letter),
          ...notice.blocks.flatMap(blockDocx),
          ...attachments(notice),
          ...signed(notice),
          ...imprint(notice),
        ],
      },
    ],
  })
  return withoutTimes(
    await Packer.toBuffer(file, undefined, [{ path: 'docProps/core.xml', data: coreProperties(notice) }]),
  )
}

/** The mark 发文机关标志, as large as the line allows. */
function issuerMark({ issuer, form }: PrintedNotice, options: IParagraphOptions): Paragraph {
  const width = form === 'letter' ? 480 : 440
  const size = Math.max(16, Math.min(46, Math.floor(width / Math.max(1, [...issuer].length))))
  return paragraph(issuer, { ...face('方正小标宋简体', size), color: RED }, { ...centred, ...options })
}

function head(notice: PrintedNotice, letter: boolean): Paragraph[] {
  const top = letter
    ? [paragraph(notice.number, fangsong(16), { alignment: AlignmentType.RIGHT, spacing: { ...LINE, after: 579 * 2 } })]
    : [
        issuerMark(notice, { spacing: { before: mm(35), after: 579 * 2 } }),
        paragraph(notice.number, fangsong(16), { ...centred, spacing: exact(20) }),
        new Paragraph({
          spacing: { ...exact(11), after: 579 * 2 },
          border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 0 } },
        }),
      ]
  const addressee = notice.addressee ? [paragraph(notice.addressee, fangsong(16))] : []
  return [
    ...top,
    paragraph(notice['title-rows'].join('\n'), title, { ...centred, spacing: { ...exact(36), after: 579 } }),
    ...addressee,
  ]
}

const letterHead = (notice: PrintedNotice) => [
  issuerMark(notice, { spacing: { after: mm(4) }, indent: { left: -mm(8), right: -mm(6) } }),
  doubleRule(BorderStyle.THICK_THIN_MEDIUM_GAP, 6),
]

const doubleRule = (
  style: typeof BorderStyle.THICK_THIN_MEDIUM_GAP | typeof BorderStyle.THIN_THICK_MEDIUM_GAP,
  after: number,
) =>
  new Paragraph({
    spacing: { ...exact(3), after: after * 20 },
    indent: { left: -mm(8), right: -mm(6) },
    border: { top: { style, size: 24, color: RED, space: 0 } },
  })

const pageFoot = (notice: PrintedNotice, alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT) =>
  new Footer({
    children: [
      new Paragraph({
        alignment,
        spacing: { ...exact(20), after: 320 },
        indent: { left: 280, right: 280 },
        children: [new TextRun({ ...face('宋体', 14), children: ['— ', PageNumber.CURRENT, ' —'] })],
      }),
      ledger(notice),
    ],
  })

const ledger = (notice: PrintedNotice) =>
  paragraph(notice.ledger, { ...face('宋体', 7.5), color: '595959' }, { ...centred, spacing: exact(12) })

const attachments = ({ attachments }: PrintedNotice) =>
  attachments.map((name, i) =>
    paragraph(`${i === 0 ? '附件：' : ''}${attachments.length > 1 ? `${i + 1}. ` : ''}${name}`, fangsong(16), {
      keepNext: true,
      spacing: { ...LINE, before: i === 0 ? 579 : 0 },
      indent: i === 0 ? { left: 1920, hanging: 1280 } : { left: 1920 - 320, firstLine: 0 },
    }),
  )

/** 署名 centred over the 成文日期, which stands four characters from the right edge. */
function signed({ signature, date }: PrintedNotice): Paragraph[] {
  const width = (text: string) =>
    [...text].reduce((sum, letter) => sum + (letter.codePointAt(0)! < 0x2000 ? 160 : 320), 0)
  const surplus = Math.min(width(signature), TEXT_WIDTH) - width(date)
  const right = Math.max(0, 1280 - surplus / 2)
  const line = (text: string, right: number, before: number) =>
    paragraph(text, fangsong(16), {
      keepLines: true,
      keepNext: before > 0,
      alignment: AlignmentType.RIGHT,
      indent: { right: Math.round(right) },
      spacing: { ...LINE, before },
    })
  return [line(signature, right, 579 * 2), line(date, right + surplus / 2, 0)]
}

/** 版记: 抄送, and for a 公文 印发机关 at the left and 印发日期 at the right, between rules. */
function imprint({ copies, 'printed-by': printed }: PrintedNotice): Paragraph[] {
  const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000', space: 4 })
  const [outer, inner] = [rule(8), rule(6)]
  const line = { ...LINE, line: 480 }
  const told = copies
    ? [
        paragraph(`抄送：${copies}`, fangsong(14), {
          keepLines: true,
          keepNext: printed !== null,
          spacing: { ...line, before: 579 },
          indent: { left: 1120, right: 280, hanging: 840 },
          ...(printed && { border: { top: outer, bottom: inner } }),
        }),
      ]
    : []
  if (!printed) return told
  const made = paragraph(`${printed.organ}\t${printed.date}`, fangsong(14), {
    keepLines: true,
    tabStops: [{ type: TabStopType.RIGHT, position: TEXT_WIDTH - 280 }],
    spacing: { ...line, before: copies ? 0 : 579 },
    indent: { left: 280, right: 280 },
    border: { ...(!copies && { top: outer }), bottom: outer },
  })
  return [...told, made]
}

/** The part docProps/core.xml: the package stamps it with the clock and an author, so it is written here. */
function coreProperties({ properties: { title, keywords, date } }: PrintedNotice): string {
  const at = `${date.year}-${String(date.month).padStart(2, '0')}-${String(date.day).padStart(2, '0')}T00:00:00Z`
  const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><cp:keywords>${xml(keywords.join(' '))}</cp:keywords><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`
}
