import type pg from 'pg'
import type { KnownPersons } from '#domain/access/knownPerson.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { day, flag, integer, json, orNull, text, texts } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows, withoutNulls } from '../database/rows.ts'
import { type Change, historyKey, keepHistories, lockRegister, StaleRow } from './history.ts'
import { hasLeft } from './leavers.ts'
import { lineOf, readUnits } from './units.ts'

type Post = { id: string; organ: string; unit?: string; roles: string[] }
/** By what the main post of a person is chosen, where the others have ids of their own. */
export const mainPost = 'main'
/** A person of the register of persons. */
export type PersonRow = {
  id: string
  name: string
  organ: string
  unit?: string
  roles: string[]
  rank?: string
  managedBy?: string
  mail?: string
  /** What a connected system calls the person. */
  externalId?: string
  posts?: Post[]
  validFrom?: string
  validUntil?: string
}
export type VersionedPerson = PersonRow & { version: number }
/** What is wrong with a row, by its place among those written at once. */
export type PersonFault = {
  row: number
  path: string
  message: 'unknownOrgan' | 'unknownUnit' | 'identityTwice' | 'untilBeforeFrom'
}

const today = "(zm_clock() at time zone 'Asia/Shanghai')::date"
const personRow = columns({
  id: text,
  name: text,
  organ: text,
  unit: orNull(text),
  roles: texts,
  rank: orNull(text),
  managedBy: orNull(text),
  mail: orNull(text),
  externalId: orNull(text),
  posts: orNull(json<Post[]>()),
  validFrom: orNull(day),
  validUntil: orNull(day),
  version: integer,
})
const selected = `person as id, name, organ, unit, roles, rank, managed_by, email as mail, external_id, posts,
  valid_from, valid_until, version`

/** Persons of some organs, by id; at most 10,000. */
export async function readPersonRows(
  { system }: Pick<Database, 'system'>,
  { organs, ids }: { organs?: readonly string[]; ids?: readonly string[] },
): Promise<VersionedPerson[]> {
  const found = await queryRows(
    system,
    personRow,
    `select ${selected} from persons where ($1::text[] is null or organ = any($1)) and ($2::text[] is null or person = any($2))
     order by person limit 10000`,
    [organs ?? null, ids ?? null],
  )
  return found.map(withoutNulls)
}

/** Which persons of organs are asked for: a page of them, or those of some ids. */
export type PersonQuery = {
  organs: readonly string[]
  ids?: readonly string[]
  externalId?: string | undefined
  from?: number
  count?: number
}

/** Persons whose main post is in one of some organs, without those that SCIM ended, and how many there are. */
export async function pagePersons(
  { system }: Pick<Database, 'system'>,
  { organs, ids, externalId, from = 0, count = 10_000 }: PersonQuery,
): Promise<{ total: number; persons: VersionedPerson[] }> {
  const which = `not scim_deleted and organ = any($1) and ($2::text[] is null or person = any($2))
    and ($3::text is null or external_id = $3)`
  const wanted = [organs, ids ?? null, externalId ?? null]
  const counted = await queryRow(
    system,
    columns({ total: integer }),
    `select count(*)::int as total from persons where ${which}`,
    wanted,
  )
  const found = await queryRows(
    system,
    personRow,
    `select ${selected} from persons where ${which} order by person offset $4 limit $5`,
    [...wanted, from, count],
  )
  return { total: counted?.total ?? 0, persons: found.map(withoutNulls) }
}

/** Who holds each role at some organs today. */
export async function holdersAt(
  { system }: Pick<Database, 'system'>,
  organs: readonly string[],
): Promise<{ organ: string; role: string; person: string; name: string }[]> {
  return queryRows(
    system,
    columns({ organ: text, role: text, person: text, name: text }),
    `select distinct o.organ, role, p.person, p.name from offices o join persons p using (person) cross join unnest(o.roles) role
     where o.organ = any($1) and not ${hasLeft('p')} order by o.organ, role, p.person`,
    [organs],
  )
}

