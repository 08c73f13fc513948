import { expect, it } from 'vitest'
import { z } from 'zod'
import { found } from '#test/support/found.ts'
import type { Answer, Server } from '#test/support/server.ts'

const core = 'urn:ietf:params:scim:schemas:core:2.0:User'
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'
const ours = 'urn:ietf:params:scim:schemas:extension:zhengming:2.0:User'
const type = { 'content-type': 'application/scim+json' }

/** A message of RFC 7644 as far as it is looked into here: a resource, a list of them, a schema, or an error. */
const resource = z.looseObject({
  id: z.string().default(''),
  active: z.boolean().optional(),
  roles: z.array(z.looseObject({ value: z.string() })).optional(),
  members: z.array(z.looseObject({ value: z.string() })).default([]),
})
const named = z.looseObject({ name: z.string() })
const attribute = named.extend({ subAttributes: z.array(named).default([]) })
const message = resource.extend({
  scimType: z.string().optional(),
  Resources: z
    .array(z.looseObject({ id: z.string().default(''), attributes: z.array(attribute).optional() }))
    .default([]),
  attributes: z.array(z.looseObject({ name: z.string() })).default([]),
  totalResults: z.int().optional(),
  startIndex: z.int().optional(),
  itemsPerPage: z.int().optional(),
})
type ScimAnswer = Answer<z.infer<typeof message>>
const asScim = ({ body, ...answer }: Answer<unknown>): ScimAnswer => ({ ...answer, body: message.parse(body ?? {}) })

