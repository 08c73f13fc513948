import { fileTypeFromBuffer } from 'file-type'

/** Media types of evidence that is taken in, with the name of each format. */
const accepted: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/ofd': 'ofd',
  'application/x-cfb': 'doc',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tiff',
  'image/webp': 'webp',
  'image/heic': 'heic',
  'image/heif': 'heif',
  'image/gif': 'gif',
  'image/bmp': 'bmp',
  'audio/mpeg': 'mp3',
  'audio/x-m4a': 'm4a',
  'audio/amr': 'amr',
  'audio/wav': 'wav',
  'audio/aac': 'aac',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'video/3gpp': '3gp',
}
/** What a refusal names: formats by their usual endings; `doc` stands for what older office programs write. */
export const acceptedFormats: string = [
  ...new Set([...Object.values(accepted), 'xls', 'ppt', 'wps', 'txt', 'csv']),
].join(' ')

export type FileType = { mediaType: string; format: string }

/**
 * How many bytes from the start are enough to tell the type of anything but an archive, whose directory stands at its
 * end.
 */
export const sniffedBytes = 256 * 1024

const typeOf = (mediaType: string): FileType | undefined => {
  const format = accepted[mediaType]
  return format === undefined ? undefined : { mediaType, format }
}

/** Format of a file that was taken in, by its media type. */
export const formatOf = (mediaType: string): string =>
  typeOf(mediaType)?.format ?? (mediaType.startsWith('text/csv') ? 'csv' : 'txt')

/**
 * The type of a file by its first bytes, never by its name: `text` if it may be one, which every byte of it must bear
 * out; `archive` if its type stands in the directory at its end; undefined if files of that type are not taken in.
 */
export async function sniff(head: Buffer): Promise<FileType | 'text' | 'archive' | undefined> {
  if (head.subarray(0, 1024).includes('%PDF-')) return typeOf('application/pdf')
  if (head.subarray(0, 4).equals(Buffer.from('PK\x03\x04'))) return 'archive'
  const found = await fileTypeFromBuffer(head)
  if (!found || looksLikeText(head, found.mime)) return 'text'
  return typeOf(found.mime)
}

/** Formats that are written as text and are none to their readers. */
const writtenAsText = /^(application\/(rtf|xml|postscript|eps)|image\/svg|text\/)/

/**
 * A table that begins with "BM," is no bitmap, nor a text with a byte order mark sound: what no reader could tell from
 * text is text.
 */
const looksLikeText = (head: Buffer, mime: string): boolean => !writtenAsText.test(mime) && textsIn(head).length > 0

/** The encodings in which evidence in text comes; Windows in China saves GBK, and UTF-16 with a mark. */
const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030'] as const
export type Encoding = (typeof encodings)[number]

const marks: readonly (readonly [Encoding, Buffer])[] = [
  ['utf-16le', Buffer.from([0xff, 0xfe])],
  ['utf-16be', Buffer.from([0xfe, 0xff])],
]

/** The encodings that the first bytes leave open. UTF-16 is told by its mark alone. */
export function possibleEncodings(head: Buffer): Encoding[] {
  const marked = marks.find(([, mark]) => head.subarray(0, 2).equals(mark))
  return marked ? [marked[0]] : ['utf-8', 'gb18030']
}

const textsIn = (head: Buffer): Encoding[] =>
  possibleEncodings(head).filter(encoding => {
    try {
      return isReadable(new TextDecoder(encoding, { fatal: true }).decode(head, { stream: true }))
    } catch {
      return false
    }
  })

/** Tab, line feed, form feed and carriage return are the only control characters of a text. */
export const isReadable = (text: string): boolean => !/[^\P{Cc}\t\n\f\r]|\p{Co}/u.test(text)

/**
 * A text is `csv` if it was sent as such, else plain. Another encoding than UTF-8 is named, since the bytes are kept as
 * sent.
 */
export function textType(isCsv: boolean, encoding: Encoding): FileType {
  const charset = encoding === 'utf-8' ? '' : `; charset=${encoding.startsWith('utf-16') ? 'utf-16' : encoding}`
  return isCsv
    ? { mediaType: `text/csv${charset}`, format: 'csv' }
    : { mediaType: `text/plain${charset}`, format: 'txt' }
}
