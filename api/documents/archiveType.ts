import type { FileType } from './fileType.ts'

/** How many bytes from the end hold the directory of any office file that people write. */
export const directoryBytes = 256 * 1024

const openXml = 'application/vnd.openxmlformats-officedocument'
const kinds: readonly { holds: string; needs: string; type: FileType }[] = [
  {
    holds: 'word/document.xml',
    needs: '[Content_Types].xml',
    type: { mediaType: `${openXml}.wordprocessingml.document`, format: 'docx' },
  },
  {
    holds: 'xl/workbook.xml',
    needs: '[Content_Types].xml',
    type: { mediaType: `${openXml}.spreadsheetml.sheet`, format: 'xlsx' },
  },
  {
    holds: 'ppt/presentation.xml',
    needs: '[Content_Types].xml',
    type: { mediaType: `${openXml}.presentationml.presentation`, format: 'pptx' },
  },
  { holds: 'OFD.xml', needs: 'OFD.xml', type: { mediaType: 'application/ofd', format: 'ofd' } },
]

/**
 * The type of an archive by the names in its directory (APPNOTE 4.3.12), whatever the order of its files; undefined for
 * one that is no office file, and for one with macros.
 */
export function archiveTypeOf(tail: Buffer): FileType | undefined {
  const names = namesIn(tail)
  if (names.some(name => /vbaProject\.bin$/i.test(name))) return undefined
  return kinds.find(({ holds, needs }) => names.includes(holds) && names.includes(needs))?.type
}

const entryMark = Buffer.from('PK\x01\x02')

function namesIn(tail: Buffer): string[] {
  const names: string[] = []
  for (let at = tail.indexOf(entryMark); at >= 0 && at + 46 <= tail.length; at = tail.indexOf(entryMark, at + 4))
    names.push(tail.toString('utf8', at + 46, at + 46 + tail.readUInt16LE(at + 28)))
  return names
}
