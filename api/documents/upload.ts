import type { IncomingMessage } from 'node:http'
import { pipeline, type Readable } from 'node:stream'
import busboy from 'busboy'
import { z } from 'zod'
import { issuesOf } from '#contract/issues.ts'
import { lineText, optional, shortText } from '#contract/schemas/fields.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { Language } from '#domain/texts/language.ts'
import type { Engine } from '#engine/engine.ts'
import { Problem } from '#engine/problem.ts'
import { riskFilingType } from '#registers/beside/riskFilings.ts'
import { newDocumentId, storeUpload, uploadBlob } from '#registers/cases/documents.ts'
import type { BlobStore } from '#vault/blobStore.ts'
import { sealStream } from '#vault/fileSeal.ts'
import { caseScope } from '#vault/scopes.ts'
import { type Inspected, inspection } from './inspection.ts'

const limit = 50 * 1024 * 1024
const tooLarge = () => new Problem('PAYLOAD_TOO_LARGE', { details: { limit: '50 MiB' } })

/** An uploaded file before its case has taken it in; what `attachDocument` needs as `meta` stands in it. */
export const uploadedDocument = z.object({
  id: z.string(),
  kind: z.string(),
  title: z.string(),
  format: z.string(),
  mediaType: z.string(),
  sha256: z.string(),
  bytes: z.int(),
  state: z.literal('ready'),
})
export type UploadedDocument = z.infer<typeof uploadedDocument>

type Form = { fields: Record<string, string>; file?: Inspected & { name: string } }

/** A risk filing comes from its own register, never from a file that is called one. */
const fields = z.object({
  kind: shortText.refine(kind => kind !== riskFilingType),
  title: optional(lineText),
})
const fileTitle = z.object({ file: lineText })

const longestName = 200
/** Browsers write a quotation mark in a name as an escape. */
const unescaped = (name: string) => name.replaceAll('%22', '"').replaceAll(/%0[da]/gi, ' ')

/** The name of a file as a title: shortened by whole characters, its ending kept. */
export function titleOfFile(name: string): string {
  const letters = [...unescaped(name).trim()]
  if (letters.length <= longestName) return letters.join('')
  const [, ending = ''] = /(\.[^.\s]{1,10})$/.exec(letters.join('')) ?? []
  return `${letters.slice(0, longestName - 1 - ending.length).join('')}…${ending}`
}

/**
 * Takes in one file of a case (multipart: `kind`, `title?`, `file`): sniffed, hashed and sealed while it streams, kept
 * as pending. Refused with INVALID_BODY, UNSUPPORTED_TYPE or, above 50 MiB, PAYLOAD_TOO_LARGE; then, or when the caller
 * breaks off, nothing is left.
 */
export async function receiveUpload(
  { database }: Pick<Engine, 'database'>,
  blobs: BlobStore,
  request: IncomingMessage,
  { actor, caseId, lang = 'zh-CN' }: { actor: Actor; caseId: string; lang?: Language },
): Promise<{ document: UploadedDocument }> {
  const key = await database.keys.get(caseScope(caseId))
  if (!key) throw new Problem('NOT_FOUND')
  const id = newDocumentId()
  const blobId = uploadBlob(id)
  try {
    const form = await readForm(request, async (stream, { isCsv }) => {
      const { through, inspected } = inspection(isCsv)
      const sealed = pipeline(stream, through, sealStream(key.for('file'), blobId), () => {})
      await blobs.put(blobId, sealed)
      return inspected()
    })
    const { kind, title, name: _name, ...file } = checked(form, lang)
    const document = { id, kind, title, ...file }
    const { id: documentId, ...stored } = document
    await storeUpload(database, { ...stored, caseId, documentId, blobId, uploadedBy: actor.person })
    return { document: { ...document, state: 'ready' } }
  } catch (error) {
    await blobs.remove(blobId)
    throw error
  }
}

function checked({ fields: sent, file }: Form, lang: Language) {
  const parsed = fields.safeParse(sent)
  const wrong = parsed.success ? [] : issuesOf(parsed.error, lang)
  const missing = file ? [] : [{ path: 'file', message: lang === 'en' ? 'A file is needed.' : '请选择文件。' }]
  if (!parsed.success || !file) throw new Problem('INVALID_BODY', { errors: [...wrong, ...missing] })
  return { ...parsed.data, ...file, title: parsed.data.title ?? titleFrom(file.name, parsed.data.kind, lang) }
}

/** A file without a title is called by its name, under the rule for titles; one without either by its kind. */
function titleFrom(name: string, kind: string, lang: Language): string {
  const file = titleOfFile(name)
  if (file === '') return kind
  const parsed = fileTitle.safeParse({ file })
  if (!parsed.success) throw new Problem('INVALID_BODY', { errors: issuesOf(parsed.error, lang) })
  return parsed.data.file
}

type Store = (stream: Readable, about: { isCsv: boolean }) => Promise<Inspected>

/** Reads the form once; at the first fault the rest of the request is read and dropped, so that the answer arrives. */
async function readForm(request: IncomingMessage, store: Store): Promise<Form> {
  const parser = formParser(request)
  const form: Form = { fields: {} }
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let storing: Promise<unknown> = Promise.resolve()
  parser.on('field', (name, value) => {
    form.fields[name] = value
  })
  parser.on('file', (name, stream, { filename, mimeType }) => {
    if (name !== 'file') return void stream.resume()
    stream.on('limit', () => stream.destroy(tooLarge()))
    const isCsv = mimeType === 'text/csv' || (filename ?? '').toLowerCase().endsWith('.csv')
    storing = store(stream, { isCsv }).then(file => {
      form.file = { ...file, name: filename ?? '' }
    })
    storing.catch(reject)
  })
  parser.on('filesLimit', () =>
    reject(new Problem('INVALID_BODY', { errors: [{ path: 'file', message: '一次上传一个文件。' }] })),
  )
  parser.on('close', () => storing.then(() => resolve(), reject))
  parser.on('error', error => reject(asProblem(error)))
  request.on('close', () => request.complete || parser.destroy(new Error('the caller broke off')))
  request.pipe(parser)
  try {
    await promise
  } catch (error) {
    request.unpipe(parser)
    request.resume()
    parser.destroy()
    await storing.catch(() => {})
    throw error
  }
  return form
}

function formParser(request: IncomingMessage) {
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { files: 1, fileSize: limit, fields: 10, fieldSize: 16 * 1024, parts: 12, headerPairs: 20 },
    })
  } catch {
    throw notAForm()
  }
}

const notAForm = () => new Problem('INVALID_BODY', { errors: [{ path: '', message: 'multipart/form-data' }] })
const asProblem = (error: unknown) => (error instanceof Problem ? error : notAForm())
