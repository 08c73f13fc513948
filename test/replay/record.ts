/**
 * Records decoded histories of this release: node test/replay/record.ts. Run it once for a release that changes what a
 * workflow does; the files of earlier releases stay.
 */
import { randomUUID } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { workflowIdOf } from '#contract/names.ts'
import { encodeDecoded } from '#test/support/decodedHistory.ts'
import { Rig } from '#test/support/rig.ts'
import { application, play } from '#test/support/toleranceStory.ts'
import { createPayloadCodec } from '#vault/payloadCodec.ts'

const release = '0.1.0'
const rig = await Rig.start()

async function keep(name: string, caseId: string): Promise<void> {
  const codec = createPayloadCodec(rig.register.keys)
  const bytes = await encodeDecoded(await rig.history(caseId), codec, workflowIdOf(caseId))
  await writeFile(join(import.meta.dirname, 'histories', `${release}-${name}-${caseId}.pb`), bytes)
}

await keep('zhenhai', await play(rig, randomUUID()))
const lapsed = await rig.start('applicant-zhou', application(randomUUID()))
await rig.act('intake-chen', lapsed, 'requestSupplement', { items: ['会议纪要'] })
await rig.pass('25 days')
await keep('supplement-lapsed', lapsed)
await rig.stop()
