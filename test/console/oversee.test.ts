import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, playUntil } from '#system/demo/player.ts'
import { villager } from '#system/demo/villager.ts'
import { violationsOn } from '#test/support/axe.ts'
import { openBrowser } from '#test/support/browser.ts'
import { openNarrow } from '#test/support/console.ts'
import { done } from '#test/support/httpCase.ts'
import { Server } from '#test/support/server.ts'

let server: Server
let browser: Browser
let listed: string
let asked: string

beforeAll(async () => {
  server = await Server.start()
  browser = await openBrowser()
  const client: Client = (who, method, path, body) => server.call(who, method, path, body)
  listed = (await playUntil(client, villager, { stage: 'listed' })).view.id
  asked = (await playUntil(client, villager, { stage: 'investigating', after: 'requestIdentity' })).view.id
  for (const keeper of ['custodian-1', 'custodian-2']) await done(server, keeper, asked, 'grantIdentity')
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

const narrow = (account: string, path: string) => openNarrow(browser, server, account, path)

describe('for those who oversee', () => {
  it('the register is searched for a reason alone, names nobody, and each search is logged', async () => {
    const { page, close } = await narrow('supervisor-he', '/register')
    await page.getByRole('button', { name: '查询', exact: true }).click()
    await page.getByRole('alert').waitFor()
    await page.getByLabel('查询的理由').fill('研究处理建议前核对')
    await page.getByRole('button', { name: '查询', exact: true }).click()
    await page.getByText('诬告陷害', { exact: true }).waitFor()
    expect(await violationsOn(page)).toEqual([])
    expect(await page.locator('table').textContent()).not.toMatch(/吴某|13800000003/)
    const { body } = await server.call('auditor-lin', 'GET', '/v1/register/false-accusers/reads')
    expect(JSON.stringify(body.items)).toContain('研究处理建议前核对')
    await close()
  })

  it('the chain of seals is compared day by day, and with a seal from paper', async () => {
    const { page, close } = await narrow('auditor-lin', '/audit')
    const sealed = async () => (await server.call('auditor-lin', 'GET', '/v1/ledger/seals')).body
    await expect.poll(async () => (await sealed()).items.length, { timeout: 200_000 }).toBeGreaterThan(0)
    const body = await sealed()
    await page.reload()
    await page.getByText(`所列 ${body.items.length} 日逐日相接。`).waitFor()
    const typed = page.getByLabel('与纸上的封存值核对')
    await typed.fill(`${body.items[0]?.root}`.slice(0, 8).toUpperCase())
    await page.getByText(/的封存值一致。$/).waitFor()
    await typed.fill('00000000')
    await page.getByText('所列各日都没有这个封存值', { exact: false }).waitFor()
    await page.route('**/v1/ledger/seals', route => {
      const [newest] = body.items
      const forged = { ...newest, day: '2026-12-01', prev: 'f'.repeat(64) }
      return route.fulfill({ json: { ...body, items: [forged, newest] } })
    })
    await page.reload()
    await page.getByText(/与前一日不相接。不要更正任何数据/).waitFor()
    await close()
  })

  it('the read log tells who read what why, and the process where the case has been', async () => {
    const part = { part: 'reporter', reason: '送达文书须知道地址' }
    expect((await server.call('investigator-wu', 'POST', `/v1/cases/${asked}/disclosures`, part)).status).toBe(200)
    const reads = await narrow('auditor-lin', `/cases/${asked}/reads`)
    const row = reads.page.getByRole('row').filter({ hasText: '送达文书须知道地址' })
    expect(await row.textContent()).toMatch(/吴核查.*举报人身份/)
    await reads.close()
    const { page, close } = await narrow('investigator-wu', `/cases/${listed}/process`)
    const { body } = await server.call('investigator-wu', 'GET', '/v1/processes/falseAccusation')
    for (const { title, moves } of body.process.stages) {
      const stage = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: title }) })
      const told = (await stage.allTextContents()).join(' ')
      for (const { title: by, to } of moves) expect(told).toMatch(new RegExp(`${by}.*→ ${to.title}`))
    }
    expect(await page.getByRole('row').filter({ hasText: '现在在这里' }).textContent()).toContain('内部登记')
    await close()
  })

  it('the calendar has every holiday and made-up day of the year by its name', async () => {
    const { page, close } = await narrow('admin-gu', '/calendar/2026')
    const { body } = await server.call('admin-gu', 'GET', '/v1/calendar/years/2026')
    expect(await page.locator('td.holiday').count()).toBe(body.holidays.length)
    expect(await page.locator('td.makeUp').count()).toBe(body.makeUpWorkdays.length)
    expect(await page.locator('td.makeUp').first().textContent()).toBe('4 上班')
    await close()
  })
})
