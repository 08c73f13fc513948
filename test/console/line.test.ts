import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '#test/support/browser.ts'
import { openDesk } from '#test/support/console.ts'
import { CuttableLine } from '#test/support/cuttableLine.ts'
import { done, open } from '#test/support/httpCase.ts'
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
const entriesOf = async (caseId: string, type: string) => {
  const { body } = await server.call('intake-chen', 'GET', `/v1/cases/${caseId}/timeline`)
  return body.items.filter((item: { type: string }) => item.type === type).length
}

describe('a lost connection', () => {
  it('is told, loses no text, and is mended with what happened meanwhile', async () => {
    const id = await open(server)
    const line = await CuttableLine.to(server.system.baseUrl)
    const { page, context, close } = await openDesk(browser, server, 'intake-chen')
    await page.goto(`${line.baseUrl}/cases/${id}/do/addNote`)
    const timeline = await context.newPage()
    await timeline.goto(`${line.baseUrl}/cases/${id}/timeline`)
    await timeline.getByText('提出').first().waitFor()
    await page.getByLabel('备注内容').fill('断线时写的')
    await page.getByText('草稿已保存').waitFor()

    await line.cut()
    await timeline.getByText('与服务器的连接已中断', { exact: false }).waitFor()
    await press(page, '下一步：核对')
    await page.getByRole('alert').getByText('连不上服务器').waitFor()
    expect(await page.getByLabel('备注内容').inputValue()).toBe('断线时写的')
    await done(server, 'intake-chen', id, 'addNote', { text: '断线期间别人记的' })

    await line.mend()
    await timeline.getByText('备注', { exact: false }).first().waitFor()
    await timeline.getByText('与服务器的连接已中断', { exact: false }).waitFor({ state: 'detached' })
    await press(page, '下一步：核对')
    await page.getByRole('alert').getByText('STALE').waitFor()
    expect(await page.getByLabel('备注内容').inputValue()).toBe('断线时写的')
    expect(await entriesOf(id, 'addNote')).toBe(1)
    await close()
    await line.cut()
  })
})

describe('two tabs of one person', () => {
  it('do one act: the second is told what happened and keeps its text', async () => {
    const id = await open(server)
    const { page, context, close } = await openDesk(browser, server, 'intake-chen')
    const second = await context.newPage()
    for (const tab of [page, second]) {
      await tab.goto(`/cases/${id}/do/requestSupplement`)
      await tab.getByLabel('须补正的材料和事项').fill('会议纪要')
      await press(tab, '下一步：核对')
      await tab.getByRole('heading', { name: /^核对/ }).waitFor()
    }
    await press(page, '要求补正')
    await page.getByRole('heading', { name: '已办理：要求补正' }).waitFor()
    await press(second, '要求补正')
    await second.getByRole('alert').getByText('STALE').waitFor()
    await press(second, '返回修改')
    expect(await second.getByLabel('须补正的材料和事项').inputValue()).toBe('会议纪要')
    expect(await entriesOf(id, 'requestSupplement')).toBe(1)
    await close()
  })
})
