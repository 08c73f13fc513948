import { expect, it } from 'vitest'
import { signInAsBrowser } from '#test/support/browserSession.ts'
import { open } from '#test/support/httpCase.ts'
import type { Call, Server } from '#test/support/server.ts'

/** Roles from the register of persons on a running system: a token adds nothing, and one of several posts is chosen. */
export function posts(server: () => Server): void {
  const call: Call = (...given) => server().call(...given)
  const person = async (id: string) => {
    const { id: _id, version, ...row } = (await call('admin-prov-1', 'GET', `/v1/persons/${id}`)).body.person
    return { row, version }
  }
  const put = async (who: string, id: string, change: object) =>
    call(who, 'PUT', `/v1/persons/${id}`, { ...(await person(id)).row, ...change })
  const deputy = { id: 'deputy-city', organ: 'ningbo', roles: ['deputy'] }

  it('take nothing from a token: neither roles, organ nor level', async () => {
    const wide = { sub: 'clerk-tang', name: '唐案管', org: 'zhejiang', roles: ['admin', 'approver'], level: 'province' }
    const authorization = `Bearer ${await server().tokenOf(wide as never)}`
    const me = await fetch(new URL('/v1/me', server().system.baseUrl), { headers: { authorization } })
    expect(await me.json()).toMatchObject({ organ: 'zhenhai', roles: ['caseManagement'] })
    const stranger = { sub: 'nobody', name: '某人', org: 'zhenhai', roles: ['admin'] }
    const refused = await fetch(new URL('/v1/me', server().system.baseUrl), {
      headers: { authorization: `Bearer ${await server().tokenOf(stranger as never)}`, 'accept-language': 'zh-CN' },
    })
    expect([refused.status, ((await refused.json()) as { detail: string }).detail]).toEqual([
      401,
      expect.stringContaining('名录中没有您'),
    ])
  })

  it('lets a bearer token choose one post by a header, and no other', async () => {
    expect((await call('auditor-lin', 'GET', '/v1/me')).body).not.toHaveProperty('posts')
    expect((await put('admin-city-1', 'auditor-lin', { posts: [deputy] })).status).toBe(200)
    const as = async (post?: string) => {
      const { status, body } = await call('auditor-lin', 'GET', '/v1/me', undefined, post ? { 'x-post': post } : {})
      return [status, body.organ ?? body.detail, body.roles]
    }
    const city = [200, 'ningbo', ['deputy']]
    await expect.poll(() => as('deputy-city'), { timeout: 10_000 }).toEqual(city)
    expect(await as()).toEqual([200, 'zhenhai', ['auditor']])
    expect(await as('main')).toEqual([200, 'zhenhai', ['auditor']])
    expect(await as('head')).toEqual([401, expect.stringContaining('所选职务'), undefined])
    const { body } = await call('auditor-lin', 'GET', '/v1/me')
    expect(body.posts.map(({ id, organ }: { id: string; organ: string }) => [id, organ])).toEqual([
      ['main', 'zhenhai'],
      ['deputy-city', 'ningbo'],
    ])
    // Each post sees the cases of its own organ alone.
    const caseId = await open(server())
    expect((await call('auditor-lin', 'GET', `/v1/cases/${caseId}/ledger`)).status).toBe(200)
    const other = { 'x-post': 'deputy-city' }
    expect((await call('auditor-lin', 'GET', `/v1/cases/${caseId}/ledger`, undefined, other)).status).toBe(404)
    // In the post a person is found, and may be named, where the post is.
    const { body: found } = await call('supervisor-city', 'GET', '/v1/persons?role=deputy')
    expect(found.items.map(({ person }: { person: string }) => person)).toContain('auditor-lin')
  })

  it('lets a session choose, keeps the choice, and refuses a post that is not there', async () => {
    const cookie = await signInAsBrowser(server(), 'auditor-lin')
    const own = { 'x-requested-by': 'console', 'content-type': 'application/json' }
    const choose = (post: string, headers: Record<string, string>) =>
      fetch(new URL('/auth/post', server().system.baseUrl), {
        method: 'POST',
        headers,
        body: JSON.stringify({ post }),
      })
    expect((await choose('deputy-city', own)).status).toBe(401)
    expect((await choose('deputy-city', { cookie, 'content-type': 'application/json' })).status).toBe(403)
    expect((await choose('head', { cookie, ...own })).status).toBe(401)
    const chosen = await choose('deputy-city', { cookie, ...own })
    expect(chosen.status).toBe(200)
    const next = chosen.headers.getSetCookie()[0]?.split(';')[0] ?? ''
    const me = async (given: string) =>
      (await fetch(new URL('/v1/me', server().system.baseUrl), { headers: { cookie: given } })).json()
    expect(await me(next)).toMatchObject({ organ: 'ningbo', roles: ['deputy'] })
    expect(await me(cookie)).toMatchObject({ organ: 'zhenhai', roles: ['auditor'] })
  })

  it('lets an admin give posts of the own organ and below alone, and take none away elsewhere', async () => {
    const head = { id: 'head', organ: 'zhejiang', roles: ['admin'] }
    expect((await put('admin-gu', 'admin-gu', { posts: [head] })).status).toBe(403)
    expect((await put('admin-gu', 'clerk-tang', { posts: [{ ...head, organ: 'ningbo' }] })).status).toBe(403)
    expect((await put('admin-gu', 'auditor-lin', { posts: [] })).status).toBe(403)
    expect((await put('admin-gu', 'auditor-lin', { posts: [{ ...deputy, roles: ['admin'] }] })).status).toBe(403)
    expect((await put('admin-gu', 'auditor-lin', { rank: 'township' })).status).toBe(200)
    const table = { table: 'id,name,organ,roles\nauditor-lin,林审计,zhenhai,auditor\n' }
    expect((await call('admin-gu', 'POST', '/v1/persons/import', table)).status).toBe(200)
    expect((await person('auditor-lin')).row.posts).toEqual([deputy])
    const twice = await put('admin-city-1', 'auditor-lin', { posts: [deputy, deputy, { ...deputy, id: 'main' }] })
    expect(twice.body.errors.map(({ path }: { path: string }) => path)).toEqual(['posts.1.id', 'posts.2.id'])
    const nowhere = await put('admin-prov-1', 'auditor-lin', { posts: [{ ...deputy, unit: 'nowhere' }] })
    expect(nowhere.body.errors[0]?.path).toBe('posts.0.unit')
  })

  it('is heard when an admin takes a role away: the token still says otherwise', async () => {
    const { row } = await person('clerk-tang')
    expect((await put('admin-gu', 'clerk-tang', { roles: [] })).status).toBe(200)
    const rolesOf = async () => (await call('clerk-tang', 'GET', '/v1/me')).body.roles
    await expect.poll(rolesOf, { timeout: 10_000 }).toEqual([])
    // Who has no role at all reads what there is for nobody.
    for (const path of ['/v1/tasks', '/v1/tasks?candidate=true', '/v1/cases', '/v1/inbox'])
      expect([path, (await call('clerk-tang', 'GET', path)).status]).toEqual([path, 200])
    expect((await call('admin-gu', 'PUT', '/v1/persons/clerk-tang', row)).status).toBe(200)
    await expect.poll(rolesOf, { timeout: 10_000 }).toEqual(['caseManagement'])
  })
}
