import { defaultApproval } from './approval.ts'
import { withCare } from './care.ts'
import { toleranceDays } from './dayRules.ts'
import { findingsForm1, procedureNotes, withCurrentForm } from './findingsForm.ts'
import { negativeList } from './negativeList.ts'
import type { RulePack } from './rulePack.ts'
import { cite } from './sources.ts'

/** 改革创新, as releases 0.1 and 0.2 began cases with it. */
export const general1 = {
  id: 'general@1',
  kind: 'tolerance',
  regime: 'general',
  version: 1,
  title: '改革创新容错认定',
  basis: [
    cite(
      'ningboGeneral',
      undefined,
      '符合中央和省市委决策部署精神、有利于改革创新和事业发展、按程序进行决策、没有谋取私利',
    ),
    cite('threeDistinctions'),
    cite('sixFactors'),
  ],
  criteria: [...findingsForm1, ...negativeList],
  circumstances: [
    {
      id: 'G1',
      category: '决策实施',
      text: '落实党委、政府决策部署中出现失误和偏差，但经前期调研论证、风险评估、民主决策程序，且主动消除影响或挽回损失',
      sources: [cite('hancheng', '第四条第一项')],
    },
    {
      id: 'G2',
      category: '先行先试',
      text: '推进改革和体制机制创新中，因缺乏经验、先行先试出现失误',
      sources: [cite('threeDistinctions', '第一项'), cite('hancheng', '第四条第二项'), cite('shaanxi')],
    },
    {
      id: 'G3',
      category: '先行先试',
      text: '上级尚无明确限制的探索性试验中的失误',
      sources: [cite('threeDistinctions', '第二项')],
    },
    {
      id: 'G4',
      category: '先行先试',
      text: '为推动发展的无意过失',
      sources: [cite('threeDistinctions', '第三项')],
    },
    {
      id: 'G5',
      category: '决策实施',
      text: '决策未能实现预期目标，但依规决策、实施，勤勉尽责、未牟取私利',
      sources: [cite('shanghaiOneNet', '第十六条'), cite('shanghaiScience', '第四十五条')],
    },
    {
      id: 'G6',
      category: '客观情势',
      text: '法律法规修改或国家政策调整导致未达预期或造成损失',
      sources: [cite('hubeiReform')],
    },
    {
      id: 'G7',
      category: '客观情势',
      text: '已履职尽责，但因不可抗力、难以预见因素造成损失',
      sources: [cite('accountability', '第十七条'), cite('hubeiCases')],
    },
    {
      id: 'G8',
      category: '客观情势',
      text: '紧急情况临机处置，事后及时报告',
      sources: [cite('zhenhai'), cite('sichuan'), cite('hubeiCases')],
    },
    {
      id: 'G9',
      category: '历史遗留',
      text: '处理历史遗留问题、积累性矛盾中的失误',
      sources: [cite('zhejiangReports'), cite('hubeiSoe', '第二项')],
    },
    {
      id: 'G10',
      category: '集体决策',
      text: '集体决策中明确反对或保留意见',
      sources: [cite('accountability', '第十七条')],
    },
  ],
  days: toleranceDays,
  approval: defaultApproval,
  notes: [
    '《宁波市改革创新容错纠错实施办法（试行）》全文未见，所列情形参照其他规定。',
    '各项工作期限和审批层级，本地规定未载明。',
  ],
} as const satisfies RulePack

/** The same, current: F9 covers an objection to a superior's wrong order too, and what is assumed is said. */
export const general = withCare({
  ...general1,
  id: 'general@2',
  version: 2,
  criteria: withCurrentForm(general1.criteria),
  circumstances: general1.circumstances.map(one => {
    if (one.id === 'G7') return { ...one, sources: [cite('accountability', '第十七条第三项'), cite('hubeiCases')] }
    if (one.id === 'G10') return { ...one, sources: [cite('accountability', '第十七条第二项')] }
    return one
  }),
  notes: [...general1.notes, ...procedureNotes],
} as const satisfies RulePack)
