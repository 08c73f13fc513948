import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Client, type Leave, playUntil } from '#system/demo/player.ts'
import type { DemoCase } from '#system/demo/story.ts'
import { trainingFees } from '#system/demo/trainingFees.ts'
import { villager } from '#system/demo/villager.ts'
import { zhenhai } from '#system/demo/zhenhai.ts'
import { overflowOf, violationsOn } from '#test/support/axe.ts'
import { openBrowser } from '#test/support/browser.ts'
import { type Desk, isShown, openDesk } from '#test/support/console.ts'
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

const client: Client = (who, method, path, body) => server.call(who, method, path, body)
const left = async (story: DemoCase, leave: Leave) => (await playUntil(client, story, leave)).view.id
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** The page of an act at 320 px, which must be accessible and fit, and then as wide as an office has it. */
async function actPage(account: string, caseId: string, act: string): Promise<Desk> {
  const desk = await openDesk(browser, server, account, { width: 320, height: 800 })
  await desk.page.goto(`/cases/${caseId}/do/${act}`)
  await isShown(desk.page)
  expect(await violationsOn(desk.page)).toEqual([])
  expect(await overflowOf(desk.page)).toBeLessThanOrEqual(0)
  await desk.page.setViewportSize({ width: 1366, height: 768 })
  return desk
}

