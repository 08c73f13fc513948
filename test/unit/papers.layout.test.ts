import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { Block, NoticeDocument } from '#notices/document.ts'
import { renderDocx } from '#notices/docx.ts'
import { renderPdf } from '#notices/pdf.ts'
import { docxLayout, pdfLayout } from '#test/support/paperLayout.ts'
import { writtenNotice } from '#test/support/writtenNotice.ts'
import { accepted, decided } from '#test/support/zhenhai.ts'

const sample: NoticeDocument = {
  form: 'document',
  issuer: '宁波市镇海区容错纠错工作协调机构',
  number: '镇容告〔2026〕2号',
  title: '关于周某某容错认定的认定决定书',
  addressee: '周某某',
  blocks: [
    { type: 'paragraph', text: '本机关于2026年3月2日受理的容错认定申请，经调查和集体研究，现作出如下认定。' },
    { type: 'heading', level: 1, text: '一、基本事实' },
    { type: 'heading', level: 2, text: '（一）经过' },
    { type: 'list', items: ['会议纪要', '现场照片'] },
    { type: 'fields', rows: [{ name: '案号', value: '镇容〔2026〕1号' }] },
    { type: 'table', head: ['认定标准', '认定'], rows: [['改革创新', '符合']] },
  ],
  attachments: ['材料清单', '权利告知'],
  signature: '宁波市镇海区容错纠错工作协调机构',
  date: '2026-03-05',
  copies: ['宁波市镇海区审计局'],
  ledger: { n: 12, head: 'ab'.repeat(32) },
  language: 'zh-CN',
}
const papers: Record<string, () => NoticeDocument> = {
  document: () => sample,
  letter: () => ({ ...sample, form: 'letter' }),
  acceptance: () => writtenNotice(accepted()),
  decision: () => writtenNotice(decided()),
}
const build = join(import.meta.dirname, '../../build/papers')
const kept = (name: string) => join(import.meta.dirname, 'layouts', name)

describe('the layout that is kept', () => {
  test.each(Object.entries(papers))('of %s, as PDF and DOCX', async (name, written) => {
    const [pdf, docx] = [await renderPdf(written()), await renderDocx(written())]
    mkdirSync(build, { recursive: true })
    writeFileSync(join(build, `${name}.pdf`), pdf)
    writeFileSync(join(build, `${name}.docx`), docx)
    await expect(await pdfLayout(pdf)).toMatchFileSnapshot(kept(`${name}.pdf.txt`))
    await expect(docxLayout(docx)).toMatchFileSnapshot(kept(`${name}.docx.txt`))
  })
})

const paragraph = (text: string): Block => ({ type: 'paragraph', text })
const evidence = Array.from({ length: 300 }, (_, i) => `第${i + 1}份材料：会议纪要及其附件`)
const odd: [string, Partial<NoticeDocument>, string[]][] = [
  [
    'a text of 100,000 characters',
    { blocks: [paragraph(`${'经查，情况属实。'.repeat(12_499)}到此为止。`)] },
    ['到此为止。'],
  ],
  ['300 pieces of evidence', { blocks: [{ type: 'list', items: evidence }] }, ['1.第1份', '300.第300份']],
  [
    '300 rows of a table',
    { blocks: [{ type: 'table', head: ['证据'], rows: evidence.map(row => [row]) }] },
    ['第300份'],
  ],
  ['a name of one character', { addressee: '丘' }, ['丘：']],
  ['a name of 50 characters', { addressee: '阿'.repeat(50) }, [`${'阿'.repeat(50)}：`]],
  ['a name with a middle dot', { addressee: '买买提·艾力' }, ['买买提·艾力：']],
  ['no evidence at all', { blocks: [{ type: 'list', items: [] }, paragraph('没有材料。')] }, ['没有材料。']],
]

describe('a paper that can be served', () => {
  test.each(odd)('has %s', { timeout: 120_000 }, async (_, change, parts) => {
    const { text } = await extractText(
      await getDocumentProxy(new Uint8Array(await renderPdf({ ...sample, ...change }))),
    )
    const bare = text.map(page => page.replace(/\s/g, ''))
    for (const part of parts) expect(bare.join('').replaceAll(/—\d+—|账本第12号[0-9a-f…]+/g, '')).toContain(part)
    expect(bare.at(-1), 'the signature is not alone on a page').toMatch(/2026年3月5日/)
    expect(bare.every(page => page.length > 20)).toBe(true)
    expect((await renderDocx({ ...sample, ...change })).subarray(0, 2).toString()).toBe('PK')
  })
})
