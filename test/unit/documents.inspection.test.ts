import { randomBytes } from 'node:crypto'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Zippable, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { inspection } from '#api/documents/inspection.ts'
import { titleOfFile } from '#api/documents/upload.ts'
import { Problem } from '#engine/problem.ts'

async function formatOf(bytes: Uint8Array, isCsv = false): Promise<string> {
  const { through, inspected } = inspection(isCsv)
  const pieces = Array.from({ length: Math.ceil(bytes.length / 65_536) }, (_, i) =>
    bytes.slice(i * 65_536, (i + 1) * 65_536),
  )
  try {
    await pipeline(
      Readable.from(pieces),
      through,
      async function* (source) {
        for await (const _ of source) yield ''
      },
      async source => {
        for await (const _ of source);
      },
    )
    return inspected().mediaType
  } catch (error) {
    if (error instanceof Problem) return error.code
    throw error
  }
}

const latin = (text: string) => Buffer.from(text, 'latin1')
const brand = (name: string) =>
  Buffer.concat([Buffer.from([0, 0, 0, 24]), latin(`ftyp${name}`), Buffer.alloc(4), latin(name), randomBytes(500)])
const office = (entries: Zippable) => zipSync(entries, { level: 0 })
const body = new Uint8Array(randomBytes(400_000))
const openXml = 'application/vnd.openxmlformats-officedocument'
/** 办理意见 in GBK. */
const gbk = Buffer.from('b0ecc0edd2e2bcfb', 'hex')
const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')])

describe('a file is known by its bytes', () => {
  test.each<[string, Uint8Array, string]>([
    ['UTF-16 with a mark', utf16('办理意见\r\n'), 'text/plain; charset=utf-16'],
    ['GBK', Buffer.concat([gbk, latin('\r\n')]), 'text/plain; charset=gb18030'],
    ['UTF-8 with a mark', Buffer.from('\ufeff办理意见'), 'text/plain'],
    ['a long text in GBK', Buffer.concat(Array.from({ length: 50_000 }, () => gbk)), 'text/plain; charset=gb18030'],
    ['a table that begins like a bitmap', latin('BM,XM\r\n1,2\r\n'), 'text/plain'],
    ['a text that begins like a sound', latin('ID3 is a tag.\n'), 'text/plain'],
    ['a PDF after a mail header', latin('\r\nContent-Type: application/pdf\r\n\r\n%PDF-1.7\n'), 'application/pdf'],
    [
      'a document whose content types come last',
      office({ 'word/document.xml': body, '[Content_Types].xml': body }),
      `${openXml}.wordprocessingml.document`,
    ],
    ['a workbook', office({ '[Content_Types].xml': body, 'xl/workbook.xml': body }), `${openXml}.spreadsheetml.sheet`],
    [
      'slides',
      office({ 'ppt/presentation.xml': body, '[Content_Types].xml': body }),
      `${openXml}.presentationml.presentation`,
    ],
    ['an OFD', office({ 'OFD.xml': body, 'Doc_0/Document.xml': body }), 'application/ofd'],
    ['a picture of a telephone', brand('heic'), 'image/heic'],
    ['a sound of a telephone', brand('M4A '), 'audio/x-m4a'],
    ['a film of a telephone', brand('qt  '), 'video/quicktime'],
    ['AMR', Buffer.concat([latin('#!AMR\n'), randomBytes(300)]), 'audio/amr'],
    ['WAV', Buffer.concat([latin('RIFF\x24\x08\0\0WAVEfmt '), randomBytes(300)]), 'audio/wav'],
  ])('%s', async (_what, bytes, expected) => expect(await formatOf(bytes)).toBe(expected))

  test('a table in GBK is CSV if it was sent as such', async () =>
    expect(await formatOf(Buffer.concat([gbk, latin(',1\r\n')]), true)).toBe('text/csv; charset=gb18030'))

  test.each<[string, Uint8Array]>([
    ['nothing', Buffer.alloc(0)],
    ['an archive of something else', office({ 'a.txt': body })],
    [
      'a document with macros',
      office({ 'word/document.xml': body, '[Content_Types].xml': body, 'word/vbaProject.bin': body }),
    ],
    ['an archive cut short', office({ 'word/document.xml': body, '[Content_Types].xml': body }).slice(0, 300_000)],
    ['a program', Buffer.concat([latin('MZ\x90\0\x03'), randomBytes(300)])],
    ['text with a NUL far in', Buffer.concat([Buffer.from('字'.repeat(200_000)), Buffer.from([0])])],
    ['text in no encoding', Buffer.concat([Buffer.from('字'.repeat(200_000)), Buffer.from([0xff])])],
    ['markup that runs', latin('{\\rtf1 x}')],
  ])('%s is refused', async (_what, bytes) => expect(await formatOf(bytes)).toBe('UNSUPPORTED_TYPE'))
})

describe('the name of a file as its title', () => {
  test('is shortened by characters and keeps its ending', () => {
    const title = titleOfFile(`${'𠮷'.repeat(3_000)}.docx`)
    expect([...title]).toHaveLength(200)
    expect(title).toMatch(/^𠮷+….docx$/u)
  })
  test('has its quotation marks as they were', () =>
    expect(titleOfFile(' 关于%22一事一议%22的说明.pdf ')).toBe('关于"一事一议"的说明.pdf'))
})
