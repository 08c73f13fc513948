import { join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type CaseFile, printedFile } from './caseFile.ts'
import type { NoticeDocument } from './document.ts'
import { type Fonts, fontsIn, fontsNamed, widestFont } from './fonts.ts'
import { spellerOf } from './glyphs.ts'
import { printedNotice } from './printed.ts'

const TEMPLATES = join(import.meta.dirname, 'templates')

const create = (fonts: Fonts) => ({
  compiler: NodeCompiler.create({ workspace: TEMPLATES, fontArgs: [{ fontPaths: fonts.folders }] }),
  spelled: spellerOf(widestFont),
})
/** Compilers by the name of their fonts. */
const warm = new Map<string, ReturnType<typeof create>>()

/**
 * A notice as PDF, A4 after GB/T 9704-2012, in the faces that it pins, else in those of `fontsDir`. The same document
 * gives the same bytes: nothing in it comes from the clock. Throws `FontsMissing` for faces that are not there.
 * @throws RangeError if the date is not a day written YYYY-MM-DD.
 */
export const renderPdf = async (document: NoticeDocument, fontsDir?: string): Promise<Buffer> => {
  const fonts = document.looks ? fontsNamed(document.looks.fonts, fontsDir) : fontsIn(fontsDir)
  return typeset('notice', printedNotice(document), fonts)
}

/** A file of a case as PDF, A4, with page numbers on every page and an index if it asks for one. */
export const renderCaseFile = async (file: CaseFile, fontsDir?: string): Promise<Buffer> =>
  typeset('caseFile', printedFile(file), fontsIn(fontsDir))

/** Fills a template: it reads its content as JSON under its own name in `sys.inputs`, and its faces as `faces`. */
async function typeset(template: 'notice' | 'caseFile', printed: object, fonts: Fonts): Promise<Buffer> {
  const made = warm.get(fonts.name) ?? create(fonts)
  warm.set(fonts.name, made)
  const { compiler, spelled } = made
  const content = JSON.stringify(printed, (_, value) => (typeof value === 'string' ? spelled(value) : value))
  const mainFilePath = join(TEMPLATES, `${template}.typ`)
  const faces = JSON.stringify(fonts.faces)
  const compiled = compiler.compile({ mainFilePath, inputs: { [template]: content, faces } })
  if (!compiled.result) throw new Error(`typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
  const pdf = compiler.pdf(compiled.result)
  compiler.evictCache(10)
  await turn() // the compiler's memory is only given back between turns of the event loop
  return pdf
}
