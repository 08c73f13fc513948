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

describe('a copy that waits for the first copy to be written down', () => {
  /** What a second copy is told whose insert waits for that of the first, which then commits. */
  async function toldWhileWaiting(evenClosed: boolean) {
    const intent = {
      commandId: randomUUID(),
      caseId,
      type: 'reopen',
      person: 'approver-zhao',
      bodyHash: 'b',
      evenClosed,
    }
    const first = await system().connect()
    try {
      await first.query('begin')
      await first.query(
        'insert into commands (command_id, case_id, type, person, body_hash) values ($1, $2, $3, $4, $5)',
        [intent.commandId, intent.caseId, intent.type, intent.person, intent.bodyHash],
      )
      const second = receiveCommand(rig.database, intent)
      await someoneWaits()
      await first.query('commit')
      return await second
    } finally {
      first.release()
    }
  }

  /** Until a statement that inserts a command waits for another transaction. */
  async function someoneWaits() {
    for (;;) {
      const { rows } = await system().query(
        "select from pg_stat_activity where wait_event = 'transactionid' and query like '%insert into commands%'",
      )
      if (rows.length > 0) return
      await sleep(10)
    }
  }

  test('is answered by the row of the first, though the case is closed', async () => {
    await system().query("update cases set status = 'closed' where case_id = $1", [caseId])
    expect(await toldWhileWaiting(true)).toMatchObject({ fresh: false, status: 'open', bodyHash: 'b' })
  })

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
