import { readFileSync } from 'node:fs'
import { tableOf } from './fontFile.ts'

/** Han characters and pictures, the only ones of which a text may hold some that no face of ours has. */
const DOUBTFUL = /[\p{Script=Han}\p{Emoji_Presentation}]/gu

/**
 * Reads which characters a TrueType font has, and returns a function that prints the others as their code, 〔U+20BB7〕:
 * a rare character of a name is then legible, where the font would show the same empty box for all of them.
 */
export function spellerOf(fontFile: string): (text: string) => string {
  const glyphs = charactersOf(readFileSync(fontFile))
  const spelled = (letter: string) => {
    const code = letter.codePointAt(0)!
    return glyphs.has(code) ? letter : `〔U+${code.toString(16).toUpperCase().padStart(4, '0')}〕`
  }
  return text => text.replace(DOUBTFUL, spelled)
}

/** The code points of a font: the groups of its cmap subtable of format 12 (OpenType, cmap). */
function charactersOf(font: Buffer): Set<number> {
  const cmap = tableOf(font, 'cmap')
  if (cmap === undefined) throw new TypeError('the font has no cmap')
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, i) => cmap + font.readUInt32BE(cmap + 8 + i * 8),
  )
  const full = subtables.find(at => font.readUInt16BE(at) === 12)
  if (full === undefined) throw new TypeError('the font has no cmap subtable of format 12')
  const characters = new Set<number>()
  for (let group = 0; group < font.readUInt32BE(full + 12); group++) {
    const at = full + 16 + group * 12
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code++) characters.add(code)
  }
  return characters
}
