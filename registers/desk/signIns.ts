import type pg from 'pg'
import type { Actor } from '#domain/access/actor.ts'
import { hashOf } from '#domain/hash.ts'
import { flag, integer, json, orNull, text, texts } from '../database/columns.ts'
import { type Database, inTransaction } from '../database/database.ts'
import { columns, queryRow, queryRows, withoutNulls } from '../database/rows.ts'
import { historyKey, keepHistory, lockRegister } from './history.ts'

/** Who signed in, as the token says it. */
export type SignedIn = Actor & { email?: string }
/** What a token said of somebody otherwise than the register: shown to the admin, who decides which is right. */
export type Claimed = { name: string; organ: string; roles: string[] }

/** By whom the history says that a row was changed which a token brought. */
export const signInAuthor = 'sign-in'
const reason = '登录令牌所载'

const known = columns({
  name: orNull(text),
  organ: text,
  roles: texts,
  mail: orNull(text),
  level: orNull(text),
  version: integer,
  bySignIn: flag,
  claimed: orNull(json<Claimed>()),
})
const select = `select name, organ, roles, email as mail, level, version, by_sign_in, claimed from persons where person = $1`
type Known = { name?: string; organ: string; roles: string[]; mail?: string; level?: string }
type Kept = Known & { version: number; bySignIn: boolean; claimed?: Claimed }

/**
 * Keeps who signed in where roles come from the token, so that they can be named in a case and written to. Each change
 * is a version of the row with its history. What an admin entered (by hand, file or SCIM) stays, whatever later tokens
 * say: the register is answered for by a person, and a token has no reason that could be asked for; only an address
 * that is missing is filled in, and what the token says otherwise is kept beside the row. An address that another open
 * identity has is left out.
 */
export async function rememberSignIn(database: Pick<Database, 'system' | 'keys'>, actor: SignedIn): Promise<void> {
  if (isKnown(await readKept(database.system, actor.person), actor)) return
  const key = await historyKey(database)
  await inTransaction(database.system, async client => {
    await lockRegister(client, 'persons')
    const kept = await readKept(client, actor.person)
    const isEntered = kept !== undefined && !kept.bySignIn
    const claimed = isEntered ? claimedBeside(kept, actor) : undefined
    const next = await nextOf(client, kept, actor)
    const isSame = kept !== undefined && isEqual(kept, next)
    const version = (kept?.version ?? 0) + (isSame ? 0 : 1)
    await client.query(
      `insert into persons (person, name, organ, roles, level, email, version, by_sign_in)
       values ($1, $2, $3, $4, $5, $6, $7, true)
       on conflict (person) do update set name = excluded.name, organ = excluded.organ, roles = excluded.roles,
         level = excluded.level, email = excluded.email, version = excluded.version, claimed = $8, updated_at = now()`,
      [actor.person, next.name, next.organ, next.roles, next.level, next.mail, version, claimed ?? null],
    )
    if (isSame) return
    const { level: _level, ...content } = next
    const item = { register: 'persons', id: actor.person, version, content: { id: actor.person, ...content } } as const
    await keepHistory(client, key, item, { by: signInAuthor, reason })
  })
}

/** What the last token of somebody said otherwise than the row that an admin entered. */
export async function claimedOf({ system }: Pick<Database, 'system'>, person: string): Promise<Claimed | undefined> {
  return (await readKept(system, person))?.claimed
}

/** Which of some persons are known from sign-ins alone, and so to no register that roles could come from. */
export async function knownBySignIn(
  { system }: Pick<Database, 'system'>,
  persons: readonly string[],
): Promise<ReadonlySet<string>> {
  const sql = 'select person from persons where by_sign_in and person = any($1)'
  return new Set((await queryRows(system, columns({ person: text }), sql, [persons])).map(({ person }) => person))
}

async function readKept(client: pg.Pool | pg.PoolClient, person: string): Promise<Kept | undefined> {
  const row = await queryRow(client, known, select, [person])
  return row && withoutNulls(row)
}

const isKnown = (kept: Kept | undefined, actor: SignedIn): boolean =>
  kept !== undefined &&
  (kept.bySignIn
    ? isEqual(kept, saying(kept, actor))
    : (kept.mail !== undefined || actor.email === undefined) &&
      hashOf(kept.claimed ?? null) === hashOf(claimedBeside(kept, actor) ?? null))

const isEqual = (one: Known, other: Known): boolean =>
  one.name === other.name &&
  one.organ === other.organ &&
  one.mail === other.mail &&
  one.level === other.level &&
  one.roles.join() === other.roles.join()

/**
 * The row as the token would have it; a token without an address leaves the one there is, since not every client asks
 * for it.
 */
const saying = (kept: Known | undefined, { name, organ, roles, level, email }: SignedIn): Known => {
  const mail = email ?? kept?.mail
  return { name, organ, roles: [...roles], ...(level !== undefined && { level }), ...(mail !== undefined && { mail }) }
}

function claimedBeside(kept: Known, { name, organ, roles }: SignedIn): Claimed | undefined {
  const isSame = kept.name === name && kept.organ === organ && kept.roles.toSorted().join() === roles.toSorted().join()
  return isSame ? undefined : { name, organ, roles: [...roles] }
}

async function nextOf(client: pg.PoolClient, kept: Kept | undefined, actor: SignedIn): Promise<Known> {
  const { email, person } = actor
  const isTaken = email !== undefined && kept?.mail !== email && (await isTakenBy(client, email, person))
  const { email: _email, ...bare } = actor
  const told: SignedIn = isTaken ? bare : actor
  if (!kept || kept.bySignIn) return saying(kept, told)
  const { version: _version, bySignIn: _bySignIn, claimed: _claimed, ...row } = kept
  return kept.mail === undefined && told.email !== undefined ? { ...row, mail: told.email } : row
}

async function isTakenBy(client: pg.PoolClient, mail: string, person: string): Promise<boolean> {
  const { rowCount } = await client.query(
    `select from persons where lower(email) = lower($1) and person <> $2
     and (valid_until is null or valid_until >= (zm_clock() at time zone 'Asia/Shanghai')::date) limit 1`,
    [mail, person],
  )
  return rowCount === 1
}