/** SCIM 2.0 over the register of persons: the messages of RFC 7644, and what nobody may get by them. */
export function scim(server: () => Server): void {
  const call = (who: string, method: string, path: string, body?: unknown, headers: Record<string, string> = {}) =>
    server()
      .call(who, method, `/scim/v2${path}`, body === undefined ? undefined : JSON.stringify(body), {
        ...type,
        ...headers,
      })
      .then(asScim)
  const patch = (who: string, path: string, Operations: object[], headers = {}) =>
    call(who, 'PATCH', path, { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations }, headers)
  const refused = ({ status, headers, body }: ScimAnswer) => {
    if (status < 400) return [status]
    expect(headers.get('content-type')).toMatch(/^application\/scim\+json/)
    expect(body).toMatchObject({ schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'], status: String(status) })
    return [status, body.scimType]
  }
  const user = (userName: string, more: object = {}) => ({
    schemas: [core, enterprise, ours],
    userName,
    displayName: '新来者',
    active: true,
    emails: [{ value: `${userName}@example.test`, type: 'work' }],
    roles: [{ value: 'intake' }],
    [enterprise]: { organization: 'zhenhai', department: 'mouju' },
    [ours]: { rank: 'staff', managedBy: 'county' },
    ...more,
  })

  it('says what it is, by the published schemas', async () => {
    const config = await call('admin-gu', 'GET', '/ServiceProviderConfig')
    expect(config.headers.get('content-type')).toMatch(/^application\/scim\+json/)
    expect(config.body).toMatchObject({
      patch: { supported: true },
      etag: { supported: true },
      sort: { supported: false },
    })
    const { body: schemas } = await call('admin-gu', 'GET', '/Schemas')
    expect(schemas.Resources.map(({ id }: { id: string }) => id)).toEqual(
      expect.arrayContaining([core, enterprise, ours, 'urn:ietf:params:scim:schemas:core:2.0:Group']),
    )
    const { body: published } = await call('admin-gu', 'GET', `/Schemas/${core}`)
    const attributes = new Map(published.attributes.map((one: { name: string }) => [one.name, one]))
    expect(attributes.get('userName')).toMatchObject({ type: 'string', required: true, uniqueness: 'server' })
    expect(attributes.get('emails')).toMatchObject({ type: 'complex', multiValued: true })
    expect(attributes.has('phoneNumbers')).toBe(false)
    const { body: types } = await call('admin-gu', 'GET', '/ResourceTypes')
    expect(types).toMatchObject({ totalResults: 2, Resources: [{ id: 'User', endpoint: '/Users' }, { id: 'Group' }] })
    expect(refused(await call('admin-gu', 'GET', '/ResourceTypes/Nothing'))).toEqual([404, undefined])
    for (const who of ['intake-chen', 'auditor-lin', 'applicant-zhou'])
      expect(refused(await call(who, 'GET', '/Users'))).toEqual([403, undefined])
    const none = await fetch(new URL('/scim/v2/Users', server().system.baseUrl))
    expect([none.status, none.headers.get('content-type')]).toEqual([401, expect.stringMatching(/scim\+json/)])
  })

  it('keeps a person as it came: made, found, put, patched, and ended without being deleted', async () => {
    const made = await call('admin-gu', 'POST', '/Users', user('scim-one'))
    expect(refused(made)).toEqual([201])
    expect(made.headers.get('location')).toBe('/scim/v2/Users/scim-one')
    expect(made.headers.get('etag')).toBe('W/"1"')
    expect(made.body).toMatchObject({
      ...user('scim-one'),
      id: 'scim-one',
      name: { formatted: '新来者' },
      groups: [{ value: 'intake@zhenhai' }],
      meta: { resourceType: 'User', location: '/scim/v2/Users/scim-one', version: 'W/"1"' },
    })
    expect(refused(await call('admin-gu', 'POST', '/Users', user('scim-one')))).toEqual([409, 'uniqueness'])
    const mail = { emails: [{ value: 'SCIM-one@example.test' }] }
    expect(refused(await call('admin-gu', 'POST', '/Users', user('scim-two', mail)))).toEqual([409, 'uniqueness'])
    const { body: register } = await server().call('admin-gu', 'GET', '/v1/persons/scim-one')
    expect(register.person).toMatchObject({ name: '新来者', unit: 'mouju', roles: ['intake'], rank: 'staff' })
    expect(register.history).toMatchObject([{ by: 'admin-gu', reason: 'SCIM' }])

    const filter = encodeURIComponent('userName eq "scim-one"')
    const { body: list } = await call('admin-gu', 'GET', `/Users?filter=${filter}&attributes=userName`)
    expect(list).toMatchObject({
      totalResults: 1,
      startIndex: 1,
      itemsPerPage: 1,
      Resources: [{ userName: 'scim-one' }],
    })
    expect(list.Resources[0]).not.toHaveProperty('roles')
    const named = encodeURIComponent('displayName sw "新来" and active eq true')
    expect((await call('admin-gu', 'GET', `/Users?filter=${named}`)).body.totalResults).toBe(1)
    expect(refused(await call('admin-gu', 'GET', '/Users?filter=userName%20like%20x%20('))).toEqual([
      400,
      'invalidFilter',
    ])
    const first = (await call('admin-gu', 'GET', '/Users?count=2')).body
    const second = (await call('admin-gu', 'GET', '/Users?count=2&startIndex=3')).body
    expect([first.itemsPerPage, second.startIndex]).toEqual([2, 3])
    expect(first.totalResults).toBe(second.totalResults)
    expect(new Set([...first.Resources, ...second.Resources].map(({ id }) => id)).size).toBe(4)
    expect((await call('admin-gu', 'GET', '/Users?count=0')).body.Resources).toEqual([])

    const gone = { ...user('scim-one'), displayName: '改名', roles: [] as object[] }
    const put = await call('admin-gu', 'PUT', '/Users/scim-one', gone, { 'if-match': 'W/"1"' })
    expect(put.body).toMatchObject({ displayName: '改名', name: { formatted: '改名' }, meta: { version: 'W/"2"' } })
    expect(put.body).not.toHaveProperty('roles')
    expect(refused(await call('admin-gu', 'PUT', '/Users/scim-one', gone, { 'if-match': 'W/"1"' }))).toEqual([
      412,
      undefined,
    ])
    const same = await call('admin-gu', 'GET', '/Users/scim-one', undefined, { 'if-none-match': 'W/"2"' })
    expect(same.status).toBe(304)
    const renamed = { ...gone, userName: 'scim-other' }
    expect(refused(await call('admin-gu', 'PUT', '/Users/scim-one', renamed))).toEqual([400, 'mutability'])

    const ops = [{ op: 'Replace', path: 'active', value: false }]
    const out = await patch('admin-gu', '/Users/scim-one', ops)
    expect(out.body.active).toBe(false)
    const left = await server().call('admin-gu', 'GET', '/v1/persons/scim-one')
    expect(left.body.person.validUntil).toEqual(expect.any(String))
    const back = await patch('admin-gu', '/Users/scim-one', [{ op: 'replace', value: { active: true } }])
    expect(back.body.active).toBe(true)
    expect((await server().call('admin-gu', 'GET', '/v1/persons/scim-one')).body.person).not.toHaveProperty(
      'validUntil',
    )
    expect((await call('admin-gu', 'DELETE', '/Users/scim-one')).status).toBe(204)
    expect(refused(await call('admin-gu', 'GET', '/Users/scim-one'))).toEqual([404, undefined])
    expect((await call('admin-gu', 'GET', `/Users?filter=${filter}`)).body.totalResults).toBe(0)
    const { body: kept } = await server().call('admin-gu', 'GET', '/v1/persons/scim-one')
    expect(kept.person).toHaveProperty('validUntil')
    expect(kept.history.at(-1)).toMatchObject({ by: 'admin-gu', reason: 'SCIM DELETE' })
    const again = await call('admin-gu', 'POST', '/Users', user('scim-one'))
    expect([again.status, again.body.active]).toEqual([201, true])
  })

  it('is spoken to as public clients do: by what the schemas publish, by extension, and by a key of their own', async () => {
    const { body } = await call('admin-gu', 'GET', '/Schemas')
    const schema = (id: string) => found(body.Resources.find(one => one.id === id))
    const attribute = (id: string, name: string) => found(schema(id).attributes?.find(one => one.name === name))
    const allowed = ['name', 'type', 'description', 'required', 'mutability', 'returned', 'uniqueness', 'caseExact']
    const known = [...allowed, 'multiValued', 'canonicalValues', 'referenceTypes', 'subAttributes'].toSorted()
    for (const { attributes } of body.Resources)
      for (const one of found(attributes).flatMap(at => [at, ...at.subAttributes]))
        expect(known).toEqual(expect.arrayContaining(Object.keys(one)))
    expect(attribute(core, 'userName')).toMatchObject({ required: true, mutability: 'immutable' })
    const role = attribute(core, 'roles').subAttributes.find(one => one.name === 'value')
    expect(role).toMatchObject({ required: true, canonicalValues: expect.arrayContaining(['intake', 'approver']) })
    expect(attribute(enterprise, 'organization')).toMatchObject({ required: true, canonicalValues: ['zhenhai'] })
    expect(attribute(enterprise, 'department').canonicalValues).toEqual(['mouju', 'quzhengfu'])
    expect(attribute(ours, 'rank').canonicalValues).toContain('township')

    const made = await call('admin-gu', 'POST', '/Users', user('scim-key', { externalId: 'hr 7/1' }))
    expect(made.body).toMatchObject({ externalId: 'hr 7/1' })
    const filter = encodeURIComponent('externalId eq "hr 7/1"')
    const { body: list } = await call('admin-gu', 'GET', `/Users?filter=${filter}&attributes=externalId`)
    expect(list.Resources).toEqual([{ schemas: expect.arrayContaining([core]), id: 'scim-key', externalId: 'hr 7/1' }])
    // What a table says of the person leaves the key that another system needs.
    const table = { table: 'id,name,organ,roles\nscim-key,新名,zhenhai,intake\n' }
    expect((await server().call('admin-gu', 'POST', '/v1/persons/import', table)).status).toBe(200)
    expect((await call('admin-gu', 'GET', '/Users/scim-key')).body).toMatchObject({
      externalId: 'hr 7/1',
      displayName: '新名',
    })
    const whole = { schemas: [ours], rank: 'county', managedBy: 'prefecture' }
    const set = await patch('admin-gu', '/Users/scim-key', [{ op: 'replace', path: ours, value: whole }])
    expect(set.body[ours]).toEqual({ rank: 'county', managedBy: 'prefecture' })
    const gone = await patch('admin-gu', '/Users/scim-key', [
      { op: 'remove', path: ours },
      { op: 'remove', path: 'externalId' },
    ])
    expect([gone.status, gone.body[ours], gone.body.externalId]).toEqual([200, undefined, undefined])
    const several = [{ value: 'second@example.test' }, { value: 'first@example.test', primary: true }]
    const put = await call('admin-gu', 'PUT', '/Users/scim-key', user('scim-key', { emails: several }))
    expect(put.body.emails).toEqual([{ value: 'first@example.test', type: 'work' }])
    for (const path of ['/Schemas', '/ResourceTypes', '/ServiceProviderConfig', '/Users/scim-key'])
      expect(refused(await call('admin-gu', 'POST', path, {})), path).toEqual([405, undefined])
    expect(refused(await call('admin-gu', 'POST', '/.search', {}))).toEqual([501, undefined])
  })

  it('names what is wrong, and writes nothing of it', async () => {
    const wrong = async (more: object, userName = 'scim-wrong') => {
      const answer = await call('admin-gu', 'POST', '/Users', user(userName, more))
      return [...refused(answer), answer.body.detail]
    }
    expect(await wrong({ userName: undefined })).toEqual([400, 'invalidValue', expect.stringContaining('userName')])
    expect(await wrong({}, '=cmd')).toEqual([400, 'invalidValue', expect.stringContaining('userName')])
    expect(await wrong({ roles: [{ value: 'king' }] })).toEqual([400, 'invalidValue', expect.stringContaining('roles')])
    expect(await wrong({ [ours]: { rank: 'minister' } })).toEqual([
      400,
      'invalidValue',
      expect.stringContaining('rank'),
    ])
    const nowhere = { [enterprise]: { organization: 'zhenhai', department: 'nowhere' } }
    expect(await wrong(nowhere)).toEqual([400, 'invalidValue', expect.stringContaining('department')])
    expect(await wrong({ displayName: ' ' })).toEqual([400, 'invalidValue', expect.stringContaining('displayName')])
    expect(refused(await call('admin-gu', 'GET', '/Users/scim-wrong'))).toEqual([404, undefined])
    expect(refused(asScim(await server().call('admin-gu', 'POST', '/scim/v2/Users', '{', type)))).toEqual([
      400,
      'invalidSyntax',
    ])
    expect(refused(await call('admin-gu', 'POST', '/Users', []))).toEqual([400, 'invalidSyntax'])
    const nope = [{ op: 'replace', path: 'nope', value: 1 }]
    expect(refused(await patch('admin-gu', '/Users/clerk-tang', nope))).toEqual([400, 'invalidPath'])
    expect(refused(await patch('admin-gu', '/Users/clerk-tang', []))).toEqual([400, 'invalidValue'])
    expect(refused(await call('admin-gu', 'PATCH', '/Users/clerk-tang', {}))).toEqual([400, 'invalidSyntax'])
  })

  it('widens nobody beyond whom the caller looks after, nor the caller', async () => {
    const add = (value: string) => [{ op: 'add', path: 'roles', value: [{ value }] }]
    // Another organ, and one above, are not there for this admin.
    expect(refused(await patch('admin-gu', '/Users/intake-other', add('approver')))).toEqual([404, undefined])
    expect(refused(await patch('admin-gu', '/Users/approver-qian', add('admin')))).toEqual([404, undefined])
    const up = [{ op: 'replace', path: `${enterprise}:organization`, value: 'ningbo' }]
    expect(refused(await patch('admin-gu', '/Users/clerk-tang', up))).toEqual([403, undefined])
    expect(
      refused(await call('admin-gu', 'POST', '/Users', user('x', { [enterprise]: { organization: 'beilun' } }))),
    ).toEqual([403, undefined])
    // Nobody gives themselves a role; a connected system gives nobody the power over the register.
    expect(refused(await patch('admin-gu', '/Users/admin-gu', add('approver')))).toEqual([403, undefined])
    expect(refused(await patch('hr-system', '/Users/hr-system', add('admin')))).toEqual([403, undefined])
    expect(refused(await patch('hr-system', '/Users/clerk-tang', add('admin')))).toEqual([403, undefined])
    expect(
      refused(
        await patch(
          'hr-system',
          '/Groups/admin@zhenhai',
          add('x').map(op => ({ ...op, path: 'members', value: [{ value: 'clerk-tang' }] })),
        ),
      ),
    ).toEqual([403, undefined])
    expect(refused(await patch('hr-system', '/Users/clerk-tang', add('caseReview')))).toEqual([200])
    const { row, version } = await personOf('clerk-tang')
    expect(row.roles).toEqual(['caseManagement', 'caseReview'])
    expect(version).toBeGreaterThan(1)
    const away = [{ op: 'remove', path: 'roles[value eq "caseReview"]' }]
    expect((await patch('admin-gu', '/Users/clerk-tang', away)).body.roles).toEqual([{ value: 'caseManagement' }])
    // The same by the interface of the registers.
    const own = await personOf('admin-gu')
    const wider = { ...own.row, roles: ['admin', 'custodian'] }
    expect((await server().call('admin-gu', 'PUT', '/v1/persons/admin-gu', wider)).body.errors[0]?.path).toBe('roles')
    const table = { table: 'id,name,organ,roles\nadmin-gu,顾管理员,zhenhai,admin custodian\n' }
    const preview = await server().call('admin-gu', 'POST', '/v1/persons/import?dryRun=true', table)
    expect(preview.body.errors).toMatchObject([{ path: '2.roles' }])
  })

  it('has a group for each role of each organ, whose members have the role', async () => {
    const { body: list } = await call('admin-gu', 'GET', '/Groups?count=200&excludedAttributes=members')
    expect(list.Resources.map(({ id }: { id: string }) => id)).toContain('intake@zhenhai')
    expect(list.Resources.every(({ id }: { id: string }) => id.endsWith('@zhenhai'))).toBe(true)
    expect(list.Resources[0]).not.toHaveProperty('members')
    const before = await call('admin-gu', 'GET', '/Groups/intake@zhenhai')
    const members = before.body.members.map(({ value }: { value: string }) => value)
    expect(members).toContain('intake-chen')
    const add = [{ op: 'add', path: 'members', value: [{ value: 'reviewer-xu' }] }]
    const etag = before.headers.get('etag') ?? ''
    const more = await patch('admin-gu', '/Groups/intake@zhenhai', add, { 'if-match': etag })
    expect(more.body.members).toHaveLength(members.length + 1)
    expect((await personOf('reviewer-xu')).row.roles).toEqual(['caseReview', 'intake'])
    expect(refused(await patch('admin-gu', '/Groups/intake@zhenhai', add, { 'if-match': etag }))).toEqual([
      412,
      undefined,
    ])
    const back = [{ op: 'remove', path: 'members[value eq "reviewer-xu"]' }]
    expect((await patch('admin-gu', '/Groups/intake@zhenhai', back)).body.members).toHaveLength(members.length)
    const mixed = [{ op: 'add', path: 'members', value: [{ value: 'reviewer-xu' }, { value: 'nobody' }] }]
    expect(refused(await patch('admin-gu', '/Groups/intake@zhenhai', mixed))).toEqual([400, 'invalidValue'])
    expect((await personOf('reviewer-xu')).row.roles).toEqual(['caseReview'])
    const foreign = [{ op: 'add', path: 'members', value: [{ value: 'intake-other' }] }]
    expect(refused(await patch('admin-gu', '/Groups/intake@zhenhai', foreign))).toEqual([400, 'invalidValue'])
    expect(refused(await call('admin-gu', 'GET', '/Groups/intake@ningbo'))).toEqual([404, undefined])
    expect(refused(await call('admin-gu', 'POST', '/Groups', { displayName: 'x' }))).toEqual([403, undefined])
    expect(refused(await call('admin-gu', 'DELETE', '/Groups/intake@zhenhai'))).toEqual([403, undefined])
  })

  const personOf = async (id: string) => {
    const { id: _id, version, ...row } = (await server().call('admin-prov-1', 'GET', `/v1/persons/${id}`)).body.person
    return { row, version }
  }
}
