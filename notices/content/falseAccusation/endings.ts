import { organsOf } from '#domain/access/organsOfRelease.ts'
import { referralBasis } from '#domain/falseAccusation/referral.ts'
import { type Review, respondentStatusOf } from '#domain/falseAccusation/state.ts'
import { organName } from '#domain/texts/organName.ts'
import { fields, heading, list, paragraph, word } from '#notices/content/blocks.ts'
import { extensionOf } from '#notices/content/endings.ts'
import type { Written } from '#notices/content/noticeFacts.ts'
import type { Block } from '#notices/document.ts'
import { allegationsOf, caseRows, furtherRemedy, type Issue, reasonsOf } from './parts.ts'

const noReferral = { to: 'unit', aim: undefined, organ: undefined, reason: '' } as const

/**
 * 移送函: what is sent over and why; of the reporter no more than the body needs, which the custodian hands over apart.
 */
export function referral(issue: Issue): Written {
  const { state, document, notice } = issue
  const { to, aim, organ, reason } = state.referrals.findLast(one => one.to === notice.addressee) ?? noReferral
  const status = respondentStatusOf(state)
  return {
    title: document.title,
    addressee: organ ?? word('referralBody', to),
    form: 'letter',
    blocks: [
      paragraph('经认定，下列反映属于诬告陷害，现移送你单位依规依纪依法处理，并请将处理结果函告本机关。'),
      caseRows(issue),
      ...allegationsOf(issue),
      heading('移送的理由'),
      paragraph(reason),
      heading('随附材料'),
      list(['认定决定书', '要件认定所依据的材料目录', '陈述申辩和听证记录']),
      paragraph('被移送人的身份另行密封移交，本函不载明；请控制知悉范围。'),
      heading('依据'),
      list([...referralBasis({ to, ...(aim && { aim }) }, status)]),
    ],
  }
}

/** 复审决定书 of the organ that approved; of a review asked for before 0.3.0, of the one above it. */
export const review = (issue: Issue): Written => ({
  title: issue.document.title,
  blocks: [...reviewed(issue, '复审', issue.state.review), ...furtherRemedy(issue)],
})

/** 复核决定书 of the organ above; nothing follows it. */
export const furtherReview = (issue: Issue): Written => ({
  title: issue.document.title,
  blocks: [...reviewed(issue, '复核', issue.state.furtherReview), paragraph('本复核决定为最终决定。')],
})

function reviewed(issue: Issue, step: string, review: Review | undefined): Block[] {
  const { state } = issue
  const by = review?.organ === undefined ? '上一级机关' : organName(organsOf(state), review.organ)
  const removed = review?.result === 'revoked' ? '已经列入名单的，一个工作日内移出，在当初告知的范围内恢复名誉。' : ''
  return [
    caseRows(issue),
    heading(`${step}申请`),
    paragraph(review?.reasons ?? ''),
    heading(`${step}决定`),
    paragraph(`经${by}${step}，${word('reviewResult', review?.result ?? '')}原认定。${removed}`),
    ...reasonsOf(issue),
  ]
}

/** 延期通知书. */
export const extension = (issue: Issue): Written => ({
  ...extensionOf(issue, '延期通知书', [['案号', issue.facts.caseNumber]]),
  addressee: issue.state.accused.name,
})

/** 终止办理通知书 of an administrative closing that a second person has confirmed. */
export function closing(issue: Issue): Written {
  const { state, facts, document } = issue
  return {
    title: document.title,
    addressee: state.accused.name,
    blocks: [
      paragraph('本案有下列情形，经本机关主要负责人提出并由另一人确认，终止办理，不作出认定结果。'),
      fields([
        ['案号', facts.caseNumber],
        ['情形', word('closingGround', state.closing?.ground ?? 'other')],
      ]),
      paragraph('反映已经核查为失实的结论不受影响。'),
    ],
  }
}

/**
 * 重新办理通知书 to the accused: the finding rested on a false statement, or new facts came up. What the head typed is not on
 * it: it could tell who reported.
 */
export function reopening({ state, facts, document }: Issue): Written {
  return {
    title: document.title,
    addressee: state.accused.name,
    blocks: [
      paragraph('经批准，本案重新调查、告知和集体研究，原办理结果自即日起不再作为依据。'),
      fields([
        ['案号', facts.caseNumber],
        ['情形', '原办理结果所依据的陈述不实，或者出现新的事实'],
      ]),
      paragraph('反映已经核查为失实的结论不受影响。'),
    ],
  }
}
