import type { Entry } from '#domain/entry.ts'
import { packOf } from '#domain/packs/packs.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import type { CaseEvent, CaseState } from '#domain/processes.ts'
import { causeOf } from '#notices/content/cause.ts'
import { noticeContent } from '#notices/content/noticeContent.ts'
import type { NoticeFacts } from '#notices/content/noticeFacts.ts'
import type { NoticeDocument } from '#notices/document.ts'

type Told = { state: CaseState; entries: readonly Entry<CaseEvent>[] }

/** What the register would know of a notice of this case when it is issued. */
export const noticeFactsOf = ({ state, entries }: Told, document: string): NoticeFacts => ({
  caseNumber: state.number,
  issuer: '宁波市镇海区容错纠错工作协调机构',
  contact: { address: '宁波市镇海区某路1号', phone: '0574-00000001' },
  pack: packOf(state.rulePack) as RulePack,
  cause: causeOf(entries, document).cause,
  ...(state.documents.find(({ id }) => id === document)?.notice?.replaces && { formerNumber: '镇容告〔2026〕3号' }),
})

/** The last notice of a case, or the last of a kind, as it stands now. */
export function writtenNotice(told: Told, kind?: string): NoticeDocument {
  const { documents } = told.state
  const id = documents.findLast(({ notice }) => notice && (kind === undefined || notice.kind === kind))?.id ?? ''
  const ledger = { n: told.state.ledgerPosition, head: 'ab'.repeat(32) }
  const notice = { ...noticeContent(told.state, id, noticeFactsOf(told, id)), number: '镇容告〔2026〕2号', ledger }
  mustBePaper(notice)
  return notice
}

/**
 * What never stands on a paper that is served (docs/rules.md 0, Notices): marks, pack ids, codes, votes, dates of
 * machines.
 */
const workingMarks = [
  /参照外地|官方文本待核|本地规定未载明|新闻报道/,
  /规则包|@\d/,
  /\d票|应到|到会\d/,
  /(?<![0-9A-Za-z-])[A-Z]{1,2}\d{1,2}(?![0-9A-Za-z])/,
  /\d{4}-\d{2}-\d{2}/,
  /met＝|（注明|身份保管人/,
  /（）|））|undefined|null/,
]

function mustBePaper({
  ledger: _ledger,
  date: _date,
  language: _language,
  looks: _looks,
  ...printed
}: NoticeDocument): void {
  const text = JSON.stringify(printed)
  for (const mark of workingMarks) {
    const found = mark.exec(text)
    if (found)
      throw new Error(
        `「${printed.title}」 prints ${found[0]}: ${text.slice(Math.max(0, found.index - 40), found.index + 40)}`,
      )
  }
}
