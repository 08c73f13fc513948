import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { overflowOf, violationsOn } from '#test/support/axe.ts'
import { openBrowser } from '#test/support/browser.ts'
import { isShown, openDesk } from '#test/support/console.ts'
import { Server } from '#test/support/server.ts'

let server: Server
let browser: Browser

beforeAll(async () => {
  server = await Server.start({ ROLES_FROM: 'register' })
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('whoever has several posts changes to another one, and works there from then on', async () => {
  const path = '/v1/persons/auditor-lin'
  const { id: _id, version: _version, ...row } = (await server.call('admin-prov-1', 'GET', path)).body.person
  const posts = [{ id: 'deputy-city', organ: 'ningbo', roles: ['deputy'] }]
  expect((await server.call('admin-city-1', 'PUT', path, { ...row, posts })).status).toBe(200)
  const { page, close } = await openDesk(browser, server, 'auditor-lin', { width: 320, height: 800 })
  await page.getByRole('link', { name: '改用另一项任职' }).click()
  await page.getByText('现在的任职').waitFor()
  await isShown(page)
  expect(await violationsOn(page)).toEqual([])
  expect(await overflowOf(page)).toBeLessThanOrEqual(0)
  await page.getByRole('button', { name: /^改以此任职办理：宁波市纪委监委/ }).click()
  await page.waitForURL('**/tasks')
  await page.getByText(/宁波市纪委监委 · 林审计/).waitFor()
  await close()
})

test('who has one post is offered none', async () => {
  const { page, close } = await openDesk(browser, server, 'intake-chen')
  await page.goto('/settings')
  await isShown(page)
  expect(await page.getByText('任职', { exact: true }).count()).toBe(0)
  await close()
})
