import type { CaseState } from '#domain/processes.ts'
import type { Block } from '#notices/document.ts'
import { caseRows, contactOf, fields, heading, longDay, paragraph, termOf, word } from './blocks.ts'
import type { Issue, Written } from './noticeFacts.ts'
import { termInWords } from './terms.ts'

/** 终止办理通知书 after a withdrawal, or 视为撤回申请通知书 when a supplement was not made in time. */
export function withdrawal(issue: Issue): Written {
  const { state, document, facts } = issue
  const { event } = facts.cause
  const lapsed = event.type === 'supplementLapsed'
  const reasons = event.type === 'withdraw' ? event.body.reasons : undefined
  return {
    title: `关于${state.subjectFacts.name}容错认定申请的${document.title}`,
    blocks: [
      paragraph(
        lapsed
          ? '申请人在补正期限内未补正材料，视为撤回申请，本机关终止办理。'
          : '申请人撤回容错认定申请，本机关终止办理。',
      ),
      fields(caseRows(issue)),
      ...(reasons === undefined ? [] : [heading('撤回理由'), paragraph(reasons)]),
      paragraph('所涉问责事项作出决定之前，可以重新提出申请。'),
    ],
  }
}

/** 延期通知书: which period is longer, by how much, how it is now counted, and why. */
export const extension = (issue: Issue): Written =>
  extensionOf(issue, `关于${issue.state.subjectFacts.name}容错认定的延期通知书`, caseRows(issue))

/** The same for a case of any kind. */
export function extensionOf(
  { state, facts }: Pick<Issue<CaseState>, 'state' | 'facts'>,
  title: string,
  rows: [name: string, value: string][],
): Written {
  const { event } = facts.cause
  if (event.type !== 'extendDeadline') throw new RangeError(`an extension is not issued by ${event.type}`)
  const { deadline, days, reasons } = event.body
  const term = state.deadlines.find(({ id }) => id === deadline)
  if (!term) throw new RangeError(`the case has no deadline ${deadline}`)
  const period = word('ruleKey', term.ruleKey)
  return {
    title,
    blocks: [
      paragraph(
        `经本机关主要负责人批准，本案的${period}期限延长${termOf(days, term.unit)}，至${longDay(term.due)}届满。`,
      ),
      fields([
        ...rows,
        ['延长的期限', period],
        ['原定长度', termOf(term.length, term.unit)],
        ['本次延长', termOf(days, term.unit)],
        ['累计延长', termOf(term.extendedBy, term.unit)],
        ['届满日', longDay(term.due)],
      ]),
      heading('延长的理由'),
      paragraph(reasons),
      paragraph(`延长后，${period}期限为${termInWords(term)}`),
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
      ...contactOf(facts),
    ],
  }
}

/** 重新办理通知书: why a closed case is taken up again, and that the former effects pause. */
export function reopening(issue: Issue): Written {
  const { state, facts } = issue
  const result = '经本机关主要负责人批准，本案重新调查、认定和集体研究。原认定的效力自即日起中止，待重新作出认定。'
  return {
    title: `关于${state.subjectFacts.name}容错认定的重新办理通知书`,
    copies: [state.matter.organ],
    blocks: [...reopeningBlocks(issue, result, caseRows(issue), 'tolerate.investigate'), ...contactOf(facts)],
  }
}

/** What is done anew, why, and until when; for a case of any kind, whose period is that of `ruleKey`. */
export function reopeningBlocks(
  { state, facts }: Pick<Issue<CaseState>, 'state' | 'facts'>,
  result: string,
  rows: [name: string, value: string][],
  ruleKey: string,
): Block[] {
  const { event } = facts.cause
  const { ground, reasons } = event.type === 'reopen' ? event.body : { ground: '', reasons: '' }
  const term = state.deadlines.findLast(other => other.ruleKey === ruleKey)
  return [
    paragraph(result),
    fields([...rows, ['情形', ground]]),
    heading('理由'),
    paragraph(reasons),
    heading('办理期限'),
    ...(term ? [paragraph(`${word('ruleKey', term.ruleKey)}期限为${termInWords(term)}`)] : []),
  ]
}
