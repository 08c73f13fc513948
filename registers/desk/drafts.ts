import type { Actor } from '#domain/access/actor.ts'
import { toInstant } from '#domain/time/calendar.ts'
import { personScope } from '#vault/scopes.ts'
import { openJson, sealJson } from '#vault/sealing.ts'
import { bytes, moment, orNull, type RowOf, text } from '../database/columns.ts'
import { asPerson, type Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'

/** A draft without its content: when it was changed, and until when it is kept (RFC 3339). */
export type Draft = { key: string; updatedAt: string; expiresAt: string }

const keptDays = 30
/** Drafts of one person; a form is a draft, so nobody needs more. */
const most = 200
const live = `updated_at > zm_clock() - interval '${keptDays} days'`
const placeOfDraft = (actor: Actor, key: string) => `draft:${actor.person}:${key}`

const draftRow = columns({ key: text, updatedAt: moment })
const draftOf = ({ key, updatedAt: at }: RowOf<typeof draftRow>): Draft => ({
  key,
  updatedAt: toInstant(at.getTime()),
  expiresAt: toInstant(at.getTime() + keptDays * 86_400_000),
})

/**
 * Keeps a person's draft, sealed, in the place of the one of that key; undefined when the person has too many others.
 */
export async function putDraft(
  database: Pick<Database, 'reader' | 'keys'>,
  actor: Actor,
  key: string,
  body: unknown,
): Promise<Draft | undefined> {
  const sealed = sealJson(
    (await database.keys.create(personScope(actor.person))).for('column'),
    body,
    placeOfDraft(actor, key),
  )
  return asPerson(database, actor, async client => {
    // Two copies of the last free place must not both be taken.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', [actor.person])
    const row = await queryRow(
      client,
      draftRow,
      `insert into drafts (person, key, body, updated_at)
       select $1, $2, $3, date_trunc('milliseconds', zm_clock())
       where (select count(*) from drafts where person = $1 and key <> $2 and ${live}) < ${most}
       on conflict (person, key) do update set body = excluded.body, updated_at = excluded.updated_at
       returning key, updated_at`,
      [actor.person, key, sealed],
    )
    return row && draftOf(row)
  })
}

/** A person's own draft with its content. */
export async function readDraft(
  database: Pick<Database, 'reader' | 'keys'>,
  actor: Actor,
  key: string,
): Promise<(Draft & { body: unknown }) | undefined> {
  const [row] = await ownDrafts(database, actor, key)
  const dataKey = row && (await database.keys.get(personScope(actor.person)))
  if (!row?.body || !dataKey) return undefined
  return { ...draftOf(row), body: openJson(dataKey.for('column'), row.body, placeOfDraft(actor, key)) }
}

/** A person's own drafts without their contents, the last changed first. */
export const listDrafts = async (database: Pick<Database, 'reader'>, actor: Actor): Promise<Draft[]> =>
  (await ownDrafts(database, actor)).map(draftOf)

const ownDrafts = (database: Pick<Database, 'reader'>, actor: Actor, key?: string) =>
  asPerson(database, actor, client =>
    queryRows(
      client,
      columns({ key: text, updatedAt: moment, body: orNull(bytes) }),
      `select key, updated_at, case when $2::text is not null then body end as body
       from drafts where person = $1 and ($2::text is null or key = $2) and ${live} order by updated_at desc, key`,
      [actor.person, key ?? null],
    ),
  )

/** Removes a person's own draft, if there is one. */
export async function removeDraft(database: Pick<Database, 'reader'>, actor: Actor, key: string): Promise<void> {
  await asPerson(database, actor, client =>
    client.query('delete from drafts where person = $1 and key = $2', [actor.person, key]),
  )
}

/** Removes what nobody changed for 30 days; returns how many. */
export async function removeOldDrafts({ system }: Pick<Database, 'system'>): Promise<number> {
  const { rowCount } = await system.query(`delete from drafts where not ${live}`)
  return rowCount ?? 0
}
