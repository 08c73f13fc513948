import { mayStandOnPaper } from '#domain/law/onPaper.ts'
import { dayRuleOf } from '#domain/packs/dayRuleOf.ts'
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

/**
 * The basis of a paper, with its heading: articles of the pack that bind here and were read in the statute, else the
 * organ's own published rule, else nothing at all (docs/rules.md 0, Notices).
 */
export function basisOf(facts: NoticeFacts): Block[] {
  const basis = basisLines(facts)
  return basis.length > 0 ? [heading('依据'), list(basis)] : []
}

/** The same as lines, for a paper that has more to cite. */
export function basisLines({ pack, ownRule }: NoticeFacts): string[] {
  const articles = pack.basis.filter(mayStandOnPaper).map(citation)
  return articles.length > 0 ? articles : ownRule === undefined ? [] : [ownRule]
}

/** An article as a paper cites it. */
const citation = ({ document, article }: Source): string => `《${document}》${article ?? ''}`

/** Who applied, in the words of a notice. */
export const applicantOf = ({ applicantKind, subjectFacts, unit }: ToleranceState): string =>
  applicantKind === 'unit' ? unit : applicantKind === 'person' ? subjectFacts.name : '依职权启动'

export const matterOf = ({ matter }: ToleranceState): string => `${matter.organ}${matter.number}`

/** Rows by which every notice names its case. */
export const caseRows = ({ state, facts }: Issue): [string, string][] => [
  ['案号', facts.caseNumber],
  ['当事人', `${state.subjectFacts.name}（${word('rank', state.subjectFacts.rank)}）`],
  ['所在单位', state.unit],
  ['申请人', applicantOf(state)],
  ['所涉问责事项', matterOf(state)],
]

/** A period that the person must keep: it begins when the paper is received, so the paper can name no last day. */
export function fromService({ pack }: Pick<NoticeFacts, 'pack'>, key: DayRuleKey): string {
  const { length, unit } = dayRuleOf(pack, key)
  return `自收到本文书之日起${termOf(length, unit)}内。收到当日不计入，期限最后一日是法定休假日的，顺延至其后的第一个工作日。`
}

/**
 * Route and term of remedy, and where to turn (政务处分法 45 asks for both): no local rule gives one, so the same organ
 * offers a review and cites no statute for it.
 */
export function remedy(facts: NoticeFacts, key: DayRuleKey = 'tolerate.review'): Block[] {
  const { length, unit } = dayRuleOf(facts.pack, key)
  return [
    heading('救济途径和期限'),
    paragraph(
      `对本文书不服的，可以自送达之日起${termOf(length, unit)}内向${facts.issuer}申请复核。送达当日不计入，期限最后一日是法定休假日的，顺延至其后的第一个工作日。复核期间不停止本文书的执行。`,
    ),
    ...contactOf(facts),
  ]
}

/** How the organ is reached about a remedy; nothing while its register row does not say. */
export function contactOf({ contact = {} }: NoticeFacts): Block[] {
  const { address, phone, mail } = contact
  const told = [
    ...(address === undefined ? [] : [`地址：${address}`]),
    ...(phone === undefined ? [] : [`电话：${phone}`]),
    ...(mail === undefined ? [] : [`电子邮箱：${mail}`]),
  ]
  return told.length > 0 ? [paragraph(`联系方式：${told.join('；')}。`)] : []
}
