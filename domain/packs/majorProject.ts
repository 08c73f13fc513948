import { defaultApproval } from './approval.ts'
import { withCare } from './care.ts'
import { toleranceDays } from './dayRules.ts'
import { findingsForm1, procedureNotes, withCurrentForm } from './findingsForm.ts'
import { negativeList } from './negativeList.ts'
import type { Circumstance, RulePack } from './rulePack.ts'
import { cite, derivedFrom } from './sources.ts'

/** A circumstance read from published decisions. */
const decided = (id: string, category: string, text: string, cases: string): Circumstance => ({
  id,
  category,
  text,
  sources: [derivedFrom(cases)],
})

/** 重大项目, as releases 0.1 and 0.2 began cases with it. */
export const majorProject1 = {
  id: 'majorProject@1',
  kind: 'tolerance',
  regime: 'majorProject',
  version: 1,
  title: '推进重大项目容错认定',
  basis: [cite('ningboMajorProject'), cite('ningboGeneral'), cite('threeDistinctions'), cite('sixFactors')],
  criteria: [...findingsForm1, ...negativeList],
  circumstances: [
    decided(
      'M1',
      '应急处置',
      '应急抢险、安全度汛，先施工后补立项/许可',
      '湖北省公开容错案例（2022年）、宁波市镇海区实例',
    ),
    decided(
      'M2',
      '工程变更',
      '施工中地质等客观变化致工程变更，经专家踏勘、四方会议论证和请示，未及时办变更审批、超合同价',
      '宜都市公开案例（2024年）',
    ),
    decided(
      'M3',
      '招标与审批',
      '非依法必须招标的小型项目以公开抽签等方式确定施工单位，规则经会议研究并公开',
      '中央纪委2022年第4号指导性案例',
    ),
    decided('M4', '招标与审批', '分步容缺审批、承诺后补', '淮安市清江浦区公开案例（2025年）'),
    decided(
      'M5',
      '招标与审批',
      '民生小工程经村民代表会议表决但漏报上级备案 (减责)',
      '宜都市公开案例（2022年至2023年）',
    ),
    decided(
      'M6',
      '应急处置',
      '项目资金支付主体、票据不规范，应急任务中疏忽，事后补正',
      '成都市郫都区公开案例（2017年）',
    ),
    decided(
      'M7',
      '征迁与历史遗留',
      '征迁、整治中为履约设置的临时约束办法与补贴政策冲突',
      '湖州市南浔区公开案例（2019年）',
    ),
    decided(
      'M8',
      '征迁与历史遗留',
      '公益场所违建等历史用房问题，县级提出、市级纪委审批',
      '富拉尔基区公开案例（2021年）',
    ),
  ],
  days: toleranceDays,
  approval: defaultApproval,
  notes: [
    '《宁波市推进重大项目容错纠错实施细则》全文未见；所列情形由本系统据公开案例归纳。',
    '各项工作期限和审批层级，本地规定未载明。',
  ],
} as const satisfies RulePack

/** The same, current: F9 covers an objection to a superior's wrong order too, and what is assumed is said. */
export const majorProject = withCare({
  ...majorProject1,
  id: 'majorProject@2',
  version: 2,
  criteria: withCurrentForm(majorProject1.criteria),
  notes: [...majorProject1.notes, ...procedureNotes],
} as const satisfies RulePack)
