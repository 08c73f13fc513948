import { accounts, demoCity } from './accounts.ts'

/** Page on which a visitor picks a demonstration account; it posts `account` to its own address. */
export function signInPage(): string {
  const groups = [...demoCity.organs].reverse().map(({ id, name }) => {
    const buttons = accounts
      .filter(account => account.org === id)
      .map(
        account =>
          `<button name="account" value="${account.sub}">${account.name}<small>${account.sub}</small></button>`,
      )
    return `<fieldset><legend>${name}</legend>${buttons.join('')}</fieldset>`
  })
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
</style>
</head>
<body>
<main>
<h1>选择演示账号登录</h1>
<p>本页仅供演示，账号与人员均为虚构。正式使用时请接入本单位的统一身份认证（OIDC_ISSUER）。</p>
<form method="post">${groups.join('')}</form>
</main>
</body>
</html>`
}