describe('an act whose page is made by hand', () => {
  it('evaluate: shows at once what the letter will say, and another wording in it', async () => {
    const id = await left(trainingFees, { stage: 'evaluating' })
    const { page, close } = await actPage('investigator-li', id, 'evaluate')
    const foreseen = page.getByRole('region', { name: '按现在填写的内容，办理后' })
    await page.getByText('拟澄清这一项', { exact: true }).click()
    await page.getByText('人身、财产权利或者正常工作、生活受到影响', { exact: true }).click()
    await page.getByText('特定人员', { exact: true }).first().click()
    await foreseen.getByText(/^经查，反映.*培训费.*不属实。$/).waitFor()
    await page.getByLabel('函中另拟的表述').fill('报销培训费弄虚作假')
    await foreseen.getByText('经查，反映报销培训费弄虚作假问题不属实。').waitFor()
    await press(page, '下一步：核对')
    await press(page, '评估')
    await page.getByRole('heading', { name: '已办理：评估' }).waitFor()
    await close()
  })

  it('accept: shows the rank that is confirmed before anything is filled in', async () => {
    const id = await left(zhenhai, { stage: 'applied' })
    const { page, close } = await actPage('intake-chen', id, 'accept')
    await page.getByText('人员登记与申请一致，可以直接受理。').waitFor()
    await page.getByText('核实当事人：乡科级', { exact: false }).waitFor()
    await close()
  })

  it('recordService: asks for each receiver, and offers none that was served', async () => {
    const id = await left(zhenhai, { stage: 'decided' })
    const { page, close } = await actPage('intake-chen', id, 'recordService')
    const owed = page.getByRole('radiogroup', { name: '送达哪份文书、送给谁' }).getByRole('radio')
    const before = await owed.count()
    await page.getByText('办理问责事项的机关', { exact: false }).first().click()
    await page.locator('#field-method').getByText('直接送达').click()
    await page.getByLabel('签收人').fill('收文室')
    const { body } = await server.call('intake-chen', 'GET', `/v1/cases/${id}`)
    const issuedAt: string = body.case.documents.find(one => one.kind === 'decision')?.issuedAt ?? ''
    await page.getByLabel('签收时间').fill(issuedAt.slice(0, 10).concat(' 23:59'))
    await press(page, '下一步：核对')
    await page.getByRole('alert').waitFor()
    await page
      .getByLabel('签收时间')
      .fill(new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '))
    await press(page, '下一步：核对')
    await press(page, '记录送达')
    await page.getByRole('heading', { name: '已办理：记录送达' }).waitFor()
    await page.goto(`/cases/${id}/do/recordService`)
    await isShown(page)
    await page.getByText('已送达', { exact: true }).waitFor()
    expect(await owed.count()).toBe(before - 1)
    await close()
  })

  it('convenePanel: members by a tick, the chair among them, the quorum in words', async () => {
    const id = await left(zhenhai, { stage: 'deliberating' })
    const { page, close } = await actPage('supervisor-he', id, 'convenePanel')
    for (const name of ['panel-1', 'panel-2', 'panel-3', 'panel-4', 'panel-5'])
      await page.getByText(`${name} · 集体研究成员`, { exact: true }).click()
    await page.getByRole('radiogroup', { name: '主持人' }).getByText('赵委员').click()
    await page.getByText('至少 4 人到会方可计票，过半数应到人员（3 人）同意为通过').waitFor()
    expect(await page.getByRole('region', { name: '谁应到会' }).getByRole('listitem').count()).toBe(5)
    await press(page, '下一步：核对')
    await press(page, '召集集体研究')
    await page.getByRole('heading', { name: '已办理：召集集体研究' }).waitFor()
    await close()
  })

  it('approve: has findings, vote and opinions beside it', async () => {
    const id = await left(zhenhai, { stage: 'approving' })
    const { page, close } = await actPage('approver-zhao', id, 'approve')
    const papers = page.getByRole('region', { name: '呈批材料' })
    await papers.getByText('情况紧急、集体决策、未谋私利、效果良好。').waitFor()
    await papers.getByText('检查及时排除了隐患', { exact: false }).waitFor()
    await papers.getByText('未发现谋取私利或者利益输送', { exact: false }).waitFor()
    expect(await papers.textContent()).not.toMatch(/met＝|notMet/)
    await press(page, '批准')
    await page.getByRole('heading', { name: '已办理：批准' }).waitFor()
    await close()
  })

  it('recordConsent: shows the person the words that would be public', async () => {
    const id = await left(trainingFees, { stage: 'consenting' })
    const { page, close } = await actPage('applicant-shen', id, 'recordConsent')
    await page.getByText(/^经查，反映.*培训费.*不属实。$/).waitFor()
    expect(await page.getByText('被反映人死亡的').count()).toBe(0)
    await close()
  })

  it('recordHearing, identity: show what was notified and who asked why', async () => {
    const id = await left(villager, { stage: 'noticed', after: 'requestHearing' })
    const statement = await actPage('investigator-wu', id, 'recordStatement')
    await statement.page.getByText('伪造领款表，在收到明确结论后仍以同一内容反复举报。').waitFor()
    await statement.close()
    const asked = await left(villager, { stage: 'investigating', after: 'requestIdentity' })
    const grant = await actPage('custodian-1', asked, 'grantIdentity')
    await grant.page.getByText('还没有保管人同意').waitFor()
    await grant.close()
  })

  it('identity: opens for a reason once two have granted it, and goes with the page', async () => {
    const asked = await left(villager, { stage: 'investigating', after: 'requestIdentity' })
    const { page, close } = await openDesk(browser, server, 'investigator-wu', { width: 320, height: 800 })
    await page.goto(`/cases/${asked}/identity`)
    await isShown(page)
    expect(await violationsOn(page)).toEqual([])
    expect(await overflowOf(page)).toBeLessThanOrEqual(0)
    const open = async () => {
      await page.getByLabel('查阅的理由').fill('向反映人告知')
      await press(page, '查阅，显示十分钟')
    }
    await open()
    await page.getByRole('alert').getByText('IDENTITY_NOT_GRANTED').waitFor()
    for (const keeper of ['custodian-1', 'custodian-2'])
      expect((await server.call(keeper, 'POST', `/v1/cases/${asked}/actions`, { type: 'grantIdentity' })).status).toBe(
        200,
      )
    await open()
    const shown = page.getByRole('region', { name: /显示至/ })
    await shown.getByText('13800000003').waitFor()
    await shown.getByText('吴核查', { exact: false }).first().waitFor()
    expect(await violationsOn(page)).toEqual([])
    await page.emulateMedia({ media: 'print' })
    expect(await shown.isVisible()).toBe(false)
    await page.emulateMedia({ media: 'screen' })
    await page.getByRole('link', { name: '时间线' }).click()
    await page.getByRole('heading', { name: '时间线' }).waitFor()
    await page.goBack()
    await page.getByLabel('查阅的理由').waitFor()
    expect(await page.content()).not.toContain('13800000003')
    await close()
  })
})
