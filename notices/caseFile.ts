import type { Block } from './document.ts'
import { printedBlock, shortHash } from './printed.ts'
import { oneLine } from './text.ts'
import { titleRows } from './title.ts'

/** A part of a bound file, which stands in its index. */
export type FilePart = { title: string; blocks: Block[] }

/** A file that is to be bound in, if it can be: a PDF or a picture. */
export type Enclosure = { title: string; mediaType: string; bytes: Uint8Array }

/** What of the enclosures stands in the file, in their order, and what does not, with the reason. */
export type Bound = { pages: { title: string; count: number }[]; left: { title: string; reason: string }[] }

export const isPicture = (mediaType: string) => mediaType === 'image/png' || mediaType === 'image/jpeg'
export const canBeBound = (mediaType: string): boolean => mediaType === 'application/pdf' || isPicture(mediaType)

/** Papers of a case bound together: a 卷宗 with cover and index, or a 呈批表 that begins on the first page. */
export type CaseFile = {
  form: 'dossier' | 'packet'
  issuer: string
  /** Number of the case. */
  number: string
  title: string
  /** Rows under the title. */
  cover: { name: string; value: string }[]
  parts: FilePart[]
  /** What is bound in after the parts; the index names its pages. */
  bound?: Bound
  /** Who had it made and when; printed at the foot of every page. */
  made: string
  /** Where the ledger of the case stood: the last entry's number and its head hash, 64 hexadecimal digits. */
  ledger: { n: number; head: string }
}

/** A file with every string as it is printed; parts without content are left out. */
export function printedFile({ form, issuer, number, title, cover, parts, bound, made, ledger }: CaseFile) {
  const { pages, left } = bound ?? { pages: [], left: [] }
  const printed = [...parts, ...leftOut(left)].map(part => ({
    title: oneLine(part.title),
    blocks: part.blocks.flatMap(printedBlock),
  }))
  return {
    form,
    issuer: oneLine(issuer),
    number: oneLine(number),
    'title-rows': titleRows(oneLine(title), 19),
    cover: cover.map(({ name, value }) => ({ name: oneLine(name), value: oneLine(value) })),
    parts: printed.filter(({ blocks }) => blocks.length > 0),
    bound: pages.map(({ title, count }) => ({ title: oneLine(title), count })),
    foot: `${oneLine(made)}　账本第${ledger.n}号　${shortHash(oneLine(ledger.head))}`,
    properties: {
      title: `${oneLine(number)} ${form === 'dossier' ? '卷宗' : '呈批表'}`,
      keywords: [`ledger:${ledger.n}:${oneLine(ledger.head)}`],
    },
  }
}

/** 未装订材料: what could not be bound in, so that nobody looks for it in vain. */
const leftOut = (left: Bound['left']): FilePart[] =>
  left.length === 0
    ? []
    : [
        {
          title: '未装订的文书和材料',
          blocks: [{ type: 'table', head: ['名称', '原因'], rows: left.map(({ title, reason }) => [title, reason]) }],
        },
      ]
