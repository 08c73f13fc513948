import { dirname, join } from 'node:path'
import { setImmediate as turn } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
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
export async function renderPdf(document: NoticeDocument): Promise<Buffer> {
  const printed = printedNotice(document)
  warm ??= create()
  const { compiler, spelled } = warm
  const notice = JSON.stringify(printed, (_, value) => (typeof value === 'string' ? spelled(value) : value))
  const compiled = compiler.compile({ mainFilePath: join(TEMPLATES, 'notice.typ'), inputs: { notice } })
  if (!compiled.result) throw new Error(`typst: ${JSON.stringify(compiled.takeError()?.shortDiagnostics)}`)
  const pdf = compiler.pdf(compiled.result)
  compiler.evictCache(10)
  await turn() // the compiler's memory is only given back between turns of the event loop
  return pdf
}
