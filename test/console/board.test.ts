import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Client, playUntil } from '#system/demo/player.ts'
import { tour } from '#system/demo/tour.ts'
import { openBrowser } from '#test/support/browser.ts'
import { isShown, openDesk } from '#test/support/console.ts'
import { Server } from '#test/support/server.ts'

let server: Server
let browser: Browser

beforeAll(async () => {
  server = await Server.start()
  browser = await openBrowser()
  const client: Client = (who, method, path, body) => server.call(who, method, path, body)
  const wanted = ['overdue', 'openVote', 'investigating', 'evaluating', 'noticed']
  for (const { story, leave, because } of tour()) {
    const name = because?.includes('逾期') || because?.includes('已过') ? 'overdue' : (leave.after ?? leave.stage)
    if (wanted.includes(name)) await playUntil(client, story, leave)
  }
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

it('every number of the board leads to a list of exactly so many cases', async () => {
  const { page, close } = await openDesk(browser, server, 'supervisor-he')
  await page.goto('/board')
  await isShown(page)
  const links: { href: string; n: number }[] = await page.evaluate(
    `[...document.querySelectorAll('main a[href*="organ="]')].map(one => ({ href: one.getAttribute('href'), n: parseInt(one.textContent, 10) }))`,
  )
  expect(links.length).toBeGreaterThanOrEqual(7)
  expect(links.some(({ href }) => href.includes('overdue=true'))).toBe(true)
  for (const { href, n } of links) {
    await page.goto(href)
    await isShown(page)
    await page.getByText(`共 ${n} 件（按您的权限）`).waitFor()
  }
  await close()
})

it('is for supervisor and head alone, and leaves out what the asker is kept from', async () => {
  for (const who of ['intake-chen', 'investigator-li', 'applicant-zhou', 'auditor-lin'])
    expect((await server.call(who, 'GET', '/v1/workload')).status).toBe(403)
  const open = async () => {
    const { body } = await server.call('supervisor-he', 'GET', '/v1/workload')
    return body.stages.reduce((all: number, row: { open: number }) => all + row.open, 0)
  }
  const before = await open()
  const { body } = await server.call('supervisor-he', 'GET', '/v1/cases?status=open')
  expect(before).toBe(body.total)
  const id = body.items[0]?.id
  const recusal = { type: 'declareRecusal', ground: 'other' }
  expect((await server.call('supervisor-he', 'POST', `/v1/cases/${id}/actions`, recusal)).status).toBe(200)
  expect(await open()).toBe(before - 1)
  const { status, body: head } = await server.call('approver-zhao', 'GET', '/v1/workload')
  expect([status, head.persons.length > 0, head.months.length > 0]).toEqual([200, true, true])
})
