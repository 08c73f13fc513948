import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import type { Actor } from '#domain/access/actor.ts'
import { caseScope, SYSTEM_SCOPE } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, instant, integer, orNull, type RowOf, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

/** Readings of an inquiry that are known to be written down, until another one is due. */
const lately = new LRUCache<string, true>({ max: 10_000, ttl: 3_600_000 })

/** Stands for a case where the register as a whole was read. */
export const registerReads = 'register'

const reading = columns({
  caseId: text,
  person: text,
  name: orNull(text),
  organ: text,
  part: text,
  about: orNull(text),
  reason: orNull(text),
  reasonSealed: orNull(bytes),
  at: instant,
})
const readings = `select r.case_id, r.person, p.name, r.organ, r.part, r.about, r.reason, r.reason_sealed, r.at
  from reads r left join persons p using (person)`

/** Stands for a case where what was said in confidence with a concern was read; `about` is the concern. */
export const careReads = 'care'

/** Stands for a case where the record of an officer was read; `about` is the person. */
export const deedReads = 'deeds'

/** Stands for a case where a list of cases was taken out. */
export const listsTaken = 'lists'

const scopeOf = (caseId: string): string =>
  [registerReads, listsTaken, careReads, deedReads].includes(caseId) ? SYSTEM_SCOPE : caseScope(caseId)

const placeOfReason = (caseId: string) => `${caseId}:reading`

/** Readings with their reasons opened; of an erased case the reason is gone. */
async function opened({ keys }: Pick<Database, 'keys'>, rows: readonly RowOf<typeof reading>[]) {
  return Promise.all(
    rows.map(async ({ caseId, about, reason, reasonSealed, ...row }) => {
      const key = reasonSealed && (await keys.get(scopeOf(caseId)))
      const told = key ? openJson<string>(key.for('column'), reasonSealed, placeOfReason(caseId)) : reason
      return { ...row, ...(about !== null && { about }), reason: told }
    }),
  )
}

/** Who opened which part of a case and why, newest first; at most 1,000. `client` reads as a person. */
export const readsOf = async (database: Pick<Database, 'keys'>, client: pg.PoolClient, caseId: string) =>
  opened(
    database,
    await queryRows(client, reading, `${readings} where r.case_id = $1 order by r.id desc limit 1000`, [caseId]),
  )

type Reading = { actor: Pick<Actor, 'person' | 'organ'>; caseId: string; part: string; about?: string; reason?: string }

/** Writes a reading down before anything is shown; the reason is sealed with the key of the case. */
export async function recordRead(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  { actor, caseId, part, about, reason }: Reading,
): Promise<void> {
  const key = reason === undefined ? undefined : await keys.get(scopeOf(caseId))
  const sealed = key && reason !== undefined ? sealJson(key.for('column'), reason, placeOfReason(caseId)) : null
  await system.query(
    'insert into reads (case_id, person, organ, part, about, reason_sealed) values ($1, $2, $3, $4, $5, $6)',
    [caseId, actor.person, actor.organ, part, about ?? null, sealed],
  )
}

/** Seals reasons that stand in clear from before, a page at a time; returns whether there may be more. */
export async function sealReasons(
  { system, keys }: Pick<Database, 'system' | 'keys'>,
  limit: number,
): Promise<boolean> {
  const rows = await queryRows(
    system,
    columns({ id: integer, caseId: text, reason: text }),
    'select id, case_id, reason from reads where reason is not null order by id limit $1',
    [limit],
  )
  for (const { id, caseId, reason } of rows) {
    const key = await keys.get(scopeOf(caseId))
    const sealed = key ? sealJson(key.for('column'), reason, placeOfReason(caseId)) : null
    await system.query('update reads set reason = null, reason_sealed = $2 where id = $1', [id, sealed])
  }
  return rows.length === limit
}

/** Writes down that somebody read a report's messages by its receipt: nobody is named, since none is known. */
export const recordReceiptRead = ({ system }: Pick<Database, 'system'>, caseId: string) =>
  system.query(
    `insert into reads (case_id, person, organ, part) select case_id, 'receipt', organ, 'reporterMessages' from cases where case_id = $1`,
    [caseId],
  )

/**
 * Writes down that a person read interviews and findings on the page of a case: once in an hour, however often the page
 * is read meanwhile and by however many processes it is served.
 */
export async function recordInquiryRead(
  { system }: Pick<Database, 'system'>,
  { actor, caseId }: { actor: Actor; caseId: string },
): Promise<void> {
  const who = `${caseId} ${actor.person}`
  if (lately.has(who)) return
  const ttl = await inTransaction(system, async client => {
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [who])
    const known = await queryRow(
      client,
      columns({ ttl: integer }),
      `with known as (select max(at) as at from reads where case_id = $1 and person = $2 and part = 'inquiry'
         and at > clock_timestamp() - interval '1 hour'),
       put as (insert into reads (case_id, person, organ, part)
         select $1, $2, $3, 'inquiry' from known where known.at is null returning at)
       select ceil(extract(epoch from coalesce(put.at, known.at) + interval '1 hour' - clock_timestamp()) * 1000)::int as ttl
       from known left join put on true`,
      [caseId, actor.person, actor.organ],
    )
    return known?.ttl ?? 0
  })
  if (ttl > 0) lately.set(who, true, { ttl })
}

/** Who read what was said in confidence with some concerns, oldest first. */
export const confidenceReads = (database: Pick<Database, 'system'>, concerns: readonly string[]) =>
  queryRows(
    database.system,
    columns({ about: text, person: text, at: instant }),
    'select about, person, at from reads where case_id = $1 and about = any($2) order by id',
    [careReads, concerns],
  )

/** Who searched the register of false accusers for an organ and why, newest first; at most 1,000. */
export const listRegisterReads = async (database: Pick<Database, 'system' | 'keys'>, organ: string) =>
  opened(
    database,
    await queryRows(
      database.system,
      reading,
      `${readings} where r.case_id = $1 and r.organ = $2 order by r.id desc limit 1000`,
      [registerReads, organ],
    ),
  )

/** The reasons that a person gave for reading these cases in the last 30 days, newest first; at most 20. */
export async function reasonsOf(
  database: Pick<Database, 'system' | 'keys'>,
  person: string,
  caseIds: readonly string[],
): Promise<string[]> {
  const rows = await queryRows(
    database.system,
    reading,
    `${readings} where r.person = $1 and r.case_id = any($2) and (r.reason is not null or r.reason_sealed is not null)
       and r.at > clock_timestamp() - interval '30 days' order by r.id desc limit 20`,
    [person, caseIds],
  )
  return (await opened(database, rows)).flatMap(({ reason }) => reason ?? [])
}
