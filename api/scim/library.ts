import SCIMMY from 'scimmy'
import { ScimError } from './answer.ts'

const { Types, Schemas } = SCIMMY

export const base = '/scim/v2'
export const userBase = `${base}/Users`
export const groupBase = `${base}/Groups`
/** Attributes of the Enterprise extension that say in which organ and unit somebody is. */
export const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
/** What the register of persons has and no published schema. */
export const ours = 'urn:ietf:params:scim:schemas:extension:zhengming:2.0:User'

const supported = [
  'schemas',
  'id',
  'externalId',
  'meta',
  'userName',
  'name',
  'displayName',
  'active',
  'emails',
  'groups',
  'roles',
]
const word = (name: string, description: string, canonicalValues: string[]) =>
  new Types.Attribute('string', name, { description, canonicalValues })

/** The published schemas (RFC 7643) without what the register does not keep: nothing is promised that would be lost. */
const user = Schemas.User.definition
user.truncate(...user.attributes.map(({ name }) => name).filter(name => !supported.includes(name)))
user.truncate(...['familyName', 'givenName', 'middleName', 'honorificPrefix', 'honorificSuffix'].map(n => `name.${n}`))
user.truncate(...['emails.display', 'emails.primary', 'roles.display', 'roles.type', 'roles.primary'])
Schemas.EnterpriseUser.definition.truncate('employeeNumber', 'costCenter', 'division', 'manager')
user.extend(Schemas.EnterpriseUser.definition, false)
user.extend(
  new Types.SchemaDefinition('ZhengmingUser', ours, '人员名录的其他字段', [
    word('rank', '职级', ['staff', 'township', 'county', 'prefecture']),
    word('managedBy', '管理权限', ['county', 'prefecture', 'province']),
  ]),
  false,
)
Schemas.Group.definition.truncate('externalId')

/** The schemas that are served, by id. */
export const schemas = [Schemas.User, Schemas.EnterpriseUser, Schemas.Group].map(({ definition }) => definition)
const extension = user.attributes.find(
  one => 'id' in one && one.id === ours,
) as unknown as SCIMMY.Types.SchemaDefinition
export const described = [...schemas, extension].map(definition => definition.describe(`${base}/Schemas`))

export const resourceTypes = [
  {
    id: 'User',
    name: 'User',
    endpoint: '/Users',
    description: '人员',
    schema: Schemas.User.id,
    schemaExtensions: [enterprise, ours].map(schema => ({ schema, required: schema === enterprise })),
  },
  { id: 'Group', name: 'Group', endpoint: '/Groups', description: '一个机关的一种角色', schema: Schemas.Group.id },
].map(type => ({
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ResourceType'],
  ...type,
  meta: { resourceType: 'ResourceType', location: `${base}/ResourceTypes/${type.id}` },
}))

/** The most resources that one page has. */
export const mostOnPage = 200

export const serviceProviderConfig = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
  patch: { supported: true },
  bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
  filter: { supported: true, maxResults: mostOnPage },
  changePassword: { supported: false },
  sort: { supported: false },
  etag: { supported: true },
  authenticationSchemes: [
    {
      type: 'oauthbearertoken',
      name: 'OAuth Bearer Token',
      description: '管理员（admin）或者业务系统（service）账号的访问令牌',
      specUri: 'https://www.rfc-editor.org/info/rfc6750',
    },
  ],
  meta: { resourceType: 'ServiceProviderConfig', location: `${base}/ServiceProviderConfig` },
}

export { SCIMMY }

/** What the library makes of a body; whatever it finds wrong is 400. */
export function read<T>(body: unknown, make: (object: object) => T): T {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new ScimError(400, 'invalidSyntax', '请求体须是一个对象')
  try {
    return make(body)
  } catch (error) {
    if (error instanceof TypeError) throw new ScimError(400, 'invalidValue', error.message)
    throw error
  }
}

/** A PATCH message (RFC 7644, section 3.5.2). */
export const patchOf = (body: unknown) =>
  read(body, object => {
    const { Operations, ...rest } = object as { Operations?: unknown }
    const operations = Array.isArray(Operations) ? Operations.flatMap(ofWholeExtension) : Operations
    return new SCIMMY.Messages.PatchOp({ ...rest, Operations: operations } as never)
  })

/** What a client sets of each extension. */
const settable = { [enterprise]: ['organization', 'department'], [ours]: ['rank', 'managedBy'] }
type Operation = { op?: unknown; path?: unknown; value?: unknown }

/**
 * An operation on an extension as a whole, by its URN, as the library takes it: one on its attributes, which is the
 * same (RFC 7644, section 3.10). Any other stays.
 */
function ofWholeExtension(operation: Operation): Operation[] {
  const { op, path, value } = operation ?? {}
  if (path !== enterprise && path !== ours) return [operation]
  if (String(op).toLowerCase() === 'remove') {
    return settable[path].map(name => ({ op, path: `${path}:${name}` }))
  }
  const { schemas: _schemas, ...given } = Object(value) as { schemas?: unknown }
  return [{ op, value: { [path]: given } }]
}
