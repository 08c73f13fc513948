import { randomBytes } from 'node:crypto'
import type pg from 'pg'
import type { BlobStore } from '#vault/blobStore.ts'
import { caseScope } from '#vault/scopes.ts'
import { sealJson } from '#vault/sealing.ts'
import { integer, oneOf, orNull, type RowOf, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { loadCase } from './cases.ts'

type System = Pick<Database, 'system'>

/** A stored file that nobody has attached to its case yet. */
export type Upload = {
  caseId: string
  documentId: string
  kind: string
  title: string
  format: string
  mediaType: string
  sha256: string
  bytes: number
  blobId: string
  uploadedBy: string
}

const prefix = 'doc-'

/** Id of a document that a person uploads. */
export const newDocumentId = (): string => `${prefix}${randomBytes(12).toString('hex')}`

/** Whether a document of a case was uploaded to it; others are named by its content alone. */
export const isUploaded = (documentId: string): boolean => documentId.startsWith(prefix)

/** Where its bytes are kept: it follows from the id, so that entry and file find each other without a row. */
export const uploadBlob = (documentId: string): string => `up-${documentId.slice(prefix.length)}`

/** Keeps an upload as pending; its title is sealed with the key of the case. Throws when that key is destroyed. */
export const storeUpload = (database: Pick<Database, 'system' | 'keys'>, upload: Upload): Promise<void> =>
  insertUpload(database, upload, 'pending', '')

/**
 * Enters an upload that its case has taken in, or marks it if it is there. Throws when the key of the case is
 * destroyed.
 */
export const enterUpload = (database: Pick<Database, 'system' | 'keys'>, upload: Upload): Promise<void> =>
  insertUpload(
    database,
    upload,
    'ready',
    `on conflict (case_id, document_id) do update set state = 'ready' where documents.state = 'pending'`,
  )

async function insertUpload(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  upload: Upload,
  state: 'pending' | 'ready',
  onConflict: string,
): Promise<void> {
  const { caseId, documentId, kind, title, format, mediaType, sha256, bytes, blobId, uploadedBy } = upload
  const key = await keys.get(caseScope(caseId))
  if (!key) throw new Error(`case ${caseId} has no key`)
  await system.query(
    `insert into documents
       (case_id, document_id, kind, format, media_type, state, sha256, bytes, blob_id, title, uploaded_by)
     values ($1, $2, $3, $4, $5, $11, $6, $7, $8, $9, $10) ${onConflict}`,
    [
      caseId,
      documentId,
      kind,
      format,
      mediaType,
      sha256,
      bytes,
      blobId,
      sealJson(key.for('column'), title, `${caseId}:${documentId}`),
      uploadedBy,
      state,
    ],
  )
}

/** The case holds the document now: nobody removes it any more. */
export async function markAttached({ system }: System, caseId: string, documentId: string): Promise<void> {
  await system.query(
    `update documents set state = 'ready' where case_id = $1 and document_id = $2 and state = 'pending'`,
    [caseId, documentId],
  )
}

export type StoredFile = RowOf<typeof file>
const file = columns({
  noticeId: orNull(text),
  format: text,
  mediaType: text,
  number: orNull(text),
  state: oneOf('pending', 'rendering', 'ready'),
  bytes: orNull(integer),
  blobId: orNull(text),
  uploadedBy: orNull(text),
  /** Scope of the key that seals the bytes, where it is not the case's. */
  keyScope: orNull(text),
})

/** Where the bytes of a document are, and whose they are; undefined if the case has no such document. */
export async function storedFile(
  { system }: System,
  caseId: string,
  documentId: string,
): Promise<StoredFile | undefined> {
  return queryRow(
    system,
    file,
    `select notice_id as "noticeId", format, media_type as "mediaType", number, state, bytes, blob_id as "blobId",
            uploaded_by as "uploadedBy", key_scope as "keyScope"
     from documents where case_id = $1 and document_id = $2`,
    [caseId, documentId],
  )
}

/** Takes an upload back that its case did not accept. */
export async function discardUpload(
  database: System,
  blobs: BlobStore,
  caseId: string,
  documentId: string,
): Promise<void> {
  const gone = await queryRow(
    database.system,
    columns({ blobId: orNull(text) }),
    `delete from documents where case_id = $1 and document_id = $2 and state = 'pending' returning blob_id`,
    [caseId, documentId],
  )
  if (gone?.blobId) await blobs.remove(gone.blobId)
}

/**
 * Removes uploads that no case took in for 24 h, bytes and row; one that its case did take in, though nobody marked it,
 * is marked. Returns how many were removed; at most 500 are looked at.
 */
export async function removeUnreferenced(database: Database, blobs: BlobStore): Promise<number> {
  const waiting = await queryRows(
    database.system,
    columns({ caseId: text, documentId: text }),
    `select case_id, document_id from documents where state = 'pending' and created_at < clock_timestamp() - interval '24 hours'
     order by created_at limit 500`,
  )
  let removed = 0
  for (const { caseId, documentId } of waiting) {
    const loaded = await loadCase(database, database.system, caseId)
    if (loaded?.state.documents.some(({ id }) => id === documentId)) {
      await markAttached(database, caseId, documentId)
    } else {
      await discardUpload(database, blobs, caseId, documentId)
      removed += 1
    }
  }
  return removed
}

/** A file of a notice as it was filed, and its rendering if there is one. */
export type NoticeFile = RowOf<typeof noticeFile>
const noticeFile = columns({
  documentId: text,
  format: oneOf('pdf', 'docx'),
  number: text,
  sha256: orNull(text),
  bytes: orNull(integer),
})

/** The files of a notice, the PDF first; none until the notice is filed. */
export async function noticeFiles(system: pg.Pool, caseId: string, noticeId: string): Promise<NoticeFile[]> {
  return queryRows(
    system,
    noticeFile,
    `select document_id, format, number, sha256, bytes from documents
     where case_id = $1 and notice_id = $2 order by document_id`,
    [caseId, noticeId],
  )
}
