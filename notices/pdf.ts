import { dirname, join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { type CaseFile, printedFile } from './caseFile.ts'
import type { NoticeDocument } from './document.ts'
import { spellerOf } from './glyphs.ts'
import { printedNotice } from './printed.ts'

const TEMPLATES = join(import.meta.dirname, 'templates')
const FONTS = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-serif-sc/package.json')))
const WEIGHTS = ['400Regular', '600SemiBold', '700Bold', '900Black']

const create = () => ({
  compiler: NodeCompiler.create({
    workspace: TEMPLATES,
    fontArgs: [{ fontPaths: WEIGHTS.map(weight => join(FONTS, weight)) }],
  }),
  spelled: spellerOf(join(FONTS, '400Regular', 'NotoSerifSC_400Regular.ttf')),
})
let warm: ReturnType<typeof create> | undefined

/**
 * A notice as PDF, A4 after GB/T 9704-2012. The same document gives the same bytes: nothing in it comes from the clock.
 * @throws RangeError if the date is not a day written YYYY-MM-DD.
 */
export const renderPdf = async (document: NoticeDocument): Promise<Buffer> => typeset('notice', printedNotice(document))

/** A file of a case as PDF, A4, with page numbers on every page and an index if it asks for one. */
export const renderCaseFile = async (file: CaseFile): Promise<Buffer> => typeset('caseFile', printedFile(file))

/** Fills a template: it reads its content as JSON under its own name in `sys.inputs`. */
async function typeset(template: 'notice' | 'caseFile', printed: object): Promise<Buffer> {
  warm ??= create()
  const { compiler, spelled } = warm
  const content = JSON.stringify(printed, (_, value) => (typeof value === 'string' ? spelled(value) : value))
  const mainFilePath = join(TEMPLATES, `${template}.typ`)
  const compiled = compiler.compile({ mainFilePath, inputs: { [template]: content } })
  if (!compiled.result) throw new Error(`typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
  const pdf = compiler.pdf(compiled.result)
  compiler.evictCache(10)
  await turn() // the compiler's memory is only given back between turns of the event loop
  return pdf
}
