import { createHash } from 'node:crypto'
import { type Role, roles } from '#domain/access/actor.ts'
import type { Organ } from '#domain/access/organs.ts'
import { label } from '#domain/texts/labels.ts'
import type { holdersAt, PersonRow, VersionedPerson } from '#registers/desk/personRows.ts'
import { ScimError } from './answer.ts'
import { groupBase, SCIMMY, userBase } from './library.ts'
import { etagOf, groupIdOf } from './users.ts'

type Holder = Awaited<ReturnType<typeof holdersAt>>[number]
/** A group: whoever holds a role at an organ. */
export type RoleGroup = { organ: Organ; role: Role; members: Holder[] }

/** Every group of some organs: each role of each. */
export const groupsOf = (organs: readonly Organ[], holders: readonly Holder[]): RoleGroup[] =>
  organs.flatMap(organ =>
    roles.map(role => ({
      organ,
      role,
      members: holders.filter(holder => holder.organ === organ.id && holder.role === role),
    })),
  )

export const groupId = ({ organ, role }: RoleGroup): string => groupIdOf(role, organ.id)

export const groupEtag = ({ members }: RoleGroup): string =>
  etagOf(
    createHash('sha256')
      .update(JSON.stringify(members.map(({ person }) => person)))
      .digest('base64url')
      .slice(0, 16),
  )

/** A group as SCIM names it. */
export const groupOf = (group: RoleGroup): object => ({
  id: groupId(group),
  displayName: `${group.organ.name} ${label('role', group.role, 'zh-CN')}`,
  members: group.members.map(({ person, name }) => ({
    value: person,
    display: name,
    $ref: `${userBase}/${person}`,
    type: 'User',
  })),
  meta: { version: groupEtag(group) },
})

/** A group in the form that a client may have, cut to the attributes it asked for; its schemas are always said. */
export function asGroup(group: RoleGroup, attributes?: SCIMMY.Types.Filter): object {
  const whole = new SCIMMY.Schemas.Group(groupOf(group), 'out', groupBase)
  if (!attributes) return whole
  const cut = new SCIMMY.Schemas.Group(groupOf(group), 'out', groupBase, attributes)
  return { ...JSON.parse(JSON.stringify(cut)), schemas: whole.schemas }
}

/**
 * The row of a person with the role at the organ, or without it. Throws `ScimError` for a person who has no post there.
 */
export function withRole(kept: VersionedPerson, { organ, role }: RoleGroup, holds: boolean): PersonRow {
  const { version: _version, ...row } = kept
  const next = (held: readonly string[]) => [...held.filter(one => one !== role), ...(holds ? [role] : [])]
  if (row.organ === organ.id) return { ...row, roles: next(row.roles) }
  const at = row.posts?.findIndex(post => post.organ === organ.id) ?? -1
  if (at < 0) throw new ScimError(400, 'invalidValue', `members：${row.id} 在 ${organ.name} 没有任职`)
  return { ...row, posts: row.posts?.map((post, i) => (i === at ? { ...post, roles: next(post.roles) } : post)) ?? [] }
}
