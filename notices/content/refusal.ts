import { basisOf, caseRows, fields, heading, longDay, paragraph, remedy } from './blocks.ts'
import type { Issue, Written } from './noticeFacts.ts'

/** 不予受理通知书: the reason, and the review that may be asked for. */
export function refusal(issue: Issue): Written {
  const { state, facts } = issue
  return {
    title: `关于${state.subjectFacts.name}容错认定申请的不予受理通知书`,
    blocks: [
      paragraph(`本机关于${longDay(state.receivedOn)}收到的容错认定申请，经审查决定不予受理。`),
      fields(caseRows(issue)),
      heading('不予受理的理由'),
      paragraph(state.refusal?.reason ?? ''),
      ...basisOf(facts),
      ...remedy(facts),
    ],
  }
}
