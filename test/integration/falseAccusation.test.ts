import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { workflowIdOf } from '#contract/names.ts'
import { falseAccusation } from '#domain/falseAccusation/falseAccusation.ts'
import type { FalseAccusationState } from '#domain/falseAccusation/state.ts'
import { fold, readEntries } from '#registers/ledger/fold.ts'
import { announced, reporterName } from '#test/support/accusationStory.ts'
import { Rig } from '#test/support/rig.ts'

let rig: Rig
beforeAll(async () => {
  rig = await Rig.start()
})
afterAll(() => rig.stop())

const load = (caseId: string) => rig.load<FalseAccusationState>(caseId)
const ended = (caseId: string) => rig.engine.client.workflow.getHandle(workflowIdOf(caseId)).result()

describe('an entry of the register', () => {
  test('is made when the window is over, and expires after a year by itself', async () => {
    const caseId = await announced(rig)
    await rig.pass('30 days')
    const { state } = await load(caseId)
    expect(state).toMatchObject({ stage: 'listed', status: 'open', listing: { category: '诬告陷害', flagged: false } })
    await rig.pass('370 days')
    await rig.serveOwed(caseId)
    expect(await ended(caseId)).toBe('established')
    const closed = await load(caseId)
    expect(closed.state).toMatchObject({ status: 'closed', listing: { removedOn: closed.state.listing?.until } })
    const entries = await readEntries(rig.database, rig.database.system, caseId)
    expect(entries.map(({ event }) => event.type)).toEqual(
      expect.arrayContaining(['listingEntered', 'reviewLapsed', 'listingExpired']),
    )
    expect(() => fold(falseAccusation, entries, { verify: true })).not.toThrow()
    expect(JSON.stringify([state, entries])).not.toContain(reporterName)
    const papers = await rig.papersOf(caseId)
    expect(papers.length).toBeGreaterThan(0)
    expect(papers.map(({ state: so }) => so)).toEqual(papers.map(() => 'ready'))
  })

  test('is flagged by an objection and removed when that is upheld', async () => {
    const caseId = await announced(rig)
    await rig.pass('30 days')
    await rig.act('intake-chen', caseId, 'object', { reasons: '适用错误。' })
    expect((await load(caseId)).state.listing?.flagged).toBe(true)
    await rig.act('approver-zhao', caseId, 'decideObjection', { upheld: true, reasons: '异议成立。' })
    const { state } = await load(caseId)
    expect(state.listing?.removedOn).toBeDefined()
    await rig.pass('20 days')
    await rig.serveOwed(caseId)
    expect(await ended(caseId)).toBe('established')
  })
})
