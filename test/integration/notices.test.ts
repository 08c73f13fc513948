import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MockActivityEnvironment } from '@temporalio/testing'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createNoticeActivities } from '#activities/notices.ts'
import { createReconcilerActivities } from '#activities/reconciler.ts'
import { paperMaker } from '#engine/papers.ts'
import { Problem } from '#engine/problem.ts'
import { openLooks } from '#notices/document.ts'
import { createRenderer } from '#notices/renderer.ts'
import { keptContent } from '#registers/cases/papers.ts'
import { recordQuietPapers } from '#registers/filing/paperRecords.ts'
import { contentHash } from '#registers/filing/recordedPapers.ts'
import { commitOf } from '#registers/ledger/chain.ts'
import { readEntries } from '#registers/ledger/fold.ts'
import { exportPeriod } from '#registers/ledger/periodExport.ts'
import { headsOn, sealDay } from '#registers/ledger/seals.ts'
import { verifyPeriod } from '#system/commands/verifyPeriod.ts'
import { Rig } from '#test/support/rig.ts'
import { newSealer } from '#test/support/sealer.ts'
import { application, play } from '#test/support/toleranceStory.ts'
import { type BlobStore, fileBlobStore } from '#vault/blobStore.ts'
import { openStream } from '#vault/fileSeal.ts'
import { caseScope } from '#vault/scopes.ts'

let rig: Rig
let folder: string
let blobs: BlobStore
const render = createRenderer()
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
const served = async (document: string) => ({
  document,
  method: 'direct',
  receivedBy: '周某某',
  receivedAt: await now(),
})
const papersIn = async (caseId: string) =>
  (await readEntries(rig.database, rig.database.system, caseId)).flatMap(({ n, event, papers }) =>
    papers ? [{ n, type: event.type, ...papers }] : [],
  )

