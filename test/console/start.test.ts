import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { overflowOf, violationsOn } from '#test/support/axe.ts'
import { openBrowser } from '#test/support/browser.ts'
import { isShown, openDesk } from '#test/support/console.ts'
import { Server } from '#test/support/server.ts'

let server: Server
let browser: Browser

beforeAll(async () => {
  server = await Server.start()
  browser = await openBrowser()
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()
const choose = (page: Page, text: string) => page.getByText(text, { exact: true }).first().click()

describe('starting a case', () => {
  it('goes section by section to a check, a receipt and the documents', async () => {
    const { page, close } = await openDesk(browser, server, 'applicant-zhou', { width: 320, height: 800 })
    await page.goto('/cases/new/tolerance')
    await isShown(page)
    await choose(page, '乡科级')
    await page.getByLabel('当事人所在单位').fill('某局')
    await press(page, '下一步：什么问责事项')
    await choose(page, '审计')
    await page.getByLabel('办理问责事项的机关').fill('区审计局')
    await page.getByLabel('问责事项的文号').fill('镇审〔2026〕77号')
    await choose(page, '未作出决定')
    await press(page, '下一步：事情经过')
    await press(page, '下一步：属于哪种情形')
    expect(await violationsOn(page)).toEqual([])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    await page.getByRole('group', { name: '做这件事时，有没有下列情形' }).locator('.option').first().click()
    await press(page, '下一步：收到日期和办理机关')
    await press(page, '下一步：核对')

    // What is missing leads back to its section, and is named.
    await page
      .getByRole('alert')
      .getByRole('link', { name: /^事实经过/ })
      .click()
    await page.keyboard.type('先行组织检查，后补招标。')
    for (const next of ['属于哪种情形', '收到日期和办理机关']) await press(page, `下一步：${next}`)
    await press(page, '下一步：核对')
    const check = page.getByRole('region', { name: '核对您填写的内容' })
    await check.getByText('先行组织检查，后补招标。').waitFor()
    expect(await violationsOn(page)).toEqual([])
    await press(page, '提交：容错认定')
    const slip = page.getByRole('status').filter({ hasText: '收件回执' })
    await slip.getByText(/镇容〔2026〕\d+号/).waitFor()
    await slip.getByText(/受理期限至.*届满/).waitFor()

    await page.getByLabel('文件（可以一次选几份）').setInputFiles([
      { name: '会议纪要.txt', mimeType: 'text/plain', buffer: Buffer.from('会议同意。') },
      { name: 'run.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ\u0000\u0001') },
    ])
    await press(page, '提交材料')
    await page.getByText('会议纪要.txt：已提交').waitFor()
    await page.getByText(/^run\.exe：没有提交。.*pdf/).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await close()
  })

  it('tells who starts what one cannot start oneself', async () => {
    const { page, close } = await openDesk(browser, server, 'supervisor-he')
    await page.goto('/cases/new')
    await page.getByText(/^容错认定：由.*受理人员.*启动。$/).waitFor()
    await close()
  })
})
