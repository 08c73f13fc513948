import { createHash, randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { caseViewSchema } from '#api/views/caseViewSchema.ts'
import { protectedEffects } from '#domain/tolerance/effects.ts'
import { verifyLedger } from '#system/commands/verifyLedger.ts'
import { found } from '#test/support/found.ts'
import { act, application, dayFromNow, pdf, settled, stepsOf, upload } from '#test/support/httpCase.ts'
import type { AnswerOn, Call, Server } from '#test/support/server.ts'

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** The case of the seed (docs/rules.md 5) from application to closing, and all that can be read of it afterwards. */
export function story(server: () => Server): void {
  let caseId: string
  let evidence: { id: string; sha256: string }
  const call: Call = (...given) => server().call(...given)
  const statusOf = async (who: string | null, method: string, path: string, body?: unknown) =>
    (await call(who, method, path, body)).status
  const view = async (who: string) => (await call(who, 'GET', `/v1/cases/${caseId}`)).body?.case
  const key = randomUUID()
  const body = application()

  it('is started once by its key', async () => {
    const first = await call('applicant-zhou', 'POST', '/v1/cases', body, { 'idempotency-key': key })
    expect(first.status).toBe(201)
    caseId = first.body.case.id
    expect(first.headers.get('location')).toBe(`/v1/cases/${caseId}`)
    expect(first.body.case).toMatchObject({ kind: 'tolerance', regime: 'audit', organ: 'zhenhai', stage: 'applied' })
    expect(first.body.case).toMatchObject({ status: 'open', rulePack: 'audit@3', seq: 1, receivedOn: dayFromNow(0) })
    expect(first.body.case.number).toMatch(/^镇容〔\d{4}〕\d+号$/)
    const again = await call('applicant-zhou', 'POST', '/v1/cases', body, { 'idempotency-key': key })
    expect([again.status, again.body.case.id]).toEqual([200, caseId])
  })

  it('offers each step to the one who takes it, with a schema that accepts what is sent, and takes it', async () => {
    const { length } = stepsOf('')
    for (let index = 0; index < length; index++) {
      const step = stepsOf('notice-2')[index]
      if (!step) continue
      if (step.type === 'submitFindings') {
        const put = await upload(server(), step.who, caseId, pdf('纪要'))
        expect(put.status).toBe(201)
        evidence = put.body.document
        const findings = step.body?.findings as { criterion: string; evidence: string[] }[]
        for (const finding of findings) if (finding.criterion === 'F3') finding.evidence = [evidence.id]
      }
      const offered = (await call(step.who, 'GET', `/v1/cases/${caseId}/actions`)).body.actions
      const action = offered.find(({ type }) => type === step.type)
      expect(action, `${step.who} is offered ${step.type}`).toBeDefined()
      expect(z.fromJSONSchema(action?.schema ?? {}).safeParse(step.body ?? {}).success, step.type).toBe(true)
      const before = (await view(step.who)).seq
      const answer = await act(server(), step.who, caseId, step.type, step.body)
      expect(answer.status, step.type).toBe(200)
      const isBallot = step.type === 'castVote'
      expect(answer.body.seq, step.type).toBe(isBallot ? before : before + 1)
      if (isBallot) expect(answer.body.ballot.hash).toMatch(/^[0-9a-f]{64}$/)
      if (step.type === 'declareRecusal') expect(answer.body.case).toBeUndefined()
      else expect(caseViewSchema.safeParse(answer.body.case).error, step.type).toBeUndefined()
    }
  })

  it('is closed with the outcome that was voted, and offers the reopening alone', async () => {
    const closed = await view('applicant-zhou')
    expect(closed).toMatchObject({ status: 'closed', stage: 'closed', outcome: 'tolerate', reviewSettled: 'waived' })
    expect(closed.stages.map(({ id }) => id)).toEqual([
      'applied',
      'investigating',
      'deliberating',
      'approving',
      'decided',
      'correcting',
      'followingUp',
      'closed',
    ])
    expect(closed.deadlines.every(({ state }) => state === 'met')).toBe(true)
    expect(closed.tasks).toEqual([])
    const offered = async (who: string) =>
      (await call(who, 'GET', `/v1/cases/${caseId}/actions`)).body.actions.map(({ type }) => type)
    expect(await Promise.all(['applicant-zhou', 'intake-chen', 'approver-zhao'].map(offered))).toEqual([
      [],
      [],
      ['reopen'],
    ])
    expect((await act(server(), 'intake-chen', caseId, 'addNote', { text: '补充' })).body.code).toBe('WRONG_STAGE')
  })

  it('tells its timeline newest first, to each as it concerns them', async () => {
    const types = async (who: string) =>
      (await call(who, 'GET', `/v1/cases/${caseId}/timeline`)).body.items.map(({ type }) => type)
    const full = await types('approver-zhao')
    expect(full.at(-1)).toBe('apply')
    expect(full).toEqual(expect.arrayContaining(['closeVote', 'approve', 'submitFindings', 'attachDocument']))
    expect(full).not.toContain('castVote')
    const own = await types('applicant-zhou')
    expect(own).toEqual(expect.arrayContaining(['accept', 'approve', 'reportCorrection']))
    for (const inner of ['recordInterview', 'submitFindings', 'openVote', 'closeVote', 'castVote', 'attachDocument'])
      expect(own).not.toContain(inner)
  })

  it('names ballots to panel and approver, counts to officers, nothing to the applicant', async () => {
    const votes = (who: string) => call(who, 'GET', `/v1/cases/${caseId}/votes/1`)
    const { body } = await votes('panel-2')
    expect(body).toMatchObject({
      due: 6,
      mine: { choice: 'tolerate' },
      result: { result: 'adopted', adopted: 'tolerate' },
    })
    expect(body.ballots).toHaveLength(5)
    expect((await votes('approver-zhao')).body.ballots).toHaveLength(5)
    const office = (await votes('supervisor-he')).body
    expect(office.result).toMatchObject({ tallies: { outcome: { due: 6, present: 5, counts: { tolerate: 5 } } } })
    expect(JSON.stringify(office)).not.toContain('panel-')
    expect((await votes('applicant-zhou')).status).toBe(404)
    expect(await statusOf('panel-2', 'GET', `/v1/cases/${caseId}/votes/2`)).toBe(404)
  })

  it('keeps evidence as it was sent, and gives notices as PDF and DOCX with the hash that the case says', async () => {
    await settled(server(), caseId)
    const mine = await call('investigator-li', 'GET', `/v1/cases/${caseId}/documents/${evidence.id}`)
    expect([mine.status, mine.headers.get('content-type')]).toEqual([200, 'application/pdf'])
    expect(sha256(mine.bytes)).toBe(evidence.sha256)
    expect(await statusOf('applicant-zhou', 'GET', `/v1/cases/${caseId}/documents/${evidence.id}`)).toBe(404)
    const seen = await view('applicant-zhou')
    const made = (state: string) => seen.documents.filter(one => one.state === state)
    expect(
      made('rendering').map(({ format }) => format),
      'nobody asked for a DOCX',
    ).toEqual(['docx', 'docx'])
    expect(seen.documents.map(({ kind, format }) => `${kind}.${format}`)).toEqual([
      'acceptance.pdf',
      'acceptance.docx',
      'decision.pdf',
      'decision.docx',
    ])
    expect(new Set(seen.documents.map(({ number }) => number)).size).toBe(2)
    const files: Record<string, AnswerOn<'GET', '/v1/cases/{id}/documents/{docId}'>> = {}
    for (const { id } of seen.documents)
      files[id] = await call('applicant-zhou', 'GET', `/v1/cases/${caseId}/documents/${id}`)
    for (const notice of (await view('applicant-zhou')).documents) {
      expect(notice).toMatchObject({ state: 'ready', number: expect.stringMatching(/^镇容告〔\d{4}〕\d+号$/) })
      const file = found(files[notice.id])
      expect(file.bytes.subarray(0, 5).toString()).toMatch(notice.format === 'pdf' ? '%PDF-' : /^PK/)
      expect([sha256(file.bytes), file.bytes.length]).toEqual([notice.sha256, notice.bytes])
      expect(file.headers.get('content-disposition')).not.toContain('周某')
    }
  })

  it('exports a ledger that verifies offline, and no longer after a byte of it was changed', async () => {
    const { status, bytes } = await call('auditor-lin', 'GET', `/v1/cases/${caseId}/ledger`)
    expect(status).toBe(200)
    expect(verifyLedger(bytes).fault).toBeUndefined()
    expect(bytes.toString()).not.toContain('castVote')
    expect(verifyLedger(Buffer.from(bytes.toString().replace('"approve"', '"remand"'))).fault).toBeDefined()
  })

  it('protects its subject for the systems that ask, and for nobody else', async () => {
    const { status, body } = await call('hr-system', 'GET', '/v1/effects?subject=applicant-zhou')
    expect(status).toBe(200)
    const { number } = await view('intake-chen')
    const ours = body.items.filter(({ caseNumber }) => caseNumber === number)
    expect(ours.map(({ effect }) => effect).sort()).toEqual(Object.keys(protectedEffects).sort())
    expect(ours[0]).toMatchObject({ subject: 'applicant-zhou', from: dayFromNow(0) })
    for (const who of ['intake-chen', 'approver-zhao', 'admin-gu', 'applicant-zhou', 'auditor-lin'])
      expect(await statusOf(who, 'GET', '/v1/effects?subject=applicant-zhou')).toBe(403)
    expect(await statusOf('hr-system', 'GET', '/v1/effects')).toBe(422)
  })

  it('logs who opened a sensitive part and why', async () => {
    const path = `/v1/cases/${caseId}/disclosures`
    const opened = await call('approver-zhao', 'POST', path, { part: 'interviews', reason: '核对谈话内容' })
    expect(opened).toMatchObject({ status: 200, body: { content: [{ role: 'subject' }] } })
    expect(await statusOf('intake-chen', 'POST', path, { part: 'interviews', reason: '好奇' })).toBe(403)
    expect(await statusOf('approver-zhao', 'POST', path, { part: 'interviews' })).toBe(422)
    for (const who of ['auditor-lin', 'supervisor-he'])
      expect((await call(who, 'GET', `/v1/cases/${caseId}/reads`)).body.items[0]).toMatchObject({
        person: 'approver-zhao',
        part: 'interviews',
        reason: '核对谈话内容',
      })
    expect(await statusOf('approver-zhao', 'GET', `/v1/cases/${caseId}/reads`)).toBe(403)
  })
}
