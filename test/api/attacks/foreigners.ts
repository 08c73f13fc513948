import { randomUUID } from 'node:crypto'
import { Client, Connection } from '@temporalio/client'
import { expect, it } from 'vitest'
import { calendarSignal, openUpdate, organsSignal, sealedUpdate, workflowIdOf, workflowTypes } from '#contract/names.ts'
import { readConfiguration } from '#system/configuration.ts'
import { eventually } from '#test/support/chaos.ts'
import { done, open, registerOf } from '#test/support/httpCase.ts'
import type { Server } from '#test/support/server.ts'

/** Whoever reaches the Temporal server without our keys: what they send is refused, and no case is lost by it. */
export function foreignersSend(server: () => Server): void {
  const { temporalNamespace: namespace, taskQueue } = readConfiguration({})
  const asForeigner = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const connection = await Connection.connect({ address: server().system.temporalAddress })
    try {
      return await work(new Client({ connection, namespace }))
    } finally {
      await connection.close()
    }
  }
  const actor = { person: 'approver-zhao', name: '赵', organ: 'zhenhai', roles: ['approver'], level: 'county' }
  const command = (type: string) => ({
    command: {
      commandId: randomUUID(),
      type,
      body: {},
      bodyHash: 'x',
      actor,
      receivedAt: new Date().toISOString(),
      kin: {},
    },
    filed: { n: 0, id: null },
  })

  it('acts in no case in clear, whose next act is taken as ever', async () => {
    const id = await open(server())
    const before = await registerOf(server(), id)
    await asForeigner(async client => {
      const handle = client.workflow.getHandle(workflowIdOf(id))
      for (const [update, type] of [
        ['accept', 'accept'],
        [sealedUpdate, 'addNote'],
        [openUpdate, 'apply'],
      ] as const)
        await expect(handle.executeUpdate(update, { args: [command(type)] }), update).rejects.toThrow()
      for (const signal of [calendarSignal, organsSignal]) await handle.signal(signal, { version: 'ours', organs: [] })
      await expect(handle.query('entriesSince', { n: 0, id: null })).rejects.toThrow()
    })
    expect(await registerOf(server(), id)).toEqual(before)
    await done(server(), 'intake-chen', id, 'accept')
  })

  it('starts no case: such a run ends, and no register has it', async () => {
    const caseId = randomUUID().replaceAll('-', '')
    const outcome = await asForeigner(async client => {
      const handle = await client.workflow.start(workflowTypes.tolerance, {
        workflowId: workflowIdOf(caseId),
        taskQueue,
        args: [{ kind: 'start', caseId, organ: 'zhenhai', receivedOn: '2026-11-30' }],
      })
      await expect(handle.result()).rejects.toThrow()
      return (await handle.describe()).status.name
    })
    expect(outcome).toBe('FAILED')
    expect((await server().rows.query('select from cases where case_id = $1', [caseId])).rows).toEqual([])
    await done(server(), 'intake-chen', await open(server()), 'accept')
  })

  it('ends no case by ending its run: the next act is taken as ever, and without one it goes on too', async () => {
    const ids = [await open(server()), await open(server())]
    await asForeigner(async client => {
      for (const id of ids) await client.workflow.getHandle(workflowIdOf(id)).terminate('an attack')
      const [acted = '', left = ''] = ids
      await done(server(), 'intake-chen', acted, 'accept')
      const running = async () => (await client.workflow.getHandle(workflowIdOf(left)).describe()).status.name
      expect(await eventually(running, status => status === 'RUNNING', 120_000)).toBe('RUNNING')
      await done(server(), 'intake-chen', left, 'accept')
    })
    const { rows } = await server().rows.query('select from run_endings where case_id = any($1)', [ids])
    expect(rows).toHaveLength(2)
  })
}
