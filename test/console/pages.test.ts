import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overflowOf, violationsOn } from '#test/support/axe.ts'
import { openBrowser } from '#test/support/browser.ts'
import { isShown, openDesk } from '#test/support/console.ts'
import { done, open, play } from '#test/support/httpCase.ts'
import { Server } from '#test/support/server.ts'

let server: Server
let browser: Browser
const ids: Record<string, string> = {}

beforeAll(async () => {
  server = await Server.start()
  browser = await openBrowser()
  ids.fresh = await open(server)
  ids.voting = await play(server, 'openVote')
  ids.decided = await play(server, 'closeVote')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const pagesOf: Readonly<Record<string, readonly string[]>> = {
  'intake-chen': [
    '/tasks',
    '/tasks?view=candidate',
    '/cases',
    '/cases?status=closed',
    '/inbox',
    '/settings',
    '/cases/new',
    '/cases/new/tolerance',
    '/cases/new/clarification',
    '/cases/new/falseAccusation',
    '/cases/:fresh',
    '/cases/:fresh/do/requestSupplement',
    '/cases/:fresh/do/accept',
    '/cases/:decided/documents',
    '/no-such-page',
    '/cases/00000000-0000-4000-8000-000000000000',
  ],
  'investigator-li': [
    '/cases/:decided',
    '/cases/:decided/timeline',
    '/cases/:decided/findings',
    '/cases/:decided/panel',
    '/cases/:decided/do/recordService',
    '/cases/:decided/do/addNote',
  ],
  'panel-2': ['/tasks', '/cases/:voting/vote/1', '/cases/:voting/panel', '/cases/:voting/do/declareRecusal'],
  'supervisor-he': [
    '/tasks',
    '/board',
    '/cases/new',
    '/cases?kind=tolerance&status=open&overdue=false',
    '/cases/:voting',
  ],
  'admin-gu': ['/directory', '/calendar', '/calendar/2027', '/tasks'],
  'auditor-lin': ['/audit', '/register', '/cases/:decided/reads', '/cases/:decided/process', '/calendar/2025'],
  'approver-zhao': ['/board', '/tasks'],
  'applicant-zhou': ['/tasks', '/cases', '/cases/new', '/cases/:fresh', '/cases/:fresh/do/withdraw'],
}
const open_ = ['/sign-in', '/signed-out', '/receipt', '/tasks']
const withIds = (path: string) => path.replace(/:(\w+)/, (_all, name: string) => ids[name] ?? name)

describe.each(['zh-CN', 'en'] as const)('pages in %s', lang => {
  it.each([null, ...Object.keys(pagesOf)])(
    'of %s break no rule of WCAG 2.2, fit 320 px and keep the policy',
    async account => {
      const desk = await openDesk(browser, server, account, { lang, width: 320, height: 800 })
      const faults: string[] = []
      desk.page.on('pageerror', error => faults.push(`error: ${error.message}`))
      desk.page.on('console', message => {
        if (/content security policy/i.test(message.text())) faults.push(message.text())
      })
      for (const path of account === null ? open_ : (pagesOf[account] ?? [])) {
        await desk.page.goto(withIds(path))
        await isShown(desk.page)
        const over = await overflowOf(desk.page)
        if (over > 0) faults.push(`${path}: ${over} px too wide`)
        for (const found of await violationsOn(desk.page)) faults.push(`${path}: ${found}`)
        expect(await desk.page.title(), path).not.toMatch(/周某|周申请|applicant/)
      }
      await desk.close()
      expect(faults).toEqual([])
    },
  )

  it('speaks one language where no case is shown', async () => {
    const desk = await openDesk(browser, server, 'intake-chen', { lang })
    for (const path of ['/settings', '/cases/new', '/cases/new/tolerance', '/cases?status=closed', '/receipt']) {
      await desk.page.goto(path)
      await isShown(desk.page)
      const text = ((await desk.page.locator('main').textContent()) ?? '').replaceAll(/\b(PDF|Word|Excel|MB)\b/g, '')
      if (lang === 'en') expect(text, path).not.toMatch(/\p{Script=Han}/u)
      else expect(text, path).not.toMatch(/[A-Za-z]{3,}/)
    }
    await desk.close()
  })
})

describe('the shell', () => {
  it('is never kept, its files for good, and only pages are pages', async () => {
    const { baseUrl } = server.system
    const page = await fetch(`${baseUrl}/cases`, { headers: { accept: 'text/html' } })
    const html = await page.text()
    expect(page.headers.get('cache-control')).toBe('no-store')
    expect(page.headers.get('content-security-policy')).toMatch(/script-src 'self';/)
    const [, nonce] = /csp-nonce" nonce="([^"]+)"/.exec(html) ?? []
    expect(page.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    const [, script] = /src="(\/assets\/[^"]+\.js)"/.exec(html) ?? []
    const asset = await fetch(`${baseUrl}${script}`)
    expect(asset.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
    const none = await fetch(`${baseUrl}/no-such-page`, { headers: { accept: 'text/html' } })
    expect([none.status, none.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8'])
    for (const path of ['/v1/no-such', '/assets/no-such.js', '/no-such']) {
      const answer = await fetch(`${baseUrl}${path}`)
      expect([answer.status, answer.headers.get('content-type')]).toEqual([
        404,
        'application/problem+json; charset=utf-8',
      ])
    }
  })

  it('shows the same page for a case that is not there and for one that is not yours', async () => {
    const desk = await openDesk(browser, server, 'investigator-other')
    const texts: string[] = []
    for (const id of [ids.decided, '00000000-0000-4000-8000-000000000000']) {
      await desk.page.goto(`/cases/${id}`)
      await isShown(desk.page)
      texts.push(`${await desk.page.title()} ${await desk.page.locator('main').innerHTML()}`)
    }
    await desk.close()
    expect(texts[0]).toBe(texts[1])
  })

  it('keeps nothing of anybody in the browser', async () => {
    const desk = await openDesk(browser, server, 'investigator-li')
    await desk.page.goto(`/cases/${ids.decided}/do/addNote`)
    await desk.page.getByLabel('备注内容').fill('周某的情况')
    await desk.page.getByText('草稿已保存').waitFor()
    const kept = await desk.page.evaluate(
      'indexedDB.databases().then(databases => ({ local: { ...localStorage }, session: { ...sessionStorage }, databases, cookies: document.cookie }))',
    )
    expect(kept).toEqual({ local: {}, session: {}, databases: [], cookies: '' })
    expect(desk.page.url()).not.toMatch(/周|applicant/)
    await done(server, 'investigator-li', ids.decided ?? '', 'addNote', { text: '另一条' })
    await desk.close()
  })
})
