import { fileTypeFromBuffer } from 'file-type'

/** Media types of evidence that is taken in, with the name of each format. */
const accepted: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/x-cfb': 'doc',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/tiff': 'tiff',
  'image/webp': 'webp',
  'audio/mpeg': 'mp3',
  'video/mp4': 'mp4',
}

export type FileType = { mediaType: string; format: string }

/** How many bytes from the start are enough to tell the type; Office files hide it behind their first entries. */
export const sniffedBytes = 256 * 1024

/**
 * The type of a file by its first bytes, never by its name; `text` if they have no signature and may be text; undefined if
 * files of that type are not taken in.
 */
export async function sniff(head: Buffer): Promise<FileType | 'text' | undefined> {
  const found = await fileTypeFromBuffer(head)
  if (!found) return 'text'
  const format = accepted[found.mime]
  return format === undefined ? undefined : { mediaType: found.mime, format }
}

/** A text is `csv` if it was sent as such, else plain. */
export const textType = (isCsv: boolean): FileType =>
  isCsv ? { mediaType: 'text/csv', format: 'csv' } : { mediaType: 'text/plain', format: 'txt' }
