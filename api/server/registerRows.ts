import type { FieldIssue } from '#contract/issues.ts'
import type { Actor } from '#domain/access/actor.ts'
import { isBelow, type Organs } from '#domain/access/organs.ts'
import { hashOf } from '#domain/hash.ts'
import { bodyMessage } from '#domain/texts/bodyMessages.ts'
import type { Language } from '#domain/texts/language.ts'
import { Problem } from '#engine/problem.ts'
import type { Database } from '#registers/database/database.ts'
import { historyOf, type RegisterName, StaleRow } from '#registers/desk/history.ts'
import type { PersonRow } from '#registers/desk/personRows.ts'

/** Whether an organ is the caller's own, or below it. */
export const isOwnOrBelow = (organs: Organs, actor: Actor, organ: string): boolean =>
  organ === actor.organ || isBelow(organs, organ, actor.organ)

/** Refuses with `FORBIDDEN` who does not look after an organ: an admin looks after their own and those below. */
export function mustLookAfter(organs: Organs, actor: Actor, organ: string): void {
  if (!isOwnOrBelow(organs, actor, organ)) throw new Problem('FORBIDDEN')
}

/**
 * Whether somebody may make a row of a person out of the one there is: of organs that they look after alone; a post
 * elsewhere stays as it is.
 */
function mayPlace(organs: Organs, actor: Actor, before: PersonRow | undefined, after: PersonRow): boolean {
  const isMine = ({ organ }: { organ: string }) => isOwnOrBelow(organs, actor, organ)
  const elsewhere = ({ posts = [] }: PersonRow) => hashOf(posts.filter(post => !isMine(post)))
  const unchanged = before ? elsewhere(before) === elsewhere(after) : (after.posts ?? []).every(isMine)
  return isMine(after) && (before === undefined || isMine(before)) && unchanged
}

const rolesIn = ({ roles, posts = [] }: PersonRow): string[] => [...roles, ...posts.flatMap(post => post.roles)]

/**
 * Why somebody may not make such a row of a person out of the one there is: it is of an organ that they do not look
 * after, or gives themselves a role that they do not have.
 */
export function changeFault(
  organs: Organs,
  actor: Actor,
  before: PersonRow | undefined,
  after: PersonRow,
): 'notYourOrgan' | 'ownRoles' | undefined {
  if (!mayPlace(organs, actor, before, after)) return 'notYourOrgan'
  const had = before ? rolesIn(before) : []
  return after.id === actor.person && rolesIn(after).some(role => !had.includes(role)) ? 'ownRoles' : undefined
}

/** Faults of a row as an answer names them. */
export const issuesIn = (faults: readonly { path: string; message: string }[], lang: Language): FieldIssue[] =>
  faults.map(({ path, message }) => ({ path, message: bodyMessage(message, lang) }))

/** Writes a row: its faults are `INVALID_BODY`, a change that somebody else made meanwhile is `STALE`. */
export async function written(
  lang: Language,
  write: () => Promise<readonly { path: string; message: string }[]>,
): Promise<void> {
  const faults = await write().catch((error: unknown) => {
    if (error instanceof StaleRow) throw new Problem('STALE', { details: { version: error.version } })
    throw error
  })
  if (faults.length > 0) throw new Problem('INVALID_BODY', { errors: issuesIn(faults, lang) })
}

/** Who changed a row, when and why, for its page. */
export const historyView = async (database: Database, register: RegisterName, id: string) =>
  (await historyOf(database, register, id)).map(({ at, ...item }) => ({ ...item, at: at.toISOString() }))

/** A path parameter that may be the id of a row; `NOT_FOUND` if it cannot be one. */
export function rowId(id: string): string {
  if (!/^[\w.-]{1,64}$/.test(id)) throw new Problem('NOT_FOUND')
  return id
}
