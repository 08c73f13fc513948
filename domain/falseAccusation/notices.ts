import type { FalseAccusationNotice } from '../case.ts'
import { noticesOf } from '../common/caseCommands.ts'
import type { NoticeRequest } from '../consequences.ts'
import { type FalseAccusationState, respondent } from './state.ts'

const titles = {
  accusationNotice: '拟认定诬告陷害告知书',
  finding: '诬告陷害认定决定书',
  notEstablished: '不予认定诬告陷害通知书',
  mistaken: '错告说明书',
  listingNotice: '列入告知书',
  listing: '列入决定书',
  removal: '移出决定书',
  objection: '异议处理决定书',
  repair: '信用修复决定书',
  review: '复审决定书',
  furtherReview: '复核决定书',
  referral: '移送函',
  result: '办理结果告知书',
  closing: '终止办理通知书',
  reopening: '重新办理通知书',
} as const satisfies Partial<Record<FalseAccusationNotice, string>>
type Kind = keyof typeof titles

/** Kinds that go to the accused, who sees them; all others are withheld from the accused. */
const openly: readonly Kind[] = ['result', 'closing', 'reopening']

/** Notices that one event issues. All go to the respondent unless they are for the accused or name another body. */
export const issue = (
  state: FalseAccusationState,
  ...wanted: (Kind | { kind: Kind; replaces?: string; addressee?: string })[]
): NoticeRequest[] =>
  noticesOf(
    state,
    wanted.map(want => {
      const { kind, addressee = respondent, ...rest } = typeof want === 'string' ? { kind: want } : want
      const shown = openly.includes(kind)
      const to = shown ? { addressee: state.subject } : { addressee, withheld: true as const }
      return { kind, title: titles[kind], ...rest, ...to }
    }),
  )
