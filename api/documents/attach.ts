import type { Actor } from '#domain/access/actor.ts'
import type { CaseState } from '#domain/processes.ts'
import { act } from '#engine/act.ts'
import type { Engine } from '#engine/engine.ts'
import { Problem } from '#engine/problem.ts'
import { discardUpload, markAttached } from '#registers/cases/documents.ts'
import type { BlobStore } from '#vault/blobStore.ts'
import type { UploadedDocument } from './upload.ts'

/**
 * Has the case take an uploaded file in, as the act `attachDocument` of the one who uploaded it. A refused file is removed
 * at once; one whose fate is not confirmed stays for a day.
 */
export async function attachUpload(
  engine: Engine,
  blobs: BlobStore,
  { actor, state, document }: { actor: Actor; state: CaseState; document: UploadedDocument },
): Promise<{ seq: number }> {
  const { id, kind, title, sha256, mediaType, bytes } = document
  const { caseId } = state
  const body = { document: id, meta: { kind, title, sha256, mediaType, bytes } }
  try {
    const { seq } = await act(engine, { actor, caseId, key: `upload ${id}`, type: 'attachDocument', body, state })
    await markAttached(engine.database, caseId, id)
    return { seq }
  } catch (error) {
    const refused = error instanceof Problem && error.code !== 'ENGINE_UNAVAILABLE'
    if (refused) await discardUpload(engine.database, blobs, caseId, id)
    throw error
  }
}
