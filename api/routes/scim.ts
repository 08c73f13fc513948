import { listOf, ScimError, sendScim } from '#api/scim/answer.ts'
import { compare, type ScimAsk, sendResource, wantedOf } from '#api/scim/asking.ts'
import { base, patchOf, read, resourceTypes, SCIMMY, serviceProviderConfig } from '#api/scim/library.ts'
import { publishedSchemas } from '#api/scim/published.ts'
import { asUser, ended, etagOf, rowOf, type ScimUser, userOf } from '#api/scim/users.ts'
import { writePersons } from '#api/scim/writing.ts'
import type { Route } from '#api/server/route.ts'
import { pagePersons, readPersonRows, type VersionedPerson } from '#registers/desk/personRows.ts'
import { scimGroupRoutes } from './scimGroups.ts'
import { listQuery, scimRoute } from './scimRoute.ts'

const mostFiltered = 10_000
const idsOf = ({ organs }: ScimAsk) => organs.map(({ id }) => id)

/** The person of the path, of an organ that the caller looks after; 404 otherwise, and after SCIM ended it. */
async function found(ask: ScimAsk): Promise<VersionedPerson> {
  const id = ask.params.id ?? ''
  const { persons } = await pagePersons(ask.engine.database, { organs: idsOf(ask), ids: [id] })
  if (!persons[0]) throw new ScimError(404, undefined, `没有这个人员：${id}`)
  return persons[0]
}

/** A body as the published schema has it; what it does not have is left out, as RFC 7644 wants. */
function userIn(body: unknown): ScimUser {
  return JSON.parse(JSON.stringify(read(body, object => new SCIMMY.Schemas.User(primaryFirst(object), 'in'))))
}

/** Of several addresses the register keeps the first: that is the primary one. */
function primaryFirst(user: { emails?: unknown }): object {
  const isPrimary = (mail: { primary?: unknown } | null) => (mail?.primary === true ? 0 : 1)
  const { emails } = user
  return Array.isArray(emails) ? { ...user, emails: emails.toSorted((a, b) => isPrimary(a) - isPrimary(b)) } : user
}

async function written(ask: ScimAsk, user: ScimUser, kept: VersionedPerson | undefined, status: number): Promise<void> {
  const row = rowOf(user, kept, { organ: ask.actor.organ, today: ask.today })
  await writePersons(ask, [{ row, kept }])
  const { persons } = await pagePersons(ask.engine.database, { organs: idsOf(ask), ids: [row.id] })
  const person = persons[0]
  if (!person) throw new ScimError(404, undefined, `没有这个人员：${row.id}`)
  ask.response.location(`${base}/Users/${person.id}`)
  sendResource(ask.request, ask.response, etagOf(person.version), asUser(person, ask.today), status)
}

/** An attribute that is looked for alone, and its value. */
const byKey = /^\s*(userName|id|externalId)\s+eq\s+"([^"\\]{1,200})"\s*$/i

/** Persons that a filter picks; an id is looked for alone, anything else among at most 10,000. */
async function filtered(ask: ScimAsk, filter: SCIMMY.Types.Filter): Promise<VersionedPerson[]> {
  const [, key, value] = byKey.exec(ask.query.filter ?? '') ?? []
  const organs = idsOf(ask)
  const alone = key?.toLowerCase() === 'externalid' ? { externalId: value } : { ids: [value ?? ''] }
  const asked = value === undefined ? { organs, count: mostFiltered } : { organs, ...alone }
  const { total, persons } = await pagePersons(ask.engine.database, asked)
  if (total > mostFiltered)
    throw new ScimError(
      400,
      'tooMany',
      `人员超过 ${mostFiltered} 名：请以 userName eq "…" 查找，或者不加 filter 分页读取`,
    )
  const users = persons.map(person => userOf(person, ask.today))
  const picked = new Set(filter.match(users))
  return persons.filter((_, at) => picked.has(users[at] as object))
}

