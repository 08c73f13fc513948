import { expect, it } from 'vitest'
import type { Rehearsal } from '#test/support/rehearsal.ts'
import type { Call } from '#test/support/server.ts'

/** The registers of organs, units and persons over HTTP: who may change what. */
export function registers(rehearsal: () => Rehearsal): void {
  const call: Call = (...given) => rehearsal().server.call(...given)
  const organ = async (id: string) => {
    const { id: _id, version, ...row } = (await call('admin-prov-1', 'GET', `/v1/organs/${id}`)).body.organ
    return { row, version }
  }

  it('lets an admin change the own organ and those below, and what it may do only from above', async () => {
    const { row, version } = await organ('zhenhai')
    const renamed = { ...row, shortName: '镇海纪委', reason: '简称', ifVersion: version }
    expect((await call('admin-other-1', 'PUT', '/v1/organs/zhenhai', renamed)).status).toBe(403)
    expect((await call('intake-chen', 'PUT', '/v1/organs/zhenhai', renamed)).status).toBe(403)
    expect((await call('admin-gu', 'PUT', '/v1/organs/zhenhai', renamed)).status).toBe(200)
    expect((await call('admin-fang', 'PUT', '/v1/organs/zhenhai', renamed)).body.code).toBe('STALE')
    const more = { ...row, powers: { decide: [], approve: [] } }
    expect((await call('admin-gu', 'PUT', '/v1/organs/zhenhai', more)).body.errors[0]?.path).toBe('powers')
    expect((await call('admin-city-1', 'PUT', '/v1/organs/zhenhai', row)).status).toBe(200)
    const { row: top } = await organ('zhejiang')
    const less = { ...top, powers: { ...(top.powers as object), approve: ['tolerance', 'falseAccusation'] } }
    for (const who of ['admin-prov-1', 'admin-prov-1'])
      expect((await call(who, 'PUT', '/v1/organs/zhejiang', less)).status).toBe(202)
    expect((await call('admin-prov-2', 'PUT', '/v1/organs/zhejiang', less)).status).toBe(200)
  })

  it('imports a table of persons whole or not at all, and keeps out who has left', async () => {
    const table = (roles: string) => ({ table: `id,name,organ,roles\nnew-one,新人,zhenhai,${roles}\n` })
    const preview = await call('admin-gu', 'POST', '/v1/persons/import?dryRun=true', table('nobody'))
    expect(preview.body).toMatchObject({ written: false, errors: [{ path: '2.roles.0' }] })
    expect((await call('admin-gu', 'POST', '/v1/persons/import', table('nobody'))).status).toBe(422)
    expect((await call('admin-gu', 'GET', '/v1/persons/new-one')).status).toBe(404)
    expect((await call('admin-gu', 'POST', '/v1/persons/import', table('intake'))).body).toMatchObject({
      rows: 1,
      written: true,
    })
    expect((await call('admin-gu', 'GET', '/v1/persons/new-one')).body.person).toMatchObject({
      roles: ['intake'],
      version: 1,
    })
    const {
      id: _id,
      version: _version,
      ...row
    } = (await call('admin-gu', 'GET', '/v1/persons/auditor-lin')).body.person
    expect(
      (await call('admin-gu', 'PUT', '/v1/persons/auditor-lin', { ...row, validUntil: '2026-01-31' })).status,
    ).toBe(200)
    await expect.poll(async () => (await call('auditor-lin', 'GET', '/v1/me')).status, { timeout: 10_000 }).toBe(401)
    expect((await call('auditor-lin', 'GET', '/v1/me')).body.detail).toContain('已离任')
    expect((await call('admin-gu', 'PUT', '/v1/persons/auditor-lin', row)).status).toBe(200)
  })
}
