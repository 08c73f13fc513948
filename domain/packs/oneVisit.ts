import { defaultApproval } from './approval.ts'
import { withCare } from './care.ts'
import { toleranceDays } from './dayRules.ts'
import { findingsForm1, procedureNotes, withCurrentForm } from './findingsForm.ts'
import { negativeList } from './negativeList.ts'
import { oneVisitBreaches } from './oneVisitBreaches.ts'
import type { Circumstance, Criterion, RulePack } from './rulePack.ts'
import { cite, derivedFrom, derivedFromArticle } from './sources.ts'

/** The law of 2018 asks for all five conditions at once, repair among them (第四十六条). */
const withRepairRequired = (form: readonly Criterion[]): readonly Criterion[] =>
  form.map(criterion => (criterion.id === 'F7' ? { ...criterion, requiredFor: ['tolerate'] } : criterion))

/** A circumstance read from the articles that create its risk; none of them says that it may be tolerated. */
const risk = (id: string, category: string, text: string, article: string): Circumstance => ({
  id,
  category,
  text,
  sources: [derivedFrom('《浙江省保障“最多跑一次”改革规定》', article)],
})

/** “最多跑一次”改革, as release 0.1 began cases with it. */
export const oneVisit1 = {
  id: 'oneVisit@1',
  kind: 'tolerance',
  regime: 'oneVisit',
  version: 1,
  title: '“最多跑一次”改革容错认定',
  basis: [cite('oneVisitLaw', '第四十六条'), cite('ningboOneVisit'), cite('threeDistinctions'), cite('sixFactors')],
  criteria: [...withRepairRequired(findingsForm1), ...oneVisitBreaches],
  circumstances: [
    risk('P1', '材料与承诺', '容缺/替代材料: 以其他证明材料证明事实、不再要求原材料并已记录，事后发现不实', '第九条'),
    risk('P2', '材料与承诺', '告知承诺制许可后被许可人未达条件，而机关已按规定检查验收', '第十四条、第四十三条第四项'),
    risk('P3', '材料与承诺', '企业投资项目承诺制 (区域评估、负面清单外) 先行许可后出现偏差', '第二十二条至第二十四条'),
    risk(
      'P4',
      '数据与流程',
      '电子证照、电子签名、公共数据提取结果有误而按其办理',
      '第八条、第十条、第十五条、第三十八条、第三十九条',
    ),
    risk('P5', '数据与流程', '流程再造、联合审查/联合验收中的衔接失误', '第五条、第二十六条、第二十九条'),
    risk('P6', '登记与监管', '登记住所申报承诺、简易注销等商事登记便利化中的失误', '第十九条、第二十条'),
    risk('P7', '登记与监管', '许可与监管分离后信息告知衔接失误', '第三十三条'),
    {
      id: 'P8',
      category: '材料与承诺',
      text: '分步容缺审批: 企业书面限期补缺承诺，先办先建，后补齐',
      sources: [derivedFrom('淮安市清江浦区公开案例（2025年）')],
    },
  ],
  days: toleranceDays,
  approval: defaultApproval,
  notes: [
    '《宁波市“最多跑一次”改革容错纠错专项办法》全文未见；所列情形由本系统据省规定条文和公开案例归纳。',
    '各项工作期限和审批层级，本地规定未载明。',
  ],
} as const satisfies RulePack

/**
 * “最多跑一次”改革, as release 0.2 began cases with it: N1–N4 bar beside the nine acts, since 政务处分法 13 and 30 hold for every
 * public official.
 */
export const oneVisit2 = {
  ...oneVisit1,
  id: 'oneVisit@2',
  version: 2,
  criteria: [...oneVisit1.criteria, ...negativeList],
} as const satisfies RulePack

/** The same, current: F9 covers an objection to a superior's wrong order too, and what is assumed is said. */
export const oneVisit = withCare({
  ...oneVisit2,
  id: 'oneVisit@3',
  version: 3,
  criteria: withCurrentForm(oneVisit2.criteria),
  circumstances: oneVisit2.circumstances.map(one =>
    one.id === 'P1' ? { ...one, sources: [derivedFromArticle('oneVisitLaw', '第十一条第二项')] } : one,
  ),
  notes: [...oneVisit2.notes, ...procedureNotes],
} as const satisfies RulePack)
