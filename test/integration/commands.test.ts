import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readFeed } from '#registers/desk/feed.ts'
import { receiveCommand } from '#registers/filing/commands.ts'
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
  /** What both copies are told if the first has looked at the case, cannot commit yet, and meanwhile the case is `changed`. */
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
      const { rows } = await system().query('select from pg_stat_activity where wait_event = $1', [event])
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
