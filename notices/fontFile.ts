/** Where a table of an OpenType file begins; undefined when it has none. */
export function tableOf(font: Buffer, tag: string): number | undefined {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16)
  const found = tables.find(at => font.toString('latin1', at, at + 4) === tag)
  return found === undefined ? undefined : font.readUInt32BE(found + 8)
}

const windows = 3
/** Name ids of the family, and of the family whose styles are more than four. */
const familyIds = [1, 16]

/** The families that a font file says it belongs to, in every language (OpenType, name). */
export function familyOf(font: Buffer): string[] {
  const table = tableOf(font, 'name')
  if (table === undefined) return []
  const texts = table + font.readUInt16BE(table + 4)
  const records = Array.from({ length: font.readUInt16BE(table + 2) }, (_, i) => table + 6 + i * 12)
  return records
    .filter(at => font.readUInt16BE(at) === windows && familyIds.includes(font.readUInt16BE(at + 6)))
    .map(at => {
      const from = texts + font.readUInt16BE(at + 10)
      const text = Buffer.from(font.subarray(from, from + font.readUInt16BE(at + 8)))
      return text.swap16().toString('utf16le')
    })
}