/** The posts of a person, the main one first. */
export async function postsOf(database: Pick<Database, 'system'>, id: string): Promise<Omit<Post, 'unit'>[]> {
  const [row] = await readPersonRows(database, { ids: [id] })
  if (!row) return []
  return [{ ...row, id: mainPost }, ...(row.posts ?? [])].map(({ id, organ, roles }) => ({ id, organ, roles }))
}

/** A row of a table or of SCIM, which says nothing of other posts than the main one: they stay. */
export const withPosts = (row: PersonRow, kept: PersonRow | undefined): PersonRow =>
  row.posts === undefined && kept?.posts !== undefined ? { ...row, posts: kept.posts } : row

/** A row of a table, which may not have the name of a connected system either: it stays. */
export const withKept = (row: PersonRow, kept: PersonRow | undefined): PersonRow => {
  const whole = withPosts(row, kept)
  return whole.externalId === undefined && kept?.externalId !== undefined
    ? { ...whole, externalId: kept.externalId }
    : whole
}

/** What the register says of persons whom an act or a case names, for the rules. */
export async function knownPersons(database: Pick<Database, 'system'>, ids: readonly string[]): Promise<KnownPersons> {
  if (ids.length === 0) return {}
  const found = await queryRows(
    database.system,
    columns({ ...personRow, left: flag }),
    `select ${selected}, ${hasLeft()} as left from persons where person = any($1)`,
    [[...new Set(ids)]],
  )
  const units = found.some(({ unit }) => unit !== null) ? await readUnits(database) : []
  const facts = found.map(row => {
    const { id, organ, unit, roles, rank, managedBy } = withoutNulls(row)
    const line = unit === undefined ? [] : lineOf(units, unit)
    const placed = unit === undefined ? {} : { unit, ...(line.length > 0 && { line }) }
    const ranked = { ...(rank !== undefined && { rank }), ...(managedBy !== undefined && { managedBy }) }
    return [id, { organ, roles, ...placed, ...ranked, ...(row.left && { left: true }) }]
  })
  return Object.fromEntries(facts)
}

type PersonChange = Change & {
  ifVersion?: number
  /** The version of each row as the caller saw it. */
  versions?: ReadonlyMap<string, number>
  dryRun?: boolean
  /** Whether SCIM does not have them any more. */
  deleted?: boolean
}

/**
 * Writes persons in the place of those there are, all or none; who leaves stands in for nobody any more. Throws
 * `StaleRow` when `ifVersion` is no longer the version of the only row.
 */
export async function putPersons(
  database: Pick<Database, 'system' | 'keys'>,
  persons: readonly PersonRow[],
  change: PersonChange,
): Promise<PersonFault[]> {
  const key = await historyKey(database)
  return inTransaction(database.system, async client => {
    await lockRegister(client, 'persons')
    const versions = await versionsOf(client, persons)
    const known = versions.get(persons[0]?.id ?? '') ?? 0
    if (change.ifVersion !== undefined && change.ifVersion !== known) throw new StaleRow(known)
    for (const [id, seen] of change.versions ?? [])
      if (seen !== (versions.get(id) ?? 0)) throw new StaleRow(versions.get(id) ?? 0)
    const faults = await faultsOf(client, persons)
    if (faults.length > 0 || change.dryRun) return faults
    const rows = persons.map(person => ({ ...person, version: (versions.get(person.id) ?? 0) + 1 }))
    await client.query(
      `insert into persons (person, name, organ, unit, roles, level, rank, managed_by, email, external_id, posts,
         valid_from, valid_until, version, scim_deleted)
       select p.id, p.name, p.organ, p.unit, array(select jsonb_array_elements_text(p.roles)),
         case when p.roles ? 'approver' then o.facts ->> 'level' end, p.rank, p."managedBy", p.mail,
         p."externalId", p.posts,
         p."validFrom", p."validUntil", p.version, $2
       from jsonb_to_recordset($1::jsonb) as p (id text, name text, organ text, unit text, roles jsonb, rank text,
         "managedBy" text, mail text, "externalId" text, posts jsonb, "validFrom" date, "validUntil" date, version int)
       join organs o on o.id = p.organ
       on conflict (person) do update set name = excluded.name, organ = excluded.organ, unit = excluded.unit,
         roles = excluded.roles, level = excluded.level, rank = excluded.rank, managed_by = excluded.managed_by,
         email = excluded.email, external_id = excluded.external_id, posts = excluded.posts, valid_from = excluded.valid_from,
         valid_until = excluded.valid_until, version = excluded.version, handed_over = false,
         scim_deleted = excluded.scim_deleted, by_sign_in = false, claimed = null, updated_at = now()`,
      [JSON.stringify(rows), change.deleted ?? false],
    )
    const states = rows.map(({ version, ...content }) => ({ id: content.id, version, content }))
    await keepHistories(client, key, 'persons', states, change)
    const ids = persons.map(({ id }) => id)
    await client.query('delete from departures where person = any($1)', [ids])
    await client.query(
      `update substitutions s set ended_at = clock_timestamp() from persons p
       where s.ended_at is null and p.person = any($1) and p.person in (s.person, s.substitute) and ${hasLeft('p')}`,
      [ids],
    )
    return []
  })
}

