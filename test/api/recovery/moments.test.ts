import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '#test/support/chaos.ts'
import { pdf, upload } from '#test/support/httpCase.ts'
import { Moments } from '#test/support/moments.ts'

let moments: Moments
beforeAll(async () => {
  moments = await Moments.start()
})
afterAll(() => moments?.stop())

type Row = { status: string; outcome: string | null; n: number; frozen_at: Date | null }
const row = (caseId: string) =>
  moments.server.row<Row>('select status, outcome, n, frozen_at from cases where case_id = $1', [caseId])
/** Both sides know a round that began after now. */
const roundIsMade = async () => {
  const atOf = async () =>
    (await moments.server.rows.query<{ at: Date }>('select at from rounds')).rows[0]?.at.getTime() ?? 0
  const before = await atOf()
  expect(await eventually(atOf, at => at > before, 120_000)).toBeGreaterThan(before)
}
describe('Temporal’s data are lost', () => {
  test('and every open case goes on at the next start, from the register alone', async () => {
    const cases = [await moments.clients.play('accept'), await moments.clients.play('recordInterview')]
    await roundIsMade()
    await moments.again(() => moments.remove('temporal'))
    expect(moments.server.system.standStill).toEqual([])
    await moments.clients.goOn(cases[0] ?? '', 1)
    await moments.clients.goOn(cases[1] ?? '', 5)
    for (const id of cases)
      expect(await row(id)).toMatchObject({ status: 'closed', outcome: 'tolerate', frozen_at: null })
  })
})

describe('Temporal’s data are older than the registers', () => {
  test('and cases that moved, and one that was begun since, go on where the register stands', async () => {
    const moved = await moments.clients.play('accept')
    await roundIsMade()
    await moments.again(() => moments.copy('temporal', 'temporal.old'))
    await moments.clients.goOn(moved, 1, 'recordInterview')
    const begun = await moments.clients.play('accept')
    await roundIsMade()
    const before = [await row(moved), await row(begun)]
    await moments.again(() => moments.putBack('temporal.old', 'temporal'))
    expect(moments.server.system.standStill).toEqual([])
    expect([await row(moved), await row(begun)]).toEqual(before)
    await moments.clients.goOn(moved, 5)
    await moments.clients.goOn(begun, 1)
    for (const id of [moved, begun]) expect(await row(id)).toMatchObject({ status: 'closed', frozen_at: null })
  })
})

describe('registers are older than Temporal', () => {
  test('and are brought up to the runs; a case begun since is found again, if the vault has its key', async () => {
    const moved = await moments.clients.play('accept')
    await roundIsMade()
    await moments.again(() => moments.copy('postgres', 'postgres.old'))
    await moments.clients.goOn(moved, 1, 'recordInterview')
    const uploaded = await upload(moments.server, 'investigator-li', moved, pdf('between the moments'))
    expect(uploaded.status).toBe(201)
    const [begun, lost] = [await moments.clients.play('accept'), await moments.clients.play('accept')]
    await roundIsMade()
    const before = [await row(moved), await row(begun)]
    // What a newer copy of schema vault has: the key of one of the two.
    const { rows: keys } = await moments.server.rows.query('select * from vault.data_keys where scope = $1', [
      `case:${begun}`,
    ])
    const numberOf = async (id: string) =>
      (await moments.server.rows.query('select number from cases where case_id = $1', [id])).rows[0]?.number
    const number = await numberOf(begun)

    await moments.again(() => moments.putBack('postgres.old', 'postgres'))
    expect((await row(moved)).n).toBe(before[0]?.n)
    expect(moments.server.system.standStill.map(({ caseId }) => caseId).toSorted()).toEqual([begun, lost].toSorted())
    expect(moments.server.system.standStill[0]?.reason).toMatch(/its key is not in the vault/)
    for (const { scope, key_id, wrapped } of keys)
      await moments.server.rows.query(
        `insert into vault.data_keys (scope, key_id, wrapped) values ($1, $2, $3)
         on conflict (scope) do update set key_id = excluded.key_id, wrapped = excluded.wrapped`,
        [scope, key_id, wrapped],
      )
    // The registers are made to look old again, as they are when schema vault is restored before the start.
    await moments.server.rows.query("update rounds set at = at - interval '1 day'")
    await moments.again()
    expect(moments.server.system.standStill.map(({ caseId }) => caseId)).toEqual([lost])
    expect(await row(begun)).toEqual(before[1])
    expect(await numberOf(begun)).toBe(number)
    const document = `/v1/cases/${moved}/documents/${uploaded.body.document.id}`
    const read = await moments.server.call('investigator-li', 'GET', document)
    expect([read.status, read.bytes]).toEqual([200, pdf('between the moments')])
    await moments.clients.goOn(moved, 5)
    await moments.clients.goOn(begun, 1)
    for (const id of [moved, begun]) expect(await row(id)).toMatchObject({ status: 'closed', frozen_at: null })
  })
})
