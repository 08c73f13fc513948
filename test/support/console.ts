import type { Browser, BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'
import { overflowOf, violationsOn } from './axe.ts'
import type { Server } from './server.ts'

export type Desk = { page: Page; context: BrowserContext; close(): Promise<void> }
type Look = { lang?: 'zh-CN' | 'en'; width?: number; height?: number }

/** A browser of its own in which an account has signed in through the issuer's page (null: nobody). */
export async function openDesk(
  browser: Browser,
  server: Server,
  account: string | null,
  look: Look = {},
): Promise<Desk> {
  const { lang = 'zh-CN', width = 1366, height = 768 } = look
  const { baseUrl } = server.system
  const context = await browser.newContext({ baseURL: baseUrl, locale: lang, viewport: { width, height } })
  const { hostname } = new URL(baseUrl)
  const cookie = { domain: hostname, path: '/', sameSite: 'Strict' as const }
  if (lang === 'en')
    await context.addCookies([{ ...cookie, name: 'lang', value: 'en', httpOnly: false, secure: false }])
  const page = await context.newPage()
  if (account !== null) {
    await page.goto('/auth/login?returnTo=/tasks')
    await page.locator(`button[value="${account}"]`).click()
    await page.waitForURL('**/tasks')
  }
  return { page, context, close: () => context.close() }
}

/** Resolves when the page has its heading and nothing on it waits any more. */
export async function isShown(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor()
  await holds(page, "document.querySelector('.waiting, .waiting-room') === null")
}

/** Resolves when this holds in the page; the policy of the pages lets no page evaluate it by itself. */
export async function holds(page: Page, script: string): Promise<void> {
  while (!(await page.evaluate(script))) await page.waitForTimeout(50)
}

/** A page at 320 px, which must be accessible and fit. */
export async function openNarrow(browser: Browser, server: Server, account: string, path: string): Promise<Desk> {
  const desk = await openDesk(browser, server, account, { width: 320, height: 800 })
  await desk.page.goto(path)
  await isShown(desk.page)
  expect(await violationsOn(desk.page)).toEqual([])
  expect(await overflowOf(desk.page)).toBeLessThanOrEqual(0)
  return desk
}
