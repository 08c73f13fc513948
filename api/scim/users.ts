import { issuesOf } from '#contract/issues.ts'
import { personRow } from '#contract/schemas/registers.ts'
import { addDays, type PlainDate } from '#domain/time/calendar.ts'
import { type PersonRow, type VersionedPerson, withPosts } from '#registers/desk/personRows.ts'
import { ScimError } from './answer.ts'
import { enterprise, groupBase, ours, SCIMMY, userBase } from './library.ts'

/** A user as a client sends it, or as the register has it. */
export type ScimUser = {
  id?: string
  userName?: string
  externalId?: string
  displayName?: string
  name?: { formatted?: string }
  active?: boolean
  emails?: { value?: string }[]
  roles?: { value?: string }[]
  [enterprise]?: { organization?: string; department?: string }
  [ours]?: { rank?: string; managedBy?: string }
}

export const etagOf = (version: number | string): string => `W/"${version}"`
export const groupIdOf = (role: string, organ: string): string => `${role}@${organ}`

const hasLeft = ({ validUntil }: Pick<PersonRow, 'validUntil'>, today: PlainDate): boolean =>
  validUntil !== undefined && validUntil < today

/** A person as SCIM names it; other posts than the main one are seen in its groups. */
export function userOf(row: VersionedPerson, today: PlainDate): object {
  const { id, externalId, name, organ, unit, roles, rank, managedBy, mail, version } = row
  const places = [{ organ, roles }, ...(row.posts ?? [])]
  const groups = places.flatMap(place => place.roles.map(role => groupIdOf(role, place.organ)))
  const source = {
    id,
    userName: id,
    ...(externalId !== undefined && { externalId }),
    displayName: name,
    name: { formatted: name },
    active: !hasLeft(row, today),
    ...(mail !== undefined && { emails: [{ value: mail, type: 'work' }] }),
    ...(roles.length > 0 && { roles: roles.map(value => ({ value })) }),
    ...(groups.length > 0 && { groups: groups.map(value => ({ value, $ref: `${groupBase}/${value}` })) }),
    [enterprise]: { organization: organ, ...(unit !== undefined && { department: unit }) },
    ...((rank ?? managedBy) !== undefined && { [ours]: { rank, managedBy } }),
    meta: { version: etagOf(version) },
  }
  return source
}

/** The words that a client changed: of full name and display name the one that is not what was there. */
function nameIn({ displayName, name }: ScimUser, kept: PersonRow | undefined): string | undefined {
  const given = [displayName, name?.formatted].filter(word => word !== undefined && word.trim() !== '')
  return given.find(word => word !== kept?.name) ?? given[0]
}

/**
 * From when until when, by `active`: who is made inactive has left as of yesterday, who is made active is in office
 * again.
 */
function spanOf(
  { active }: ScimUser,
  { validFrom, validUntil }: Pick<PersonRow, 'validFrom' | 'validUntil'> = {},
  today: PlainDate,
): Pick<PersonRow, 'validFrom' | 'validUntil'> {
  const kept = { ...(validFrom !== undefined && { validFrom }), ...(validUntil !== undefined && { validUntil }) }
  const isOut = hasLeft(kept, today)
  if (active === false && !isOut) return ended(kept, today)
  if (active === true && isOut) return validFrom === undefined ? {} : { validFrom }
  return kept
}

/** A span that is over: its last day was yesterday. */
export function ended<S extends Pick<PersonRow, 'validFrom' | 'validUntil'>>(span: S, today: PlainDate): S {
  const validUntil = addDays(today, -1)
  const { validFrom } = span
  return { ...span, validUntil, ...(validFrom !== undefined && validFrom > validUntil && { validFrom: validUntil }) }
}

/** The row that a user stands for; of `kept` stays what SCIM does not speak of. Throws `ScimError`. */
export function rowOf(
  user: ScimUser,
  kept: PersonRow | undefined,
  { organ, today }: { organ: string; today: PlainDate },
): PersonRow {
  const id = kept?.id ?? user.userName ?? ''
  if (user.userName !== undefined && user.userName !== id)
    throw new ScimError(400, 'mutability', 'userName 是人员编号，不能变更')
  if (!/^[\w.-]{1,64}$/.test(id))
    throw new ScimError(400, 'invalidValue', 'userName 须为 1 至 64 个字母、数字、点或横线')
  const { organization = kept?.organ ?? organ, department } = user[enterprise] ?? {}
  const { rank, managedBy } = user[ours] ?? {}
  const mail = user.emails?.[0]?.value
  const row = {
    name: nameIn(user, kept) ?? '',
    organ: organization,
    unit: department,
    roles: [...new Set(user.roles?.map(({ value }) => value) ?? [])],
    rank,
    managedBy,
    mail,
    externalId: user.externalId,
    ...spanOf(user, kept, today),
  }
  const { data, error } = personRow.safeParse(row)
  if (error)
    throw new ScimError(
      400,
      'invalidValue',
      issuesOf(error, 'zh-CN')
        .map(({ path, message }) => `${scimPath(path)}：${message}`)
        .join('；'),
    )
  const given = Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined))
  return withPosts({ id, ...given } as PersonRow, kept)
}

const paths: Readonly<Record<string, string>> = {
  name: 'displayName',
  organ: `${enterprise}:organization`,
  unit: `${enterprise}:department`,
  mail: 'emails.value',
}

/** The attribute of SCIM that a field of the row comes from. */
export function scimPath(path: string): string {
  const [first = '', ...rest] = path.split('.')
  const own = ['rank', 'managedBy'].includes(first) ? `${ours}:${first}` : first
  return [paths[first] ?? own, ...rest].join('.')
}

/** A user in the form that a client may have, cut to the attributes it asked for; its schemas are always said. */
export function asUser(row: VersionedPerson, today: PlainDate, attributes?: SCIMMY.Types.Filter): object {
  const whole = new SCIMMY.Schemas.User(userOf(row, today), 'out', userBase)
  if (!attributes) return whole
  const cut = new SCIMMY.Schemas.User(userOf(row, today), 'out', userBase, attributes)
  return { ...JSON.parse(JSON.stringify(cut)), schemas: whole.schemas }
}
