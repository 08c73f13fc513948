import { strFromU8, unzipSync } from 'fflate'
import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, it } from 'vitest'
import type { Block, NoticeDocument } from '#notices/document.ts'
import { renderDocx } from '#notices/docx.ts'
import { renderHtml } from '#notices/html.ts'
import { renderPdf } from '#notices/pdf.ts'

const HEAD = `3fa9c1d2${'0'.repeat(48)}77e0b1aa`
const HOSTILE =
  '#import "x": * $a^2$ *粗* _斜_ `码` @引用 \\ // /* c */ <script>alert(1)</script> -- ~ #{1+1} [x] = &amp; \'单\''

const notice = (changes: Partial<NoticeDocument> = {}): NoticeDocument => ({
  form: 'document',
  issuer: '宁波市容错纠错办公室',
  number: '甬容〔2026〕12号',
  title: '关于张某某容错认定申请的受理通知书',
  addressee: '某某街道办事处',
  blocks: [{ type: 'paragraph', text: '你单位提交的申请收悉，现予受理。' }],
  attachments: ['材料清单', '权利告知'],
  signature: '宁波市容错纠错办公室',
  date: '2026-03-05',
  copies: ['宁波市审计局', '宁波市财政局'],
  ledger: { n: 12, head: HEAD },
  language: 'zh-CN',
  ...changes,
})
const body = (...blocks: Block[]) => notice({ blocks })

const bare = (text: string) => text.replace(/\s/g, '')

async function pdfPages(document: NoticeDocument): Promise<string[]> {
  const { text } = await extractText(new Uint8Array(await renderPdf(document)))
  return text.map(bare)
}

