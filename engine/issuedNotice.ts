import type { Entry } from '#domain/entry.ts'
import { type CaseEvent, processOfEntries } from '#domain/processes.ts'
import { causeOf } from '#notices/content/cause.ts'
import type { NoticeDocument } from '#notices/document.ts'
import { keptContent } from '#registers/cases/papers.ts'
import type { Database } from '#registers/database/database.ts'
import { contentOfNotice, noticeNumbers, packOfEntries } from '#registers/filing/noticeContents.ts'
import { fold, readEntries } from '#registers/ledger/fold.ts'
import { headAt } from '#registers/ledger/ledgerHead.ts'

/**
 * A notice as it is printed; `reporter` is the reference of the sealed person on whom it is served, where that is
 * known.
 */
export type IssuedNotice = { content: NoticeDocument; reporter?: string }

/**
 * The notice as its act committed it, with its number and its place in the ledger. A sealed person is not named in it.
 * Notices of releases that committed no content are written from the entry that issued them.
 */
export async function issuedNotice(
  database: Database,
  { caseId, document, number }: { caseId: string; document: string; number: string },
): Promise<IssuedNotice> {
  const { system, looks } = database
  const [kept, read, numbers] = await Promise.all([
    keptContent(database, caseId, document),
    readEntries(database, system, caseId),
    noticeNumbers(system, caseId),
  ])
  const entries = read as Entry<CaseEvent>[]
  const pack = kept ? undefined : await packOfEntries(system, entries)
  const told = pack && contentOfNotice({ entries, numbers, pack, ...(looks && { looks }) }, document)
  const content = kept ?? told
  if (!content) throw new Error(`notice ${document} has no content`)
  const { entry } = causeOf(entries, document)
  const n = entries.filter(({ channel, n }) => channel === 'ledger' && n <= entry.n).length
  const ledger = { n, head: await headAt(system, caseId, entry.n) }
  const reporter = content.toRespondent ? reporterIn(entries.slice(0, entry.n)) : undefined
  return { content: { ...content, number, ledger }, ...(reporter !== undefined && { reporter }) }
}

/** Reference of the reporter, where the case knew it when the notice was issued. */
function reporterIn(entries: readonly Entry<CaseEvent>[]): string | undefined {
  const state = fold(processOfEntries(entries), entries)
  return state?.kind === 'falseAccusation' ? state.reporter?.ref : undefined
}
