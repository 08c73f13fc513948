import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { workflowIdOf } from '#contract/names.ts'
import { clarification } from '#domain/clarification/clarification.ts'
import type { ClarificationState } from '#domain/clarification/state.ts'
import { Problem } from '#engine/problem.ts'
import { startCase } from '#engine/start.ts'
import { caseOfReceipt, issueReceipt } from '#registers/beside/receipts.ts'
import { fold, readEntries } from '#registers/ledger/fold.ts'
import { proposed, reporterName, serviceOf, toApproval } from '#test/support/clarificationStory.ts'
import { actorOf, Rig } from '#test/support/rig.ts'
import { caseScope } from '#vault/scopes.ts'

let rig: Rig
beforeAll(async () => {
  rig = await Rig.start()
})
afterAll(() => rig.stop())

const now = async () => new Date(await rig.env.currentTimeMs()).toISOString()
const stateOf = async (caseId: string) => (await rig.load<ClarificationState>(caseId)).state
const ended = (caseId: string) => rig.engine.client.workflow.getHandle(workflowIdOf(caseId)).result()
const code = (work: Promise<unknown>) =>
  work.then(
    () => 'accepted',
    error => (error instanceof Problem ? error.code : String(error)),
  )

async function approve(): Promise<string> {
  const caseId = await rig.start('intake-chen', proposed())
  for (const [who, type, body] of toApproval) await rig.act(who, caseId, type, body)
  return caseId
}

async function serveLetters(caseId: string, refused = false): Promise<void> {
  const { documents } = await stateOf(caseId)
  for (const { id } of documents.filter(({ kind }) => kind.startsWith('clarification')))
    await rig.act('intake-chen', caseId, 'recordService', serviceOf(id, await now(), refused))
}

describe('a clarification', () => {
  test('goes from proposal to closing, and Temporal and the state never have the reporter', async () => {
    const caseId = await approve()
    await rig.act('applicant-shen', caseId, 'recordConsent', { given: true })
    const meeting = { method: 'meeting', place: '局会议室', audience: 'unit' }
    expect(await code(rig.act('investigator-li', caseId, 'carryOut', { ...meeting, at: await now() }))).toBe(
      'LETTER_REQUIRED',
    )
    await rig.act('investigator-li', caseId, 'issueLetter')
    await serveLetters(caseId)
    await rig.act('investigator-li', caseId, 'carryOut', { ...meeting, at: await now() })
    await rig.act('investigator-li', caseId, 'archive')
    await rig.pass('3 days')
    expect((await stateOf(caseId)).stage).toBe('followingUp')
    await rig.act('custodian-1', caseId, 'notifyReporter', { method: 'phone', at: await now() })
    await rig.act('investigator-li', caseId, 'recordFollowUp', { summary: '工作正常' })
    await rig.serveOwed(caseId)
    expect(await ended(caseId)).toBe('cleared')
    const { state } = await rig.load<ClarificationState>(caseId)
    expect(state).toMatchObject({ status: 'closed', untrue: { found: 2, cleared: 2 }, reporter: { named: true } })
    expect(JSON.stringify(state)).not.toContain(reporterName)
    const papers = await rig.papersOf(caseId)
    expect(papers.length).toBeGreaterThan(0)
    expect(papers.every(({ state: so, sha256 }) => so === 'ready' && sha256)).toBe(true)
    const entries = await readEntries(rig.database, rig.database.system, caseId)
    expect(JSON.stringify(entries)).not.toContain(reporterName)
    expect(() => fold(clarification, entries, { verify: true })).not.toThrow()
  })

  test('without an answer makes nothing public; a letter declined too ends it', async () => {
    const caseId = await approve()
    await rig.pass('20 days')
    expect((await stateOf(caseId)).stage).toBe('consenting')
    await rig.serveOwed(caseId, 'consentRequest')
    await rig.pass('20 days')
    expect(await stateOf(caseId)).toMatchObject({ stage: 'carryingOut', consent: { given: false, by: 'silence' } })
    const step = { method: 'meeting', at: await now(), place: '局会议室', audience: 'unit' }
    expect(await code(rig.act('investigator-li', caseId, 'carryOut', step))).toBe('CONSENT_REQUIRED')
    await rig.act('investigator-li', caseId, 'issueLetter')
    await serveLetters(caseId, true)
    expect((await stateOf(caseId)).stage).toBe('archived')
    await rig.pass('120 days')
    const { deadlines, stage } = await stateOf(caseId)
    expect(stage).toBe('followingUp')
    for (const key of ['clarify.followUp', 'clarify.notifyReporter'])
      expect(deadlines.find(({ ruleKey }) => ruleKey === key)?.remindersSent.at(-1)?.kind).toBe('head')
    await rig.act('investigator-sun', caseId, 'recordFollowUp', { summary: '本人不愿再提' })
    await rig.act('custodian-2', caseId, 'notifyReporter', { method: 'letter', at: await now() })
    await rig.serveOwed(caseId)
    expect(await ended(caseId)).toBe('letterDeclined')
  })

  test('that was erased is to its receipt as one that never was', async () => {
    const request = { actor: actorOf('intake-chen'), key: randomUUID(), body: proposed() }
    const { caseId } = await startCase(rig.engine, request)
    const code = (await issueReceipt(rig.database, caseId)) ?? ''
    expect(await caseOfReceipt(rig.database, code)).toMatchObject({ caseId, stage: 'proposed' })
    await rig.database.keys.destroy(caseScope(caseId))
    expect(await caseOfReceipt(rig.database, code)).toBeUndefined()
  })

  test('of the same person and inquiry is one open case', async () => {
    const body = proposed()
    await rig.start('intake-chen', body)
    expect(await code(rig.start('intake-chen', body))).toBe('DUPLICATE_OPEN_CASE')
  })
})
