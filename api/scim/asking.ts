import type { Request, Response } from '#api/server/http.ts'
import { isOwnOrBelow } from '#api/server/registerRows.ts'
import type { Ask } from '#api/server/route.ts'
import type { Organ } from '#domain/access/organs.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { Problem } from '#engine/problem.ts'
import { ScimError, scimErrorOf, sendScim, sendScimError } from './answer.ts'
import { mostOnPage, SCIMMY } from './library.ts'

/** What SCIM is asked with: the organs that the caller looks after are all there is. */
export type ScimAsk = Ask<'id', ListQuery> & { organs: readonly Organ[]; today: string }
export type ListQuery = {
  filter?: string | undefined
  startIndex?: number | undefined
  count?: number | undefined
  attributes?: string | undefined
  excludedAttributes?: string | undefined
}

/**
 * A handler for admins and connected systems (role `service`), whose answers and refusals are of SCIM's own media type.
 * What nobody foresaw is left to the one place that answers it.
 */
export const scimHandler =
  (handle: (ask: ScimAsk) => Promise<void>) =>
  async (ask: Ask<string, never, never>): Promise<undefined> => {
    const { engine, actor, response } = ask
    if (!actor.roles.some(role => role === 'admin' || role === 'service')) throw new Problem('FORBIDDEN')
    const all = await engine.organs()
    const organs = all.filter(({ id }) => isOwnOrBelow(all, actor, id))
    try {
      await handle({ ...(ask as unknown as Ask<'id', ListQuery>), organs, today: dayOf(toInstant(Date.now())) })
    } catch (error) {
      const refused = scimErrorOf(error)
      if (!refused) throw error
      sendScimError(response, refused)
    }
    return undefined
  }

type Wanted = { filter?: SCIMMY.Types.Filter; attributes?: SCIMMY.Types.Filter; startIndex: number; count: number }

/** The query of a list or of one resource; a filter that cannot be read is 400 `invalidFilter`. */
export function wantedOf({ filter, startIndex = 1, count = 100, ...cut }: ListQuery): Wanted {
  const given = Object.fromEntries(Object.entries({ filter, ...cut }).filter(([, value]) => value !== undefined))
  const { filter: parsed, attributes } = new SCIMMY.Types.Resource(given as never)
  return {
    ...(parsed && { filter: parsed }),
    ...(attributes && { attributes }),
    startIndex: Math.max(1, startIndex),
    count: Math.min(mostOnPage, Math.max(0, count)),
  }
}

/** Whether the caller has this version already, or refuses with 412 where it changes another than it saw. */
export function compare(request: Request, etag: string): 'same' | 'other' {
  const is = (header: string | undefined) => header?.split(/,\s*/).some(one => one === '*' || one === etag) ?? false
  const wanted = request.get('If-Match')
  if (wanted !== undefined && !is(wanted)) throw new ScimError(412, undefined, '这一条目已经变更，请重新读取后再提交')
  return is(request.get('If-None-Match')) ? 'same' : 'other'
}

/** Answers one resource with its version, or 304 to who has it. */
export function sendResource(request: Request, response: Response, etag: string, resource: object, status = 200): void {
  response.set('ETag', etag)
  if (request.method === 'GET' && compare(request, etag) === 'same') response.status(304).end()
  else sendScim(response, status, resource)
}
