import { renderSVG } from 'uqr'
import type { Block, NoticeDocument } from './document.ts'
import { lines, oneLine } from './text.ts'
import { titleRows } from './title.ts'

/** A notice with every string as it is printed; the one source of the PDF, DOCX and HTML forms. */
export type PrintedNotice = {
  form: NoticeDocument['form']
  language: NoticeDocument['language']
  issuer: string
  number: string
  title: string
  /** The title in rows at 22 pt. */
  'title-rows': string[]
  /** With its full-width colon; empty for none. */
  addressee: string
  blocks: Block[]
  attachments: string[]
  signature: string
  date: string
  /** One sentence without the mark 抄送; empty for none. */
  copies: string
  /** 印发机关和印发日期 in the 版记 of a 公文; a letter has none (GB/T 9704-2012 7.4.3, 10). */
  'printed-by': { organ: string; date: string } | null
  ledger: string
  /** The QR code as SVG. */
  qr: string | null
  properties: { title: string; keywords: string[]; date: { year: number; month: number; day: number } }
}

const KINDS =
  /(受理通知书|补正通知书|通知书|不予受理告知书|告知书|决定书|认定书|意见书|移送函|澄清函|审批表|呈批表|送达回证|公告|通报|通知|报告|决定|函)$/

/**
 * Prepares a notice for printing: control characters gone, lines split, date and foot in words.
 * @throws RangeError if the date is not a day written YYYY-MM-DD.
 */
export function printedNotice(document: NoticeDocument): PrintedNotice {
  const { ledger } = document
  const date = dayOf(document.date)
  const number = oneLine(document.number)
  const title = oneLine(document.title)
  const addressee = oneLine(document.addressee)
  const copies = (document.copies ?? []).map(oneLine).filter(Boolean)
  return {
    form: document.form,
    language: document.language,
    issuer: oneLine(document.issuer),
    number,
    title,
    'title-rows': titleRows(title, 19),
    addressee: addressee && `${addressee}：`,
    blocks: document.blocks.flatMap(printedBlock),
    attachments: (document.attachments ?? []).map(oneLine).filter(Boolean),
    signature: oneLine(document.signature),
    date: inWords(date),
    copies: copies.length > 0 ? `${copies.join('，')}。` : '',
    'printed-by': document.form === 'letter' ? null : { organ: oneLine(document.issuer), date: `${inWords(date)}印发` },
    qr: document.scanned === undefined ? null : renderSVG(document.scanned, { border: 1 }),
    ledger: ledger ? `账本第${ledger.n}号　${shortHash(oneLine(ledger.head))}` : '',
    properties: {
      title: `${number} ${kindOf(document.form, title)}`,
      keywords: ledger ? [`ledger:${ledger.n}:${oneLine(ledger.head)}`] : [],
      date,
    },
  }
}

/** A block as it is printed; none when there is nothing in it. */
export function printedBlock(block: Block): Block[] {
  switch (block.type) {
    case 'heading':
      return [{ ...block, text: oneLine(block.text) }]
    case 'paragraph':
      return lines(block.text).map(text => ({ type: 'paragraph', text }))
    case 'list':
      return block.items.length > 0 ? [{ type: 'list', items: block.items.map(broken) }] : []
    case 'table': {
      const columns = Math.max(block.head.length, ...block.rows.map(row => row.length))
      if (columns === 0) return []
      const wide = (row: string[]) => Array.from({ length: columns }, (_, i) => broken(row[i] ?? ''))
      return [{ type: 'table', head: block.head.length > 0 ? wide(block.head) : [], rows: block.rows.map(wide) }]
    }
    case 'fields':
      return block.rows.length > 0
        ? [
            {
              type: 'fields',
              rows: block.rows.map(({ name, value }) => ({ name: oneLine(name), value: broken(value) })),
            },
          ]
        : []
  }
}

const broken = (text: string) => lines(text).join('\n')

/** The kind of document alone, since a whole title may name a person. */
const kindOf = (form: NoticeDocument['form'], title: string) =>
  KINDS.exec(title)?.[1] ?? (form === 'letter' ? '信函' : '公文')

/** The first and last eight digits of a hash. */
export const shortHash = (hash: string) => (hash.length > 16 ? `${hash.slice(0, 8)}…${hash.slice(-8)}` : hash)

const inWords = ({ year, month, day }: ReturnType<typeof dayOf>) => `${year}年${month}月${day}日`

function dayOf(date: string) {
  const [, year, month, day] = (/^(\d{4})-(\d{2})-(\d{2})$/.exec(date) ?? []).map(Number)
  const there = new Date(`${date}T00:00:00Z`)
  if (!year || !month || !day || there.getUTCDate() !== day) throw new RangeError(`not a day: ${date}`)
  return { year, month, day }
}
