import { setTimeout as sleep } from 'node:timers/promises'
import type { MakePaper } from '#engine/papers.ts'
import { type NoticeFile, noticeFiles } from '#registers/cases/documents.ts'
import type { Database } from '#registers/database/database.ts'
import type { NoticeActivities, RenderedNotice } from './types.ts'

export type NoticeDeps = { database: Database; makePaper: MakePaper }

/** The act that issued the notice is filed by the API just after it is accepted; a moment's patience spares a retry. */
async function filedNotice({ system }: Database, caseId: string, document: string): Promise<NoticeFile[]> {
  for (let wait = 20; wait < 2_000; wait *= 2) {
    const files = await noticeFiles(system, caseId, document)
    if (files.length > 0) return files
    await sleep(wait)
  }
  throw new Error(`notice ${document} is not filed yet`)
}

/** What runs that an earlier release began ask for: they have their notices rendered and write down that they are. */
export const createNoticeActivities = ({ database, makePaper }: NoticeDeps): NoticeActivities => ({
  async renderNotice(caseId, document) {
    const files = await filedNotice(database, caseId, document)
    for (const { documentId } of files) await makePaper(caseId, documentId)
    const made = renderingOf(await noticeFiles(database.system, caseId, document))
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
