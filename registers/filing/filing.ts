import type pg from 'pg'
import { entryId } from '#domain/act.ts'
import type { CaseIndex } from '#domain/caseIndex.ts'
import type { Entry } from '#domain/entry.ts'
import { docxIdOf } from '#domain/noticeFiles.ts'
import { partiesTold } from '#domain/told.ts'
import type { NoticeContent } from '#notices/document.ts'
import type { DataKey } from '#vault/dataKeys.ts'
import { caseScope } from '#vault/scopes.ts'
import { sealJson } from '#vault/sealing.ts'
import { sealContent } from '../cases/papers.ts'
import { flag, integer, json, orNull, text } from '../database/columns.ts'
import { type Database, type Ending, endingTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { chainEntries, type FiledEntry, type MadeFile } from '../ledger/chain.ts'
import { insertEntries, moveCase } from './filedRows.ts'
import { type PartHashes, putParts } from './indexParts.ts'
import { contentsOf } from './noticeContents.ts'
import { noticePurpose, numberSql } from './numbers.ts'
import { unrecorded, withPapers } from './recordedPapers.ts'

/** What the workflow accepted: consecutive entries and the index of the case after the last. */
export type Accepted = { entries: Entry[]; index: CaseIndex; n: number; frozen?: boolean }

/** Asks the running case for its entries after the register's last one, which it compares with its own. */
export type Since = (caseId: string, filed: { n: number; id: string | null }) => Promise<Accepted>

/** The register holds another entry at this place than the workflow wrote: the case is frozen, a person must look. */
export class LedgerDiverged extends Error {
  override readonly name = 'LedgerDiverged'
  readonly caseId: string
  readonly n: number
  constructor(caseId: string, n: number) {
    super(`Case ${caseId}: entry ${n} of the register is not the one that the workflow wrote`)
    this.caseId = caseId
    this.n = n
  }
}

/** Entries of a run that does not own the case, or no longer: they are not filed; the owner's own are. */
class ForeignRun extends Error {
  constructor(caseId: string) {
    super(`Case ${caseId}: these entries are not of the run that owns it`)
  }
}

/** Entries are missing between the register and what was accepted; the caller asks the workflow and starts anew. */
class Gap extends Error {
  readonly filed: { n: number; id: string | null }
  constructor(filed: { n: number; id: string | null }) {
    super(`entries after ${filed.n} are missing`)
    this.filed = filed
  }
}

/**
 * Files accepted entries exactly once, in one transaction: skips what is stored after comparing it, appends the rest to
 * the ledger, allots notice numbers, writes the index if the case moved on, and marks every command of an entry done.
 * `since` asks the workflow for its entries after n; it is called with no lock held. Returns how far the register is.
 */
export async function file(
  database: Database,
  caseId: string,
  accepted: Accepted,
  since: Since,
): Promise<{ n: number; id: string | null }> {
  const key = await database.keys.get(caseScope(caseId))
  if (!key) throw new Error(`case ${caseId} has no key`)
  let batch = accepted
  for (let attempt = 0; ; attempt++) {
    try {
      return await endingTransaction(database.system, client => store(database, client, { caseId, key }, batch))
    } catch (error) {
      if (error instanceof LedgerDiverged) await freezeCase(database, caseId)
      if (!(error instanceof Gap) || attempt >= 3) throw error
      batch = await since(caseId, error.filed)
      if (batch.frozen) {
        await freezeCase(database, caseId)
        throw new LedgerDiverged(caseId, error.filed.n)
      }
    }
  }
}

/** Stops every further act on a case until a person has looked. */
export async function freezeCase({ system }: Pick<Database, 'system'>, caseId: string): Promise<void> {
  await system.query('update cases set frozen_at = coalesce(frozen_at, clock_timestamp()) where case_id = $1', [caseId])
}

const heldPlace = columns({
  n: integer,
  lastId: orNull(text),
  seq: integer,
  ledgerPosition: integer,
  ledgerHead: text,
  frozen: flag,
  runId: text,
  partHashes: json<PartHashes>(),
  made: json<MadeFile[]>(),
})

async function store(
  database: Pick<Database, 'keys' | 'looks'>,
  client: pg.PoolClient,
  { caseId, key }: { caseId: string; key: DataKey },
  { entries, index }: Accepted,
): Promise<Ending<{ n: number; id: string | null }>> {
  const place = await queryRow(
    client,
    heldPlace,
    `select n, last_id, seq, ledger_position, ledger_head, frozen_at is not null as frozen, run_id, part_hashes, ${unrecorded('$1')} as made
     from cases where case_id = $1 for update`,
    [caseId],
  )
  if (!place) throw new Error(`case ${caseId} was never claimed`)
  if (place.frozen) throw new LedgerDiverged(caseId, place.n)
  const first = entries[0]
  if (first && first.n > place.n + 1) throw new Gap({ n: place.n, id: place.lastId })
  await compare(client, caseId, place, entries)
  const fresh = entries.filter(entry => entry.n > place.n)
  const last = fresh.at(-1)
  if (!last) return { made: { n: place.n, id: place.lastId }, last: markDone(client, entries) }
  if (fresh[0] && entryId(place.lastId, fresh[0], place.runId) !== fresh[0].id) throw new ForeignRun(caseId)
  const contents = await contentsOf(database, client, caseId, fresh)
  const filed = withPapers(fresh, contents, place.made)
  const sealed = chainEntries(caseId, key, filed, { position: place.ledgerPosition, head: place.ledgerHead })
  // A record that is filed together with a ballot must not tell the others that a ballot fell.
  const tells = index.seq > place.seq || fresh.every(({ channel }) => channel === 'ledger')
  const parts = putParts(client, caseId, index, place.partHashes)
  const sent = [
    ...insertEntries(client, caseId, sealed),
    ...parts.sent,
    moveCase(client, caseId, index, { last, sealed, tells, told: toldOf(fresh, index), hashes: parts.hashes }),
    ...(index.status === 'closed' || index.ending ? [freeParts(client, caseId)] : []),
    ...markRecorded(client, caseId, filed),
    ...(entries.length > fresh.length ? markDone(client, entries) : []),
    // Last: the number series stays locked until the commit, and every case of the organ waits for it.
    ...(fresh.some(issuesNotice) ? issueNotices(client, { caseId, key, contents }, index, last.at) : []),
  ]
  return { made: { n: last.n, id: last.id }, last: sent }
}

/** The parties of the case whom any of these entries tells something. */
const toldOf = (entries: readonly Entry[], { kind, notices, people, closedFor = {} }: CaseIndex): string[] =>
  partiesTold(
    entries,
    {
      kind,
      withheld: notices.filter(({ withheld }) => withheld).map(({ document }) => document),
      reach: Object.fromEntries(notices.flatMap(({ document, reach }) => (reach ? [[document, reach] as const] : []))),
      over: kind === 'falseAccusation' ? {} : closedFor,
    },
    people.filter(({ relation }) => relation === 'party').map(({ person }) => person),
  )

const entryPlace = columns({ n: integer, id: text })

async function compare(client: pg.PoolClient, caseId: string, place: { n: number }, entries: readonly Entry[]) {
  const known = entries.filter(entry => entry.n <= place.n)
  if (known.length === 0) return
  const filed = await queryRows(client, entryPlace, 'select n, id from entries where case_id = $1 and n = any($2)', [
    caseId,
    known.map(entry => entry.n),
  ])
  for (const entry of known)
    if (filed.find(row => row.n === entry.n)?.id !== entry.id) throw new LedgerDiverged(caseId, entry.n)
}

const issuesNotice = ({ event }: Entry<{ type: string; then?: { notices?: unknown[] } }>): boolean =>
  (event.then?.notices?.length ?? 0) > 0

const docxMediaType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/**
 * Allots one number to the two files of each notice that has none yet: gapless, because it commits or rolls back with
 * the entry, and in one statement with the files, because it locks the series.
 */
function issueNotices(
  client: pg.PoolClient,
  { caseId, key, contents }: { caseId: string; key: DataKey; contents: ReadonlyMap<string, NoticeContent> },
  index: CaseIndex,
  at: string,
) {
  const { organ, notices } = index
  const purpose = noticePurpose[index.kind]
  const year = Number(at.slice(0, 4))
  const number = numberSql('$1::text', purpose, '$2::int', 'last')
  return notices.map(({ document, kind, title }) => {
    const docx = docxIdOf(document)
    const content = contents.get(document)
    const said = content ? sealContent(key, { caseId, document }, content) : null
    const sealed = (id: string) => sealJson(key.for('column'), title, `${caseId}:${id}`)
    return client.query(
      `with allotted as (
         insert into number_series (organ, purpose, year, last)
         select $1, $9::text, $2, 1 where not exists (select from documents where case_id = $3 and notice_id = $4)
         on conflict (organ, purpose, year) do update set last = number_series.last + 1 returning last)
       insert into documents (case_id, document_id, notice_id, kind, format, media_type, number, state, title, content)
       select $3, file.id, $4, $5, file.format, file.media_type, ${number}, 'rendering', file.title, file.content
       from allotted cross join (values ($4, 'pdf', 'application/pdf', $6::bytea, $10::bytea),
         ($7, 'docx', '${docxMediaType}', $8::bytea, null)) as file (id, format, media_type, title, content)`,
      [organ, year, caseId, document, kind, sealed(document), docx, sealed(docx), purpose, said],
    )
  })
}

/** What a closed case claimed is free again. */
const freeParts = (client: pg.PoolClient, caseId: string) =>
  client.query('delete from case_parts where case_id = $1', [caseId])

/** Files that entries say were made: the ledger has them now. Of runs of 0.2.0 an event of its own says so. */
function markRecorded(client: pg.PoolClient, caseId: string, entries: readonly FiledEntry[]) {
  const rendered = entries.flatMap(({ event }) =>
    event.type === 'noticeRendered' ? [(event as unknown as { document: string }).document] : [],
  )
  const made = entries.flatMap(({ papers }) => (papers?.made ?? []).map(({ document }) => document))
  const files = [...made, ...rendered.flatMap(document => [document, docxIdOf(document)])]
  if (files.length === 0) return []
  return [
    client.query('update documents set recorded = true where case_id = $1 and document_id = any($2)', [caseId, files]),
  ]
}

function markDone(client: pg.PoolClient, entries: readonly Entry[]) {
  const acts = entries.filter(entry => entry.commandId !== null)
  if (acts.length === 0) return []
  return [
    client.query(
      `update commands set status = 'done' from unnest($1::text[], $2::text[]) as act (command_id, body_hash)
     where commands.command_id = act.command_id and commands.body_hash = act.body_hash and status <> 'done'`,
      [acts.map(entry => entry.commandId), acts.map(entry => entry.bodyHash)],
    ),
  ]
}
