import { explainDeadline } from '#domain/explainDeadline.ts'
import { caseRows, fields, heading, paragraph, remedy, termOf, word } from './blocks.ts'
import type { Issue, Written } from './noticeFacts.ts'

/** 终止办理通知书 after a withdrawal, or 视为撤回申请通知书 when a supplement was not made in time. */
export function withdrawal(issue: Issue): Written {
  const { state, document } = issue
  const lapsed = state.supplements.at(-1)?.lapsed === true
  return {
    title: `关于${state.subjectFacts.name}容错认定申请的${document.title}`,
    blocks: [
      paragraph(
        lapsed
          ? '申请人在补正期限内未补正材料，视为撤回申请（本地规定未载明），本机关终止办理。'
          : '申请人撤回容错认定申请，本机关终止办理。',
      ),
      fields(caseRows(issue)),
      paragraph('所涉问责事项作出决定之前，可以重新提出申请。'),
    ],
  }
}

/** 延期通知书: which period is longer, and how it is now counted. */
export function extension(issue: Issue): Written {
  const { state } = issue
  const term = state.deadlines.findLast(({ extendedBy, state }) => extendedBy > 0 && state !== 'met')
  return {
    title: `关于${state.subjectFacts.name}容错认定的延期通知书`,
    blocks: [
      paragraph(
        term
          ? `经本机关主要负责人批准，本案的${word('ruleKey', term.ruleKey)}期限延长${termOf(term.extendedBy, term.unit)}。`
          : '经本机关主要负责人批准，本案的办理期限延长。',
      ),
      fields(caseRows(issue)),
      heading('延长后的期限'),
      paragraph(term ? explainDeadline(term, 'zh-CN') : ''),
    ],
  }
}

/** 终止办理通知书 of an administrative closing that a second person has confirmed. */
export function closing(issue: Issue): Written {
  const { state, facts } = issue
  return {
    title: `关于${state.subjectFacts.name}容错认定的终止办理通知书`,
    copies: [state.matter.organ],
    blocks: [
      paragraph('本案有下列情形，经本机关主要负责人提出并由另一人确认，终止办理，不作出认定结果。'),
      fields([...caseRows(issue), ['情形', word('closingGround', state.closing?.ground ?? 'other')]]),
      heading('理由'),
      paragraph(state.closing?.reasons ?? ''),
      ...remedy(facts),
    ],
  }
}
