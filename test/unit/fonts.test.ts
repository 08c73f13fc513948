import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { getDocumentProxy } from 'unpdf'
import { afterAll, describe, expect, test } from 'vitest'
import { looksOf } from '#engine/looks.ts'
import { type NoticeDocument, openLooks } from '#notices/document.ts'
import { familyOf, tableOf } from '#notices/fontFile.ts'
import { FontsMissing, fontsIn, openFonts, widestFont } from '#notices/fonts.ts'
import { renderPdf } from '#notices/pdf.ts'
import { ConfigurationError } from '#system/configuration.ts'

const folder = mkdtempSync(join(tmpdir(), 'fonts-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The packaged font under another family: a stand-in for a licensed one, which nobody may hand on. */
function called(family: string): Buffer {
  const font = Buffer.from(readFileSync(widestFont))
  const table = tableOf(font, 'name') ?? 0
  const texts = table + font.readUInt16BE(table + 4)
  const name = Buffer.from(family, 'utf16le').swap16()
  for (let i = 0; i < font.readUInt16BE(table + 2); i++) {
    const at = table + 6 + i * 12
    if (font.readUInt16BE(at) !== 3 || ![1, 16].includes(font.readUInt16BE(at + 6))) continue
    name.copy(font, texts + font.readUInt16BE(at + 10))
    font.writeUInt16BE(name.length, at + 8)
  }
  return font
}

const notice = (looks?: NoticeDocument['looks']): NoticeDocument => ({
  form: 'document',
  issuer: '容错办',
  number: '甬容〔2026〕12号',
  title: '受理通知书',
  addressee: '张三',
  blocks: [
    { type: 'heading', level: 1, text: '一、事实' },
    { type: 'heading', level: 2, text: '（一）经过' },
    { type: 'paragraph', text: '收悉。' },
  ],
  signature: '容错办',
  date: '2026-03-05',
  ledger: { n: 1, head: 'a'.repeat(64) },
  language: 'zh-CN',
  ...(looks && { looks }),
})

/** Names of the faces that a PDF is set in, as its fonts carry them. */
async function facesOf(pdf: Buffer): Promise<string[]> {
  const document = await getDocumentProxy(new Uint8Array(pdf))
  const page = await document.getPage(1)
  await page.getOperatorList()
  const { items } = await page.getTextContent()
  const ids = new Set(items.flatMap(item => ('fontName' in item ? [item.fontName] : [])))
  return [...ids].map(id => String(page.commonObjs.get(id).name).replace(/^[A-Z]{6}[+]/, '')).sort()
}

describe('the faces of papers', () => {
  test('are open ones that come with the product, with a sans for first headings', async () => {
    expect(fontsIn(undefined)).toBe(openFonts)
    expect(looksOf(undefined)).toEqual(openLooks)
    const faces = await facesOf(await renderPdf(notice(openLooks)))
    for (const face of ['NotoSerifSC-Regular', 'NotoSerifSC-Black', 'NotoSansSC-Bold', 'NotoSerifSC-SemiBold'])
      expect(faces).toContain(face)
  })

  test('of a folder are named by what is missing', () => {
    expect(familyOf(called('SimHei'))).toContain('SimHei')
    expect(() => fontsIn(join(folder, 'nowhere'))).toThrow(FontsMissing)
    writeFileSync(join(folder, 'simhei.ttf'), called('SimHei'))
    expect(() => fontsIn(folder)).toThrow(/lacks 仿宋_GB2312/)
    expect(() => looksOf(folder)).toThrow(ConfigurationError)
  })

  test('of a folder are pinned by their files: an open paper stays open, another folder is refused', async () => {
    writeFileSync(join(folder, 'fs.ttf'), called('FangSong_GB2312'))
    writeFileSync(join(folder, 'kt.ttf'), called('KaiTi_GB2312'))
    writeFileSync(join(folder, 'xbs.TTF'), called('FZXiaoBiaoSong'.concat('-B05')))
    const fonts = fontsIn(folder)
    expect(fonts.faces).toEqual({
      text: 'FangSong_GB2312',
      title: 'FZXiaoBiaoSong-B05',
      first: 'SimHei',
      second: 'KaiTi_GB2312',
    })
    const looks = looksOf(folder)
    expect(looks).toEqual({ template: 1, fonts: fonts.name })
    expect(fonts.name).toMatch(/^organ\/[0-9a-f]{16}$/)
    const [open, pinned] = [await renderPdf(notice(openLooks), folder), await renderPdf(notice(looks), folder)]
    expect(open.equals(await renderPdf(notice(openLooks)))).toBe(true)
    expect(pinned.equals(open)).toBe(false)
    await expect(renderPdf(notice(looks))).rejects.toThrow(FontsMissing)
    copyFileSync(join(folder, 'kt.ttf'), join(folder, 'another.ttf'))
    await expect(renderPdf(notice(looks), folder)).rejects.toThrow(/not what FONTS_DIR holds/)
  })
})
