import { listOf, ScimError, sendScim } from '#api/scim/answer.ts'
import { compare, type ScimAsk, sendResource, wantedOf } from '#api/scim/asking.ts'
import { asGroup, groupEtag, groupOf, groupsOf, type RoleGroup, withRole } from '#api/scim/groups.ts'
import { groupBase, patchOf, read, SCIMMY } from '#api/scim/library.ts'
import { writePersons } from '#api/scim/writing.ts'
import type { Role } from '#domain/access/actor.ts'
import { holdersAt, readPersonRows } from '#registers/desk/personRows.ts'
import { listQuery, scimRoute } from './scimRoute.ts'

const mostChanged = 1_000

async function groups({ engine, organs }: ScimAsk): Promise<RoleGroup[]> {
  const ids = organs.map(({ id }) => id)
  return groupsOf(organs, await holdersAt(engine.database, ids))
}

async function found(ask: ScimAsk): Promise<RoleGroup> {
  const [role, organ] = (ask.params.id ?? '').split('@')
  const known = await groups({ ...ask, organs: ask.organs.filter(({ id }) => id === organ) })
  const group = known.find(one => one.role === (role as Role))
  if (!group) throw new ScimError(404, undefined, `没有这个组：${ask.params.id}`)
  return group
}

const fixed = async () => {
  throw new ScimError(403, undefined, '组由机关和角色而来，不能增设或者删除：在机关名录中设立或者终止机关')
}

/** Gives and takes the role until the members are those; all of it or nothing. */
async function setMembers(ask: ScimAsk, group: RoleGroup, members: readonly { value?: string }[]): Promise<void> {
  const wanted = new Set(members.map(({ value = '' }) => value))
  const had = new Set(group.members.map(({ person }) => person))
  const changed = [...wanted, ...had].filter(person => wanted.has(person) !== had.has(person))
  if (changed.length > mostChanged) throw new ScimError(413, 'tooMany', `一次至多变更 ${mostChanged} 名成员，请分批`)
  const rows = changed.length === 0 ? [] : await readPersonRows(ask.engine.database, { ids: changed })
  const unknown = changed.filter(person => rows.every(({ id }) => id !== person))
  if (unknown.length > 0) throw new ScimError(400, 'invalidValue', `members：没有人员 ${unknown.join('、')}`)
  if (rows.length > 0)
    await writePersons(
      ask,
      rows.map(kept => ({ row: withRole(kept, group, wanted.has(kept.id)), kept })),
    )
  const next = await found(ask)
  sendResource(ask.request, ask.response, groupEtag(next), asGroup(next))
}

type Given = { displayName?: string; members?: { value?: string }[] }

/** Members of a group as a client wants them; its name is that of organ and role. */
function membersIn(given: Given, group: RoleGroup): { value?: string }[] {
  const { displayName } = groupOf(group) as { displayName: string }
  if (given.displayName !== undefined && given.displayName !== displayName)
    throw new ScimError(400, 'mutability', `displayName 由机关和角色而来，不能变更：${displayName}`)
  return given.members ?? []
}

export const scimGroupRoutes = [
  scimRoute('get', '/Groups', '组：各机关的每一种角色', listQuery, async ask => {
    const { filter, attributes, startIndex, count } = wantedOf(ask.query)
    const all = await groups(ask)
    const plain = all.map(groupOf)
    const picked = filter && new Set(filter.match(plain))
    const some = picked ? all.filter((_, at) => picked.has(plain[at] as object)) : all
    const page = some.slice(startIndex - 1, startIndex - 1 + count).map(group => asGroup(group, attributes))
    sendScim(ask.response, 200, listOf(page, some.length, startIndex))
  }),
  scimRoute('get', '/Groups/{id}', '一个组，编号为 角色@机关', listQuery, async ask => {
    const group = await found(ask)
    sendResource(ask.request, ask.response, groupEtag(group), asGroup(group, wantedOf(ask.query).attributes))
  }),
  scimRoute('put', '/Groups/{id}', '变更组的成员', undefined, async ask => {
    const group = await found(ask)
    compare(ask.request, groupEtag(group))
    const given = read(ask.body, object => new SCIMMY.Schemas.Group(object, 'in'))
    await setMembers(ask, group, membersIn(given as Given, group))
  }),
  scimRoute('patch', '/Groups/{id}', '增减组的成员', undefined, async ask => {
    const group = await found(ask)
    compare(ask.request, groupEtag(group))
    const before = new SCIMMY.Schemas.Group(groupOf(group), 'out', groupBase)
    const patched = await patchOf(ask.body).apply(before)
    if (!patched) return sendResource(ask.request, ask.response, groupEtag(group), asGroup(group))
    await setMembers(ask, group, membersIn(JSON.parse(JSON.stringify(patched)), group))
  }),
  scimRoute('post', '/Groups', '不能增设组', undefined, fixed),
  scimRoute('delete', '/Groups/{id}', '不能删除组', undefined, fixed),
]
