import type { Deps } from '#api/server/deps.ts'
import type { CaseView } from '#api/views/caseViewSchema.ts'
import { type Bound, canBeBound, type Enclosure } from '#notices/caseFile.ts'

import { storedFile } from '#registers/cases/documents.ts'
import { openStream } from '#vault/fileSeal.ts'
import { caseScope } from '#vault/scopes.ts'

/** Bytes of files that one 卷宗 binds in: the whole is held in memory until it is sent, about three times over. */
const most = 150 * 1024 * 1024

type Sources = Pick<Deps, 'engine' | 'blobs' | 'makePaper'>
type Listed = CaseView['documents'][number]

/**
 * The files of a case that its 卷宗 binds in, in the order of the documents that its reader may have: notices and
 * evidence that are PDFs or pictures. The others are named with the reason; a paper that carries a sealed name is
 * opened here for nobody.
 */
export async function enclosuresOf(
  sources: Sources,
  { id, documents }: Pick<CaseView, 'id' | 'documents'>,
): Promise<{ enclosures: Enclosure[]; left: Bound['left'] }> {
  const enclosures: Enclosure[] = []
  const left: Bound['left'] = []
  let held = 0
  for (const document of documents) {
    if (document.notice !== undefined && document.format === 'docx') continue
    const title = titleOf(document)
    const read = canBeBound(document.mediaType)
      ? await bytesOf(sources, id, document, most - held)
      : '不是 PDF 或者图片'
    if (typeof read === 'string') left.push({ title, reason: read })
    else {
      held += read.length
      enclosures.push({ title, mediaType: document.mediaType, bytes: read })
    }
  }
  return { enclosures, left }
}

const titleOf = ({ title, number, sha256, voidedBy }: Listed): string =>
  [
    `${title}${voidedBy === undefined ? '' : '（已作废）'}`,
    number ?? (sha256 === undefined ? '' : `SHA-256 ${sha256.slice(0, 16)}…`),
  ]
    .filter(Boolean)
    .join('　')

/** The bytes of a file, or why they are not bound in. */
async function bytesOf(
  { engine: { database }, blobs, makePaper }: Sources,
  caseId: string,
  { id, notice, state }: Listed,
  room: number,
): Promise<Uint8Array | string> {
  if (notice !== undefined && state === 'rendering') await makePaper(caseId, id)
  const file = await storedFile(database, caseId, id)
  if (!file || file.blobId === null) return '另行保存'
  if (file.keyScope !== null) return '载有密封的姓名，由身份保管人保管'
  if ((file.bytes ?? 0) > room) return '篇幅过大，另行调取'
  const key = await database.keys.get(caseScope(caseId))
  if (!key) return '另行保存'
  return Buffer.concat(await (await blobs.get(file.blobId)).pipe(openStream(key.for('file'), file.blobId)).toArray())
}
