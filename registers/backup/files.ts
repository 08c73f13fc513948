import type pg from 'pg'
import { text } from '../database/columns.ts'
import { columns, queryRows } from '../database/rows.ts'

const PAGE = 2_000
const named = columns({ caseId: text, documentId: text, blobId: text })

/** Every stored file that a document which stands names, in pages; what is still being uploaded or made is left out. */
export async function* filesNamed(client: pg.ClientBase): AsyncGenerator<{ caseId: string; blobId: string }> {
  for (let [caseId, documentId] = ['', '']; ; ) {
    const rows = await queryRows(
      client,
      named,
      `select case_id, document_id, blob_id from documents
       where state = 'ready' and blob_id is not null and (case_id, document_id) > ($1, $2)
       order by case_id, document_id limit ${PAGE}`,
      [caseId, documentId],
    )
    yield* rows
    const end = rows.at(-1)
    if (!end) return
    ;[caseId, documentId] = [end.caseId, end.documentId]
  }
}
