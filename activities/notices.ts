import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { organsOf } from '#domain/access/organsOfRelease.ts'
import type { Entry } from '#domain/entry.ts'
import { packOf } from '#domain/packs/packs.ts'
import { type CaseEvent, type CaseState, processOfEntries } from '#domain/processes.ts'
import { organName } from '#domain/texts/organName.ts'
import { causeOf } from '#notices/content/cause.ts'
import { noticeContent } from '#notices/content/noticeContent.ts'
import type { NoticeDocument } from '#notices/document.ts'
import { createRenderer } from '#notices/renderer.ts'
import { readCalendar } from '#registers/beside/calendar.ts'
import { type NoticeFile, noticeFiles, storeRendered } from '#registers/cases/documents.ts'
import type { Database } from '#registers/database/database.ts'
import { fold, readEntries } from '#registers/ledger/fold.ts'
import type { BlobStore } from '#vault/blobStore.ts'
import { sealStream } from '#vault/fileSeal.ts'
import { caseScope } from '#vault/scopes.ts'
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
    const content = await contentOf(database, caseId, document, files[0]?.number ?? '')
    const key = await database.keys.get(caseScope(caseId))
    if (!key) throw new Error(`the key of case ${caseId} is missing`)
    const stored = []
    for (const { documentId, format, number } of files) {
      const bytes = await render({ as: format, content })
      const blobId = `notice-${caseId.slice(0, 16)}-${documentId}`
      await blobs.put(blobId, Readable.from([bytes]).pipe(sealStream(key.for('file'), blobId)))
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      stored.push({ documentId, format, number, sha256, bytes: bytes.length, blobId })
    }
    await storeRendered(database.system, caseId, stored)
    const made = renderingOf(stored)
    if (!made) throw new Error(`notice ${document} has no PDF`)
    return made
  },
})

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

/** The notice as it stood at the entry that issued it, whenever that is asked. */
async function contentOf(
  database: Database,
  caseId: string,
  document: string,
  number: string,
): Promise<NoticeDocument> {
  const entries = (await readEntries(database, database.system, caseId)) as Entry<CaseEvent>[]
  const { entry, cause } = causeOf(entries, document)
  const state = fold(processOfEntries(entries), entries.slice(0, entry.n))
  const pack = state && packOf(state.rulePack)
  if (!state || !pack) throw new Error(`the rule pack of case ${caseId} is missing`)
  return noticeContent(state, document, {
    number,
    caseNumber: state.number,
    ...issuerOf(state),
    head: await headAt(database, caseId, entry.n),
    position: state.ledgerPosition,
    pack,
    calendar: await readCalendar(database),
    cause,
  })
}

/** The organ that issues, as the register said when it did. */
function issuerOf(state: CaseState) {
  const { contact, ownRule } = organsOf(state).find(({ id }) => id === state.organ) ?? {}
  return {
    issuer: organName(organsOf(state), state.organ),
    ...(contact && { contact }),
    ...(ownRule !== undefined && { ownRule }),
  }
}

/** Head of the ledger at the entry that issued the notice. */
async function headAt({ system }: Database, caseId: string, n: number): Promise<string> {
  const { rows } = await system.query('select head from entries where case_id = $1 and n = $2', [caseId, n])
  return rows[0]?.head ?? ''
}
