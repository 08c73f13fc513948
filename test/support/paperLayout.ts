import { strFromU8, unzipSync } from 'fflate'
import { getDocumentProxy } from 'unpdf'

/** Points to half a millimetre: what is moved by less looks the same. */
const half = (points: number) => Math.round((points * 25.4 * 2) / 72) / 2

type Line = { y: number; x: number; size: number; face: string; letters: number }

/**
 * How a PDF is laid out, a line of text for each line that is printed: page, distance from the lower and left edge in
 * millimetres, size in points, face and number of letters. The words themselves are not in it.
 */
export async function pdfLayout(pdf: Buffer): Promise<string> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const pages = Array.from({ length: document.numPages }, (_, i) => i + 1)
  const all = await Promise.all(
    pages.map(async number => {
      const page = await document.getPage(number)
      await page.getOperatorList()
      const lines = new Map<string, Line>()
      for (const item of (await page.getTextContent()).items) {
        if (!('str' in item) || item.str.trim() === '') continue
        const [, , , size = 0, x = 0, y = 0] = item.transform as number[]
        const face = String(page.commonObjs.get(item.fontName).name).replace(/^[A-Z]{6}[+]/, '')
        const key = `${half(y)} ${face}`
        const letters = [...item.str.replaceAll(/\s/g, '')].length
        const known = lines.get(key)
        lines.set(key, {
          y: half(y),
          size: Math.round(size * 10) / 10,
          face,
          x: Math.min(half(x), known?.x ?? Infinity),
          letters: letters + (known?.letters ?? 0),
        })
      }
      return [...lines.values()]
        .sort((a, b) => b.y - a.y || a.x - b.x)
        .map(line => `${number} y${line.y} x${line.x} ${line.size}pt ${line.face} ${line.letters}`)
    }),
  )
  return `${all.flat().join('\n')}\n`
}

/**
 * The same of a DOCX, by what it says of each paragraph: face, size in points, alignment, spacing, rules; and of its
 * page.
 */
export function docxLayout(docx: Buffer): string {
  const parts = Object.entries(unzipSync(docx))
    .filter(([path]) => /^word\/(document|header\d*|footer\d*)[.]xml$/.test(path))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return parts.map(([path, bytes]) => `${path}\n${paragraphs(strFromU8(bytes)).join('\n')}\n`).join('\n')
}

function paragraphs(xml: string): string[] {
  const page = /<w:sectPr.*?<\/w:sectPr>/s.exec(xml)?.[0].match(/<w:pg(?:Sz|Mar)[^>]*>/g) ?? []
  const own = xml.match(/<w:p>.*?<\/w:p>|<w:p [^>]*>.*?<\/w:p>/gs) ?? []
  return [...own.map(described), ...page]
}

function described(paragraph: string): string {
  const of = (pattern: RegExp) => [...new Set([...paragraph.matchAll(pattern)].map(([, found]) => found))].join('|')
  const letters = [...of(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g).replaceAll('|', '')].length
  return [
    of(/w:eastAsia="([^"]*)"/g),
    of(/<w:sz w:val="(\d+)"/g),
    of(/<w:jc w:val="(\w+)"/g),
    of(/<w:spacing ([^/]*)\/>/g),
    of(/<w:(?:top|bottom) (w:val="\w+"[^/]*)\/>/g),
    letters,
  ].join(' ; ')
}
