import { LRUCache } from 'lru-cache'
import type pg from 'pg'
import type { Actor } from '#domain/access/actor.ts'
import { instant, integer, orNull, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

/** Readings of an inquiry that are known to be written down, until another one is due. */
const lately = new LRUCache<string, true>({ max: 10_000, ttl: 3_600_000 })

/** Stands for a case where the register as a whole was read. */
export const registerReads = 'register'

const reading = columns({
  person: text,
  name: orNull(text),
  organ: text,
  part: text,
  reason: orNull(text),
  at: instant,
})

/** Who opened which part of a case and why, newest first; at most 1,000. `client` reads as a person. */
export const listReads = (client: pg.PoolClient, caseId: string) =>
  queryRows(
    client,
    reading,
    `select r.person, p.name, r.organ, r.part, r.reason, r.at from reads r left join persons p using (person)
     where r.case_id = $1 order by r.id desc limit 1000`,
    [caseId],
  )

/** Writes a reading down before anything is shown. */
export async function recordRead(
  { system }: Pick<Database, 'system'>,
  { actor, caseId, part, reason }: { actor: Actor; caseId: string; part: string; reason?: string },
): Promise<void> {
  await system.query('insert into reads (case_id, person, organ, part, reason) values ($1, $2, $3, $4, $5)', [
    caseId,
    actor.person,
    actor.organ,
    part,
    reason ?? null,
  ])
}

/** Writes down that somebody read a report's messages by its receipt: nobody is named, since none is known. */
export const recordReceiptRead = ({ system }: Pick<Database, 'system'>, caseId: string) =>
  system.query(
    `insert into reads (case_id, person, organ, part) select case_id, 'receipt', organ, 'reporterMessages' from cases where case_id = $1`,
    [caseId],
  )

/**
 * Writes down that a person read interviews and findings on the page of a case: once in an hour, however often the page is
 * read meanwhile and by however many processes it is served.
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

/** Who searched the register of false accusers for an organ and why, newest first; at most 1,000. */
export const listRegisterReads = ({ system }: Pick<Database, 'system'>, organ: string) =>
  queryRows(
    system,
    reading,
    `select r.person, p.name, r.organ, r.part, r.reason, r.at from reads r left join persons p using (person)
     where r.case_id = $1 and r.organ = $2 order by r.id desc limit 1000`,
    [registerReads, organ],
  )
