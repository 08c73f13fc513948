/**
 * Records decoded histories of this release: node test/replay/record.ts. Run it once for a release that changes what a
 * workflow does; the files of earlier releases stay.
 */
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workflowIdOf } from '#contract/names.ts'
import { announced } from '#test/support/accusationStory.ts'
import { proposed, serviceOf, toApproval } from '#test/support/clarificationStory.ts'
import { encodeDecoded } from '#test/support/decodedHistory.ts'
import { Rig } from '#test/support/rig.ts'
import { application, play } from '#test/support/toleranceStory.ts'
import { createPayloadCodec } from '#vault/payloadCodec.ts'

const release = '0.2.0'
const rig = await Rig.start()

async function keep(name: string, caseId: string): Promise<void> {
  const codec = createPayloadCodec(rig.database.keys)
  const bytes = await encodeDecoded(await rig.history(caseId), codec, workflowIdOf(caseId))
  await writeFile(join(import.meta.dirname, 'histories', `${release}-${name}-${caseId}.pb`), bytes)
}

await keep('zhenhai', await play(rig, randomUUID()))
const lapsed = await rig.start('applicant-zhou', application(randomUUID()))
await rig.act('intake-chen', lapsed, 'requestSupplement', { items: ['会议纪要'] })
await rig.pass('25 days')
await keep('supplement-lapsed', lapsed)
await keep('cleared', await cleared())
await keep('listed', await listed())
await rig.stop()

async function now(): Promise<string> {
  return new Date(await rig.env.currentTimeMs()).toISOString()
}

async function serve(caseId: string, ...kinds: string[]): Promise<void> {
  const { documents } = (await rig.load(caseId)).state
  for (const { id } of documents.filter(({ notice }) => notice && kinds.includes(notice.kind)))
    await rig.act('intake-chen', caseId, 'recordService', serviceOf(id, await now()))
}

/** A clarification from proposal to closing, with a public step and a named reporter. */
async function cleared(): Promise<string> {
  const caseId = await rig.start('intake-chen', proposed())
  for (const [who, type, body] of toApproval) await rig.act(who, caseId, type, body)
  await rig.act('applicant-shen', caseId, 'recordConsent', { given: true })
  await rig.act('investigator-li', caseId, 'issueLetter')
  await serve(caseId, 'clarificationLetter', 'clarificationNotice')
  const step = { method: 'meeting', place: '局会议室', audience: 'unit', at: await now() }
  await rig.act('investigator-li', caseId, 'carryOut', step)
  await rig.act('investigator-li', caseId, 'archive')
  await rig.pass('3 days')
  await rig.act('custodian-1', caseId, 'notifyReporter', { method: '电话', at: await now() })
  await rig.act('investigator-li', caseId, 'recordFollowUp', { summary: '工作正常' })
  return caseId
}

/** A false accusation that was established, listed, and left the register after its year. */
async function listed(): Promise<string> {
  const caseId = await announced(rig)
  await rig.pass('400 days')
  return caseId
}
