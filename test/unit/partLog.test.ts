import { randomUUID } from 'node:crypto'
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { startPart } from '#system/embedded/part.ts'

const folder = join(tmpdir(), `zhengming-log-${randomUUID()}`)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('a log that grows too long goes on anew while its part runs, with the old one beside it', async () => {
  const logFile = join(folder, 'talker.log')
  const longest = 20_000
  const part = await startPart({
    name: 'Talker',
    command: process.execPath,
    args: ['-e', "let n = 0; setInterval(() => { for (let i = 0; i < 20; i++) console.log('line ' + ++n) }, 2)"],
    logFile,
    longestLogBytes: longest,
    lookAtLogMs: 10,
    stopSignal: 'SIGTERM',
    stopGraceMs: 5_000,
    readyWithinMs: 60_000,
    isReady: async () => true,
  })
  try {
    await expect.poll(() => existsSync(`${logFile}.1`), { timeout: 120_000 }).toBe(true)
    const kept = Number(/line (\d+)\n?$/.exec(readFileSync(`${logFile}.1`, 'utf8'))?.[1])
    const last = () => Number([...readFileSync(logFile, 'utf8').matchAll(/^line (\d+)$/gm)].at(-1)?.[1] ?? 0)
    await expect.poll(last, { timeout: 120_000 }).toBeGreaterThan(kept)
    // Written at its end, not where the emptied file would have ended: no hole of null bytes.
    expect(readFileSync(logFile).includes(0)).toBe(false)
    expect(statSync(`${logFile}.1`).size).toBeGreaterThan(longest)
  } finally {
    await part.stop()
  }
})
