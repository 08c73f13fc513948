import { formatOf } from '#api/documents/fileType.ts'
import type { Answer } from '#contract/messages.ts'
import type { CommonBodies } from '#domain/common/bodies.ts'
import { enterUpload, isUploaded, uploadBlob } from '#registers/cases/documents.ts'
import type { Database } from '#registers/database/database.ts'

/**
 * Enters the files again that a case took in after the moment of which the registers are a copy. Their bytes are in the
 * blob store under a name that follows from the document's, unless that too is of an earlier moment.
 */
export async function enterUploadsAgain(
  database: Pick<Database, 'system' | 'keys'>,
  caseId: string,
  { entries }: Answer,
): Promise<void> {
  for (const { event, actor } of entries) {
    if (!isAttachment(event)) continue
    const { document: documentId, meta } = event.body
    if (!meta || !isUploaded(documentId) || actor === null) continue
    const stored = { caseId, documentId, ...meta, format: formatOf(meta.mediaType), blobId: uploadBlob(documentId) }
    await enterUpload(database, { ...stored, uploadedBy: actor.person })
  }
}

type Attachment = { type: 'attachDocument'; body: CommonBodies['attachDocument'] }
const isAttachment = (event: { type: string }): event is Attachment => event.type === 'attachDocument'
