import type { Browser, Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, playUntil } from '#system/demo/player.ts'
import { zhenhai } from '#system/demo/zhenhai.ts'
import { overflowOf } from '#test/support/axe.ts'
import { openBrowser } from '#test/support/browser.ts'
import { isShown, openDesk } from '#test/support/console.ts'
import { Server } from '#test/support/server.ts'

let server: Server
let browser: Browser
let id: string

beforeAll(async () => {
  server = await Server.start()
  browser = await openBrowser()
  const client: Client = (who, method, path, body) => server.call(who, method, path, body)
  id = (await playUntil(client, zhenhai, { stage: 'correcting' })).view.id
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const bare = (text: string) => text.normalize('NFKC').replaceAll(/\s/g, '')
/** A text as paper has it: what is read from it may have the radical of a letter for the letter. */
const asPrinted = (text: string) =>
  new RegExp(
    [...bare(text)].map(letter => `(?:${letter.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&')}|[\u2e80-\u2eff])`).join(''),
    'u',
  )

/** What A4 paper has of the page as it stands. */
async function printed(page: Page): Promise<string> {
  const { text } = await extractText(new Uint8Array(await page.pdf({ format: 'A4', preferCSSPageSize: true })), {
    mergePages: true,
  })
  return bare(text)
}

/** Every line that the page shows while it looks as on paper, folded parts among them. */
const shown = (page: Page): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('main h1, main h2, main h3, main p, main dt, main dd, main li, main td, main th')]
    .filter(one => one.checkVisibility() && one.children.length === 0)
    .map(one => one.textContent ?? '').filter(text => text.trim() !== '')`)

describe('on A4 paper', () => {
  it.each([
    ['the case', '', ['现在', '周某', '为何是这一天', '第1日为']],
    ['the timeline', '/timeline', ['本人提出审计容错认定申请', '会签']],
    ['the findings', '/findings', ['未发现谋取私利或者利益输送']],
    ['the documents', '/documents', ['局党组会议纪要', '容错认定决定书']],
    ['the panel', '/panel', ['情况紧急、集体决策、未谋私利、效果良好。']],
  ])('%s has all that it shows, and nothing to press', async (_what, part, texts) => {
    const { page, close } = await openDesk(browser, server, 'investigator-li')
    await page.goto(`/cases/${id}${part}`)
    await isShown(page)
    await page.emulateMedia({ media: 'print' })
    await page.setViewportSize({ width: 658, height: 990 })
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    for (const none of ['nav', 'button', 'form', '.acts'])
      expect(await page.locator(`${none}:visible`).count(), none).toBe(0)
    const paper = await printed(page)
    for (const text of texts) expect(paper).toMatch(asPrinted(text))
    for (const text of await shown(page)) expect(paper).toMatch(asPrinted(text))
    expect(paper).not.toContain('我的待办')
    await close()
  })

  it('the receipt of a start has number, office and term', async () => {
    const { page, close } = await openDesk(browser, server, 'applicant-zhou')
    await page.goto('/cases/new/tolerance')
    await isShown(page)
    await page.getByText('乡科级', { exact: true }).click()
    await page.getByLabel('当事人所在单位').fill('某局')
    await page.getByRole('button', { name: '什么问责事项', exact: true }).click()
    await page.getByText('审计', { exact: true }).click()
    await page.getByLabel('办理问责事项的机关').fill('区审计局')
    await page.getByLabel('问责事项的文号').fill('镇审〔2026〕78号')
    await page.getByText('未作出决定', { exact: true }).click()
    await page.getByRole('button', { name: '事情经过', exact: true }).click()
    await page.getByLabel('事实经过').fill('先行组织检查，后补招标。')
    await page.getByRole('button', { name: '属于哪种情形', exact: true }).click()
    await page.locator('.option').first().click()
    await page.getByRole('button', { name: '收到日期和办理机关', exact: true }).click()
    await page.getByRole('button', { name: '下一步：核对' }).click()
    await page.getByRole('button', { name: '提交：容错认定' }).click()
    await page.getByText('收件回执').waitFor()
    const paper = await printed(page)
    expect(paper).toMatch(/收件回执.*镇容〔2026〕\d+号.*宁波市镇海区纪委监委.*受理期限至/)
    expect(paper).not.toMatch(/提交材料|打印回执|我的待办/)
    await close()
  })
})
