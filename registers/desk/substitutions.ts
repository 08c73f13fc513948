import { roles } from '#domain/access/actor.ts'
import { type Absent, longestSubstitution } from '#domain/access/substitution.ts'
import { among, day, oneOf, orNull, text } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRows } from '../database/rows.ts'
import { hasLeft } from './leavers.ts'

type System = Pick<Database, 'system'>

/** A period in Shanghai days, 'YYYY-MM-DD', both included. */
type Period = { from: string; until: string }

const today = "(zm_clock() at time zone 'Asia/Shanghai')::date"

/**
 * Puts a substitution in the place of the person's own one, or ends that; what was stays as history. The supervisors of
 * the organ are told of a new one.
 */
export async function putSubstitution(
  { system }: System,
  person: string,
  next: (Period & { substitute: string }) | undefined,
): Promise<void> {
  await inTransaction(system, async client => {
    // Two changes at once: one after the other.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 5))', [person])
    await client.query('update substitutions set ended_at = clock_timestamp() where person = $1 and ended_at is null', [
      person,
    ])
    if (next)
      await client.query(
        `with made as (
           insert into substitutions (person, substitute, from_on, until_on) values ($1, $2, $3, $4) returning id, person)
         insert into inbox (person, kind, key, about, due, urgent, in_person)
         select o.person, 'substitution', made.id::text, 'substitution', null, false, true
         from made join persons p on p.person = made.person
           join persons o on o.organ = p.organ and 'supervisor' = any(o.roles) and not ${hasLeft('o')}`,
        [person, next.substitute, next.from, next.until],
      )
  })
}

const standingIn = columns({ person: text, substitute: text, from: day, until: day })

/** Who stands in for whom in an organ, for its supervisor; none that is over. */
export async function substitutionsOf({ system }: System, organ: string) {
  return queryRows(
    system,
    standingIn,
    `select s.person, s.substitute, s.from_on as "from", s.until_on as until
     from substitutions s join persons p on p.person = s.person
     where p.organ = $1 and s.ended_at is null and s.until_on >= ${today} order by s.person limit 1000`,
    [organ],
  )
}

/** A person's own substitution, and those by which it stands in for others; none that is over. */
export async function readSubstitutions({ system }: System, person: string) {
  const found = await queryRows(
    system,
    standingIn,
    `select person, substitute, from_on as "from", until_on as until from substitutions
     where ended_at is null and until_on >= ${today} and (person = $1 or substitute = $1) order by person`,
    [person],
  )
  const own = found.find(row => row.person === person)
  return {
    ...(own && { own: { substitute: own.substitute, from: own.from, until: own.until } }),
    for: found
      .filter(row => row.substitute === person)
      .map(({ person: absent, from, until }) => ({ person: absent, from, until })),
  }
}

/** The absent persons of today by who stands in for them, with the rights that their last sign-in had. */
export async function absentToday({ system }: System): Promise<Map<string, Absent[]>> {
  const found = await queryRows(
    system,
    columns({
      substitute: text,
      person: text,
      organ: text,
      roles: among(...roles),
      level: orNull(oneOf('county', 'prefecture', 'province')),
    }),
    `select s.substitute, p.person, p.organ, p.roles, p.level from substitutions s join persons p on p.person = s.person
     where s.ended_at is null and ${today} between s.from_on and least(s.until_on, s.from_on + $1::int - 1)
       and not exists (select from persons l where l.person in (s.person, s.substitute) and ${hasLeft('l')})
     order by s.substitute, p.person`,
    [longestSubstitution],
  )
  const absent = new Map<string, Absent[]>()
  for (const { substitute, level, ...person } of found)
    absent.set(substitute, [...(absent.get(substitute) ?? []), level === null ? person : { ...person, level }])
  return absent
}
