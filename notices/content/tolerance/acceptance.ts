import { explainDeadline } from '#domain/time/explainDeadline.ts'
import { basisOf, caseRows, fields, heading, longDay, paragraph } from '../blocks.ts'
import type { Issue, Written } from '../noticeFacts.ts'

/** 受理通知书: what was accepted, until when it is inquired into and how that is counted, and the right to ask for recusal. */
export function acceptance(issue: Issue): Written {
  const { state, facts } = issue
  const term = state.deadlines.findLast(({ ruleKey }) => ruleKey === 'tolerate.investigate')
  const exOfficio = state.applicantKind === 'exOfficio'
  return {
    title: `关于${state.subjectFacts.name}容错认定的受理通知书`,
    copies: [state.matter.organ],
    blocks: [
      paragraph(
        exOfficio
          ? `本机关依职权对${state.subjectFacts.name}启动容错认定，经审查决定受理。`
          : `本机关于${longDay(state.receivedOn)}收到的容错认定申请，经审查决定受理。`,
      ),
      fields([
        ...caseRows(issue),
        ['收到日期', longDay(state.receivedOn)],
        ['容错类别', facts.pack.title],
        ['承办机关', facts.issuer],
      ]),
      heading('办理期限'),
      paragraph(term ? `调查核实期限：${explainDeadline(term, 'zh-CN')}` : '调查核实期限自受理之日起计算。'),
      heading('依据'),
      ...basisOf(facts),
      heading('权利告知'),
      paragraph(
        '您有权进行陈述和申辩（《中华人民共和国公职人员政务处分法》第四十三条）。认为承办人、集体研究成员或者审批人有应当回避情形的，有权申请其回避（同法第四十七条）。',
      ),
    ],
  }
}
