import { basisOf, fields, heading, longDay, paragraph, word } from '#notices/content/blocks.ts'
import { extensionOf, reopeningBlocks } from '#notices/content/endings.ts'
import type { Written } from '#notices/content/noticeFacts.ts'
import { termInWords } from '#notices/content/terms.ts'
import { type ClarificationIssue, caseRows, reviewRemedy } from './parts.ts'

const about = ({ state, document }: ClarificationIssue) => `关于${state.subjectFacts.name}澄清事项的${document.title}`

/** 受理通知书 of a person's own application. */
export function acceptance(issue: ClarificationIssue): Written {
  const { state, facts } = issue
  const term = state.deadlines.findLast(({ ruleKey }) => ruleKey === 'clarify.evaluate')
  return {
    title: about(issue),
    blocks: [
      paragraph(`本机关于${longDay(state.receivedOn)}收到的澄清申请，经审查决定受理。`),
      fields(caseRows(issue)),
      heading('办理期限'),
      paragraph(term ? `评估期限为${termInWords(term)}` : '评估期限自受理之日起计算。'),
      ...basisOf(facts),
      heading('权利告知'),
      paragraph('认为办理人员有应当回避情形的，有权申请其回避。'),
    ],
  }
}

/** A notice that gives a reason in writing, and the review that may be asked for. */
const explained = (issue: ClarificationIssue, result: string, reason: string): Written => ({
  title: about(issue),
  blocks: [
    paragraph(result),
    fields(caseRows(issue)),
    heading('理由'),
    paragraph(reason),
    ...basisOf(issue.facts),
    ...reviewRemedy(issue),
  ],
})

export const refusal = (issue: ClarificationIssue): Written =>
  explained(
    issue,
    `本机关于${longDay(issue.state.receivedOn)}收到的澄清申请，经审查决定不予受理。`,
    issue.state.refusal?.reason ?? '',
  )

/** 不予澄清说明书. */
export const notCleared = (issue: ClarificationIssue): Written =>
  explained(
    issue,
    '经评估并经本机关主要负责人批准，决定不予澄清。',
    [issue.state.evaluation?.ground, issue.state.evaluation?.reason]
      .filter(part => part !== undefined)
      .map((part, at) => (at === 0 && issue.state.evaluation?.ground ? `${word('notClearedGround', part)}。` : part))
      .join(''),
  )

/** 不予批准澄清说明书. */
export const rejection = (issue: ClarificationIssue): Written =>
  explained(issue, '本机关主要负责人对拟澄清事项不予批准。', issue.state.rejection?.reasons ?? '')

export function withdrawal(issue: ClarificationIssue): Written {
  const { event } = issue.facts.cause
  const reasons = event.type === 'withdraw' ? event.body.reasons : undefined
  return {
    title: about(issue),
    blocks: [
      paragraph('申请人撤回澄清申请，本机关终止办理。'),
      fields(caseRows(issue)),
      ...(reasons === undefined ? [] : [heading('撤回理由'), paragraph(reasons)]),
      paragraph('可以重新提出申请。'),
    ],
  }
}

/** 延期通知书. */
export const extension = (issue: ClarificationIssue): Written => extensionOf(issue, about(issue), caseRows(issue))

/** 终止办理通知书 of an administrative closing that a second person has confirmed. */
export const closing = (issue: ClarificationIssue): Written => ({
  title: about(issue),
  blocks: [
    paragraph('本案有下列情形，经本机关主要负责人提出并由另一人确认，终止办理。'),
    fields([...caseRows(issue), ['情形', word('closingGround', issue.state.closing?.ground ?? 'other')]]),
    heading('理由'),
    paragraph(issue.state.closing?.reasons ?? ''),
  ],
})

/** 重新办理通知书: the decision rested on a false statement, or new facts came up. */
export function reopening(issue: ClarificationIssue): Written {
  const result = '经本机关主要负责人批准，本案重新核定结论和评估，原决定自即日起不再作为依据。'
  return {
    title: about(issue),
    blocks: reopeningBlocks(issue, result, caseRows(issue), 'clarify.accept'),
  }
}

/** 复核决定书: what the head decided on the person's request; final. */
export function review(issue: ClarificationIssue): Written {
  const { review: asked } = issue.state
  const { event } = issue.facts.cause
  const result = asked?.result === 'changed' ? '原决定不再作为依据，由其他承办人重新办理。' : '维持原决定。'
  return {
    title: about(issue),
    blocks: [
      paragraph(`本机关主要负责人对你的复核申请作出决定：${result}`),
      fields(caseRows(issue)),
      heading('理由'),
      paragraph(event.type === 'decideReview' ? event.body.reasons : ''),
    ],
  }
}
