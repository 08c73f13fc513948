import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import type { CommonState } from '#domain/case.ts'
import type { Process } from '#domain/process.ts'
import { fold, readEntries } from './fold.ts'
import type { Register } from './register.ts'

/** A notice or evidence file as the register keeps it beside the state: its number, and whether it is ready. */
export type StoredDocument = {
  documentId: string
  noticeId: string | null
  kind: string
  format: string
  mediaType: string
  number: string | null
  state: 'pending' | 'rendering' | 'ready'
  sha256: string | null
  bytes: number | null
  blobId: string | null
}

export type LoadedCase<S extends CommonState = CommonState> = {
  state: S
  n: number
  number: string
  updatedAt: Date
  frozen: boolean
  documents: StoredDocument[]
}

/** Folded states of open cases, at most a minute old keys included: a destroyed key must not be outlived by its clear text. */
const folded = new LRUCache<string, { n: number; state: CommonState }>({ max: 2_000, ttl: 60_000 })

/** Folds a case as the register has it, or nothing if it was never opened or its key is destroyed. */
export async function loadCase<S extends CommonState, E extends { type: string }>(
  register: Pick<Register, 'keys'>,
  client: pg.Pool | pg.PoolClient,
  process: Process<S, E>,
  caseId: string,
): Promise<LoadedCase<S> | undefined> {
  const { rows } = await client.query(
    'select n, number, updated_at, frozen_at from cases where case_id = $1 and n > 0',
    [caseId],
  )
  const row = rows[0]
  if (!row) return undefined
  const known = folded.get(caseId)
  const usable = known && known.n <= row.n ? known : undefined
  const entries = usable?.n === row.n ? [] : await readEntries(register, client, caseId, usable?.n ?? 0)
  const state = fold(process, entries, usable ? { from: usable.state as S } : {})
  if (!state) return undefined
  const n = entries.at(-1)?.n ?? row.n
  folded.set(caseId, { n, state })
  return {
    state,
    n,
    number: row.number,
    updatedAt: row.updated_at,
    frozen: row.frozen_at !== null,
    documents: await storedDocuments(client, caseId),
  }
}

export async function storedDocuments(client: pg.Pool | pg.PoolClient, caseId: string): Promise<StoredDocument[]> {
  const { rows } = await client.query(
    `select document_id as "documentId", notice_id as "noticeId", kind, format, media_type as "mediaType", number, state,
            sha256, bytes, blob_id as "blobId"
     from documents where case_id = $1 order by created_at, document_id`,
    [caseId],
  )
  return rows
}
