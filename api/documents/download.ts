import { pipeline } from 'node:stream/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Response } from '#api/server/http.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { IdentityAccess } from '#domain/access/identityAccess.ts'
import type { Cut } from '#domain/access/policy.ts'
import type { Engine } from '#engine/engine.ts'
import type { MakePaper } from '#engine/papers.ts'
import { Problem } from '#engine/problem.ts'
import type { Render } from '#notices/renderer.ts'
import { recordRead } from '#registers/beside/reads.ts'
import { type StoredFile, storedFile } from '#registers/cases/documents.ts'
import type { BlobStore } from '#vault/blobStore.ts'
import { openStream } from '#vault/fileSeal.ts'
import { caseScope } from '#vault/scopes.ts'
import { readingCopy } from './readingCopy.ts'

const idOfDocument = /^[\w-]{1,64}$/

type Wanted = {
  actor: Actor
  caseId: string
  documentId: string
  cut: Cut
  withheld: readonly string[]
  /** Whether the caller may know who a sealed person is. */
  identity: IdentityAccess
}

/** What sends papers: where they are kept, and what makes them. */
export type PaperSources = { blobs: BlobStore; makePaper: MakePaper; render: Render }

/**
 * A party has own uploads and the notices that are not `withheld` from it, the auditor no contents; a file not attached
 * yet is only its sender's.
 */
function mayRead({ noticeId, uploadedBy, state }: StoredFile, { cut, actor, withheld }: Wanted): boolean {
  if (uploadedBy === actor.person) return true
  if (cut === 'audit' || state === 'pending') return false
  return cut !== 'party' || (noticeId !== null && !withheld.includes(noticeId))
}

/**
 * Sends the bytes of a document under a name that tells nothing of the case. Throws NOT_FOUND for what is not there or
 * not the caller's. The file of a notice that nobody asked for before is made now; NOT_READY when that takes more than
 * 10 s. A paper that carries the name of a sealed person is sent to those who may know it, and that is written down;
 * others get a copy without the name.
 */
export async function sendDocument(
  { database }: Pick<Engine, 'database'>,
  { blobs, makePaper, render }: PaperSources,
  response: Response,
  wanted: Wanted,
): Promise<void> {
  const { caseId, documentId } = wanted
  const found = idOfDocument.test(documentId) ? await storedFile(database, caseId, documentId) : undefined
  if (!found || !mayRead(found, wanted)) throw new Problem('NOT_FOUND')
  const file = found.state === 'rendering' ? await madeNow(database, makePaper, wanted) : found
  if (file.blobId === null) throw notReady()
  if (file.keyScope !== null) {
    if (wanted.identity !== 'may') return sendReadingCopy({ database, render }, response, wanted, file)
    await recordRead(database, { actor: wanted.actor, caseId, part: 'reporter' })
  }
  const key = await database.keys.get(file.keyScope ?? caseScope(caseId))
  if (!key) throw new Problem('NOT_FOUND')
  const sealed = await blobs.get(file.blobId)
  await recordRead(database, { actor: wanted.actor, caseId, part: 'document', about: documentId })
  describe(response, file, documentId)
  if (file.bytes !== null) response.set('Content-Length', String(file.bytes))
  try {
    await pipeline(sealed, openStream(key.for('file'), file.blobId), response)
  } catch (error) {
    if (!response.headersSent) throw error
    response.destroy(error as Error)
  }
}

/** For how long a caller waits for a paper, and after how many seconds it may ask again. */
const patienceMs = 10_000
const notReady = () => new Problem('NOT_READY', { details: { retryAfter: 5 } })

/** The file once it is made. It is made all the same when the caller has no more patience. */
async function madeNow(
  database: Engine['database'],
  makePaper: MakePaper,
  { caseId, documentId }: Wanted,
): Promise<StoredFile> {
  const late = new AbortController()
  const patience = sleep(patienceMs, undefined, { signal: late.signal, ref: false }).then(() => {
    throw notReady()
  })
  patience.catch(() => {})
  await Promise.race([makePaper(caseId, documentId), patience]).finally(() => late.abort())
  const made = await storedFile(database, caseId, documentId)
  if (!made) throw new Problem('NOT_FOUND')
  return made
}

function describe(response: Response, file: Pick<StoredFile, 'number' | 'format' | 'mediaType'>, documentId: string) {
  response.attachment(`${file.number ?? documentId}.${file.format}`)
  response.set({
    'Content-Type': file.mediaType,
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-store',
  })
}

async function sendReadingCopy(
  deps: { database: Engine['database']; render: Render },
  response: Response,
  { caseId, documentId }: Wanted,
  { noticeId, number, format, mediaType }: StoredFile,
): Promise<void> {
  if (noticeId === null || number === null || (format !== 'pdf' && format !== 'docx')) throw new Problem('NOT_FOUND')
  const copy = await readingCopy(deps, { caseId, noticeId, number, format })
  describe(response, { number: `${number}-阅览件`, format, mediaType }, documentId)
  response.send(copy)
}
