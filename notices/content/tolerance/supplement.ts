import { caseRows, fields, fromService, heading, list, paragraph } from '../blocks.ts'
import type { Issue, Written } from '../noticeFacts.ts'

/** 补正通知书: everything that is missing at once, the term, and what it does to the period of acceptance. */
export function supplement(issue: Issue): Written {
  const { state } = issue
  const lapse =
    state.applicantKind === 'exOfficio'
      ? '逾期未补正的，按现有材料办理。'
      : '逾期未补正的，视为撤回申请，可以重新提出。'
  return {
    title: `关于${state.subjectFacts.name}容错认定申请的补正通知书`,
    blocks: [
      paragraph('提交的容错认定申请材料不齐，现将须补正的材料和事项一次告知：'),
      list(state.supplements.at(-1)?.asked ?? []),
      fields(caseRows(issue)),
      heading('补正期限'),
      paragraph(`${fromService(issue.facts, 'tolerate.supplement')}补正期间，受理期限中止计算，补正后续算。${lapse}`),
    ],
  }
}
