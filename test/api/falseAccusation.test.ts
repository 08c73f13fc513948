import { createHash } from 'node:crypto'
import { extractText, getDocumentProxy } from 'unpdf'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { caseViewSchema } from '#api/views/caseViewSchema.ts'
import { toInstant } from '#domain/time/calendar.ts'
import {
  accusationSecret,
  handlers,
  opened,
  reporterName,
  toDecision,
  toNotice,
} from '#test/support/accusationStory.ts'
import { found } from '#test/support/found.ts'
import { asking, done, pdf, serveOwed, settled, upload } from '#test/support/httpCase.ts'
import { Server } from '#test/support/server.ts'

let server: Server
beforeAll(async () => {
  server = await Server.start()
})
afterAll(async () => {
  await server?.stop()
})

const now = () => toInstant(Date.now())
const { start, seen, codeOf } = asking(() => server)
const screening = { indicators: ['revenge'], reasons: '有打击报复迹象。' }
const list = { category: '诬告陷害', months: 12, reasons: '情节较重。' }

describe('a false-accusation case over HTTP', () => {
  let id = ''
  const notice = async (kind: string) =>
    (await seen('intake-chen', id)).body.case.documents.find(other => other.kind === kind)?.notice ?? ''

  it('is opened on fabricated allegations alone', async () => {
    const refused = async (finding: string) => {
      const allegations = [{ id: 'a', text: '收受礼金', finding, basis: '流水' }]
      const { status, body } = await start('intake-chen', { ...opened(), allegations })
      return [status, body.code]
    }
    expect(await refused('notVerified')).toEqual([409, 'NOT_EXCLUDED'])
    expect(await refused('mistaken')).toEqual([409, 'NOT_FABRICATED'])
    expect((await start('applicant-shen', opened())).status).toBe(403)
    const { status, body } = await start('intake-chen', opened())
    expect([status, body.case]).toMatchObject([201, { stage: 'screening', reporter: { named: true, kept: true } }])
    expect(caseViewSchema.safeParse(body.case).error).toBeUndefined()
    expect(body.case.number).toMatch(/^镇核〔\d{4}〕\d+号$/)
    expect(JSON.stringify(body)).not.toContain(reporterName)
    id = body.case.id
  })

  const mine = async () => {
    const [one, timeline, actions, rows, events] = await Promise.all([
      seen('applicant-shen', id),
      seen('applicant-shen', id, '/timeline'),
      seen('applicant-shen', id, '/actions'),
      server.call('applicant-shen', 'GET', '/v1/cases?kind=falseAccusation'),
      server.call('applicant-shen', 'GET', '/v1/tasks?candidate'),
    ])
    return [one.body, timeline.body, actions.body, rows.body, events.body]
  }
  const unseen = async () => {
    for (const path of ['', '/timeline', '/actions', '/votes/1', '/ledger'])
      expect((await seen('applicant-shen', id, path)).status, path).toBe(404)
    for (const query of ['', '&status=open', '&stage=screening', '&assignee=investigator-wu', '&overdue=true'])
      expect((await server.call('applicant-shen', 'GET', `/v1/cases?kind=falseAccusation${query}`)).body.total).toBe(0)
    expect(await codeOf('applicant-shen', id, 'addNote', { text: '?' })).toEqual([404, 'NOT_FOUND'])
  }

  it('opens the identity through two custodians, who see it while they are waited for', async () => {
    await done(server, 'investigator-wu', id, 'screen', screening)
    await done(server, 'supervisor-he', id, 'assignHandlers', { handlers })
    expect((await seen('custodian-1', id)).status).toBe(404)
    await done(server, 'investigator-wu', id, 'requestIdentity', { reason: '核实动机。' })
    await done(server, 'custodian-1', id, 'grantIdentity')
    expect(await codeOf('custodian-1', id, 'grantIdentity')).toEqual([409, 'SAME_PERSON'])
    expect((await done(server, 'custodian-2', id, 'grantIdentity')).body).not.toHaveProperty('case')
    expect((await seen('investigator-wu', id)).body.case.identity.granted).toBe(true)
    for (const part of ['reporter', 'identity']) {
      const ask = { part, reason: '核实动机。' }
      const { body } = await server.call('investigator-wu', 'POST', `/v1/cases/${id}/disclosures`, ask)
      expect(body.content).toMatchObject({ name: reporterName })
    }
  })

  it('hears the respondent before any panel, and is approved by the city alone', async () => {
    const evidence = (await upload(server, 'investigator-wu', id, pdf('流水'))).body.document.id as string
    for (const [who, type, body] of toNotice(evidence)) await done(server, who, id, type, body)
    const panel = { members: ['panel-1', 'panel-2', 'panel-3'], chair: 'panel-1' }
    expect(await codeOf('supervisor-he', id, 'convenePanel', panel)).toEqual([409, 'NOTICE_REQUIRED'])
    const document = await notice('accusationNotice')
    const service = { document, method: '公告送达', receivedBy: '本人', receivedAt: now() }
    expect(await codeOf('intake-chen', id, 'recordService', service)).toEqual([422, 'INVALID_BODY'])
    await done(server, 'intake-chen', id, 'recordService', { ...service, method: 'direct', receivedAt: now() })
    for (const [who, type, body] of toDecision) {
      if (type === 'approve') {
        for (const low of ['approver-zhao', 'deputy-feng'])
          expect(await codeOf(low, id, 'approve')).toEqual([409, 'APPROVAL_LEVEL_TOO_LOW'])
        expect((await seen('approver-qian', id, '/approval-packet')).status).toBe(200)
        expect((await seen('supervisor-he', id, '/dossier')).bytes.subarray(0, 5).toString()).toBe('%PDF-')
      }
      await unseen()
      await done(server, who, id, type, body)
    }
  })

  it('serves papers that carry the name, sealed under the identity, and gives a copy without it to others', async () => {
    await settled(server, id)
    const documentId = await notice('accusationNotice')
    const textOf = async (who: string) => {
      const { status, bytes } = await seen(who, id, `/documents/${documentId}`)
      expect(status).toBe(200)
      const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })
      return { text: text.replaceAll(/\s/g, ''), sha256: createHash('sha256').update(bytes).digest('hex') }
    }
    const { documents } = (await seen('intake-chen', id)).body.case
    const { sha256 } = found(documents.find(one => one.id === documentId))
    const served = await textOf('investigator-wu')
    expect(served).toMatchObject({ sha256, text: expect.stringContaining(`${reporterName}：`) })
    const copy = await textOf('intake-chen')
    expect(copy.text).not.toContain(reporterName)
    expect(copy.text).toContain('阅览件')
    const { rows } = await server.rows.query(
      'select distinct key_scope from documents where case_id = $1 and document_id = $2',
      [id, documentId],
    )
    expect(rows).toMatchObject([{ key_scope: expect.stringMatching(/^reporter:/) }])
    const reads = (await seen('auditor-lin', id, '/reads')).body.items
    expect(reads).toContainEqual(expect.objectContaining({ person: 'investigator-wu', part: 'reporter' }))
  })

  it('tells the accused how it ended, and nothing of who reported', async () => {
    await settled(server, id)
    const own = (await seen('applicant-shen', id)).body.case
    expect(own).toMatchObject({ stage: 'decided', status: 'closed', outcome: 'established', deadlines: [], tasks: [] })
    expect(own.documents.map(({ kind }) => kind)).toEqual(['result', 'result'])
    const timeline = (await seen('applicant-shen', id, '/timeline')).body.items
    expect(JSON.stringify([own, timeline])).not.toContain(accusationSecret)
    expect(new Set(timeline.map(({ type }) => type))).toEqual(new Set(['approve']))
    const withheld = await notice('finding')
    expect((await seen('applicant-shen', id, `/documents/${withheld}`)).status).toBe(404)
    expect((await seen('intake-chen', id, `/documents/${withheld}`)).status).toBe(200)
    expect((await seen('applicant-shen', id, `/documents/${own.documents[0]?.id}`)).status).toBe(200)
    expect((await seen('applicant-shen', id, '/ledger')).status).toBe(404)
    expect((await seen('auditor-lin', id, '/ledger')).status).toBe(200)
  })

  it('lists after notification and its window, and publishes nothing without a basis', async () => {
    expect(await codeOf('approver-zhao', id, 'list', list)).toEqual([409, 'SERVICE_REQUIRED'])
    await done(server, 'intake-chen', id, 'notifyDecision', { method: 'direct', at: now() })
    const before = JSON.stringify(await mine()).replace(/"seq":\d+/g, '')
    await done(server, 'approver-zhao', id, 'list', list)
    expect(JSON.stringify(await mine()).replace(/"seq":\d+/g, '')).toBe(before)
    // A window that nobody was served with does not run: there is a task and a deadline to serve, and no entry is made.
    const window = async () => {
      const { deadlines, tasks } = (await seen('intake-chen', id)).body.case
      const running = deadlines.filter(({ state }) => state !== 'met').map(({ ruleKey }) => ruleKey)
      const waits = tasks.some(({ action }) => action === 'recordService')
      return [running.includes('accuse.objection'), running.includes('accuse.serve'), waits]
    }
    expect(await window()).toEqual([false, true, true])
    await serveOwed(server, id)
    expect(await window()).toEqual([true, false, false])
    const legalBasis = { basis: 'ZCR11-2', documentNumber: '镇公行罚〔2026〕3号' }
    const publish = (target: string, basis?: object) =>
      codeOf('approver-zhao', id, 'publish', { target, ...(basis && { legalBasis: basis }) })
    expect(await publish('public', legalBasis)).toEqual([409, 'NO_LEGAL_BASIS'])
    expect(await publish('creditRecord')).toEqual([409, 'NO_LEGAL_BASIS'])
    expect(await publish('creditRecord', legalBasis)).toEqual([409, 'OBJECTION_PENDING'])
    await done(server, 'intake-chen', id, 'object', { reasons: '适用错误。' })
    const rejected = await done(server, 'approver-zhao', id, 'decideObjection', { upheld: false, reasons: '不成立。' })
    expect(rejected.body.case).toMatchObject({ stage: 'listed', listing: { flagged: false } })
    expect(await publish('creditRecord', legalBasis)).toEqual([200, undefined])
    const rows = (await server.call('applicant-shen', 'GET', '/v1/cases?kind=falseAccusation')).body.items
    expect(rows.find(row => row.id === id)).toMatchObject({ stage: 'decided' })
    expect((await server.call('applicant-shen', 'GET', '/v1/cases?stage=listed')).body.total).toBe(0)
    expect((await server.call('intake-chen', 'GET', '/v1/cases?stage=listed')).body.total).toBe(1)
  })

  it('is reviewed by the city, then by the province, and a revoked finding takes the entry with it', async () => {
    const decide = (who: string, result: string) => codeOf(who, id, 'decideReview', { result, reasons: '经复审。' })
    await done(server, 'intake-chen', id, 'requestReview', { reasons: '不服。' })
    expect(await decide('approver-zhao', 'revoked')).toEqual([409, 'APPROVAL_LEVEL_TOO_LOW'])
    expect((await decide('approver-prov', 'revoked'))[0]).toBe(404)
    expect(await decide('approver-qian', 'upheld')).toEqual([409, 'SAME_PERSON'])
    expect(await decide('deputy-city', 'upheld')).toEqual([200, undefined])
    expect(await codeOf('intake-chen', id, 'requestReview', { reasons: '仍不服。' })).toEqual([409, 'SERVICE_REQUIRED'])
    const first = { document: await notice('review'), method: 'direct', receivedBy: '本人', receivedAt: now() }
    await done(server, 'intake-chen', id, 'recordService', first)
    await done(server, 'intake-chen', id, 'requestReview', { reasons: '仍不服。' })
    expect((await decide('approver-qian', 'revoked'))[0]).not.toBe(200)
    const { body } = await done(server, 'approver-prov', id, 'decideReview', { result: 'revoked', reasons: '经复核。' })
    expect(body.seq).toBeGreaterThan(0)
    await serveOwed(server, id)
    const closed = (await seen('intake-chen', id)).body.case
    expect(closed).toMatchObject({ status: 'closed', outcome: 'revoked' })
    expect(closed.listing.removedOn).toBeDefined()
  })

  it('ends without sanction when it was a mistake', async () => {
    const { body } = await start('intake-chen', opened())
    await done(server, 'investigator-wu', body.case.id, 'closeAsMistaken', { reasons: '听信传言。' })
    const ended = await done(server, 'supervisor-he', body.case.id, 'confirmMistaken')
    expect(ended.body.case).toMatchObject({ status: 'open', ending: true, outcome: 'mistaken' })
    await serveOwed(server, body.case.id)
    expect((await seen('supervisor-he', body.case.id)).body.case).toMatchObject({
      status: 'closed',
      outcome: 'mistaken',
    })
    const to = { to: 'unit', reason: '所在单位' }
    expect(await codeOf('approver-zhao', body.case.id, 'refer', to)).toEqual([409, 'WRONG_STAGE'])
  })
})
