import { degrees, PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { bind } from '#notices/binding.ts'
import type { CaseFile, Enclosure } from '#notices/caseFile.ts'
import { renderCaseFile } from '#notices/pdf.ts'

const file: CaseFile = {
  form: 'dossier',
  issuer: '宁波市镇海区容错纠错工作协调机构',
  number: '镇容〔2026〕1号',
  title: '容错认定卷宗',
  cover: [{ name: '案号', value: '镇容〔2026〕1号' }],
  parts: [{ title: '办理经过', blocks: [{ type: 'paragraph', text: '收到申请。' }] }],
  bound: { pages: [], left: [{ title: '谈话录音', reason: '不是 PDF 或者图片' }] },
  made: '何督查于2026年3月3日制',
  ledger: { n: 3, head: 'ab'.repeat(32) },
}

async function scan(pages: number, change: (document: PDFDocument) => void = () => {}): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (let page = 1; page <= pages; page++)
    document.addPage([595, 842]).drawText(`scan ${page}`, { font, x: 60, y: 700 })
  change(document)
  return document.save()
}
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const enclosure = (title: string, bytes: Uint8Array, mediaType = 'application/pdf'): Enclosure => ({
  title,
  mediaType,
  bytes,
})
const pagesOf = async (pdf: Buffer) =>
  (await extractText(await getDocumentProxy(new Uint8Array(pdf)))).text.map(text => text.replace(/\s/g, ''))

describe('a file with its enclosures', () => {
  test('binds PDFs and pictures page by page, counts on, and has them in its index', async () => {
    const turned = await scan(1, document => document.getPage(0).setRotation(degrees(90)))
    const given = [
      enclosure('会议纪要', await scan(2)),
      enclosure('现场照片', png, 'image/png'),
      enclosure('横页', turned),
    ]
    const pages = await pagesOf(await bind(file, given, renderCaseFile))
    const own = pages.length - 4
    const total = pages.length
    expect(pages.slice(own)).toEqual([
      `scan1${own + 1}/${total}`,
      `scan2${own + 2}/${total}`,
      `${own + 3}/${total}`,
      `scan1${own + 4}/${total}`,
    ])
    expect(pages[0]).toContain(`第1页共${total}页`)
    const index = pages.find(page => page.includes('卷内目录'))
    for (const row of [`会议纪要${own + 1}`, `现场照片${own + 3}`, `横页${own + 4}`]) expect(index).toContain(row)
  })

  test('names what cannot be bound in, and why', async () => {
    const broken = [
      enclosure('坏文件', Buffer.from('%PDF-1.7 nothing')),
      enclosure('坏图片', Buffer.from('no picture'), 'image/jpeg'),
    ]
    const text = (await pagesOf(await bind(file, broken, renderCaseFile))).join('')
    for (const part of ['未装订的文书和材料', '坏文件', '坏图片', '加密、损坏或者不能显示', '谈话录音'])
      expect(text).toContain(part)
  })

  test('has 500 pages in bounded memory', { timeout: 300_000 }, async () => {
    const many = Array.from({ length: 5 }, (_, i) => i)
    const part = await scan(100)
    const before = process.memoryUsage.rss()
    const bound = await bind(
      file,
      many.map(i => enclosure(`材料${i + 1}`, part)),
      renderCaseFile,
    )
    expect((process.memoryUsage.rss() - before) / 2 ** 20).toBeLessThan(512)
    const { numPages } = await getDocumentProxy(new Uint8Array(bound))
    expect(numPages).toBeGreaterThan(500)
  })
})
