import type { Role } from '#domain/access/actor.ts'

/** A demonstration account; its `sub` is the claim and the name to sign in with. */
export interface DemoAccount {
  sub: string
  name: string
  email?: string
  org: 'zhenhai' | 'ningbo' | 'zhejiang' | 'beilun'
  roles: readonly Role[]
  /** Level of the organ that an approver heads. */
  level?: 'county' | 'prefecture' | 'province'
}

const surnames = ['赵', '钱', '孙', '李', '周', '吴', '郑', '王', '冯', '陈', '褚', '卫']

const panel = (org: DemoAccount['org'], prefix: string, count: number): DemoAccount[] =>
  surnames.slice(0, count).map((surname, index) => ({
    sub: `${prefix}-${index + 1}`,
    name: `${surname}委员`,
    org,
    roles: ['panelMember'],
  }))

const listed: readonly DemoAccount[] = [
  { sub: 'applicant-zhou', name: '周申请', org: 'zhenhai', roles: ['applicant'] },
  { sub: 'applicant-shen', name: '沈申请', org: 'zhenhai', roles: ['applicant'] },
  { sub: 'intake-chen', name: '陈受理', org: 'zhenhai', roles: ['intake'] },
  { sub: 'investigator-li', name: '李核查', org: 'zhenhai', roles: ['investigator'] },
  { sub: 'investigator-sun', name: '孙核查', org: 'zhenhai', roles: ['investigator'] },
  { sub: 'investigator-wu', name: '吴核查', org: 'zhenhai', roles: ['investigator'] },
  { sub: 'investigator-zheng', name: '郑核查', org: 'zhenhai', roles: ['investigator'] },
  ...panel('zhenhai', 'panel', 12),
  { sub: 'deputy-feng', name: '冯副书记', org: 'zhenhai', roles: ['deputy'] },
  { sub: 'reviewer-xu', name: '徐审理', org: 'zhenhai', roles: ['caseReview'] },
  { sub: 'clerk-tang', name: '唐案管', org: 'zhenhai', roles: ['caseManagement'] },
  { sub: 'approver-zhao', name: '赵书记', org: 'zhenhai', roles: ['approver'], level: 'county' },
  { sub: 'supervisor-he', name: '何监督', org: 'zhenhai', roles: ['supervisor'] },
  { sub: 'custodian-1', name: '韩保管', org: 'zhenhai', roles: ['custodian'] },
  { sub: 'custodian-2', name: '杨保管', org: 'zhenhai', roles: ['custodian'] },
  { sub: 'auditor-lin', name: '林审计', org: 'zhenhai', roles: ['auditor'] },
  { sub: 'admin-gu', name: '顾管理员', org: 'zhenhai', roles: ['admin'] },
  { sub: 'hr-system', name: '干部人事系统', org: 'zhenhai', roles: ['service'] },
  { sub: 'approver-qian', name: '钱书记', org: 'ningbo', roles: ['approver'], level: 'prefecture' },
  { sub: 'supervisor-city', name: '许监督', org: 'ningbo', roles: ['supervisor'] },
  ...panel('ningbo', 'panel-city', 5),
  { sub: 'approver-prov', name: '马书记', org: 'zhejiang', roles: ['approver'], level: 'province' },
  { sub: 'intake-other', name: '朱受理', org: 'beilun', roles: ['intake'] },
  { sub: 'investigator-other', name: '秦核查', org: 'beilun', roles: ['investigator'] },
  { sub: 'supervisor-other', name: '尤监督', org: 'beilun', roles: ['supervisor'] },
]

/** Accounts of the embedded issuer: fictitious people of four organs, with addresses that no mail reaches. */
export const accounts: readonly DemoAccount[] = listed.map(account => ({
  ...account,
  email: `${account.sub}@example.test`,
}))

/** The account of this `sub`, if there is one. */
export function accountOf(sub: string): DemoAccount | undefined {
  return accounts.find(account => account.sub === sub)
}
