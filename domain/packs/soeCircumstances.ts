import type { Circumstance } from './rulePack.ts'
import { cite, derivedFrom } from './sources.ts'

const capital = '优化资本布局'
const reform = '深化国企改革'
const innovation = '实施自主创新'
const complex = '处理复杂局面和疑难问题'

/** B1–B3 are Ningbo's own words; S1–S14 comparable texts, sorted under Ningbo's categories. */
export const soeCircumstances = [
  {
    id: 'B1',
    category: capital,
    text: '国有资本对符合国家战略性新兴产业发展方向的重点领域进行投资，没有达到预期目标的',
    sources: [cite('ningboSoe')],
  },
  {
    id: 'B2',
    category: innovation,
    text: '创业(风险)投资企业，积极服务我市创新驱动发展战略，依法依规进行创业(风险)投资，没有实现投资目标的',
    sources: [cite('ningboSoe')],
  },
  {
    id: 'B3',
    category: reform,
    text: '深化企业内部用人制度改革、实行市场化的企业薪酬分配制度，因个别员工不满而引发矛盾的',
    sources: [cite('ningboSoe')],
  },
  {
    id: 'S1',
    category: capital,
    text: '强化战略保障、防范化解区域性系统性风险，为全局利益出现失误或损失',
    sources: [cite('hubeiSoe', '第一项')],
  },
  {
    id: 'S2',
    category: complex,
    text: '处理历史遗留问题，依当时条件和可得资料，后因环境变化或新证据改变事实或法律关系',
    sources: [cite('hubeiSoe', '第二项')],
  },
  {
    id: 'S3',
    category: capital,
    text: '处置盘活低效闲置"三资"，历史原因形成减值',
    sources: [cite('hubeiSoe', '第三项')],
  },
  {
    id: 'S4',
    category: reform,
    text: '改革重点任务中政策界限不明、无成熟经验、先行先试',
    sources: [cite('hubeiSoe', '第四项')],
  },
  {
    id: 'S5',
    category: capital,
    text: '战略性新兴、未来产业投资，因政策调整、市场波动等难以预见因素未达预期',
    sources: [cite('hubeiSoe', '第五项')],
  },
  {
    id: 'S6',
    category: innovation,
    text: '种子基金、风险投资基金，如实报告已知风险，因初创期不确定性投资失败',
    sources: [cite('hubeiSoe', '第六项')],
  },
  {
    id: 'S7',
    category: capital,
    text: '境外经营投资，因国际局势、重大突发事件、自然灾害等不可预见因素损失',
    sources: [cite('hubeiSoe', '第七项')],
  },
  {
    id: 'S8',
    category: innovation,
    text: '科技创新、产品创新因市场环境变化等重大不确定因素研发失败',
    sources: [cite('hubeiSoe', '第八项、第九项')],
  },
  { id: 'S9', category: innovation, text: '科技成果转化未达预期', sources: [cite('hubeiSoe')] },
  {
    id: 'S10',
    category: innovation,
    text: '组织科技研发、技术创新、成果转化、装备国产化应用，因试验探索性强、路线调整、转化市场变化难以完成预定目标',
    sources: [cite('soeLosses', '第三十六条第一项')],
  },
  {
    id: 'S11',
    category: capital,
    text: '战略投资、创业投资、战新产业、未来产业、能源矿产、链长建设、重大改革措施，因缺乏经验、先行先试及无法预见的外部重大变化未达预期',
    sources: [cite('soeLosses', '第三十六条第二项')],
  },
  {
    id: 'S12',
    category: capital,
    text: '国有经济布局优化和结构调整',
    sources: [cite('soeLosses', '第三十六条第三项')],
  },
  {
    id: 'S13',
    category: complex,
    text: '政策重大调整、外部环境重大变化等不可抗力致损',
    sources: [cite('soeLosses', '第三十六条')],
  },
  {
    id: 'S14',
    category: complex,
    text: '民生类市场化项目因疫情等不可抗力亏损，及时止损退出',
    sources: [derivedFrom('湖北省公开容错案例（2022年，市属企业子公司）')],
  },
] as const satisfies readonly Circumstance[]
