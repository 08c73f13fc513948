import { organsOf } from '#domain/access/organsOfRelease.ts'
import { approvedIn, isFurtherOpen } from '#domain/falseAccusation/reviewOrgans.ts'
import type { FalseAccusationState } from '#domain/falseAccusation/state.ts'
import type { ArticleOf } from '#domain/law/articles.ts'
import { onPaper } from '#domain/law/onPaper.ts'
import { dayRuleOf } from '#domain/packs/dayRuleOf.ts'
import type { DayRuleKey } from '#domain/packs/rulePack.ts'
import { organName } from '#domain/texts/organName.ts'
import { contactOf, fields, heading, list, paragraph, termOf, word } from '#notices/content/blocks.ts'
import type { Issue as AnyIssue, NoticeFacts } from '#notices/content/noticeFacts.ts'
import type { Block } from '#notices/document.ts'

/** A notice of a false-accusation case to be written: the state is that of its issue. */
export type Issue = AnyIssue<FalseAccusationState>

/** An article of the rules on reports. */
export const reportArticle = (article: ArticleOf<'reporting'>): string => onPaper('reporting', article)

/** By which a notice names its case. */
export const caseRows = ({ facts }: Issue): Block => fields([['案号', facts.caseNumber]])

/**
 * The basis of papers of the internal register: the finding, and the organ's own rule if it has one; no statute knows
 * it.
 */
export const registerBasis = ({ ownRule }: NoticeFacts): Block[] => [
  heading('依据'),
  list(['认定决定书', ...(ownRule === undefined ? [] : [ownRule])]),
]

/** Why it was decided so: the reasons stand in the act that issued the notice. */
export function reasonsOf({ facts }: Issue): Block[] {
  const { event } = facts.cause
  const decided = event.type === 'decideObjection' || event.type === 'decideRepair' || event.type === 'decideReview'
  return decided ? [heading('理由'), paragraph(event.body.reasons)] : []
}

/** What was reported, as the case quotes it. */
export const allegationsOf = ({ state }: Issue): Block[] => [
  heading('反映的内容'),
  list(state.allegations.map(({ text }) => text)),
]

/** The grounds of article 41 that were put to the respondent. */
export function aggravatingOf({ state, facts }: Issue): Block[] {
  const named = state.notification?.aggravating ?? []
  if (named.length === 0) return []
  const texts = named.map(
    id => facts.pack.circumstances.find(other => other.id === id)?.text ?? word('aggravating', id),
  )
  return [paragraph(`有下列从重情形（${reportArticle('第四十一条')}）：`), list(texts)]
}

const nameOf = (state: FalseAccusationState, organ: string) => organName(organsOf(state), organ)
const daysOf = ({ pack }: NoticeFacts, key: DayRuleKey): string => {
  const { length, unit } = dayRuleOf(pack, key)
  return termOf(length, unit)
}

/**
 * Route and term of both steps of remedy against the finding; where nobody is above the organ that approved, of the
 * first alone.
 */
export function reviewRemedy({ state, facts }: Issue): Block[] {
  const { organ, above } = approvedIn(state)
  const first = `不服本决定的，可以自收到之日起${daysOf(facts, 'accuse.review')}内，通过本机关向${nameOf(state, organ)}申请复审，由未参与原调查、表决的人员办理，${daysOf(facts, 'accuse.reviewDecide')}内作出复审决定。`
  const second =
    above === undefined
      ? ''
      : `对复审决定仍不服的，可以自收到复审决定之日起${daysOf(facts, 'accuse.furtherReview')}内，向${nameOf(state, above)}申请复核，${daysOf(facts, 'accuse.furtherReviewDecide')}内作出复核决定。`
  const meanwhile = above === undefined ? '复审' : '复审、复核'
  return [
    heading('救济途径和期限'),
    paragraph(`${first}${second}${meanwhile}期间不停止本决定的执行，不因申请而加重。`),
    ...contactOf(facts),
  ]
}

/** The second step (复核), as a first decision that left the finding tells of it. */
export function furtherRemedy({ state, facts }: Issue): Block[] {
  const { above } = approvedIn(state)
  if (!isFurtherOpen(state) || above === undefined) return []
  return [
    heading('救济途径和期限'),
    paragraph(
      `对本复审决定仍不服的，可以自收到之日起${daysOf(facts, 'accuse.furtherReview')}内，通过本机关向${nameOf(state, above)}申请复核，${daysOf(facts, 'accuse.furtherReviewDecide')}内作出复核决定。复核期间不停止原决定的执行，不因申请而加重。`,
    ),
    ...contactOf(facts),
  ]
}

/** Against an entry one may object at any time, and ask for repair. */
export function registerRemedy(facts: NoticeFacts): Block[] {
  const { pack } = facts
  const decide = dayRuleOf(pack, 'accuse.objectionDecide')
  const inquiry = dayRuleOf(pack, 'accuse.objectionInquiry')
  const repair = dayRuleOf(pack, 'accuse.repairDecide')
  return [
    heading('救济途径和退出条件'),
    list([
      `可以随时提出异议。异议即时标注，${termOf(decide.length, decide.unit)}内处理，需要调查的${termOf(inquiry.length, inquiry.unit)}内处理。`,
      `可以申请修复，不收费，${termOf(repair.length, repair.unit)}内处理。`,
      '期满自动移出；列入最长不超过认定之日起五年。',
    ]),
    ...contactOf(facts),
  ]
}

/** What an entry in the internal register is, and is not. */
export const registerNature = paragraph('名单仅供本机关内部管理，不对第三方产生效力，不向社会公布。')
