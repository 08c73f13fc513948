import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import type { NoticeDocument } from '#notices/document.ts'
import type { Render } from '#notices/renderer.ts'
import { readIdentity } from '#registers/beside/reporters.ts'
import { readPaperFile, storePaper } from '#registers/cases/papers.ts'
import type { Database } from '#registers/database/database.ts'
import type { BlobStore } from '#vault/blobStore.ts'
import { sealStream } from '#vault/fileSeal.ts'
import { caseScope, reporterScope } from '#vault/scopes.ts'
import { type IssuedNotice, issuedNotice } from './issuedNotice.ts'

export type PaperDeps = {
  database: Database
  blobs: BlobStore
  render: Render
}

/** Makes a file of a notice from what the notice says, unless it is made already. Resolves when it can be had. */
export type MakePaper = (caseId: string, documentId: string) => Promise<void>

/** Whoever asks for a file that this process is making waits for the same one. */
export function paperMaker(deps: PaperDeps): MakePaper {
  const making = new Map<string, Promise<void>>()
  return (caseId, documentId) => {
    const file = `${caseId}:${documentId}`
    const made = making.get(file) ?? make(deps, caseId, documentId).finally(() => making.delete(file))
    making.set(file, made)
    return made
  }
}

async function make({ database, blobs, render }: PaperDeps, caseId: string, documentId: string): Promise<void> {
  const file = await readPaperFile(database.system, caseId, documentId)
  if (!file) throw new RangeError(`case ${caseId} has no notice with the file ${documentId}`)
  const { noticeId, format, number, state } = file
  if (state === 'ready') return
  const issued = await issuedNotice(database, { caseId, document: noticeId, number })
  const { content, keyScope } = await served(database, issued)
  const key = await database.keys.get(keyScope ?? caseScope(caseId))
  if (!key) throw new Error(`the key of case ${caseId} is missing`)
  const bytes = await render({ as: format, content })
  const blobId = `notice-${caseId.slice(0, 16)}-${documentId}`
  await blobs.put(blobId, Readable.from([bytes]).pipe(sealStream(key.for('file'), blobId)))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  await storePaper(database, caseId, { documentId, sha256, bytes: bytes.length, blobId, keyScope })
}

/**
 * The paper as it is served: on a sealed person with the name, so that what is served is what is hashed, and sealed
 * under the key of that identity (docs/rules.md 0, Notices).
 */
async function served(
  database: Database,
  { content, reporter }: IssuedNotice,
): Promise<{ content: NoticeDocument; keyScope: string | null }> {
  const identity = reporter === undefined ? undefined : await readIdentity(database, reporter)
  if (reporter === undefined || identity === undefined) return { content, keyScope: null }
  return { content: { ...content, addressee: identity.name }, keyScope: reporterScope(reporter) }
}
