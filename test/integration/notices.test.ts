import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createNoticeActivities } from '#activities/notices.ts'
import { Problem } from '#engine/problem.ts'
import { readEntries } from '#registers/ledger/fold.ts'
import { Rig } from '#test/support/rig.ts'
import { application, play } from '#test/support/toleranceStory.ts'
import { type BlobStore, fileBlobStore } from '#vault/blobStore.ts'
import { openStream } from '#vault/fileSeal.ts'
import { caseScope } from '#vault/scopes.ts'

let rig: Rig
let folder: string
let blobs: BlobStore
beforeAll(async () => {
  rig = await Rig.start()
  folder = await mkdtemp(join(tmpdir(), 'notices-'))
  blobs = fileBlobStore(folder)
})
afterAll(async () => {
  await rig?.stop()
  if (folder) await rm(folder, { recursive: true, force: true })
})

const now = async () => new Date(await rig.env.currentTimeMs()).toISOString()
const filesOf = async (caseId: string) => (await rig.load(caseId)).documents.filter(({ noticeId }) => noticeId)
const rendered = (caseId: string) =>
  expect
    .poll(async () => (await filesOf(caseId)).every(({ state }) => state === 'ready'), { timeout: 50_000 })
    .toBe(true)
const served = async (document: string) => ({
  document,
  method: 'direct',
  receivedBy: '周某某',
  receivedAt: await now(),
})

/** Renders a notice as if no copy of it were left, and gives its files by format. */
async function renderedAnew(caseId: string, notice: string) {
  await rig.database.system.query(
    "update documents set state = 'rendering', sha256 = null, bytes = null where case_id = $1 and notice_id = $2",
    [caseId, notice],
  )
  const facts = await createNoticeActivities({ database: rig.database, blobs }).renderNotice(caseId, notice)
  const key = await rig.database.keys.get(caseScope(caseId))
  const files: Record<string, Buffer> = {}
  for (const { documentId, format, blobId } of await filesOf(caseId)) {
    if (!key || !blobId || !documentId.startsWith(notice)) continue
    const clear = (await blobs.get(blobId)).pipe(openStream(key.for('file'), blobId))
    files[format] = Buffer.concat(await clear.toArray())
  }
  return { facts, files }
}

describe('a notice', () => {
  test('is two documents with one number, and takes one number of the series', async () => {
    const caseId = await play(rig, randomUUID(), 'accept')
    expect((await filesOf(caseId)).map(({ documentId, format }) => [documentId, format])).toEqual([
      ['notice-1', 'pdf'],
      ['notice-1-docx', 'docx'],
    ])
    await rig.act('intake-chen', caseId, 'reissueNotice', { document: 'notice-1', reasons: '姓名有误' })
    const numbers = (await filesOf(caseId)).map(({ number }) => Number(/〕(\d+)号/.exec(number ?? '')?.[1]))
    const [first = 0] = numbers
    expect(numbers).toEqual([first, first, first + 1, first + 1])
    await rendered(caseId)
  })

  test('has number and both hashes in the ledger, and the bytes of its files have them', async () => {
    const caseId = await play(rig, randomUUID(), 'accept')
    await rendered(caseId)
    await rig.act('intake-chen', caseId, 'addNote', { text: '到此' })
    const [pdf, docx] = await filesOf(caseId)
    const entries = await readEntries(rig.database, rig.database.system, caseId)
    expect(entries.find(({ event }) => event.type === 'noticeRendered')?.event).toEqual({
      type: 'noticeRendered',
      document: 'notice-1',
      format: 'pdf',
      sha256: pdf?.sha256,
      bytes: pdf?.bytes,
      number: pdf?.number,
      docx: { sha256: docx?.sha256, bytes: docx?.bytes },
    })
    expect((await rig.load(caseId)).state.documents[0]).toMatchObject({
      sha256: pdf?.sha256,
      docx: { sha256: docx?.sha256 },
      notice: { number: pdf?.number },
    })
  })

  test('renders to the same bytes when rendering is repeated, also after the case has gone on', async () => {
    const caseId = await play(rig, randomUUID(), 'accept')
    await rendered(caseId)
    const before = await filesOf(caseId)
    const first = await renderedAnew(caseId, 'notice-1')
    await rig.act('supervisor-he', caseId, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
    const again = await renderedAnew(caseId, 'notice-1')
    expect(again).toEqual(first)
    expect((await filesOf(caseId)).map(({ sha256 }) => sha256)).toEqual(before.map(({ sha256 }) => sha256))
    for (const { format, sha256 } of before)
      expect(
        createHash('sha256')
          .update(again.files[format] ?? '')
          .digest('hex'),
      ).toBe(sha256)
    const word = strFromU8(unzipSync(again.files.docx ?? Buffer.alloc(0))['word/document.xml'] ?? Buffer.alloc(0))
    expect(word).toContain(before[0]?.number)
  })

  test('is served by the id of either file, once', async () => {
    const caseId = await play(rig, randomUUID(), 'approve')
    await rig.act('intake-chen', caseId, 'recordService', await served('notice-2-docx'))
    const { state } = await rig.load(caseId)
    expect(state.documents.find(({ id }) => id === 'notice-2')?.notice?.service).toMatchObject({ method: 'direct' })
    expect(state.deadlines.find(({ ruleKey }) => ruleKey === 'tolerate.review')?.state).toBe('running')
    const again = rig.act('intake-chen', caseId, 'recordService', { ...(await served('notice-2')), to: 'subject' })
    await expect(again).rejects.toMatchObject({ code: 'WRONG_STAGE', details: { reason: 'alreadyServed' } })
    await rendered(caseId)
  })

  test('is issued anew by the id of its DOCX; no other id names a notice', async () => {
    const caseId = await play(rig, randomUUID(), 'approve')
    await rig.act('intake-chen', caseId, 'recordService', await served('notice-2'))
    await rig.act('intake-chen', caseId, 'reissueNotice', { document: 'notice-2-docx', reasons: '笔误' })
    const { state } = await rig.load(caseId)
    expect(state.documents.find(({ id }) => id === 'notice-2')?.notice?.voidedBy).toBe('notice-3')
    expect(state.deadlines.find(({ ruleKey }) => ruleKey === 'tolerate.review')?.state).toBe('met')
    const unknown = rig.act('intake-chen', caseId, 'recordService', await served('notice-9-docx'))
    await expect(unknown).rejects.toThrow(Problem)
    await rendered(caseId)
  })

  test('that was filed before notices had a DOCX is rendered as it was filed', async () => {
    const caseId = await rig.start('applicant-zhou', application(randomUUID()))
    await rig.act('intake-chen', caseId, 'accept')
    await rendered(caseId)
    await rig.database.system.query("delete from documents where case_id = $1 and format = 'docx'", [caseId])
    const { facts } = await renderedAnew(caseId, 'notice-1')
    expect(facts).not.toHaveProperty('docx')
  })
})
