import { z } from 'zod'
import { scimType } from '#api/scim/answer.ts'
import { type ScimAsk, scimHandler } from '#api/scim/asking.ts'
import { base } from '#api/scim/library.ts'
import type { Route } from '#api/server/route.ts'

const whole = z.coerce.number().int().optional().catch(undefined)

export const listQuery = z.object({
  filter: z.string().max(2_000).optional().describe('RFC 7644 3.4.2.2，如 userName eq "intake-chen"'),
  startIndex: whole.describe('从第几条起，自 1 起'),
  count: whole.describe('至多几条，至多 200'),
  attributes: z.string().max(2_000).optional(),
  excludedAttributes: z.string().max(2_000).optional(),
})

const resource = z.looseObject({})
const statuses = { get: 200, put: 200, patch: 200, post: 201, delete: 204 } as const

/** A route of SCIM; its body is parsed by the schemas of SCIM, after the caller's rights. */
export const scimRoute = (
  method: Route['method'],
  path: string,
  summary: string,
  query: typeof listQuery | undefined,
  handle: (ask: ScimAsk) => Promise<void>,
): Route => ({
  method,
  path: `${base}${path}`,
  tag: 'SCIM',
  summary,
  description: '角色：admin、service；本机关及其下级机关的人员。',
  answers: {
    [statuses[method]]: {
      description: summary,
      ...(method !== 'delete' && { schema: resource, mediaType: scimType }),
    },
  },
  problems: ['FORBIDDEN'],
  open: false,
  query,
  body: method === 'get' || method === 'delete' ? undefined : { schema: resource, mediaType: scimType, early: false },
  handle: scimHandler(handle),
})
