import { describe, expect, test } from 'vitest'
import { registered } from '#api/server/admission.ts'
import { actorOf, claims, renamed } from '#api/server/claims.ts'
import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { Problem } from '#engine/problem.ts'

const names = { org: 'org', roles: 'roles', level: 'level', post: 'post' }
const token = { sub: 'li', name: '李核查', exp: 1, org: 'zhenhai', roles: ['intake'] }
const read = (payload: object, more: Partial<typeof names> & { orgOfAll?: string } = {}) =>
  actorOf(claims.parse(renamed({ ...payload }, { ...names, ...more })))

describe('claims of a foreign issuer', () => {
  test('are found where the configuration says: a path with dots, a flat list of groups, a text', () => {
    const keycloak = { ...token, roles: undefined, realm_access: { roles: ['intake', 'offline_access'] } }
    expect(read(keycloak, { roles: 'realm_access.roles' }).roles).toEqual(['intake'])
    expect(read({ ...token, groups: ['/zhengming/supervisor', 'staff'] }, { roles: 'groups' }).roles).toEqual([
      'supervisor',
    ])
    expect(read({ ...token, scp: 'deputy auditor' }, { roles: 'scp' }).roles).toEqual(['deputy', 'auditor'])
    expect(read({ ...token, 'https://city/org': 'beilun' }, { org: 'https://city/org' }).organ).toBe('beilun')
  })

  test('need no organ only where the register of persons says it', () => {
    const { org: _none, ...without } = token
    expect(() => read(without)).toThrow()
    expect(read(without, { orgOfAll: '-' }).organ).toBe('-')
  })
})

describe('a caller whose roles come from the register', () => {
  const row = { id: 'li', name: '李某', organ: 'zhenhai', roles: ['investigator'], version: 1 }
  const posts = [{ id: 'head', organ: 'ningbo', roles: ['approver'] }]
  const of = (more?: object, post?: string) => {
    try {
      return registered(
        actorOf(claims.parse({ ...token, roles: ['admin'] })),
        more && { ...row, ...more },
        post,
        organsOfRelease,
      )
    } catch (error) {
      return error instanceof Problem ? error.details.reason : error
    }
  }

  test('has those of the row and none of the token, in the post that was chosen', () => {
    expect(of({})).toEqual({ person: 'li', name: '李某', organ: 'zhenhai', roles: ['investigator'] })
    expect(of({ posts }, 'head')).toEqual({
      person: 'li',
      name: '李某',
      organ: 'ningbo',
      roles: ['approver'],
      level: 'prefecture',
    })
  })

  test('is refused without a row, or in a post that is not there', () => {
    expect(of()).toBe('notRegistered')
    expect(of({ posts }, 'other')).toBe('unknownPost')
  })
})