/** Makes the files of a notice as if there were none yet, and gives them by format. */
async function madeAnew(caseId: string, notice: string): Promise<Record<string, Buffer>> {
  const { database } = rig
  await database.system.query(
    "update documents set state = 'rendering', sha256 = null, bytes = null where case_id = $1 and notice_id = $2",
    [caseId, notice],
  )
  const makePaper = paperMaker({ database, blobs, render })
  const key = await database.keys.get(caseScope(caseId))
  const files: Record<string, Buffer> = {}
  for (const { documentId } of await filesOf(caseId))
    if (documentId.startsWith(notice)) await makePaper(caseId, documentId)
  for (const { documentId, format, blobId } of await filesOf(caseId)) {
    if (!key || !blobId || !documentId.startsWith(notice)) continue
    const clear = (await blobs.get(blobId)).pipe(openStream(key.for('file'), blobId))
    files[format] = Buffer.concat(await clear.toArray())
  }
  return files
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
  })

  test('is in the ledger as content with its act, and as files with the next entry', async () => {
    const caseId = await play(rig, randomUUID(), 'accept')
    const content = await keptContent(rig.database, caseId, 'notice-1')
    expect(content).toMatchObject({ addressee: '周某', looks: openLooks })
    const contents = [{ document: 'notice-1', sha256: content && contentHash(content) }]
    const issuing = { type: 'accept', contents }
    expect(await papersIn(caseId)).toMatchObject([issuing])
    await rig.makePaper(caseId, 'notice-1')
    await rig.act('intake-chen', caseId, 'addNote', { text: '到此' })
    const fact = ({ documentId: document, format, number, sha256, bytes }: (typeof files)[number]) => ({
      document,
      format,
      number,
      sha256,
      bytes,
    })
    const files = await filesOf(caseId)
    expect(files.map(({ state }) => state)).toEqual(['ready', 'rendering'])
    const [pdf, docx] = files
    expect(await papersIn(caseId)).toMatchObject([issuing, { type: 'addNote', made: [pdf && fact(pdf)] }])
    expect(docx?.sha256).toBeNull()
    await rig.makePaper(caseId, 'notice-1-docx')
    await rig.act('intake-chen', caseId, 'addNote', { text: '再到此' })
    expect((await papersIn(caseId)).at(-1)?.made).toMatchObject([{ document: 'notice-1-docx', format: 'docx' }])
    await rig.act('intake-chen', caseId, 'addNote', { text: '无' })
    expect(await papersIn(caseId)).toHaveLength(3)
    expect((await readEntries(rig.database, rig.database.system, caseId)).map(({ event }) => event.type)).not.toContain(
      'noticeRendered',
    )
  })

  test('that was altered in its row no longer has the hash of the ledger, and its entry not the commitment', async () => {
    const caseId = await play(rig, randomUUID(), 'accept')
    const { database } = rig
    const key = await database.keys.get(caseScope(caseId))
    const entry = (await readEntries(database, database.system, caseId)).find(({ papers }) => papers)
    if (!key || !entry?.papers) throw new Error('no entry tells of papers')
    const { rows } = await database.system.query('select commit from entries where case_id = $1 and n = $2', [
      caseId,
      entry.n,
    ])
    expect(commitOf(key, entry)).toBe(rows[0].commit)
    const forged = { ...entry, papers: { contents: [{ document: 'notice-1', sha256: '0'.repeat(64) }] } }
    expect(commitOf(key, forged)).not.toBe(rows[0].commit)
  })

  test('reaches a ledger of its own an hour after it was made, where its case writes nothing more', async () => {
    const caseId = await play(rig, randomUUID(), 'accept')
    await rig.makePaper(caseId, 'notice-1')
    const { database } = rig
    const records = async () =>
      (await database.system.query('select id, head from paper_records where case_id = $1', [caseId])).rows
    await recordQuietPapers(database, 10)
    expect(await records()).toEqual([])
    await database.system.query(
      "update documents set made_at = made_at - interval '1 hour' where case_id = $1 and document_id = 'notice-1'",
      [caseId],
    )
    await recordQuietPapers(database, 10)
    await recordQuietPapers(database, 10)
    const [record, ...more] = await records()
    expect(more).toEqual([])
    await rig.act('intake-chen', caseId, 'addNote', { text: '此后' })
    expect((await papersIn(caseId)).some(({ made }) => made)).toBe(false)
    const day = '2020-01-01'
    await sealDay(database, day, newSealer())
    expect(await headsOn(database.system, day)).toContainEqual({ caseId: record.id, n: 1, head: record.head })
    const period = await exportPeriod(database, { from: day, to: day })
    expect(period).toContain('papersMade')
    expect(verifyPeriod(Buffer.from(period)).fault).toBeUndefined()
  })

  test('is made by the next round when nobody asked, the DOCX is not', async () => {
    const caseId = await play(rig, randomUUID(), 'accept')
    const { database, engine, makePaper } = rig
    const log = { warn: () => {}, error: () => {} }
    const deps = {
      database,
      client: engine.client,
      taskQueue: 'none',
      blobs,
      since: engine.since,
      resume: async () => false,
      sealer: newSealer(),
      makePaper,
      log,
    }
    await new MockActivityEnvironment().run(createReconcilerActivities(deps).reconcile)
    expect((await filesOf(caseId)).map(({ state }) => state)).toEqual(['ready', 'rendering'])
  })

  test('is the same bytes whenever it is made, also after the case has gone on', async () => {
    const caseId = await play(rig, randomUUID(), 'accept')
    const first = await madeAnew(caseId, 'notice-1')
    const before = await filesOf(caseId)
    await rig.act('supervisor-he', caseId, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
    const again = await madeAnew(caseId, 'notice-1')
    expect(again).toEqual(first)
    for (const { format, sha256 } of before)
      expect(
        createHash('sha256')
          .update(again[format] ?? '')
          .digest('hex'),
      ).toBe(sha256)
    const word = strFromU8(unzipSync(again.docx ?? Buffer.alloc(0))['word/document.xml'] ?? Buffer.alloc(0))
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
  })

  test('of an earlier release, which committed no content, is written from the entry that issued it', async () => {
    const caseId = await play(rig, randomUUID(), 'accept')
    const first = await madeAnew(caseId, 'notice-1')
    await rig.database.system.query('update documents set content = null where case_id = $1', [caseId])
    expect(await madeAnew(caseId, 'notice-1')).toEqual(first)
  })

  test('is rendered for a run of 0.2.0, as that had it, with the files that were filed', async () => {
    const { database, makePaper } = rig
    const caseId = await play(rig, randomUUID(), 'accept')
    const { renderNotice } = createNoticeActivities({ database, makePaper })
    const { docx, ...pdf } = await renderNotice(caseId, 'notice-1')
    const [first, second] = await filesOf(caseId)
    expect(pdf).toEqual({ sha256: first?.sha256, bytes: first?.bytes, number: first?.number })
    expect(docx).toEqual({ sha256: second?.sha256, bytes: second?.bytes })
    await database.system.query("delete from documents where case_id = $1 and format = 'docx'", [caseId])
    expect(await renderNotice(caseId, 'notice-1')).not.toHaveProperty('docx')
  })

  test('is refused by name when the case has no such file', async () => {
    const caseId = await rig.start('applicant-zhou', application(randomUUID()))
    await expect(rig.makePaper(caseId, 'notice-9')).rejects.toThrow('has no notice with the file notice-9')
  })
})
