import { createHash, randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { type AddressInfo, connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import express from 'express'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sendDocument } from '#api/documents/download.ts'
import { receiveUpload } from '#api/documents/upload.ts'
import { viewTimeline } from '#api/views/timelineView.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { Cut } from '#domain/access/policy.ts'
import { indexOf } from '#domain/caseIndex.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { paperMaker } from '#engine/papers.ts'
import { Problem } from '#engine/problem.ts'
import { createRenderer } from '#notices/renderer.ts'
import { loadCase } from '#registers/cases/cases.ts'
import { discardUpload, markAttached, removeUnreferenced } from '#registers/cases/documents.ts'
import { closePools, type Database } from '#registers/database/database.ts'
import { migrate } from '#registers/database/migrate.ts'
import { file } from '#registers/filing/filing.ts'
import { exportLedger } from '#registers/ledger/ledgerExport.ts'
import { listSeals, sealDay } from '#registers/ledger/seals.ts'
import { verifyLedger } from '#system/commands/verifyLedger.ts'
import { startPostgres } from '#test/support/postgres.ts'
import { newDatabase } from '#test/support/register.ts'
import { newSealer } from '#test/support/sealer.ts'
import { panelMember, people } from '#test/support/toleranceCase.ts'
import { cast, inquirySecret, zhenhai } from '#test/support/zhenhai.ts'
import { fileBlobStore } from '#vault/blobStore.ts'
import { caseScope } from '#vault/scopes.ts'

const caseId = 'c'.repeat(32)
const sealer = newSealer()
let postgres: Awaited<ReturnType<typeof startPostgres>>
let database: Database
let folder: string
let server: ReturnType<ReturnType<typeof express>['listen']>
let origin: string
let reader: { actor: Actor; cut: Cut }
const refused: unknown[] = []

const blobsIn = async () =>
  (await readdir(folder, { recursive: true, withFileTypes: true })).filter(entry => entry.isFile())
const pendingRows = async () =>
  (await database.system.query("select document_id from documents where state = 'pending'")).rows.length

async function fileCase(told: ReturnType<typeof zhenhai>): Promise<void> {
  const { state, entries } = told
  await file(database, caseId, { entries, index: indexOf(tolerance, state), n: entries.length }, () => {
    throw new Error('nothing is missing')
  })
}

beforeAll(async () => {
  postgres = await startPostgres()
  await migrate(postgres.url)
  database = newDatabase(postgres.url)
  await database.keys.create(caseScope(caseId))
  await database.system.query(
    `insert into cases (case_id, kind, organ, claimed_in, number, received_on, rule_pack, subject_index, unit_index, matter_index, run_id)
     values ($1, 'tolerance', 'zhenhai', 'zhenhai', '镇容〔2026〕1号', '2026-03-02', 'audit@1', 's', 'u', 'm', 'run')`,
    [caseId],
  )
  await fileCase(cast())
  folder = await mkdtemp(join(tmpdir(), 'blobs-'))
  const blobs = fileBlobStore(folder)
  const render = createRenderer()
  const makePaper = paperMaker({ database, blobs, render })
  const app = express()
  app.post('/', async (request, response) => {
    response.status(201).json(await receiveUpload({ database }, blobs, request, { actor: people.li, caseId }))
  })
  app.get('/:documentId', async (request, response) => {
    await sendDocument({ database }, { blobs, makePaper, render }, response, {
      ...reader,
      caseId,
      documentId: request.params.documentId,
      withheld: [],
      identity: 'mayNot',
    })
  })
  app.use((error: unknown, _request: express.Request, response: express.Response, _next: express.NextFunction) => {
    refused.push(error)
    response.status(400).json({ code: error instanceof Problem ? error.code : String(error) })
  })
  server = app.listen(0, '127.0.0.1')
  await new Promise(listening => server.once('listening', listening))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}, 600_000)

afterAll(async () => {
  server?.closeAllConnections()
  if (server) await new Promise(closed => server.close(closed))
  if (database) await closePools(database)
  await postgres?.stop()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(300_000)])
const part = (bytes: Uint8Array, type = '') => new Blob([new Uint8Array(bytes)], { type })

async function upload(bytes: Uint8Array, name: string, fields: Record<string, string> = { kind: '会议纪要' }) {
  const form = new FormData()
  form.set('file', part(bytes), name)
  for (const [field, value] of Object.entries(fields)) form.set(field, value)
  const response = await fetch(origin, { method: 'POST', body: form })
  return {
    status: response.status,
    body: (await response.json()) as { code?: string; document: Record<string, unknown> },
  }
}

describe('an upload', () => {
  test('is sniffed, hashed, kept sealed and given back byte for byte under a neutral name', async () => {
    const { status, body } = await upload(pdf, '周某某情况说明.doc', { kind: '会议纪要', title: '局长办公会' })
    expect(status).toBe(201)
    expect(body.document).toMatchObject({
      kind: '会议纪要',
      title: '局长办公会',
      format: 'pdf',
      mediaType: 'application/pdf',
      bytes: pdf.length,
      sha256: createHash('sha256').update(pdf).digest('hex'),
    })
    const id = String(body.document.id)
    reader = { actor: people.supervisor, cut: 'office' }
    expect((await fetch(`${origin}/${id}`)).status).toBe(400)
    await markAttached(database, caseId, id)
    const response = await fetch(`${origin}/${id}`)
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename=${id}.pdf`)
    expect(response.headers.get('x-content-type-options')).toBe('nosniff')
    expect(Buffer.from(await response.arrayBuffer()).equals(pdf)).toBe(true)
    for (const cut of ['party', 'audit'] as const) {
      reader = { actor: people.auditor, cut }
      expect((await fetch(`${origin}/${id}`)).status).toBe(400)
    }
  })

  test.each([
    ['a program', Buffer.concat([Buffer.from('\x7fELF\x02\x01\x01'), Buffer.alloc(500)])],
    ['an archive', Buffer.from(zipSync({ 'a.txt': Buffer.from('x') }))],
    ['text that is not UTF-8', Buffer.concat([Buffer.from('一'.repeat(100_000)), Buffer.from([0xff, 0xfe])])],
    ['nothing', Buffer.alloc(0)],
  ])('of %s is refused and leaves nothing', async (_, bytes) => {
    const before = [(await blobsIn()).length, await pendingRows()]
    expect(await upload(bytes, 'a.pdf')).toMatchObject({ status: 400, body: { code: 'UNSUPPORTED_TYPE' } })
    expect([(await blobsIn()).length, await pendingRows()]).toStrictEqual(before)
  })

  test('above 50 MiB is refused and leaves nothing', async () => {
    const before = [(await blobsIn()).length, await pendingRows()]
    const big = Buffer.concat([pdf, Buffer.alloc(50 * 1024 * 1024)])
    expect(await upload(big, 'a.pdf')).toMatchObject({ body: { code: 'PAYLOAD_TOO_LARGE' } })
    expect([(await blobsIn()).length, await pendingRows()]).toStrictEqual(before)
  })

  test('names every missing field at once; text and office files are told apart', async () => {
    await upload(pdf, 'a.pdf', {})
    expect((refused.at(-1) as Problem).errors).toMatchObject([{ path: 'kind' }])
    expect((await upload(Buffer.from('序号,事项\n1,招标'), 'a.csv')).body.document).toMatchObject({
      mediaType: 'text/csv',
      title: 'a.csv',
    })
    const types =
      '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    const docx = zipSync({
      '[Content_Types].xml': Buffer.from(types),
      'word/document.xml': Buffer.from('<w:document/>'),
    })
    expect((await upload(docx, 'a.zip')).body.document).toMatchObject({ format: 'docx' })
  })

  test('broken off by the caller leaves nothing', async () => {
    const before = [(await blobsIn()).length, await pendingRows()]
    const seen = refused.length
    const socket = connect(Number(new URL(origin).port), '127.0.0.1')
    socket.write(
      'POST / HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: 900000\r\n\r\n',
    )
    socket.write('--b\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n')
    socket.write(pdf)
    await new Promise(sent => setTimeout(sent, 200))
    socket.destroy()
    for (let wait = 0; refused.length === seen && wait < 50; wait++) await new Promise(later => setTimeout(later, 50))
    expect(refused.length).toBe(seen + 1)
    expect([(await blobsIn()).length, await pendingRows()]).toStrictEqual(before)
  })

  test('that no case took in goes after a day, one that a case took in never', async () => {
    const blobs = fileBlobStore(folder)
    const { body } = await upload(pdf, 'a.pdf')
    const waiting = await pendingRows()
    expect(await removeUnreferenced(database, blobs)).toBe(0)
    await database.system.query("update documents set created_at = created_at - interval '25 hours'")
    await database.system.query("update documents set document_id = 'doc-own' where document_id = $1", [
      body.document.id,
    ])
    expect(await removeUnreferenced(database, blobs)).toBe(waiting - 1)
    const { rows } = await database.system.query<Record<string, unknown>>(
      "select state from documents where document_id = 'doc-own'",
    )
    expect(rows).toStrictEqual([{ state: 'ready' }])
    await discardUpload(database, blobs, caseId, 'doc-own')
    expect(await blobsIn()).toHaveLength(2)
  })
})

describe('the ledger of a case', () => {
  const timeline = async (viewer: Actor) => {
    const loaded = await loadCase(database, database.system, caseId)
    if (!loaded) throw new Error('the case is not there')
    return (await viewTimeline(database, database.system, loaded, viewer, 'zh-CN')).items
  }

  test('tells no ballot while the round is open, and to a party only the public steps', async () => {
    const items = await timeline(panelMember(2))
    expect(items[0]).toMatchObject({ type: 'openVote', text: '开启表决，应到 6 人。', seq: 12 })
    expect(items.at(-1)?.type).toBe('apply')
    const party = await timeline(people.applicant)
    expect(party.map(({ type }) => type)).toStrictEqual(
      ['apply', 'accept', 'assignHandlers', 'attachDocument', 'stage', 'convenePanel', 'declareRecusal'].reverse(),
    )
    expect(JSON.stringify(party)).not.toMatch(/investigator-|panel-|supervisor-/)
    expect(JSON.stringify(await timeline(people.auditor))).not.toMatch(/周某某|applicant-/)
    expect(JSON.stringify(items)).not.toContain(inquirySecret)
  })

  test('is exported, sealed and verified offline', async () => {
    const unsealed = verifyLedger(Buffer.from(await exportLedger(database, database.system, caseId)))
    expect(unsealed.fault).toBeUndefined()
    expect(unsealed.steps.at(-1)).toBe('note: entries 1 to 12 are not sealed yet')
    const [first, again] = await Promise.all([
      sealDay(database, '2026-03-02', sealer),
      sealDay(database, '2026-03-02', sealer),
    ])
    expect(again).toStrictEqual(first)
    await fileCase(zhenhai())
    const second = await sealDay(database, '2026-03-03', sealer)
    expect(await listSeals(database)).toMatchObject([
      { day: '2026-03-03', root: second.root, prev: first.root },
      { day: '2026-03-02', root: first.root, cases: 1 },
    ])
    await expect(sealDay(database, '2026-03-01', sealer)).rejects.toThrow(RangeError)
    const exported = await exportLedger(database, database.system, caseId)
    const { fault, steps } = verifyLedger(Buffer.from(exported))
    expect(fault).toBeUndefined()
    expect(steps.filter(step => step.startsWith('seal of'))).toHaveLength(2)
    expect(exported).not.toContain('castVote')
    expect(verifyLedger(Buffer.from(exported.replace('"type":"approve"', '"type":"remand"'))).fault).toBeDefined()
  })
})
