import { degrees, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from '@cantoo/pdf-lib'
import { type Bound, type CaseFile, type Enclosure, isPicture } from './caseFile.ts'

/** Millimetres in points. */
const mm = (length: number) => (length * 72) / 25.4
const a4 = { width: mm(210), height: mm(297) }
const margin = mm(20)

const opened = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false })

/**
 * Sets a file and binds enclosures in after it, page by page as they are, numbered on. `typeset` gives the file with
 * what was found of the enclosures in its index. One enclosure at a time is open; what does not open is left out and
 * named.
 */
export async function bind(
  file: CaseFile,
  enclosures: readonly Enclosure[],
  typeset: (file: CaseFile) => Promise<Buffer>,
): Promise<Buffer> {
  const bound: Bound = { pages: [], left: [...(file.bound?.left ?? [])] }
  const good: Enclosure[] = []
  for (const enclosure of enclosures) {
    const count = await pagesIn(enclosure)
    if (count === undefined) bound.left.push({ title: enclosure.title, reason: '加密、损坏或者不能显示' })
    else {
      bound.pages.push({ title: enclosure.title, count })
      good.push(enclosure)
    }
  }
  const own = await typeset({ ...file, bound })
  if (good.length === 0) return own
  const book = await opened(own)
  const font = await book.embedFont(StandardFonts.Helvetica)
  const total = book.getPageCount() + bound.pages.reduce((sum, { count }) => sum + count, 0)
  for (const enclosure of good)
    for await (const page of added(book, enclosure)) stamp(page, font, `${book.getPageCount()} / ${total}`)
  return Buffer.from(await book.save())
}

/** How many pages it will take; undefined when it does not open. */
async function pagesIn({ mediaType, bytes }: Enclosure): Promise<number | undefined> {
  try {
    const alone = isPicture(mediaType) ? await PDFDocument.create() : await opened(bytes)
    if (!isPicture(mediaType)) return alone.getPageCount() || undefined
    await (mediaType === 'image/png' ? alone.embedPng(bytes) : alone.embedJpg(bytes))
    return 1
  } catch {
    return undefined
  }
}

/** Adds its pages one after the other, each before the next is made. */
async function* added(book: PDFDocument, { mediaType, bytes }: Enclosure): AsyncGenerator<PDFPage> {
  if (isPicture(mediaType)) {
    const picture = await (mediaType === 'image/png' ? book.embedPng(bytes) : book.embedJpg(bytes))
    const page = book.addPage([a4.width, a4.height])
    const { width, height } = picture.scaleToFit(a4.width - 2 * margin, a4.height - 2 * margin)
    page.drawImage(picture, { x: (a4.width - width) / 2, y: (a4.height - height) / 2, width, height })
    yield page
    return
  }
  const source = await opened(bytes)
  for (const page of await book.copyPages(source, source.getPageIndices())) yield book.addPage(page)
}

/** The page number at the foot as it is read, also where the page is turned. */
function stamp(page: PDFPage, font: PDFFont, text: string): void {
  const turned = ((page.getRotation().angle % 360) + 360) % 360
  const { x, y, width, height } = page.getCropBox()
  const half = font.widthOfTextAtSize(text, 9) / 2
  const at = {
    0: { x: x + width / 2 - half, y: y + 12 },
    90: { x: x + width - 12, y: y + height / 2 - half },
    180: { x: x + width / 2 + half, y: y + height - 12 },
    270: { x: x + 12, y: y + height / 2 + half },
  }[turned]
  if (at) page.drawText(text, { ...at, size: 9, font, color: rgb(0.35, 0.35, 0.35), rotate: degrees(turned) })
}