async function versionsOf(client: pg.PoolClient, persons: readonly PersonRow[]): Promise<Map<string, number>> {
  const found = await queryRows(
    client,
    columns({ person: text, version: integer }),
    'select person, version from persons where person = any($1)',
    [persons.map(({ id }) => id)],
  )
  return new Map(found.map(({ person, version }) => [person, version]))
}

async function faultsOf(client: pg.PoolClient, persons: readonly PersonRow[]): Promise<PersonFault[]> {
  const onlyId = columns({ id: text })
  const organs = new Set((await queryRows(client, onlyId, 'select id from organs')).map(({ id }) => id))
  const units = new Set((await queryRows(client, onlyId, 'select id from units')).map(({ id }) => id))
  const mails = persons.flatMap(({ mail }) => (mail === undefined ? [] : [mail.toLowerCase()]))
  const holders = await queryRows(
    client,
    columns({ person: text, mail: text }),
    `select person, lower(email) as mail from persons where lower(email) = any($1)
     and (valid_until is null or valid_until >= ${today})`,
    [mails],
  )
  const written = new Set(persons.map(({ id }) => id))
  const held = new Set(holders.filter(({ person }) => !written.has(person)).map(({ mail }) => mail))
  const [ids, addresses] = [new Set<string>(), new Set<string>()]
  const now = dayOf(toInstant(Date.now()))
  return persons.flatMap((person, row) => {
    const faults: PersonFault[] = []
    for (const [path, { organ, unit }] of placesOf(person)) {
      if (!organs.has(organ)) faults.push({ row, path: `${path}organ`, message: 'unknownOrgan' })
      if (unit !== undefined && !units.has(unit)) faults.push({ row, path: `${path}unit`, message: 'unknownUnit' })
    }
    const { validFrom, validUntil, mail } = person
    if (validFrom !== undefined && validUntil !== undefined && validUntil < validFrom)
      faults.push({ row, path: 'validUntil', message: 'untilBeforeFrom' })
    const isTwice = ids.has(person.id)
    if (isTwice) faults.push({ row, path: 'id', message: 'identityTwice' })
    ids.add(person.id)
    // Of one person's two identities only one may be open.
    const address = mail === undefined || (validUntil ?? now) < now ? undefined : mail.toLowerCase()
    if (address === undefined || isTwice) return faults
    if (held.has(address) || addresses.has(address)) faults.push({ row, path: 'mail', message: 'identityTwice' })
    addresses.add(address)
    return faults
  })
}

/** The posts of a row, each with the path before its members. */
const placesOf = (person: PersonRow): (readonly [string, { organ: string; unit?: string }])[] => [
  ['', person],
  ...(person.posts ?? []).map((post, at) => [`posts.${at}.`, post] as const),
]
