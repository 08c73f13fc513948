import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openLooks } from './document.ts'
import { familyOf } from './fontFile.ts'

/** Whom a face serves: the text, titles and the mark of the organ, first and second headings. */
export type Faces = Record<'text' | 'title' | 'first' | 'second', string>

/** The faces that papers are set in, by a name and version that a paper pins. */
export type Fonts = { name: string; folders: string[]; faces: Faces }

/** `FONTS_DIR` cannot be used; the message says what is missing and what it must hold. */
export class FontsMissing extends Error {
  override readonly name = 'FontsMissing'
}

const folderOf = (resolved: string) => dirname(fileURLToPath(resolved))
const serif = folderOf(import.meta.resolve('@expo-google-fonts/noto-serif-sc/package.json'))
const sans = folderOf(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json'))

/** The font that also stands in where a face lacks a letter: of the national standards' 6,763 many names have more. */
export const widestFont = join(serif, '400Regular', 'NotoSerifSC_400Regular.ttf')

/** Faces that come with the product: a serif for 小标宋, 仿宋 and 楷体, a sans for 黑体. */
export const openFonts: Fonts = {
  name: openLooks.fonts,
  folders: [
    ...['400Regular', '600SemiBold', '700Bold', '900Black'].map(weight => join(serif, weight)),
    join(sans, '700Bold'),
  ],
  faces: { text: 'Noto Serif SC', title: 'Noto Serif SC', first: 'Noto Sans SC', second: 'Noto Serif SC' },
}

/** The licensed faces of GB/T 9704-2012, by the names that their files give them. */
const licensed: Record<keyof Faces, { called: string; families: string[] }> = {
  title: {
    called: '方正小标宋',
    families: ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'],
  },
  text: { called: '仿宋_GB2312', families: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong'] },
  first: { called: '黑体', families: ['黑体', 'SimHei'] },
  second: { called: '楷体_GB2312', families: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi'] },
}

/**
 * The licensed faces in a folder; without one the open ones. Their name holds a hash of the files, so that a paper pins
 * these and no others. Throws `FontsMissing`.
 */
export function fontsIn(folder: string | undefined): Fonts {
  if (folder === undefined) return openFonts
  if (!existsSync(folder)) throw new FontsMissing(`FONTS_DIR names a folder that is not there: ${folder}`)
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => /[.](ttf|otf)$/i.test(file))
    .sort()
    .map(file => readFileSync(join(folder, file)))
  const families = new Set(files.flatMap(familyOf))
  const face = (role: keyof Faces): string => {
    const { called, families: names } = licensed[role]
    const found = names.find(name => families.has(name))
    if (found === undefined)
      throw new FontsMissing(`FONTS_DIR lacks ${called} as .ttf or .otf (one of the families ${names.join(', ')})`)
    return found
  }
  const faces = { text: face('text'), title: face('title'), first: face('first'), second: face('second') }
  const hash = createHash('sha256')
  for (const file of files) hash.update(createHash('sha256').update(file).digest())
  return { name: `organ/${hash.digest('hex').slice(0, 16)}`, folders: [folder, ...openFonts.folders], faces }
}

/** The fonts of that name. Throws `FontsMissing` when a paper pins others than there are. */
export function fontsNamed(name: string, folder: string | undefined): Fonts {
  const found = [openFonts, fontsIn(folder)].find(fonts => fonts.name === name)
  if (found) return found
  throw new FontsMissing(
    `the paper is set in ${name}, which is not what FONTS_DIR holds: give back the folder it was issued with`,
  )
}
