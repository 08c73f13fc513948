import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { statutoryDays } from '#api/server/statutoryDays.ts'
import { violationsOn } from '#test/support/axe.ts'
import { openBrowser } from '#test/support/browser.ts'
import { isShown, openDesk, openNarrow } from '#test/support/console.ts'
import { open } from '#test/support/httpCase.ts'
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

const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

const narrow = (account: string, path: string) => openNarrow(browser, server, account, path)

describe('a table', () => {
  it('of persons is looked at, told what is wrong row by row, and written as a whole', async () => {
    const { page, close } = await narrow('admin-gu', '/directory')
    const head = '编号,姓名,机关,角色\n'
    const look = async (text: string) => {
      await page.getByLabel('表格（CSV，可以由 Excel 另存）').setInputFiles(csv('人员.csv', head + text))
      await page.getByRole('button', { name: '看结果，不写入' }).click()
    }
    await look('new-1,新一,zhenhai,investigator\nnew-2,新二,nowhere,investigator\n')
    await page.getByText(/一行也不会写入/).waitFor()
    await page
      .getByText(/^第 3 行/)
      .first()
      .waitFor()
    expect(await page.getByRole('button', { name: '写入', exact: true }).count()).toBe(0)
    await look('new-1,新一,zhenhai,investigator\n')
    await page.getByText('表中 1 行，其中 1 行与名录不同，将写入。').waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: '写入', exact: true }).click()
    await page.getByText('已写入。').waitFor()
    await page.getByLabel('查人：姓名或者编号的开头').fill('新一')
    await page.getByRole('rowheader', { name: '新一' }).waitFor()
    await close()
  })

  it('of a year of holidays tells the deadlines that it moves before it is written', async () => {
    await open(server)
    const { page, close } = await narrow('admin-gu', '/calendar/2027')
    const look = async (days: readonly string[]) => {
      const table = ['日期,类型', ...days.map(day => `${day},放假`)].join('\n')
      await page.getByLabel('表格（CSV，可以由 Excel 另存）').setInputFiles(csv('2027.csv', table))
      await page.getByRole('button', { name: '看结果，不写入' }).click()
    }
    await page.getByLabel('国务院办公厅通知的名称和文号').fill('国办发明电〔2026〕9号')
    const days = statutoryDays(2027)
    await look(days.slice(0, 1))
    await page.getByRole('alert').waitFor()
    await look(days)
    await page.getByText(`新增放假 ${days.length} 日`, { exact: false }).waitFor()
    await page.getByText(/期限可能受影响的在办案件 \d+ 件/).waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.getByRole('button', { name: '写入', exact: true }).click()
    await page.locator('td.holiday').first().waitFor()
    expect(await page.locator('td.holiday').count()).toBe(days.length)
    await close()
    const nobody = await openDesk(browser, server, 'supervisor-he')
    await nobody.page.goto('/calendar/2026')
    await isShown(nobody.page)
    expect(await nobody.page.getByLabel('国务院办公厅通知的名称和文号').count()).toBe(0)
    await nobody.close()
  })
})
