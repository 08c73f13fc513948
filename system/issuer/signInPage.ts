import type { Role } from '#domain/access/actor.ts'
import { label } from '#domain/texts/labels.ts'
import { accounts, demoCity } from './accounts.ts'

/** What somebody in a role does here, for who sees the product for the first time. */
const uses: Readonly<Record<Role, string>> = {
  applicant: '提出申请，看本人的案件，同意或者不同意公开澄清',
  intake: '登记、受理、送达文书、报备',
  investigator: '调查、逐项认定、评估、会签、回访',
  panelMember: '集体研究，密封表决',
  approver: '批准，延长期限，决定复核',
  deputy: '澄清的会签；主要负责人回避时代行',
  caseReview: '澄清的审理会签',
  caseManagement: '澄清的案管会签，集体研究的记录',
  supervisor: '指定承办人，召集集体研究，督办逾期',
  custodian: '保管举报人身份，同意查阅，向举报人反馈',
  auditor: '核对账本，查看查阅记录，不看内容',
  personnel: '查阅干部专项档案，录入表彰和事迹',
  admin: '机关、人员、日历、规则包、接口',
  service: '干部人事系统查询保护效力（供接口使用）',
}

/** Page on which a visitor picks a demonstration account; it posts `account` to its own address. */
export function signInPage(): string {
  const groups = [...demoCity.organs].reverse().map(({ id, name }) => {
    const buttons = accounts
      .filter(account => account.org === id)
      .map(
        account =>
          `<button name="account" value="${account.sub}">${account.name} · ${rolesOf(account.roles)}<small>${account.sub}</small></button>`,
      )
    return `<fieldset><legend>${name}</legend>${buttons.join('')}</fieldset>`
  })
  const purposes = (Object.keys(uses) as Role[])
    .filter(role => accounts.some(account => account.roles.includes(role)))
    .map(role => `<dt>${label('role', role, 'zh-CN')}</dt><dd>${uses[role]}</dd>`)
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>登录 · 正名演示系统</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a; background: #fff }
fieldset { border: 1px solid #8a8a8a; border-radius: 6px; margin: 0 0 1rem; display: flex; flex-wrap: wrap; gap: .5rem }
button { font: inherit; padding: .5rem .75rem; border: 1px solid #595959; border-radius: 6px; background: #f5f5f5; color: inherit; cursor: pointer }
button:hover, button:focus-visible { outline: 3px solid #0b57d0 }
small { display: block; color: #505050 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: .25rem 1rem }
dt { font-weight: bold } dd { margin: 0 }
@media (max-width: 30rem) { dl { grid-template-columns: 1fr } }
</style>
</head>
<body>
<main>
<h1>选择演示账号登录</h1>
<p>本页仅供演示，账号与人员均为虚构。正式使用时请接入本单位的统一身份认证（OIDC_ISSUER）。
第一次使用的，可以先运行 <code>npm run demo -- --keep</code>，各阶段便都有案件可看。</p>
<h2>各类账号做什么</h2>
<dl>${purposes.join('')}</dl>
<h2>账号</h2>
<form method="post">${groups.join('')}</form>
</main>
</body>
</html>`
}

const rolesOf = (roles: readonly Role[]) => roles.map(role => label('role', role, 'zh-CN')).join('、')
