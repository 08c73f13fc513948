import { sameWords } from '#domain/words/fold.ts'
import { flag, json, orNull, text, texts } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { hasLeft } from './leavers.ts'

export type Person = {
  person: string
  name: string
  organ: string
  roles: string[]
  level: string | null
  left?: boolean
  /** Other posts than the main one. */
  posts?: readonly { organ: string; roles: string[] }[] | null
}

const personRow = columns({ person: text, name: text, organ: text, roles: texts, level: orNull(text) })

/** Persons of an organ, by role and the beginning of name or id; at most 50. */
export async function findPersons(
  { system }: Pick<Database, 'system'>,
  { organ, role, q }: { organ: string; role?: string; q?: string },
): Promise<Person[]> {
  return queryRows(
    system,
    personRow,
    `select person, p.name, o.organ, o.roles, p.level from persons p join offices o using (person)
     where o.organ = $1 and not ${hasLeft('p')} and ($2::text is null or $2 = any(o.roles))
       and ($3::text is null or starts_with(p.name, $3) or starts_with(person, $3))
     order by person limit 50`,
    [organ, role ?? null, q ?? null],
  )
}

/** Ids of the persons of an organ who bear a name, however it is written; several may. */
export async function personsNamed(
  { system }: Pick<Database, 'system'>,
  organ: string,
  name: string,
): Promise<string[]> {
  const found = await queryRows(
    system,
    columns({ person: text, name: text }),
    'select person, name from persons where organ = $1 and name is not null order by person',
    [organ],
  )
  return found.filter(row => sameWords(row.name, name)).map(({ person }) => person)
}

export async function personsById({ system }: Pick<Database, 'system'>, persons: readonly string[]): Promise<Person[]> {
  if (persons.length === 0) return []
  return queryRows(
    system,
    columns({ ...personRow, posts: orNull(json<NonNullable<Person['posts']>>()), left: flag }),
    `select person, name, organ, roles, level, posts, ${hasLeft()} as left from persons where person = any($1)`,
    [persons],
  )
}

/**
 * What some persons declared of themselves, by person. Nobody is barred by what another says: what a party declares
 * about an officer is a request for recusal, which the head decides.
 */
export async function kinOf(
  { system }: Pick<Database, 'system'>,
  persons: readonly string[],
): Promise<Record<string, string[]>> {
  if (persons.length === 0) return {}
  const found = await queryRows(
    system,
    columns({ person: text, kin: texts }),
    'select person, array_agg(kin order by kin) as kin from kin where person = any($1) group by person',
    [persons],
  )
  return Object.fromEntries(found.map(row => [row.person, row.kin]))
}

/** Replaces what a person declared. What others declared of that person stays. */
export async function keepKin(
  { system }: Pick<Database, 'system'>,
  person: string,
  kin: readonly string[],
): Promise<void> {
  await inTransaction(system, async client => {
    await client.query('delete from kin where person = $1', [person])
    await client.query('insert into kin select $1, k from unnest($2::text[]) k on conflict do nothing', [person, kin])
  })
}
