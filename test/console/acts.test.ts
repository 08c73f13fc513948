import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBrowser } from '#test/support/browser.ts'
import { holds, openDesk } from '#test/support/console.ts'
import { done, open, play } from '#test/support/httpCase.ts'
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

const entriesOf = async (caseId: string, type: string) => {
  const { body } = await server.call('intake-chen', 'GET', `/v1/cases/${caseId}/timeline`)
  return body.items.filter((item: { type: string }) => item.type === type).length
}
const note = '备注内容'
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

describe('an act', () => {
  it('is checked with its effects, done, and shows what the server confirmed', async () => {
    const id = await open(server)
    const { page, close } = await openDesk(browser, server, 'intake-chen')
    await page.goto(`/cases/${id}`)
    await page.getByRole('link', { name: '受理', exact: true }).click()
    await press(page, '下一步：核对')
    await page.getByText('受理通知书').first().waitFor()
    await press(page, '受理')
    await page.getByRole('heading', { name: '已办理：受理' }).waitFor()
    await page.getByText('调查核实').first().waitFor()
    expect(await entriesOf(id, 'accept')).toBe(1)
    await close()
  })

  it('tells every wrong field on top and beside it, and keeps what was typed', async () => {
    const id = await open(server)
    const { page, close } = await openDesk(browser, server, 'intake-chen')
    await page.goto(`/cases/${id}/do/refuseAcceptance`)
    await press(page, '下一步：核对')
    const box = page.getByRole('alert')
    await box.getByRole('link').first().click()
    expect(await page.evaluate('document.activeElement.tagName')).toBe('TEXTAREA')
    await page.keyboard.type('不属于受理范围')
    await press(page, '下一步：核对')
    await page.getByText('不属于受理范围').first().waitFor()
    await press(page, '返回修改')
    expect(await page.getByLabel('不予受理的理由').inputValue()).toBe('不属于受理范围')
    expect(await page.title()).not.toContain('错误')
    await close()
  })

  it('happens once on a double click, and once when its answer is lost and it is sent again', async () => {
    const id = await open(server)
    const { page, close } = await openDesk(browser, server, 'intake-chen')
    await page.goto(`/cases/${id}/do/addNote`)
    await page.getByLabel(note).fill('只记一次')
    await press(page, '下一步：核对')
    await page.getByRole('button', { name: '添加备注', exact: true }).dblclick()
    await page.getByRole('heading', { name: '已办理：添加备注' }).waitFor()
    expect(await entriesOf(id, 'addNote')).toBe(1)

    await page.goto(`/cases/${id}/do/addNote`)
    await page.getByLabel(note).fill('答复丢失')
    await press(page, '下一步：核对')
    await page.getByRole('heading', { name: /^核对/ }).waitFor()
    let sent = 0
    await page.route(`**/v1/cases/${id}/actions`, async route => {
      sent++
      await route.fetch()
      await (sent === 1 ? route.abort() : route.fallback())
    })
    await press(page, '添加备注')
    await page.getByRole('alert').getByText('连不上服务器').waitFor()
    await press(page, '添加备注')
    await page.getByRole('heading', { name: '已办理：添加备注' }).waitFor()
    expect(await entriesOf(id, 'addNote')).toBe(2)
    await close()
  })

  it('is not done on a case that has moved on meanwhile, and loses no text', async () => {
    const id = await open(server)
    const { page, close } = await openDesk(browser, server, 'intake-chen')
    await page.goto(`/cases/${id}/do/requestSupplement`)
    await page.getByLabel('须补正的材料和事项').fill('会议纪要')
    await press(page, '下一步：核对')
    await page.getByRole('heading', { name: /^核对/ }).waitFor()
    await done(server, 'intake-chen', id, 'addNote', { text: '别人先记了一笔' })
    await press(page, '要求补正')
    await page.getByRole('alert').getByText('STALE').waitFor()
    await press(page, '返回修改')
    expect(await page.getByLabel('须补正的材料和事项').inputValue()).toBe('会议纪要')
    expect(await entriesOf(id, 'requestSupplement')).toBe(0)
    await close()
  })

  it('survives the end of the session: the text stays, and is a draft after signing in again', async () => {
    const id = await open(server)
    const { page, context, close } = await openDesk(browser, server, 'intake-chen')
    await page.goto(`/cases/${id}/do/addNote`)
    await page.getByLabel(note).fill('写了很久的一段话')
    await page.getByText('草稿已保存').waitFor()
    await context.clearCookies({ name: '__Host-zhengming' })
    await press(page, '下一步：核对')
    await page.getByRole('link', { name: '在新窗口重新登录' }).waitFor()
    expect(await page.getByLabel(note).inputValue()).toBe('写了很久的一段话')
    await page.goto('/auth/login?returnTo=/tasks')
    const again = page.locator('button[value="intake-chen"]')
    await Promise.race([again.click(), page.waitForURL('**/tasks')]).catch(() => {})
    await page.waitForURL('**/tasks')
    await page.goto(`/cases/${id}/do/addNote`)
    await holds(page, "document.querySelector('textarea')?.value === '写了很久的一段话'")
    await close()
  })

  it('shows what another person did, without being asked', async () => {
    const id = await open(server)
    const { page, close } = await openDesk(browser, server, 'intake-chen')
    await page.goto(`/cases/${id}/timeline`)
    await page.getByText('提出').first().waitFor()
    await done(server, 'intake-chen', id, 'addNote', { text: '另一人的备注' })
    await page.getByText('备注').first().waitFor()
    await close()
  })
})

describe('a ballot', () => {
  it('is cast with the keyboard in at most twelve presses, and its choice is shown on request only', async () => {
    const id = await play(server, 'openVote')
    const { page, close } = await openDesk(browser, server, 'panel-2')
    await page.goto(`/cases/${id}/vote/1`)
    await page.getByText('表决意见').first().waitFor()
    let presses = 0
    const key = async (name: string) => {
      presses++
      await page.keyboard.press(name)
    }
    await page.locator('main h1').focus()
    const tabTo = async (type: string) => {
      while (presses <= 12 && (await page.evaluate('document.activeElement.type')) !== type) await key('Tab')
    }
    await tabTo('radio')
    await key('Space')
    await tabTo('submit')
    await key('Enter')
    await page.getByText('您的票已密封保存').waitFor()
    expect(presses).toBeLessThanOrEqual(12)
    await page.reload()
    await page.getByRole('button', { name: '显示我的票' }).waitFor()
    const mine = page.locator('section', { hasText: '我的票' })
    expect(await mine.textContent()).not.toContain('免责')
    await page.getByRole('button', { name: '显示我的票' }).click()
    await mine.getByText('免责').waitFor()
    await close()
  })
})
