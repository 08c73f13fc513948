import type pg from 'pg'
import { organsOf } from '#domain/access/organsOfRelease.ts'
import type { Entry } from '#domain/entry.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import { type CaseEvent, type CaseState, processOfEntries } from '#domain/processes.ts'
import { organName } from '#domain/texts/organName.ts'
import { causeOf } from '#notices/content/cause.ts'
import { noticeContent } from '#notices/content/noticeContent.ts'
import { type Looks, type NoticeContent, openLooks } from '#notices/document.ts'
import { orNull, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { packById } from '../desk/rulePacks.ts'
import { fold, readEntries } from '../ledger/fold.ts'

type Client = pg.Pool | pg.PoolClient

/** Numbers of the notices of a case that have one, by the notice. */
export async function noticeNumbers(client: Client, caseId: string): Promise<Map<string, string>> {
  const rows = await queryRows(
    client,
    columns({ documentId: text, number: orNull(text) }),
    'select document_id, number from documents where case_id = $1 and notice_id = document_id',
    [caseId],
  )
  return new Map(rows.flatMap(({ documentId, number }) => (number === null ? [] : [[documentId, number] as const])))
}

type Told = {
  entries: readonly Entry<CaseEvent>[]
  numbers: ReadonlyMap<string, string>
  /** That of the case. */
  pack: RulePack
  looks?: Looks
}

/**
 * The rule pack under which the case of some entries goes. Throws an error when it is neither in this release nor
 * loaded.
 */
export async function packOfEntries(client: Client, entries: readonly Entry<CaseEvent>[]): Promise<RulePack> {
  const [first] = entries
  const id = first && 'rulePack' in first.event ? first.event.rulePack : undefined
  const pack = id === undefined ? undefined : await packById(client, id)
  if (!pack) throw new Error(`rule pack ${id} is neither in this release nor loaded`)
  return pack
}

/**
 * A notice as it stood at the entry that issued it, whenever that is asked. A sealed person is not named in it. Throws
 * an error when no entry issued it.
 */
export function contentOfNotice({ entries, numbers, pack, looks = openLooks }: Told, document: string): NoticeContent {
  const { entry, cause } = causeOf(entries, document)
  const state = fold(processOfEntries(entries), entries.slice(0, entry.n))
  if (!state) throw new Error(`no entry issued ${document}`)
  const replaces = state.documents.find(({ id }) => id === document)?.notice?.replaces
  const formerNumber = replaces === undefined ? undefined : numbers.get(replaces)
  const facts = { caseNumber: state.number, ...issuerOf(state), pack, cause }
  return noticeContent(state, document, { ...facts, ...(formerNumber !== undefined && { formerNumber }) }, looks)
}

/** What the notices say that new entries of a case issue, by the notice. `client` sees the entries before them. */
export async function contentsOf(
  database: Pick<Database, 'keys' | 'looks'>,
  client: Client,
  caseId: string,
  fresh: readonly Entry[],
): Promise<Map<string, NoticeContent>> {
  const issued = (fresh as readonly Entry<CaseEvent>[]).flatMap(({ event }) => event.then?.notices ?? [])
  if (issued.length === 0) return new Map()
  const [before, numbers] = await Promise.all([readEntries(database, client, caseId), noticeNumbers(client, caseId)])
  const entries = [...before, ...fresh] as Entry<CaseEvent>[]
  const { looks } = database
  const pack = await packOfEntries(client, entries)
  const told = { entries, numbers, pack, ...(looks && { looks }) }
  return new Map(issued.map(({ id }) => [id, contentOfNotice(told, id)]))
}

/** The organ that issues, as the register said when it did. */
function issuerOf(state: CaseState) {
  const { contact, ownRule } = organsOf(state).find(({ id }) => id === state.organ) ?? {}
  return {
    issuer: organName(organsOf(state), state.organ),
    ...(contact && { contact }),
    ...(ownRule !== undefined && { ownRule }),
  }
}
