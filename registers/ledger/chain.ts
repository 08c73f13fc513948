import type { Entry } from '#domain/entry.ts'
import { canonicalJson, chainHash, commitment, entrySalt } from '#vault/commitment.ts'
import type { DataKey } from '#vault/dataKeys.ts'
import { openJson, sealJson } from '#vault/sealing.ts'

/** What a ledger position was, as the chain commits to it. */
export type ChainPlace = { position: number; head: string }

/** A file that was made of a notice, as the ledger has it. */
export type MadeFile = { document: string; format: 'pdf' | 'docx'; number: string; sha256: string; bytes: number }

/**
 * What filing adds to an entry and commits with it: hashes of what the notices say that it issues, and of the files of
 * papers that were made since the entry before. No run knows of it.
 */
export type EntryPapers = { contents?: { document: string; sha256: string }[]; made?: MadeFile[] }

/** An entry as the register has it. */
export type FiledEntry = Entry & { papers?: EntryPapers }

export type SealedEntry = {
  entry: FiledEntry
  commit: string
  content: Buffer
  position: number | null
  head: string | null
}

const place = (caseId: string, n: number) => `${caseId}:${n}`

/** The part of an entry that is committed to and sealed; the rest stands in clear columns. */
const contentOf = ({ actor, event, stateHash, papers }: FiledEntry) => ({
  ...{ actor, event, stateHash },
  ...(papers && { papers }),
})

export const commitOf = (key: DataKey, entry: FiledEntry): string =>
  commitment(entrySalt(key.for('ledger'), entry.n), canonicalJson(contentOf(entry)))

/** Seals entries and chains those of the ledger after `last`; ballots keep to their round's own chain. */
export function chainEntries(
  caseId: string,
  key: DataKey,
  entries: readonly FiledEntry[],
  last: ChainPlace,
): SealedEntry[] {
  let { position, head } = last
  return entries.map(entry => {
    const commit = commitOf(key, entry)
    const content = sealJson(key.for('column'), contentOf(entry), place(caseId, entry.n))
    if (entry.channel === 'ballot') return { entry, commit, content, position: null, head: null }
    position += 1
    const { at, receivedAt, event } = entry
    head = chainHash(head, { n: position, at, receivedAt, type: event.type, commit })
    return { entry, commit, content, position, head }
  })
}

/** Opens the sealed part of a stored entry. Throws `SealBroken` when it was changed or moved. */
export const openContent = (caseId: string, key: DataKey, n: number, content: Buffer) =>
  openJson<ReturnType<typeof contentOf>>(key.for('column'), content, place(caseId, n))
