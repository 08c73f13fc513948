import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { organOf } from '#domain/organs.ts'
import { packOf } from '#domain/packs/packs.ts'
import { processOfEntries } from '#domain/processes.ts'
import { noticeContent } from '#notices/content/noticeContent.ts'
import { renderPdf } from '#notices/pdf.ts'
import { readCalendar } from '#registers/calendar.ts'
import { noticeRow, storeRendered } from '#registers/documents.ts'
import { fold, readEntries } from '#registers/fold.ts'
import type { Register } from '#registers/register.ts'
import type { BlobStore } from '#vault/blobStore.ts'
import { sealStream } from '#vault/fileSeal.ts'
import { caseScope } from '#vault/scopes.ts'
import type { NoticeActivities } from './types.ts'

export type NoticeDeps = { register: Register; blobs: BlobStore }

/** The act that issued the notice is filed by the API just after it is accepted; a moment's patience spares a retry. */
async function filedNotice({ system }: Register, caseId: string, document: string) {
  for (let wait = 20; wait < 2_000; wait *= 2) {
    const row = await noticeRow(system, caseId, document)
    if (row) return row
    await sleep(wait)
  }
  throw new Error(`notice ${document} is not filed yet`)
}

/** Activities on notices. */
export const createNoticeActivities = ({ register, blobs }: NoticeDeps): NoticeActivities => ({
  async renderNotice(caseId, document) {
    const row = await filedNotice(register, caseId, document)
    if (row.sha256 && row.bytes) return { sha256: row.sha256, bytes: row.bytes }
    const entries = await readEntries(register, register.system, caseId)
    const issued = entries.find(entry => issues(entry.event, document))
    if (!issued) throw new Error(`no entry of case ${caseId} issued ${document}`)
    const state = fold(processOfEntries(entries), entries.slice(0, issued.n))
    const head = await headAt(register, caseId, issued.n)
    const pack = state && packOf(state.rulePack)
    const key = await register.keys.get(caseScope(caseId))
    if (!state || !pack || !key) throw new Error(`rule pack or key of case ${caseId} is missing`)
    const content = noticeContent(state, document, {
      number: row.number,
      caseNumber: state.number,
      issuer: organOf(state.organ)?.name ?? state.organ,
      head,
      position: state.ledgerPosition,
      pack,
      calendar: await readCalendar(register),
    })
    const pdf = await renderPdf(content)
    const sha256 = createHash('sha256').update(pdf).digest('hex')
    const blobId = `notice-${caseId.slice(0, 16)}-${document}`
    await blobs.put(blobId, Readable.from([pdf]).pipe(sealStream(key.for('file'), blobId)))
    await storeRendered(register.system, caseId, document, { sha256, bytes: pdf.length, blobId })
    return { sha256, bytes: pdf.length }
  },
})

/** Head of the ledger at the entry that issued the notice. */
async function headAt({ system }: Register, caseId: string, n: number): Promise<string> {
  const { rows } = await system.query('select head from entries where case_id = $1 and n = $2', [caseId, n])
  return rows[0]?.head ?? ''
}

const issues = (event: { type: string; then?: { notices?: { id: string }[] } }, document: string) =>
  event.then?.notices?.some(notice => notice.id === document) ?? false
