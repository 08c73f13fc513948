/**
 * Takes the pictures of README: node .ci/console-pictures.mjs. Starts a system of its own, leaves the cases of the tour
 * on it and photographs six pages into docs/pictures/ as WebP, each of at most 100 kB; ends with 1 when one is larger.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { playUntil } from '../system/demo/player.ts'
import { tour } from '../system/demo/tour.ts'
import { openBrowser } from '../test/support/browser.ts'
import { isShown, openDesk } from '../test/support/console.ts'
import { Server } from '../test/support/server.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'pictures')
const largest = 100_000
const server = await Server.start()
const browser = await openBrowser()
try {
  const client = (who, method, path, body) => server.call(who, method, path, body)
  const left = new Map()
  for (const { story, leave, because } of tour()) {
    const { view } = await playUntil(client, story, leave)
    left.set(`${story.id} ${because === undefined ? leave.stage : (leave.after ?? 'overdue')}`, view.id)
  }
  const of = name => {
    const id = left.get(name)
    if (id === undefined) throw new Error(`The tour leaves no case ${name}: ${[...left.keys()].join(', ')}`)
    return `/cases/${id}`
  }
  const pages = [
    ['tasks', 'intake-chen', '/tasks?view=candidate'],
    ['case', 'investigator-li', of('C1 investigating')],
    [
      'act',
      'investigator-li',
      `${of('C16 evaluating')}/do/evaluate`,
      ['拟澄清这一项', '人身、财产权利或者正常工作、生活受到影响', '特定人员'],
    ],
    ['vote', 'panel-2', `${of('C1 openVote')}/vote/1`],
    ['board', 'supervisor-he', '/board'],
    ['start', 'applicant-zhou', '/cases/new/tolerance'],
  ]
  mkdirSync(folder, { recursive: true })
  for (const [name, account, path, presses = []] of pages) {
    const desk = await openDesk(browser, server, account)
    await desk.page.goto(path)
    await isShown(desk.page)
    for (const text of presses) await desk.page.getByText(text, { exact: true }).first().click()
    await desk.page.waitForTimeout(1_500)
    await desk.page.evaluate('scrollTo(0, 0)')
    const devtools = await desk.context.newCDPSession(desk.page)
    const { data } = await devtools.send('Page.captureScreenshot', { format: 'webp', quality: 80 })
    await desk.close()
    const bytes = Buffer.from(data, 'base64')
    writeFileSync(join(folder, `${name}.webp`), bytes)
    console.log(`${(bytes.length / 1000).toFixed(1).padStart(6)} kB  docs/pictures/${name}.webp`)
    if (bytes.length > largest) process.exitCode = 1
  }
} finally {
  await browser.close()
  await server.stop()
}
