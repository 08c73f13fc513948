import { defaultApproval } from './approval.ts'
import { withCare } from './care.ts'
import { toleranceDays } from './dayRules.ts'
import { findingsForm1, procedureNotes, withCurrentForm } from './findingsForm.ts'
import { negativeList } from './negativeList.ts'
import type { Criterion, Factor, RulePack } from './rulePack.ts'
import { cite } from './sources.ts'

const look = (
  id: string,
  aspect: string,
  holds: string,
  factor: Factor,
  mirrors?: Criterion['mirrors'],
): Criterion => ({
  id,
  question: `从${aspect}上看，是否${holds}？（met＝${holds}）`,
  negative: false,
  requiredFor: ['tolerate'],
  factor,
  ...(mirrors && { mirrors }),
  sources: [cite('ningboAudit', undefined, `从${aspect}上看${holds}`)],
})

/** 五个看: all five at once. */
const fiveLooks: readonly Criterion[] = [
  look('A1', '政策法律', '符合改革方向', '客观条件', { criterion: 'F1' }),
  look('A2', '决策程序', '经过集体研究', '程序方法', {
    criterion: 'F3',
    exceptFor: ['紧急情况临机处置且事后及时报告'],
  }),
  look('A3', '实际结果', '未造成重大不良后果', '后果影响', { criterion: 'F6', opposed: true }),
  look('A4', '廉洁底线', '未发现利益输送', '动机态度', { criterion: 'F4', opposed: true }),
  look('A5', '主观态度', '能尽力避免损失', '动机态度'),
]

/**
 * 审计, as release 0.1 began cases with it. The audit's own clocks stand in `references`: never a bar to, nor a remedy
 * of, the tolerance review.
 */
export const audit1 = {
  id: 'audit@1',
  kind: 'tolerance',
  regime: 'audit',
  version: 1,
  title: '审计容错认定',
  basis: [
    cite('ningboAudit', undefined, '以是否同时具备“五个看”作为审计容错纠错的认定标准'),
    cite('threeDistinctions'),
    cite('sixFactors'),
    cite('hangzhouAudit'),
  ],
  criteria: [...findingsForm1, ...fiveLooks],
  circumstances: [
    {
      id: 'D1',
      category: '审计事项',
      text: '被审计对象的经济行为在干事创业、履职担当中，非因主观故意或重大过失而失误、造成损失或负面影响',
      sources: [cite('wucheng', '第二条')],
    },
    {
      id: 'D2',
      category: '审计事项',
      text: '符合改革方向、出于公心、经集体研究、有实际效果，但与现行政策法规有抵触的',
      sources: [cite('wucheng', '第三条第一项')],
    },
    {
      id: 'D3',
      category: '应急处置',
      text: '主动采取措施阻止更大危害结果发生',
      sources: [cite('zhenhai', undefined, '属于主动采取措施阻止更大危害结果发生')],
    },
  ],
  days: toleranceDays,
  approval: defaultApproval,
  references: [
    cite('auditLaw', '第四十四条', '被审计单位应当自接到审计组的审计报告之日起十日内，将其书面意见送交审计组。'),
    cite('auditLawRules', '第三十九条'),
    cite('zhejiangAudit', '第三十三条'),
    cite('zhejiangAudit', '第三十四条'),
    cite('zhejiangAudit', '第三十六条'),
    cite('zhejiangAudit', '第三十九条'),
  ],
  notes: [
    '《宁波市审计容错纠错机制实施细则（试行）》仅见“五个看”，程序和情形未见。',
    '审计程序自身的期限（自然日）仅供参照，不构成本认定的限制或者救济：征求意见十日，逾期视为无异议；复查申请三十日、决定三十日；复核申请三十日、决定六十日；整改报告六十日；协助答复三十日。',
    '各项工作期限和审批层级，本地规定未载明。',
  ],
} as const satisfies RulePack

/** 审计, as release 0.2 began cases with it: N1–N4 bar here too, since 政务处分法 13 and 30 hold for every public official. */
export const audit2 = {
  ...audit1,
  id: 'audit@2',
  version: 2,
  criteria: [...audit1.criteria, ...negativeList],
} as const satisfies RulePack

/** The same, current: F9 covers an objection to a superior's wrong order too, and what is assumed is said. */
export const audit = withCare({
  ...audit2,
  id: 'audit@3',
  version: 3,
  criteria: withCurrentForm(audit2.criteria),
  notes: [...audit2.notes, ...procedureNotes],
} as const satisfies RulePack)
