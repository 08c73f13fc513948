import { recordIdOf } from '#contract/ids.ts'
import type { Actor } from '#domain/access/actor.ts'
import { hashOf } from '#domain/hash.ts'
import { Problem } from '#engine/problem.ts'
import type { Request } from './http.ts'
import { neededKey } from './idempotency.ts'

/** Id of the record that this request makes, or made before: `IDEMPOTENCY_KEY_MISSING` without a key. */
export const recordIdFor = (kind: Parameters<typeof recordIdOf>[0], actor: Actor, request: Request): string =>
  recordIdOf(kind, actor.person, neededKey(request))

/** Refuses a key that was used for another body: `IDEMPOTENCY_KEY_REUSED`. */
export function mustBeKept(sent: object, kept: object): void {
  if (hashOf(sent) !== hashOf(kept)) throw new Problem('IDEMPOTENCY_KEY_REUSED')
}

const recordId = /^[0-9a-f]{32}$/

/** What `find` has for an id of this form, else `NOT_FOUND`. */
export async function foundRecord<T>(id: string, find: (id: string) => Promise<T | undefined>): Promise<T> {
  const found = recordId.test(id) ? await find(id) : undefined
  if (found === undefined) throw new Problem('NOT_FOUND')
  return found
}
