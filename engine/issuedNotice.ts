import { organsOf } from '#domain/access/organsOfRelease.ts'
import type { Entry } from '#domain/entry.ts'
import { packOf } from '#domain/packs/packs.ts'
import { type CaseEvent, type CaseState, processOfEntries } from '#domain/processes.ts'
import { organName } from '#domain/texts/organName.ts'
import { causeOf } from '#notices/content/cause.ts'
import { noticeContent } from '#notices/content/noticeContent.ts'
import type { NoticeDocument } from '#notices/document.ts'
import { readCalendar } from '#registers/beside/calendar.ts'
import type { Database } from '#registers/database/database.ts'
import { fold, readEntries } from '#registers/ledger/fold.ts'
import { headAt } from '#registers/ledger/ledgerHead.ts'

/** A notice as content; `reporter` is the reference of the sealed person on whom it is served, where that is known. */
export type IssuedNotice = { content: NoticeDocument; reporter?: string }

/** The notice as it stood at the entry that issued it, whenever that is asked. A sealed person is not named in it. */
export async function issuedNotice(
  database: Database,
  { caseId, document, number }: { caseId: string; document: string; number: string },
): Promise<IssuedNotice> {
  const entries = (await readEntries(database, database.system, caseId)) as Entry<CaseEvent>[]
  const { entry, cause } = causeOf(entries, document)
  const state = fold(processOfEntries(entries), entries.slice(0, entry.n))
  const pack = state && packOf(state.rulePack)
  if (!state || !pack) throw new Error(`the rule pack of case ${caseId} is missing`)
  const content = noticeContent(state, document, {
    number,
    caseNumber: state.number,
    ...issuerOf(state),
    head: await headAt(database.system, caseId, entry.n),
    position: state.ledgerPosition,
    pack,
    calendar: await readCalendar(database),
    cause,
  })
  const reporter = state.kind === 'falseAccusation' ? state.reporter?.ref : undefined
  return { content, ...(content.toRespondent && reporter !== undefined && { reporter }) }
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
