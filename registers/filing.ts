import type pg from 'pg'
import { entryId } from '#domain/act.ts'
import type { CaseIndex } from '#domain/caseIndex.ts'
import type { Entry } from '#domain/entry.ts'
import { docxIdOf } from '#domain/noticeFiles.ts'
import type { DataKey } from '#vault/dataKeys.ts'
import { caseScope } from '#vault/scopes.ts'
import { sealJson } from '#vault/sealing.ts'
import { chainEntries } from './chain.ts'
import { insertEntries, writeIndex } from './filedRows.ts'
import { documentNumber } from './numbers.ts'
import { inTransaction, type Register } from './register.ts'

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
  register: Register,
  caseId: string,
  accepted: Accepted,
  since: Since,
): Promise<{ n: number; id: string | null }> {
  const key = await register.keys.get(caseScope(caseId))
  if (!key) throw new Error(`case ${caseId} has no key`)
  let batch = accepted
  for (let attempt = 0; ; attempt++) {
    try {
      return await inTransaction(register.system, client => store(client, caseId, key, batch))
    } catch (error) {
      if (error instanceof LedgerDiverged) await freezeCase(register, caseId)
      if (!(error instanceof Gap) || attempt >= 3) throw error
      batch = await since(caseId, error.filed)
      if (batch.frozen) {
        await freezeCase(register, caseId)
        throw new LedgerDiverged(caseId, error.filed.n)
      }
    }
  }
}

/** Stops every further act on a case until a person has looked. */
export async function freezeCase({ system }: Pick<Register, 'system'>, caseId: string): Promise<void> {
  await system.query('update cases set frozen_at = coalesce(frozen_at, clock_timestamp()) where case_id = $1', [caseId])
}

async function store(
  client: pg.PoolClient,
  caseId: string,
  key: DataKey,
  { entries, index }: Accepted,
): Promise<{ n: number; id: string | null }> {
  const { rows } = await client.query(
    'select n, last_id, seq, ledger_position, ledger_head, organ, frozen_at, run_id from cases where case_id = $1 for update',
    [caseId],
  )
  const place = rows[0]
  if (!place) throw new Error(`case ${caseId} was never claimed`)
  if (place.frozen_at) throw new LedgerDiverged(caseId, place.n)
  const first = entries[0]
  if (first && first.n > place.n + 1) throw new Gap({ n: place.n, id: place.last_id })
  await compare(client, caseId, place, entries)
  const fresh = entries.filter(entry => entry.n > place.n)
  const last = fresh.at(-1)
  if (last) {
    if (fresh[0] && entryId(place.last_id, fresh[0], place.run_id) !== fresh[0].id) throw new ForeignRun(caseId)
    const sealed = chainEntries(caseId, key, fresh, { position: place.ledger_position, head: place.ledger_head })
    await insertEntries(client, caseId, sealed)
    // A record that is filed together with a ballot must not tell the others that a ballot fell.
    const tells = index.seq > place.seq || fresh.every(({ channel }) => channel === 'ledger')
    await writeIndex(client, caseId, index, { last, sealed, tells })
    await markRecorded(client, caseId, fresh)
  }
  if (!last || entries.length > fresh.length) await markDone(client, entries)
  // Last: the number series stays locked until the commit, and every case of the organ waits for it.
  if (last && fresh.some(issuesNotice)) await issueNotices(client, caseId, key, index, last.at)
  return last ? { n: last.n, id: last.id } : { n: place.n, id: place.last_id }
}

async function compare(client: pg.PoolClient, caseId: string, place: { n: number }, entries: readonly Entry[]) {
  const known = entries.filter(entry => entry.n <= place.n)
  if (known.length === 0) return
  const { rows } = await client.query('select n, id from entries where case_id = $1 and n = any($2)', [
    caseId,
    known.map(entry => entry.n),
  ])
  for (const entry of known)
    if (rows.find(row => row.n === entry.n)?.id !== entry.id) throw new LedgerDiverged(caseId, entry.n)
}

const issuesNotice = ({ event }: Entry<{ type: string; then?: { notices?: unknown[] } }>): boolean =>
  (event.then?.notices?.length ?? 0) > 0

/** Allots one number to the two files of each notice that has none yet: gapless, because it commits or rolls back with the entry. */
async function issueNotices(
  client: pg.PoolClient,
  caseId: string,
  key: DataKey,
  index: CaseIndex,
  at: string,
): Promise<void> {
  if (index.notices.length === 0) return
  const { rows } = await client.query(
    'select distinct notice_id from documents where case_id = $1 and notice_id is not null',
    [caseId],
  )
  const known = new Set(rows.map(row => row.notice_id))
  for (const notice of index.notices.filter(({ document }) => !known.has(document))) {
    const number = await documentNumber(client, index.organ, 'notice', Number(at.slice(0, 4)))
    const title = (id: string) => sealJson(key.for('column'), notice.title, `${caseId}:${id}`)
    const docx = docxIdOf(notice.document)
    await client.query(
      `insert into documents (case_id, document_id, notice_id, kind, format, media_type, number, state, title)
       values ($1, $2, $2, $3, 'pdf', 'application/pdf', $4, 'rendering', $5),
         ($1, $6, $2, $3, 'docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', $4, 'rendering', $7)`,
      [caseId, notice.document, notice.kind, number, title(notice.document), docx, title(docx)],
    )
  }
}

async function markRecorded(client: pg.PoolClient, caseId: string, entries: readonly Entry[]): Promise<void> {
  const rendered = entries.filter(({ event }) => event.type === 'noticeRendered') as Entry<{
    type: string
    document: string
  }>[]
  if (rendered.length === 0) return
  await client.query('update documents set recorded = true where case_id = $1 and notice_id = any($2)', [
    caseId,
    rendered.map(({ event }) => event.document),
  ])
}

async function markDone(client: pg.PoolClient, entries: readonly Entry[]): Promise<void> {
  const acts = entries.filter(entry => entry.commandId !== null)
  if (acts.length === 0) return
  await client.query(
    `update commands set status = 'done' from unnest($1::text[], $2::text[]) as act (command_id, body_hash)
     where commands.command_id = act.command_id and commands.body_hash = act.body_hash and status <> 'done'`,
    [acts.map(entry => entry.commandId), acts.map(entry => entry.bodyHash)],
  )
}
