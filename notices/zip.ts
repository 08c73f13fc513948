const END = 0x06054b50
const CENTRAL = 0x02014b50
/** 1980-01-01 00:00, the first moment a zip archive can name: year 0, month 1, day 1. */
const FIRST_DAY = 0x0021

/**
 * Sets the time of every entry of a zip archive (without ZIP64) to 1980-01-01, in place, so that equal contents are
 * equal bytes.
 */
export function withoutTimes(zip: Buffer): Buffer {
  const end = zip.lastIndexOf(Buffer.from(Uint32Array.of(END).buffer))
  if (end < 0) throw new TypeError('not a zip archive')
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(entry) !== CENTRAL) throw new TypeError('not a zip archive')
    const local = zip.readUInt32LE(entry + 42)
    for (const at of [entry + 12, local + 10]) {
      zip.writeUInt16LE(0, at)
      zip.writeUInt16LE(FIRST_DAY, at + 2)
    }
    entry += 46 + zip.readUInt16LE(entry + 28) + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return zip
}
