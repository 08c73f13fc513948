import { defaultApproval } from './approval.ts'
import { withCare } from './care.ts'
import { toleranceDays } from './dayRules.ts'
import { findingsForm1, procedureNotes, withCurrentForm } from './findingsForm.ts'
import { negativeList } from './negativeList.ts'
import type { RulePack } from './rulePack.ts'
import { soeCircumstances } from './soeCircumstances.ts'
import { soeLossBands } from './soeLossBands.ts'
import { cite } from './sources.ts'

/**
 * 市属国企, as releases 0.1 and 0.2 began cases with it. `references` hold the limits that bind where the accountability is
 * a sanction on an SOE manager.
 */
export const soe1 = {
  id: 'soe@1',
  kind: 'tolerance',
  regime: 'soe',
  version: 1,
  title: '市属国有企业改革创新容错认定',
  basis: [
    cite('ningboSoe', undefined, '6大类别27条可以申请容错的情形'),
    cite('soeSanctions', '第十一条第一款第七项', '属于推进国有企业改革中因缺乏经验、先行先试出现的失误错误'),
    cite('threeDistinctions'),
    cite('sixFactors'),
    cite('soeLosses', '第三十六条'),
  ],
  criteria: [...findingsForm1, ...negativeList],
  circumstances: soeCircumstances,
  days: toleranceDays,
  approval: defaultApproval,
  lossBands: soeLossBands,
  references: [
    cite('soeSanctions', '第十二条第一款', '免予或者不予处分'),
    cite('soeSanctions', '第二十七条', '应当由2名以上工作人员进行'),
    cite('soeSanctions', '第二十九条', '应当自立案之日起6个月内作出决定'),
    cite('soeSanctions', '第三十八条', '可以自收到处分决定书之日起1个月内'),
    cite('soeSanctions', '第三十九条', '可以自收到复核决定之日起1个月内按照管理权限向上一级机关、单位申诉'),
    cite('soeSanctions', '第四十条', '原案调查、承办人员不得参与复核、申诉'),
  ],
  notes: [
    '《宁波市属国有企业改革创新容错纠错实施细则》共6大类别27条情形：第6类及其余24条未见原文，B1至B3为逐字摘录，S1至S14参照其他规定。',
    '逐字摘录的三条在原文中属于哪一类别未见，此处类别由本系统归入。',
    '资产损失等级参照国资委令第46号；市属国有企业标准，本地规定未载明，可另行设定。',
    '国资委令第46号第三十六条第三项原文不全，第四项至第六项未见；湖北省清单第七项原文不全，第八项至第十项未见全文。',
    '各项工作期限和审批层级，本地规定未载明。',
  ],
} as const satisfies RulePack

/** The same, current: F9 covers an objection to a superior's wrong order too, and what is assumed is said. */
export const soe = withCare({
  ...soe1,
  id: 'soe@2',
  version: 2,
  criteria: withCurrentForm(soe1.criteria),
  notes: [...soe1.notes, ...procedureNotes],
} as const satisfies RulePack)