const userRoutes = [
  scimRoute('get', '/Users', '人员', listQuery, async ask => {
    const { filter, attributes, startIndex, count } = wantedOf(ask.query)
    const from = startIndex - 1
    if (filter) {
      const all = await filtered(ask, filter)
      const page = all.slice(from, from + count).map(person => asUser(person, ask.today, attributes))
      return sendScim(ask.response, 200, listOf(page, all.length, startIndex))
    }
    const { total, persons } = await pagePersons(ask.engine.database, { organs: idsOf(ask), from, count })
    const page = persons.map(person => asUser(person, ask.today, attributes))
    sendScim(ask.response, 200, listOf(page, total, startIndex))
  }),
  scimRoute('get', '/Users/{id}', '一名人员', listQuery, async ask => {
    const person = await found(ask)
    const { attributes } = wantedOf(ask.query)
    sendResource(ask.request, ask.response, etagOf(person.version), asUser(person, ask.today, attributes))
  }),
  scimRoute('post', '/Users', '登记一名人员；userName 即人员编号', undefined, async ask => {
    const user = userIn(ask.body)
    const asked = { organs: (await ask.engine.organs()).map(({ id }) => id), ids: [user.userName ?? ''] }
    const { persons } = await pagePersons(ask.engine.database, asked)
    if (persons.length > 0) throw new ScimError(409, 'uniqueness', `已有人员编号 ${user.userName}`)
    await written(ask, user, await buried(ask, user.userName ?? ''), 201)
  }),
  scimRoute('put', '/Users/{id}', '变更一名人员', undefined, async ask => {
    const kept = await found(ask)
    compare(ask.request, etagOf(kept.version))
    await written(ask, userIn(ask.body), kept, 200)
  }),
  scimRoute('patch', '/Users/{id}', '部分变更一名人员', undefined, async ask => {
    const kept = await found(ask)
    compare(ask.request, etagOf(kept.version))
    const before = new SCIMMY.Schemas.User(userOf(kept, ask.today), 'out', `${base}/Users`)
    const patched = await patchOf(ask.body).apply(before)
    if (!patched) return sendResource(ask.request, ask.response, etagOf(kept.version), asUser(kept, ask.today))
    await written(ask, JSON.parse(JSON.stringify(patched)), kept, 200)
  }),
  scimRoute('delete', '/Users/{id}', '终止一名人员：留有历史，不再是 SCIM 的资源', undefined, async ask => {
    const kept = await found(ask)
    compare(ask.request, etagOf(kept.version))
    const { version: _version, ...row } = kept
    await writePersons(ask, [{ row: ended(row, ask.today), kept }], true)
    ask.response.status(204).end()
  }),
]

/** A person whom SCIM ended before, and who is registered anew under the same id. */
async function buried({ engine }: ScimAsk, id: string): Promise<VersionedPerson | undefined> {
  const [row] = await readPersonRows(engine.database, { ids: [id] })
  return row
}

type Resources = (ask: ScimAsk) => Promise<readonly { id: string }[]>

const list = (resourcesOf: Resources) => async (ask: ScimAsk) => {
  if (ask.query.filter !== undefined) throw new ScimError(403, undefined, '这里不支持 filter')
  const resources = await resourcesOf(ask)
  sendScim(ask.response, 200, listOf(resources, resources.length, 1))
}

const one = (resourcesOf: Resources) => async (ask: ScimAsk) => {
  const resource = (await resourcesOf(ask)).find(({ id }) => id === ask.params.id)
  if (!resource) throw new ScimError(404, undefined, `没有 ${ask.params.id}`)
  sendScim(ask.response, 200, resource)
}

/** Several types of resources are not searched at once (RFC 7644, section 3.4.3). */
const noSearch = async () => {
  throw new ScimError(501, undefined, '不支持 /.search，请用 /Users 和 /Groups 的 filter')
}

const types: Resources = async () => resourceTypes

/**
 * SCIM 2.0 (RFC 7643, 7644) over the register of persons: for admins and connected systems of an organ and those below.
 */
export const scimRoutes: readonly Route[] = [
  ...userRoutes,
  ...scimGroupRoutes,
  scimRoute('post', '/.search', '不支持一并检索', undefined, noSearch),
  scimRoute('get', '/ServiceProviderConfig', '支持哪些功能', undefined, async ({ response }) =>
    sendScim(response, 200, serviceProviderConfig),
  ),
  scimRoute('get', '/Schemas', '所用的 schema', listQuery, list(publishedSchemas)),
  scimRoute('get', '/Schemas/{id}', '一个 schema', undefined, one(publishedSchemas)),
  scimRoute('get', '/ResourceTypes', '资源类型', listQuery, list(types)),
  scimRoute('get', '/ResourceTypes/{id}', '一种资源类型', undefined, one(types)),
]
