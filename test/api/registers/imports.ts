import { expect, it } from 'vitest'
import type { Call, Server } from '#test/support/server.ts'

/** Imports of ten thousand rows, changes at once, and what a change leaves an organ without. */
export function imports(server: () => Server): void {
  const call: Call = (...given) => server().call(...given)
  const row = async (path: `/v1/persons/${string}` | `/v1/organs/${string}`) => {
    const { body } = await call('admin-prov-1', 'GET', path)
    const { id: _id, version, ...rest } = body.person ?? body.organ
    return { rest, version }
  }
  const table = (rows: number) =>
    `id,name,organ,unit,roles,mail\n${Array.from({ length: rows }, (_, n) => `many-${n},第${n}人,zhenhai,mouju,applicant,many-${n}@example.test`).join('\n')}`

  it('take 10,000 rows whole, and name the row from which it is too many', async () => {
    const began = performance.now()
    const { status, body } = await call('admin-gu', 'POST', '/v1/persons/import', { table: table(10_000) })
    console.log(`10,000 persons imported in ${Math.round(performance.now() - began)} ms`)
    expect([status, body]).toEqual([200, { rows: 10_000, changed: 10_000, written: true, errors: [] }])
    expect((await row('/v1/persons/many-9999')).version).toBe(1)
    // Confirmed twice: nothing is written again.
    const again = await call('admin-gu', 'POST', '/v1/persons/import', { table: table(10_000) })
    expect([again.status, again.body]).toEqual([200, { rows: 10_000, changed: 0, written: true, errors: [] }])
    expect((await row('/v1/persons/many-9999')).version).toBe(1)
    const more = await call('admin-gu', 'POST', '/v1/persons/import', { table: table(10_001) })
    expect([more.status, more.body.errors]).toEqual([
      422,
      [{ path: '10002', message: expect.stringContaining('10000') }],
    ])
    // One wrong row among ten thousand: nothing is written.
    const wrong = `${table(9_999)}\nmany-last,末,nowhere,,applicant,many-1@example.test`
    const refused = await call('admin-gu', 'POST', '/v1/persons/import', { table: wrong })
    expect(refused.status).toBe(422)
    expect(refused.body.errors.map(({ path }: { path: string }) => path)).toContain('10001.organ')
    expect((await row('/v1/persons/many-1')).version).toBe(1)
    const long = await call('admin-gu', 'POST', '/v1/persons/import', { table: 'x'.repeat(5_000_000) })
    expect(long.status).toBe(413)
  })

  it('refuse a second open identity, and take it once the first has ended', async () => {
    const person = { name: '双', organ: 'zhenhai', roles: [], mail: 'twice@example.test' }
    expect((await call('admin-gu', 'PUT', '/v1/persons/twice-1', person)).status).toBe(201)
    const second = await call('admin-gu', 'PUT', '/v1/persons/twice-2', person)
    expect(second.body.errors).toEqual([{ path: 'mail', message: expect.stringContaining('先终止') }])
    const gone = { ...person, validUntil: '2026-01-31' }
    expect((await call('admin-gu', 'PUT', '/v1/persons/twice-2', gone)).status).toBe(201)
    expect((await call('admin-gu', 'PUT', '/v1/persons/twice-1', gone)).status).toBe(200)
    expect((await call('admin-gu', 'PUT', '/v1/persons/twice-2', person)).status).toBe(200)
  })

  it('refuse an id that a spreadsheet would run, and keep a name as it is', async () => {
    const formula = { table: 'id,name,organ,roles\n=cmd(),某,zhenhai,applicant\n' }
    expect((await call('admin-gu', 'POST', '/v1/persons/import', formula)).body.errors[0]?.path).toBe('2.id')
    const name = { table: 'id,name,organ,roles\nformula,"=1+1",zhenhai,applicant\n' }
    expect((await call('admin-gu', 'POST', '/v1/persons/import', name)).status).toBe(200)
    expect((await row('/v1/persons/formula')).rest.name).toBe('=1+1')
  })

  it('say what an organ lacks afterwards', async () => {
    const { rest } = await row('/v1/persons/custodian-2')
    const left = await call('admin-gu', 'PUT', '/v1/persons/custodian-2', { ...rest, validUntil: '2026-01-31' })
    expect([left.status, left.body.warnings]).toEqual([
      200,
      [{ organ: 'zhenhai', message: expect.stringContaining('至少 2 人，现有 1 人') }],
    ])
    const back = await call('admin-gu', 'PUT', '/v1/persons/custodian-2', rest)
    expect(back.body).not.toHaveProperty('warnings')
  })

  it('are one change after the other: of two made on the same version one is stale', async () => {
    const { rest, version } = await row('/v1/persons/clerk-tang')
    const change = (name: string) =>
      call('admin-gu', 'PUT', '/v1/persons/clerk-tang', { ...rest, name, ifVersion: version })
    const both = await Promise.all([change('唐甲'), change('唐乙')])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    expect(both.find(({ status }) => status === 409)?.body.code).toBe('STALE')
  })

  it('let no admin raise the own organ, end it or say who follows', async () => {
    const { rest } = await row('/v1/organs/zhenhai')
    for (const change of [
      { level: 'prefecture' },
      { superior: 'zhejiang' },
      { validUntil: '2026-12-31', successor: 'beilun' },
    ]) {
      const refused = await call('admin-gu', 'PUT', '/v1/organs/zhenhai', { ...rest, ...change })
      expect([refused.status, refused.body.errors?.[0]?.path]).toEqual([422, 'powers'])
    }
    const mark = await call('admin-gu', 'PUT', '/v1/organs/zhenhai', { ...rest, mark: '仑' })
    expect(mark.body.errors).toEqual([{ path: 'mark', message: expect.stringContaining('文号会重复') }])
  })
}