async function docxParts(document: NoticeDocument): Promise<Record<string, string>> {
  const parts = unzipSync(await renderDocx(document))
  return Object.fromEntries(Object.entries(parts).map(([path, bytes]) => [path, strFromU8(bytes)]))
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", amp: '&' }
const textOf = (markup: string) =>
  bare(markup.replace(/<[^>]*>/g, '').replace(/&(lt|gt|quot|apos|#39|amp);/g, (_, name: string) => ENTITIES[name]!))

const everywhere = async (document: NoticeDocument) => ({
  pdf: (await pdfPages(document)).join(''),
  docx: textOf((await docxParts(document))['word/document.xml']!),
  html: textOf(renderHtml(document)),
})

describe.each(['document', 'letter'] as const)('a notice in the form %s', form => {
  it('prints every part in each rendering, with full-width marks and the date without leading zeros', async () => {
    for (const text of Object.values(await everywhere(notice({ form, attachments: ['材料清单'] })))) {
      for (const part of ['甬容〔2026〕12号', '某某街道办事处：', '收悉，现予受理。', '附件：材料清单', '2026年3月5日'])
        expect(text).toContain(part)
      expect(text).toContain('关于张某某容错认定申请的受理通知书')
      expect(text).toContain('抄送：宁波市审计局，宁波市财政局。')
    }
  })

  it('gives the same bytes however often and whenever it is rendered', async () => {
    const [pdf, docx] = [await renderPdf(notice({ form })), await renderDocx(notice({ form }))]
    await renderPdf(notice({ form, title: '关于别的事项的决定书' }))
    await new Promise(resolve => setTimeout(resolve, 2100)) // a zip archive counts in steps of two seconds
    expect((await renderPdf(notice({ form }))).equals(pdf)).toBe(true)
    expect((await renderDocx(notice({ form }))).equals(docx)).toBe(true)
  })
})

it('gives other bytes for another text', async () => {
  expect((await renderPdf(notice())).equals(await renderPdf(notice({ addressee: '别处' })))).toBe(false)
  expect((await renderDocx(notice())).equals(await renderDocx(notice({ addressee: '别处' })))).toBe(false)
})

describe('text is data', () => {
  it('prints markup of any language literally, wherever it stands', async () => {
    const hostile = notice({
      number: HOSTILE,
      title: HOSTILE,
      addressee: HOSTILE,
      signature: HOSTILE,
      attachments: [HOSTILE],
      copies: [HOSTILE],
      blocks: [
        { type: 'paragraph', text: HOSTILE },
        { type: 'heading', level: 1, text: HOSTILE },
        { type: 'list', items: [HOSTILE] },
        { type: 'fields', rows: [{ name: '名', value: HOSTILE }] },
        { type: 'table', head: [HOSTILE], rows: [[HOSTILE]] },
      ],
    })
    for (const text of Object.values(await everywhere(hostile)))
      expect(text.split(bare(HOSTILE)).length - 1).toBeGreaterThanOrEqual(11)
  })

  it('lets no markup into the HTML', () => {
    const html = renderHtml(
      notice({ title: '<img src=x onerror=alert(1)>', copies: ['</footer><script>'], issuer: '"><b>' }),
    )
    expect(html).not.toMatch(/<img|<script|<b>/)
  })

  it('drops control characters and half surrogates, which would break the XML or turn the reading direction', async () => {
    const { pdf, docx, html } = await everywhere(
      body({ type: 'paragraph', text: '甲\u0000乙\u202e丙\ud800丁\u001b戊' }),
    )
    for (const text of [pdf, docx, html]) expect(text).toContain('甲乙丙\ufffd丁戊')
  })

  it('starts a new line at a line feed and leaves out empty lines', async () => {
    const { 'word/document.xml': xml } = await docxParts(body({ type: 'paragraph', text: '行一\r\n\n行二\n' }))
    expect(xml!.match(/行一.*?<\/w:p>.*?行二/)).not.toBeNull()
    expect((await everywhere(body({ type: 'fields', rows: [{ name: '期', value: '上\n下' }] }))).pdf).toContain('上下')
  })

  it('breaks a run of letters longer than a line instead of letting it run off the page', async () => {
    const { text } = await extractText(
      new Uint8Array(await renderPdf(body({ type: 'paragraph', text: 'A'.repeat(400) }))),
    )
    const longest = Math.max(
      ...text
        .join('\n')
        .split('\n')
        .map(line => /A+/.exec(line)?.[0].length ?? 0),
    )
    expect(text.join('').match(/A/g)).toHaveLength(400)
    expect(longest).toBeLessThan(60)
  })

  it('prints the code of a character no face has, in place of an empty box', async () => {
    const { pdf, docx } = await everywhere(notice({ addressee: '㛃䶮𠮷' }))
    expect(pdf).toContain('㛃䶮〔U+20BB7〕：')
    expect(docx).toContain('㛃䶮𠮷：')
  })
})

describe('length', () => {
  it('carries a long text over several pages without losing a paragraph, the signature on the last', async () => {
    const blocks = Array.from({ length: 60 }, (_, i) => ({
      type: 'paragraph' as const,
      text: `第${i}段。${'经核实，反映问题不属实。'.repeat(9)}`,
    }))
    const pages = await pdfPages(body(...blocks))
    expect(pages.length).toBeGreaterThan(8)
    for (let i = 0; i < 60; i++) expect(pages.join('')).toContain(`第${i}段。`)
    expect(pages.at(-1)).toContain('2026年3月5日')
    for (const [i, page] of pages.entries()) expect(page).toContain(`—${i + 1}—`)
  })

  it('repeats the head of a table of 200 rows on every page it fills', async () => {
    const rows = Array.from({ length: 200 }, (_, i) => [`第${i + 1}行`, '2026年3月5日', '逐项核查并形成书面意见'])
    const table = body({ type: 'table', head: ['序号', '日期', '办理情况'], rows })
    const pages = await pdfPages(table)
    const filled = pages.filter(page => page.includes('行2026年'))
    expect(filled.length).toBeGreaterThan(3)
    for (const page of filled) expect(page).toContain('序号日期办理情况')
    for (const text of Object.values(await everywhere(table)))
      for (const row of ['第1行', '第100行', '第200行']) expect(text).toContain(row)
    expect((await docxParts(table))['word/document.xml']).toContain('<w:tblHeader/>')
  })

  it('puts 22 lines of 28 characters on a page', async () => {
    const { text } = await extractText(
      new Uint8Array(await renderPdf(body({ type: 'paragraph', text: '永'.repeat(28 * 60) }))),
    )
    expect(bare(text[1]!).match(/永/g)).toHaveLength(22 * 28)
  })

  it('takes empty lists, tables, fields and texts, and rows of unequal length', async () => {
    const blocks: Block[] = [
      { type: 'list', items: [] },
      { type: 'fields', rows: [] },
      { type: 'table', head: [], rows: [] },
      { type: 'table', head: ['仅有表头'], rows: [] },
      { type: 'table', head: ['甲'], rows: [['一', '二'], []] },
      { type: 'paragraph', text: '' },
    ]
    const empty = notice({ blocks, addressee: '', attachments: [], copies: [] })
    for (const text of Object.values(await everywhere(empty))) {
      expect(text).toContain('仅有表头')
      expect(text).toContain('甲一二')
      expect(text).not.toMatch(/附件|抄送/)
    }
    for (const text of Object.values(await everywhere(notice({ blocks: [] })))) expect(text).toContain('2026年3月5日')
  })
})

describe('properties', () => {
  it('name the number, the kind and the whole ledger head, and no person', async () => {
    const { info } = await getMeta(await getDocumentProxy(new Uint8Array(await renderPdf(notice()))))
    expect(info).toMatchObject({ Title: '甬容〔2026〕12号 受理通知书', Keywords: `ledger:12:${HEAD}` })
    expect(info.Author).toBeUndefined()
    const parts = await docxParts(notice())
    expect(parts['docProps/core.xml']).toContain('<dc:title>甬容〔2026〕12号 受理通知书</dc:title>')
    expect(parts['docProps/core.xml']).toContain(`ledger:12:${HEAD}`)
    expect(parts['docProps/core.xml']).not.toMatch(/creator|lastModifiedBy|张某某/)
  })

  it('stand in the foot of every page as the ledger number and the short head', async () => {
    for (const page of await pdfPages(notice())) expect(page).toContain('账本第12号3fa9c1d2…77e0b1aa')
  })
})

it('ends the rows of a title between words, about equally long', async () => {
  const { 'word/document.xml': xml } = await docxParts(
    notice({ title: '关于某某街道旧城改造项目容错认定申请的受理通知书' }),
  )
  expect(xml).toMatch(/关于某某街道旧城改造项目<\/w:t>.*?<w:br\/>.*?容错认定申请的受理通知书/)
})

it.each(['2026-02-30', '2026-3-5', '', '2026-13-01'])('refuses %j, which is no day', async date => {
  await expect(renderPdf(notice({ date }))).rejects.toThrow(RangeError)
  await expect(renderDocx(notice({ date }))).rejects.toThrow(RangeError)
  expect(() => renderHtml(notice({ date }))).toThrow(RangeError)
})
