import type { Actor } from '#domain/access/actor.ts'
import type { Language } from '#domain/texts/language.ts'
import { carryOutAct } from '#engine/askedAct.ts'
import type { Engine } from '#engine/engine.ts'
import { isRefusal } from '#engine/problem.ts'
import { discardUpload, markAttached } from '#registers/cases/documents.ts'
import type { BlobStore } from '#vault/blobStore.ts'
import type { UploadedDocument } from './upload.ts'

/**
 * Has the case take an uploaded file in, as the act `attachDocument` of the one who uploaded it. A refused file is
 * removed at once; one whose fate is not confirmed stays for a day.
 */
export async function attachUpload(
  engine: Engine,
  blobs: BlobStore,
  { actor, caseId, document, lang }: { actor: Actor; caseId: string; document: UploadedDocument; lang: Language },
): Promise<{ seq: number }> {
  const { id, kind, title, sha256, mediaType, bytes } = document
  const sent = { type: 'attachDocument', document: id }
  const meta = { kind, title, sha256, mediaType, bytes }
  try {
    const { seq } = await carryOutAct(engine, { actor, caseId, key: `upload ${id}`, sent, meta, lang })
    await markAttached(engine.database, caseId, id)
    return { seq }
  } catch (error) {
    if (isRefusal(error)) await discardUpload(engine.database, blobs, caseId, id)
    throw error
  }
}
