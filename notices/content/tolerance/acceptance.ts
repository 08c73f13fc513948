import { basisOf, longDay, matterOf, paragraph, word } from '../blocks.ts'
import type { Issue, Written } from '../noticeFacts.ts'
import { termInWords } from '../terms.ts'

/**
 * 受理通知书: what was accepted, until when it is inquired into, and the right to be heard and to ask for recusal. In letter
 * format and in sentences, so that it stands on one page.
 */
export function acceptance(issue: Issue): Written {
  const { state, facts } = issue
  const term = state.deadlines.findLast(({ ruleKey }) => ruleKey === 'tolerate.investigate')
  const { name, rank } = state.subjectFacts
  const of = `${name}（${word('rank', rank)}，${state.unit}）`
  const about = `${matterOf(state)}所涉问责事项`
  const accepted =
    state.applicantKind === 'exOfficio'
      ? `本机关依职权就${about}对${of}启动容错认定，经审查决定受理`
      : `本机关于${longDay(state.receivedOn)}收到${state.applicantKind === 'unit' ? `${state.unit}为` : ''}${of}就${about}提出的容错认定申请，经审查决定受理`
  return {
    form: 'letter',
    title: `关于${name}容错认定的受理通知书`,
    copies: [state.matter.organ],
    blocks: [
      paragraph(`${accepted}。案号为${facts.caseNumber}。`),
      paragraph(term ? `调查核实期限为${termInWords(term)}` : '调查核实期限自受理之日起计算。'),
      paragraph('您有权进行陈述和申辩。认为承办人、集体研究成员或者审批人有应当回避情形的，有权申请其回避。'),
      ...basisOf(facts),
      paragraph('特此通知。'),
    ],
  }
}
