import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from '@temporalio/worker'
import { describe, expect, test } from 'vitest'
import { workflowIdOf } from '#contract/names.ts'
import { processOfEntries } from '#domain/processes.ts'
import { fold } from '#registers/ledger/fold.ts'
import { decodeHistory, entriesIn } from '#test/support/decodedHistory.ts'
import { buildBundle } from '#worker/bundle.ts'

const folder = join(import.meta.dirname, 'histories')
const recorded = readdirSync(folder).map(file => ({
  file,
  caseId: /-([0-9a-f]{32})[.]pb$/.exec(file)?.[1] ?? '',
  history: decodeHistory(readFileSync(join(folder, file))),
}))

test('there are histories of released versions', () => expect(recorded.length).toBeGreaterThan(0))

describe.each(recorded)('the history $file of a released version', ({ caseId, history }) => {
  test('replays with the workflow code of today', async () => {
    const { path } = await buildBundle()
    await Worker.runReplayHistory({ workflowBundle: { codePath: path } }, history, workflowIdOf(caseId))
  })

  test('holds entries that fold to the state which their author hashed, one by one', () => {
    const entries = entriesIn(history)
    expect(entries.map(({ n }) => n)).toEqual(entries.map((_, index) => index + 1))
    const process = processOfEntries(entries)
    for (let n = 1; n <= entries.length; n++) fold(process, entries.slice(0, n), { verify: true })
  })
})
