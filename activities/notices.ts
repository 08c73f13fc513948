import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { type IssuedNotice, issuedNotice } from '#engine/issuedNotice.ts'
import type { NoticeDocument } from '#notices/document.ts'
import { createRenderer } from '#notices/renderer.ts'
import { readIdentity } from '#registers/beside/reporters.ts'
import { type NoticeFile, noticeFiles, storeRendered } from '#registers/cases/documents.ts'
import type { Database } from '#registers/database/database.ts'
import type { BlobStore } from '#vault/blobStore.ts'
import { sealStream } from '#vault/fileSeal.ts'
import { caseScope, reporterScope } from '#vault/scopes.ts'
import type { NoticeActivities, RenderedNotice } from './types.ts'

export type NoticeDeps = { database: Database; blobs: BlobStore }

/** The act that issued the notice is filed by the API just after it is accepted; a moment's patience spares a retry. */
async function filedNotice({ system }: Database, caseId: string, document: string): Promise<NoticeFile[]> {
  for (let wait = 20; wait < 2_000; wait *= 2) {
    const files = await noticeFiles(system, caseId, document)
    if (files.length > 0) return files
    await sleep(wait)
  }
  throw new Error(`notice ${document} is not filed yet`)
}

/** Activities on notices. They are rendered in a thread of their own: no workflow of this process waits for it. */
export const createNoticeActivities = (
  { database, blobs }: NoticeDeps,
  render = createRenderer(),
): NoticeActivities => ({
  async renderNotice(caseId, document) {
    const files = await filedNotice(database, caseId, document)
    const known = renderingOf(files)
    if (known) return known
    const issued = await issuedNotice(database, { caseId, document, number: files[0]?.number ?? '' })
    const { content, keyScope } = await served(database, issued)
    const key = await database.keys.get(keyScope ?? caseScope(caseId))
    if (!key) throw new Error(`the key of case ${caseId} is missing`)
    const stored = []
    for (const { documentId, format, number } of files) {
      const bytes = await render({ as: format, content })
      const blobId = `notice-${caseId.slice(0, 16)}-${documentId}`
      await blobs.put(blobId, Readable.from([bytes]).pipe(sealStream(key.for('file'), blobId)))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      stored.push({ documentId, format, number, sha256, bytes: bytes.length, blobId, keyScope })
    }
    await storeRendered(database.system, caseId, stored)
    const made = renderingOf(stored)
    if (!made) throw new Error(`notice ${document} has no PDF`)
    return made
  },
})

/**
 * The paper as it is served: on a sealed person with the name, so that what is served is what is hashed, and sealed under the
 * key of that identity (docs/rules.md 0, Notices).
 */
async function served(
  database: Database,
  { content, reporter }: IssuedNotice,
): Promise<{ content: NoticeDocument; keyScope: string | null }> {
  const identity = reporter === undefined ? undefined : await readIdentity(database, reporter)
  if (reporter === undefined || identity === undefined) return { content, keyScope: null }
  return { content: { ...content, addressee: identity.name }, keyScope: reporterScope(reporter) }
}

/** What the case is told of a rendered notice; undefined while a file of it is missing. */
function renderingOf(files: readonly NoticeFile[]): RenderedNotice | undefined {
  const [pdf, docx] = (['pdf', 'docx'] as const).map(format => files.find(file => file.format === format))
  const facts = (file: NoticeFile | undefined) =>
    file?.sha256 && file.bytes ? { sha256: file.sha256, bytes: file.bytes } : undefined
  const first = facts(pdf)
  const second = facts(docx)
  if (!pdf || !first || (docx && !second)) return undefined
  return { ...first, number: pdf.number, ...(second && { docx: second }) }
}
