import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import type { CaseKind } from '#domain/caseKind.ts'
import type { Entry } from '#domain/entry.ts'
import { type CaseState, caseKinds, processOf } from '#domain/processes.ts'
import { countTold, type Told, tellingOf } from '#domain/told.ts'
import { flag, integer, json, moment, oneOf, type RowOf, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { fold, readEntries } from '../ledger/fold.ts'
import type { Sight } from './sight.ts'

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

export type LoadedCase<S extends CaseState = CaseState> = {
  state: S
  /** What the parties were told of it, counted. */
  told: Told
  n: number
  number: string
  updatedAt: Date
  frozen: boolean
  documents: StoredDocument[]
  /** The viewer's organ gave the case away: this is how it stood then. */
  former?: true
  /** Whether it names another case or is named by one. */
  linked: boolean
}

type Folded = { n: number; state: CaseState; told: Told }

const foldedOn = (from: Folded | undefined, state: CaseState, entries: readonly Entry[]): Told =>
  countTold(from?.told ?? {}, entries, tellingOf(state), state.parties)

/** Folded states, for a minute after they were made: a destroyed key must not be outlived by its clear text. */
const folded = new LRUCache<string, Folded>({ max: 2_000, ttl: 60_000 })

/** A case as its row tells it; the state is folded from its entries. */
type Place = RowOf<typeof place>
const place = columns({
  kind: oneOf(...caseKinds),
  n: integer,
  number: text,
  updatedAt: moment,
  frozen: flag,
  linked: flag,
  documents: json<StoredDocument[]>(),
})

const row = `c.kind, c.n, c.number, c.updated_at as "updatedAt", c.frozen_at is not null as frozen,
  (exists (select from case_links l where l.case_id = c.case_id)
    or exists (select from case_links l where l.other_id = c.case_id)) as linked,
  (select coalesce(json_agg(json_build_object('documentId', document_id, 'noticeId', notice_id, 'kind', kind, 'format', format,
     'mediaType', media_type, 'number', number, 'state', state, 'sha256', sha256, 'bytes', bytes, 'blobId', blob_id)
     order by created_at, document_id), '[]') from documents d where d.case_id = c.case_id) as documents`

/** The row of a case that was opened and is in `sight`: a condition over `cases c` whose parameters begin at $2. */
export const caseRow = (client: pg.Pool | pg.PoolClient, caseId: string, sight: Sight): Promise<Place | undefined> =>
  queryRow(
    client,
    place,
    `select ${row} from cases c where c.case_id = ${sight.gate ? `(select $1::text where ${sight.gate})` : '$1'} and ${sight.sql}`,
    [caseId, ...sight.values],
  )

/**
 * Folds a case as the register has it, or nothing if it was never opened, its key is destroyed, or it is out of
 * `sight`.
 */
export async function loadCase(
  database: Pick<Database, 'keys'>,
  client: pg.Pool | pg.PoolClient,
  caseId: string,
  sight: Sight = { sql: 'c.n > 0', values: [] },
): Promise<LoadedCase | undefined> {
  const own = await caseRow(client, caseId, sight)
  if (!own) return undefined
  const found = await foldCase(database, client, caseId, own)
  return found && { ...own, ...found }
}

/** The case at a row of its own, if this process has folded it just so far. */
export function knownCase(caseId: string, own: Place): LoadedCase | undefined {
  const known = folded.get(caseId)
  return known?.n === own.n ? { ...own, ...known } : undefined
}

async function foldCase(
  database: Pick<Database, 'keys'>,
  client: pg.Pool | pg.PoolClient,
  caseId: string,
  { kind, n }: { kind: CaseKind; n: number },
): Promise<Folded | undefined> {
  const known = folded.get(caseId)
  if (known?.n === n) return known
  const from = known && known.n < n ? known : undefined
  const entries = await readEntries(database, client, caseId, from?.n ?? 0)
  const state = fold(processOf(kind), entries, from ? { from: from.state } : {})
  const last = entries.at(-1)
  if (!state || !last) return undefined
  const made = { n: last.n, state, told: foldedOn(from, state, entries) }
  folded.set(caseId, made)
  return made
}

/** Carries the folded state on by entries that were just filed, so that the next reader need not open them again. */
export function advanceCase(caseId: string, filed: readonly Entry[]): void {
  const known = folded.get(caseId)
  const fresh = known ? filed.filter(({ n }) => n > known.n) : []
  const last = fresh.at(-1)
  if (!known || !last || fresh[0]?.n !== known.n + 1) return
  const state = fold(processOf(known.state.kind), fresh, { from: known.state })
  if (state) folded.set(caseId, { n: last.n, state, told: foldedOn(known, state, fresh) })
}

/** Open cases of a person who is a party of them, newest first; at most 50. */
export async function openCasesOfParty(
  { system }: Pick<Database, 'system'>,
  person: string,
): Promise<{ caseId: string; organ: string }[]> {
  return queryRows(
    system,
    columns({ caseId: text, organ: text }),
    `select c.case_id as "caseId", c.organ from cases c join case_people p using (case_id)
     where p.person = $1 and p.relation = 'party' and c.status = 'open' and c.n > 0 order by c.opened_at desc limit 50`,
    [person],
  )
}
