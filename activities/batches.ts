import { heartbeat } from '@temporalio/activity'
import { commandIdOf, itemKeyOf } from '#contract/ids.ts'
import type { Actor } from '#domain/access/actor.ts'
import { carryOutAct } from '#engine/askedAct.ts'
import type { Engine } from '#engine/engine.ts'
import { isRefusal, Problem } from '#engine/problem.ts'
import { type BatchItem, type BatchRefusal, settleItem, waitingItems } from '#registers/desk/batches.ts'
import { knownCommand } from '#registers/filing/commands.ts'
import type { BatchActivities } from './types.ts'

/** So that a turn whose worker was killed is missed in seconds. */
const beatMs = 3_000

type Asked = BatchItem & { key: string; reasons?: string; late: boolean }

/**
 * Activities on batches: each item is a command of the person who asked, so that a repetition finds its own work done.
 */
export const createBatchActivities = ({ engine }: { engine: Engine }): BatchActivities => {
  const { database, log } = engine

  /** Nothing when the item is done, `waiting` when nobody can say, otherwise why not. */
  async function reassign(actor: Actor, asked: Asked): Promise<BatchRefusal | 'waiting' | undefined> {
    const { caseId, key, task, to, reasons, late } = asked
    const sent = { type: 'reassignTask', task, to, ...(reasons !== undefined && { reasons }) }
    try {
      // Rights are those of the moment of asking: nothing is begun with them a day later.
      if (late && !(await knownCommand(database, commandIdOf(actor.person, caseId, key))))
        throw new Problem('COMMAND_EXPIRED')
      await carryOutAct(engine, { actor, caseId, key, sent })
    } catch (error) {
      if (isRefusal(error)) return { code: error.code, details: error.details }
      if (!(error instanceof Problem)) log.warn({ caseId, err: String(error) }, 'an item of a batch was not confirmed')
      return 'waiting'
    }
  }

  async function turn(batchId: string, from: number, to: number): Promise<number> {
    const waiting = await waitingItems(database, batchId, from, to)
    if (!waiting) return 0
    const { request, late, items } = waiting
    const { actor, reasons } = request
    let unsettled = 0
    for (const { position, ...item } of items) {
      const key = itemKeyOf(batchId, position)
      const outcome = await reassign(actor, { ...item, key, late, ...(reasons !== undefined && { reasons }) })
      if (outcome === 'waiting') unsettled += 1
      else await settleItem(database, { person: actor.person, batchId, position }, outcome)
    }
    return unsettled
  }

  return {
    async carryOutItems(batchId, from, to) {
      const beat = setInterval(heartbeat, beatMs)
      return turn(batchId, from, to).finally(() => clearInterval(beat))
    },
  }
}
