import type { Block } from './document.ts'
import { printedBlock, shortHash } from './printed.ts'
import { oneLine } from './text.ts'
import { titleRows } from './title.ts'

/** A part of a bound file, which stands in its index. */
export type FilePart = { title: string; blocks: Block[] }

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
  /** Who had it made and when; printed at the foot of every page. */
  made: string
  /** Where the ledger of the case stood: the last entry's number and its head hash, 64 hexadecimal digits. */
  ledger: { n: number; head: string }
}

/** A file with every string as it is printed; parts without content are left out. */
export function printedFile({ form, issuer, number, title, cover, parts, made, ledger }: CaseFile) {
  const printed = parts.map(part => ({ title: oneLine(part.title), blocks: part.blocks.flatMap(printedBlock) }))
  return {
    form,
    issuer: oneLine(issuer),
    number: oneLine(number),
    'title-rows': titleRows(oneLine(title), 19),
    cover: cover.map(({ name, value }) => ({ name: oneLine(name), value: oneLine(value) })),
    parts: printed.filter(({ blocks }) => blocks.length > 0),
    foot: `${oneLine(made)}　账本第${ledger.n}号　${shortHash(oneLine(ledger.head))}`,
    properties: {
      title: `${oneLine(number)} ${form === 'dossier' ? '卷宗' : '呈批表'}`,
      keywords: [`ledger:${ledger.n}:${oneLine(ledger.head)}`],
    },
  }
}
