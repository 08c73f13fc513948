import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFeed } from '#registers/desk/feed.ts'
import { receiveCommand } from '#registers/filing/commands.ts'
import { pruneOld } from '#registers/filing/pruning.ts'
import { Rig } from '#test/support/rig.ts'
import { application } from '#test/support/toleranceStory.ts'

let rig: Rig
let caseId: string
beforeAll(async () => {
  rig = await Rig.start()
  caseId = await rig.start('applicant-zhou', application(randomUUID()))
})
afterAll(() => rig.stop())

const system = () => rig.database.system

describe('a copy that comes while the first copy is being written down', () => {
  /**
   * What both copies are told if the first has looked at the case, cannot commit yet, and meanwhile the case is
   * `changed`.
   */
  async function toldMeanwhile(changed: string, evenClosed: boolean) {
    const intent = {
      commandId: randomUUID(),
      caseId,
      type: 'reopen',
      person: 'approver-zhao',
      bodyHash: 'b',
      evenClosed,
    }
    const stays = await system().connect()
    try {
      await stays.query('begin')
      await stays.query(
        'insert into commands (command_id, case_id, type, person, body_hash) values ($1, $2, $3, $4, $5)',
        [intent.commandId, intent.caseId, intent.type, intent.person, intent.bodyHash],
      )
      const first = receiveCommand(rig.database, intent)
      await someoneWaits('transactionid')
      await system().query(`update cases set ${changed} where case_id = $1`, [caseId])
      const second = receiveCommand(rig.database, intent)
      await Promise.race([second, someoneWaits('advisory')])
      await stays.query('rollback')
      return await Promise.all([first, second])
    } finally {
      stays.release()
      await system().query("update cases set status = 'open', frozen_at = null where case_id = $1", [caseId])
    }
  }

  /** Until a statement waits for what another transaction holds. */
  async function someoneWaits(event: 'transactionid' | 'advisory') {
    for (;;) {
      const { rows } = await system().query<Record<string, unknown>>(
        'select from pg_stat_activity where wait_event = $1',
        [event],
      )
      if (rows.length > 0) return
      await sleep(10)
    }
  }

  test.each([
    ["status = 'closed'", true],
    ["status = 'closed'", false],
    ['frozen_at = now()', false],
    ['frozen_at = now()', true],
  ])(
    'is answered by the row of the first, though the case is then %s (evenClosed: %s)',
    async (changed, evenClosed) => {
      const [first, second] = await toldMeanwhile(changed, evenClosed)
      expect(first).toMatchObject({ fresh: true, status: 'open', frozen: false })
      expect(second).toMatchObject({
        fresh: false,
        status: 'open',
        bodyHash: 'b',
        frozen: changed.startsWith('frozen'),
      })
    },
  )

  test('hears that the case is frozen only if there is no row', async () => {
    await system().query('update cases set frozen_at = now() where case_id = $1', [caseId])
    const intent = { commandId: randomUUID(), caseId, type: 'reopen', person: 'approver-zhao', bodyHash: 'b' }
    expect(await receiveCommand(rig.database, { ...intent, evenClosed: true })).toBe('frozen')
    await system().query("update cases set status = 'open', frozen_at = null where case_id = $1", [caseId])
  })
})

test('events are read in the order of their transactions, whatever the length of the numbers', async () => {
  await system().query('delete from feed')
  for (const [xid, seq] of [
    ['101', 3],
    ['98', 2],
    ['9', 1],
  ] as const)
    await system().query("insert into feed (xid, case_id, seq, kind) values ($1, $2, $3, 'moved')", [xid, caseId, seq])
  const pages: number[] = []
  for (let place = { xid: '0', id: 0 }; ; ) {
    const page = await readFeed(rig.database, place, 1)
    const last = page.at(-1)
    if (!last) break
    pages.push(last.seq)
    place = { xid: last.xid, id: last.id }
  }
  expect(pages).toEqual([1, 2, 3])
})

describe('what nothing can ask for any more', () => {
  test('goes: rows of filed commands, whose keys still have their answer; an expired key stays dead', async () => {
    const key = randomUUID()
    const id = await rig.start('applicant-zhou', application(randomUUID()))
    const accepted = await rig.act('intake-chen', id, 'accept', {}, key)
    await rig.act('intake-chen', id, 'addNote', { text: '近日' })
    await system().query(
      `insert into commands (command_id, case_id, type, person, body_hash, status) values
         ('old-1', $1, 'expired', 'p', 'b', 'expired'), ('old-2', $1, 'open', 'p', 'b', 'open'),
         ('old-3', $1, 'withoutEntry', 'p', 'b', 'done')`,
      [id],
    )
    await system().query("update commands set received_at = received_at - interval '100 days' where type <> 'addNote'")
    await pruneOld(rig.database)
    const { rows } = await system().query<Record<string, unknown>>(
      'select type from commands where case_id = $1 order by 1',
      [id],
    )
    expect(rows.map(({ type }) => type)).toEqual(['addNote', 'expired', 'open', 'withoutEntry'])
    expect(await rig.act('intake-chen', id, 'accept', {}, key)).toEqual({ ...accepted, repeated: true })
    await system().query("delete from commands where command_id like 'old-%'")
  })

  test('goes: events that every reader has passed, and none that one has still to read', async () => {
    const id = await rig.start('applicant-zhou', application(randomUUID()))
    await system().query("update feed set at = at - interval '100 days'")
    const left = async () => (await system().query('select 1 from feed where case_id = $1', [id])).rowCount
    await system().query("update inbox_place set xid = '0', id = 0")
    expect((await pruneOld(rig.database)).feed).toBe(0)
    expect(await left()).toBeGreaterThan(0)
    await system().query('update inbox_place set xid = pg_snapshot_xmin(pg_current_snapshot()), id = 0')
    await system().query('update webhook_place set xid = pg_snapshot_xmin(pg_current_snapshot()), id = 0')
    expect((await pruneOld(rig.database)).feed).toBeGreaterThan(0)
    expect(await left()).toBe(0)
  })
})
