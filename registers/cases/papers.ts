import type pg from 'pg'
import type { NoticeContent } from '#notices/document.ts'
import type { DataKey } from '#vault/dataKeys.ts'
import { caseScope } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, oneOf, orNull, type RowOf, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

type Place = { caseId: string; document: string }

const placeOf = ({ caseId, document }: Place) => `${caseId}:${document}:content`

/** What a notice says, sealed for its row. */
export const sealContent = (key: DataKey, place: Place, content: NoticeContent): Buffer =>
  sealJson(key.for('column'), content, placeOf(place))

/** What a notice says, as its act committed it; undefined for notices of releases that committed no content. */
export async function keptContent(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  caseId: string,
  document: string,
): Promise<NoticeContent | undefined> {
  const [key, row] = await Promise.all([
    keys.get(caseScope(caseId)),
    queryRow(
      system,
      columns({ content: orNull(bytes) }),
      'select content from documents where case_id = $1 and document_id = $2',
      [caseId, document],
    ),
  ])
  if (!key || !row?.content) return undefined
  return openJson<NoticeContent>(key.for('column'), row.content, placeOf({ caseId, document }))
}

/** A file of a notice: `rendering` until it is made. */
export type PaperFile = RowOf<typeof paperFile>
const paperFile = columns({
  documentId: text,
  noticeId: text,
  format: oneOf('pdf', 'docx'),
  number: text,
  state: oneOf('rendering', 'ready'),
})

/** A file of a notice; undefined when the case has no such file. */
export const readPaperFile = (system: pg.Pool, caseId: string, documentId: string): Promise<PaperFile | undefined> =>
  queryRow(
    system,
    paperFile,
    `select document_id, notice_id, format, number, state from documents
     where case_id = $1 and document_id = $2 and notice_id is not null`,
    [caseId, documentId],
  )

/** PDFs of notices that are not made yet, the oldest first. A DOCX is made when somebody asks for it. */
export const waitingPapers = ({ system }: Pick<Database, 'system'>, limit: number) =>
  queryRows(
    system,
    columns({ caseId: text, documentId: text }),
    `select case_id, document_id from documents where state = 'rendering' and format = 'pdf'
     order by created_at limit $1`,
    [limit],
  )

export type StoredPaper = { documentId: string; sha256: string; bytes: number; blobId: string; keyScope: string | null }

/** A file of a notice was made. One that was made meanwhile stays: the same content gives the same bytes. */
export async function storePaper(
  { system }: Pick<Database, 'system'>,
  caseId: string,
  paper: StoredPaper,
): Promise<void> {
  const { documentId, sha256, bytes, blobId, keyScope } = paper
  await system.query(
    `update documents set state = 'ready', sha256 = $3, bytes = $4, blob_id = $5, key_scope = $6, made_at = clock_timestamp()
     where case_id = $1 and document_id = $2 and state = 'rendering'`,
    [caseId, documentId, sha256, bytes, blobId, keyScope],
  )
}
