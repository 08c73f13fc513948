import type { LinkedStart } from '#domain/case.ts'
import { carryOutStart } from '#engine/askedStart.ts'
import type { Engine } from '#engine/engine.ts'
import { isRefusal } from '#engine/problem.ts'
import { beating } from './beating.ts'
import type { LinkedCaseActivities } from './types.ts'

/** Starts cases that other cases ask for: the same request gives the same case, however often it is made. */
export const createLinkedCaseActivities = ({ engine }: { engine: Engine }): LinkedCaseActivities => ({
  async startLinked(caseId: string, { id, kind, application, by }: LinkedStart) {
    const sent = { kind, ...application }
    try {
      const asked = { actor: by, key: `linked ${caseId} ${id}`, sent, right: 'asked' } as const
      const started = await beating(() => carryOutStart(engine, asked))
      return { caseId: started.caseId }
    } catch (error) {
      if (isRefusal(error)) return { refused: error.code }
      throw error
    }
  },
})
