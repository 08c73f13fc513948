import { randomUUID } from 'node:crypto'
import { expect, it } from 'vitest'
import { engineOn } from '#engine/engine.ts'
import { loadCase } from '#registers/cases/cases.ts'
import { bareAct } from '#test/support/bareAct.ts'
import { eventually } from '#test/support/chaos.ts'
import type { Rehearsal } from '#test/support/rehearsal.ts'
import { actorOf } from '#test/support/rig.ts'

/** Two copies of one command, of which one waits between the look at its key and the checks. */
export function ownKey(rehearsal: () => Rehearsal): void {
  it('answers what another copy did while this one was being checked, not what the checks say of it', async () => {
    const { server, means } = rehearsal()
    const caseId = await rehearsal().newCase()
    const key = randomUUID()
    const holder = await server.rows.connect()
    const { taskQueue, database, client } = means
    const loaded = await loadCase(database, database.system, caseId)
    if (!loaded) return expect.unreachable('the case is not there')
    // Sweeps of inbox and mail read the table too and may come to wait beside the request. What the session of the
    // request shows is its look at the case or its commit, which are sent in one message.
    const waiting = async () => {
      const { rowCount } = await holder.query(
        `select from pg_locks join pg_stat_activity using (pid)
         where not granted and relation = 'kin'::regclass and query !~* 'inbox|mails'`,
      )
      return rowCount
    }
    let late: ReturnType<typeof server.call>
    let done: Awaited<ReturnType<typeof bareAct>>
    try {
      await holder.query('begin; lock table kin in access exclusive mode')
      late = server.call(
        'intake-chen',
        'POST',
        `/v1/cases/${caseId}/actions`,
        { type: 'declareRecusal', ground: 'other' },
        { 'idempotency-key': key },
      )
      expect(await eventually(waiting, Boolean, 50_000)).toBe(1)
      const log = { error: () => {}, warn: () => {} }
      const engine = engineOn(database, client, { taskQueue, log, close: async () => {} })
      done = await bareAct(engine, {
        actor: actorOf('intake-chen'),
        caseId,
        key,
        type: 'declareRecusal',
        body: { ground: 'other' },
        state: loaded.state,
      })
    } finally {
      await holder.query('rollback')
      holder.release()
    }
    const answer = await late
    expect([answer.status, answer.body]).toEqual([200, { seq: done.seq }])
    expect((await server.call('intake-chen', 'GET', `/v1/cases/${caseId}`)).status).toBe(404)
  })
}
