import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { toInstant } from '#domain/time/calendar.ts'
import { proposed, reporterName, serviceOf, toApproval } from '#test/support/clarificationStory.ts'
import { act, asking, done, settled } from '#test/support/httpCase.ts'
import { type Json, Server } from '#test/support/server.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(async () => {
  await server?.stop()
})

const now = () => toInstant(Date.now())
const meeting = () => ({ method: 'meeting', at: now(), place: '局会议室', audience: '全体干部' })
const { start, seen, codeOf } = asking(() => server)

describe('a clarification over HTTP', () => {
  let id = ''

  it('is proposed, weighed, signed by four and approved by the head alone', async () => {
    const { status, body } = await start('intake-chen', proposed())
    expect([status, body.case]).toMatchObject([201, { kind: 'clarification', stage: 'proposed' }])
    id = body.case.id
    expect(body.case.number).toMatch(/^镇澄〔\d{4}〕\d+号$/)
    expect((await seen('reviewer-xu', id)).status).toBe(404)
    for (const [who, type, fields] of toApproval.slice(0, -1)) {
      if (type === 'signOff' && who === 'reviewer-xu') {
        expect(await codeOf('approver-zhao', id, 'approve')).toStrictEqual([409, 'SIGN_OFF_MISSING'])
        expect(await codeOf('deputy-feng', id, 'approve')).toStrictEqual([409, 'APPROVAL_LEVEL_TOO_LOW'])
      }
      await done(server, who, id, type, fields)
    }
    const packet = await seen('approver-zhao', id, '/approval-packet')
    expect(packet.bytes.subarray(0, 5).toString()).toBe('%PDF-')
    await done(server, 'approver-zhao', id, 'approve')
  })

  it('asks the person before anything is public, and shows them nothing else of the report', async () => {
    const mine = await seen('applicant-shen', id)
    expect(mine.body.case.proposal.statements[0]).toBe('经查，反映在工程招标中收受礼金问题不属实。')
    const timeline = await seen('applicant-shen', id, '/timeline')
    expect(timeline.body.items.map(({ type }: Json) => type)).not.toContain('signOff')
    expect(await codeOf('investigator-li', id, 'carryOut', meeting())).toStrictEqual([409, 'CONSENT_REQUIRED'])
    await done(server, 'applicant-shen', id, 'recordConsent', { given: true, methods: ['meeting'] })
    expect(await codeOf('investigator-li', id, 'carryOut', meeting())).toStrictEqual([409, 'LETTER_REQUIRED'])
  })

  it('is carried out beside the letters, archived, visited and closed', async () => {
    const { body } = await done(server, 'investigator-li', id, 'issueLetter')
    expect(await codeOf('investigator-li', id, 'archive')).toStrictEqual([409, 'SERVICE_REQUIRED'])
    const letters = body.case.documents.filter(({ kind }: Json) => kind.startsWith('clarification'))
    for (const notice of new Set<string>(letters.map(({ notice }: Json) => notice)))
      await done(server, 'intake-chen', id, 'recordService', serviceOf(notice, now()))
    await done(server, 'investigator-sun', id, 'carryOut', meeting())
    expect((await seen('custodian-1', id)).status).toBe(404)
    await done(server, 'investigator-li', id, 'archive')
    expect(await codeOf('supervisor-he', id, 'openFalseAccusation', accuse('a3'))).toStrictEqual([409, 'NOT_EXCLUDED'])
    expect(await codeOf('supervisor-he', id, 'openFalseAccusation', accuse('a1'))).toStrictEqual([
      409,
      'NOT_FABRICATED',
    ])
    const told = await done(server, 'custodian-1', id, 'notifyReporter', { method: '电话', at: now() })
    expect(told.body).not.toHaveProperty('case')
    const end = await done(server, 'investigator-li', id, 'recordFollowUp', { summary: '工作正常' })
    expect(end.body.case).toMatchObject({ status: 'closed', outcome: 'cleared' })
    await settled(server, id)
    const dossier = await seen('supervisor-he', id, '/dossier')
    expect(dossier.bytes.subarray(0, 5).toString()).toBe('%PDF-')
  })

  const accuse = (allegation: string) => ({ allegations: [allegation], grounds: '附件系伪造', indicators: ['other'] })

  it('never tells who reported, to nobody and nowhere in the register', async () => {
    for (const who of ['intake-chen', 'approver-zhao', 'investigator-li', 'supervisor-he', 'applicant-shen'])
      for (const part of ['', '/timeline', '/ledger'])
        expect((await seen(who, id, part)).bytes.toString()).not.toContain(reporterName)
  })

  it('is a person’s own application only about themself, and names every wrong field at once', async () => {
    const own = { ...proposed(), source: 'ownApplication', reporter: undefined, inquiry: undefined }
    const mine = { ...own, allegations: [{ id: 'a1', text: '收受礼金' }] }
    expect((await start('applicant-zhou', mine)).status).toBe(403)
    const { status, body } = await start('applicant-shen', mine)
    expect(status).toBe(201)
    const refused = await act(server, 'intake-chen', body.case.id, 'accept')
    expect([refused.status, refused.body.code]).toStrictEqual([422, 'INVALID_BODY'])
    expect(JSON.stringify(refused.body)).toContain('inquiry')
    await done(server, 'applicant-shen', body.case.id, 'withdraw', { reasons: '不再需要' })
    const bare = await start('intake-chen', { ...mine, source: 'inquiry' })
    expect(bare.body.errors.map(({ path }: Json) => path)).toStrictEqual([
      'inquiry',
      'allegations.0.finding',
      'allegations.0.basis',
    ])
  })
})
