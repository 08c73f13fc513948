import type { Entry } from '#domain/entry.ts'
import type { NoticeContent } from '#notices/document.ts'
import { canonicalJson } from '#vault/commitment.ts'
import type { EntryPapers, FiledEntry, MadeFile } from '../ledger/chain.ts'
import { sha256Of } from '../ledger/merkle.ts'

/** SQL of the files of a case that were made and are in no ledger yet, as `MadeFile`s. */
export const unrecorded = (caseId: string): string =>
  `(select coalesce(json_agg(json_build_object('document', document_id, 'format', format, 'number', number,
      'sha256', sha256, 'bytes', bytes) order by document_id), '[]')
    from documents where case_id = ${caseId} and notice_id is not null and state = 'ready' and not recorded)`

/** Hash of what a notice says, as the ledger commits to it: SHA-256 of its canonical JSON, in hexadecimal digits. */
export const contentHash = (content: NoticeContent): string => sha256Of(canonicalJson(content))

/**
 * Entries with what filing commits to beside them: what the notices say that they issue, and, at the first that stands
 * in the ledger, the files that were made.
 */
export function withPapers(
  entries: readonly Entry[],
  contents: ReadonlyMap<string, NoticeContent>,
  made: readonly MadeFile[],
): FiledEntry[] {
  const first = entries.find(({ channel }) => channel === 'ledger')
  return entries.map(entry => {
    const papers: EntryPapers = {
      ...issuedBy(entry, contents),
      ...(entry === first && made.length > 0 && { made: [...made] }),
    }
    return Object.keys(papers).length > 0 ? { ...entry, papers } : entry
  })
}

function issuedBy(entry: Entry, contents: ReadonlyMap<string, NoticeContent>): Pick<EntryPapers, 'contents'> {
  const { then } = entry.event as { then?: { notices?: { id: string }[] } }
  const issued = (then?.notices ?? []).flatMap(({ id }) => {
    const content = contents.get(id)
    return content ? [{ document: id, sha256: contentHash(content) }] : []
  })
  return issued.length > 0 ? { contents: issued } : {}
}
