import type { Mark } from '#domain/law/documents.ts'
import { dayRuleOf } from '#domain/packs/dayRuleOf.ts'
import { markOf } from '#domain/packs/marks.ts'
import type { DayRuleKey, Source } from '#domain/packs/rulePack.ts'
import { type LabelList, label } from '#domain/texts/labels.ts'
import type { TermUnit } from '#domain/time/dayCount.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import type { Block } from '#notices/document.ts'
import type { Issue, NoticeFacts } from './noticeFacts.ts'

export const heading = (text: string): Block => ({ type: 'heading', level: 1, text })
export const subheading = (text: string): Block => ({ type: 'heading', level: 2, text })
export const paragraph = (text: string): Block => ({ type: 'paragraph', text })
export const list = (items: string[]): Block => ({ type: 'list', items })
export const fields = (rows: [name: string, value: string][]): Block => ({
  type: 'fields',
  rows: rows.map(([name, value]) => ({ name, value })),
})
export const word = (list: LabelList, key: string): string => label(list, key, 'zh-CN')

/** 2026-03-05 as 2026年3月5日. */
export const longDay = (day: string): string =>
  `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`

/** 15个工作日, 30日, 3个月. */
export const termOf = (length: number, unit: TermUnit): string =>
  `${length}${{ WD: '个工作日', CD: '日', month: '个月' }[unit]}`

const standing = (mark: Mark) => (mark === 'S' ? '' : `（${word('mark', mark)}）`)

/** How far a row of the rule pack binds here, in brackets; empty for one that does. */
export const standingOf = (sources: readonly Source[]): string => standing(markOf(sources))

/** A title in 《》, with what the product knows of the text's standing left outside. */
function titled(document: string): string {
  if (/^[“据]/.test(document)) return document
  const [, name = document, standing = ''] = /^(.+?)(（据[^）]*）)?$/.exec(document) ?? []
  return `《${name}》${standing}`
}

/** Words quoted inside “” take ‘’. */
const quoted = (words: string) => `“${words.replaceAll('“', '‘').replaceAll('”', '’')}”`

/** A source as a notice cites it: title, article, the words, and how far it binds here. */
export function citation({ document, article, quote, mark }: Source): string {
  return `${titled(document)}${article ?? ''}${quote ? `：${quoted(quote)}` : ''}${standing(mark)}`
}

export const basisOf = ({ pack }: NoticeFacts): Block[] => [
  paragraph(`规则包：${pack.title}（${pack.id}）。`),
  list(pack.basis.map(citation)),
]

/** Who applied, in the words of a notice. */
export const applicantOf = ({ applicantKind, subjectFacts, unit }: ToleranceState): string =>
  applicantKind === 'unit' ? unit : applicantKind === 'person' ? subjectFacts.name : '依职权启动'

export const matterOf = ({ matter }: ToleranceState): string => `${matter.organ}　${matter.number}`

/** Rows by which every notice names its case. */
export const caseRows = ({ state, facts }: Issue): [string, string][] => [
  ['案号', facts.caseNumber],
  ['当事人', `${state.subjectFacts.name}（${word('rank', state.subjectFacts.rank)}）`],
  ['所在单位', state.unit],
  ['申请人', applicantOf(state)],
  ['所涉问责事项', matterOf(state)],
]

/**
 * Route and term of remedy (政务处分法 45 asks for both): no local rule gives one, so the same organ offers a review and
 * cites no statute for it.
 */
export function remedy({ pack }: NoticeFacts, key: DayRuleKey = 'tolerate.review'): Block[] {
  const { length, unit } = dayRuleOf(pack, key)
  return [
    heading('救济途径和期限'),
    paragraph(
      `对本文书不服的，可以自送达之日起${termOf(length, unit)}内向本机关申请复核（本地规定未载明）。送达当日不计入，期限最后一日是法定休假日的，顺延至其后的第一个工作日。复核期间不停止本文书的执行。`,
    ),
  ]
}
