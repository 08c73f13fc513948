import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, playUntil } from '#system/demo/player.ts'
import type { DemoCase } from '#system/demo/story.ts'
import { villager } from '#system/demo/villager.ts'
import { zhenhai } from '#system/demo/zhenhai.ts'
import { openBrowser } from '#test/support/browser.ts'
import { isShown, openDesk } from '#test/support/console.ts'
import { done } from '#test/support/httpCase.ts'
import { Server } from '#test/support/server.ts'

/** Marks that nobody may find: who reported, and how somebody voted while the round is open. */
const marks = ['芮金雀', '13955550137', '密封的不同意见金雀']
/** A mark of the case from which one member is recused: nothing of it is that member's. */
const concealed = '先行检查的金雀事实'
const recused = 'panel-7'
const roles = [
  ...['applicant-zhou', 'applicant-shen', 'intake-chen', 'investigator-li', 'investigator-wu', 'investigator-other'],
  ...['panel-2', 'panel-3', recused, 'approver-zhao', 'approver-qian', 'deputy-feng', 'reviewer-xu', 'clerk-tang'],
  ...['supervisor-he', 'custodian-1', 'auditor-lin', 'admin-gu'],
]

let server: Server
let browser: Browser
const ids: string[] = []

/** The same story with other words in its start. */
const with_ = (story: DemoCase, more: Record<string, unknown>): DemoCase => ({
  ...story,
  start: { ...story.start, body: (run, before) => ({ ...story.start.body(run, before), ...more }) },
})

beforeAll(async () => {
  server = await Server.start()
  browser = await openBrowser()
  const client: Client = (who, method, path, body) => server.call(who, method, path, body)
  const reporter = { identity: { name: marks[0], contact: marks[1] } }
  for (const stage of ['noticed', 'decided'])
    ids.push((await playUntil(client, with_(villager, { reporter }), { stage })).view.id)
  const voting = with_(zhenhai, { facts: concealed })
  const { view } = await playUntil(client, voting, { stage: 'deliberating', after: 'openVote' })
  await done(server, 'panel-2', view.id, 'castVote', { choice: 'notTolerate', opinion: marks[2] })
  ids.push(view.id)
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

/** Where a mark was found on the page as it stands: what it shows, keeps, is called and stands in the address. */
async function found(page: Page, looked: readonly string[]): Promise<string[]> {
  const told = (await page.evaluate(
    `JSON.stringify([document.documentElement.outerHTML, document.title, location.href, { ...localStorage },
      { ...sessionStorage }, document.cookie, [...document.querySelectorAll('input, textarea')].map(one => one.value)])`,
  )) as string
  return looked.filter(mark => told.includes(mark) || page.url().includes(encodeURIComponent(mark)))
}

describe('a mark that nobody may find', () => {
  it.each(roles)('is on no page of %s, nor in its console, storage, address or title', async account => {
    const { page, close } = await openDesk(browser, server, account)
    const looked = account === recused ? [...marks, concealed] : marks
    const said: string[] = []
    page.on('console', message => said.push(message.text()))
    page.on('pageerror', error => said.push(error.message))
    const hits: string[] = []
    const visit = async (path: string) => {
      await page.goto(path)
      await isShown(page)
      for (const mark of await found(page, looked)) hits.push(`${path}: ${mark}`)
    }
    const lists = ['/tasks', '/tasks?view=candidate', '/tasks?view=overdue', '/tasks?view=all', '/cases', '/cases/new']
    for (const path of [...lists, '/inbox', '/settings', '/receipt', '/board', '/audit', '/register']) await visit(path)
    for (const id of ids) {
      await visit(`/cases/${id}`)
      if ((await page.locator('.identity-bar').count()) === 0) continue
      for (const part of [
        '/timeline',
        '/findings',
        '/documents',
        '/panel',
        '/process',
        '/reads',
        '/identity',
        '/vote/1',
      ])
        await visit(`/cases/${id}${part}`)
      await visit(`/cases/${id}`)
      const links: string[] = await page.evaluate(
        `[...document.querySelectorAll('.acts a')].map(one => one.getAttribute('href'))`,
      )
      for (const link of links) await visit(link)
    }
    expect(hits).toEqual([])
    expect(said.filter(text => looked.some(mark => text.includes(mark)))).toEqual([])
    await close()
  })

  it('would be found: whoever may see a case finds its facts', async () => {
    const { page, close } = await openDesk(browser, server, 'panel-2')
    await page.goto(`/cases/${ids.at(-1)}`)
    await isShown(page)
    expect(await found(page, [concealed])).toEqual([concealed])
    await close()
  })
})
