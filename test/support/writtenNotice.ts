import type { Entry } from '#domain/entry.ts'
import { packOf } from '#domain/packs/packs.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import type { CaseEvent, CaseState } from '#domain/processes.ts'
import { statutoryCalendar as calendar } from '#domain/time/calendarData.ts'
import { causeOf } from '#notices/content/cause.ts'
import { noticeContent } from '#notices/content/noticeContent.ts'
import type { NoticeFacts } from '#notices/content/noticeFacts.ts'
import type { NoticeDocument } from '#notices/document.ts'

type Told = { state: CaseState; entries: readonly Entry<CaseEvent>[] }

/** What the register would know of a notice of this case when it is issued. */
export const noticeFactsOf = ({ state, entries }: Told, document: string): NoticeFacts => ({
  number: '镇容告〔2026〕2号',
  caseNumber: state.number,
  issuer: '宁波市镇海区容错纠错工作协调机构',
  head: 'ab'.repeat(32),
  position: state.ledgerPosition,
  pack: packOf(state.rulePack) as RulePack,
  calendar,
  cause: causeOf(entries, document).cause,
})

/** The last notice of a case, or the last of a kind, as it stands now. */
export function writtenNotice(told: Told, kind?: string): NoticeDocument {
  const { documents } = told.state
  const id = documents.findLast(({ notice }) => notice && (kind === undefined || notice.kind === kind))?.id ?? ''
  return noticeContent(told.state, id, noticeFactsOf(told, id))
}
