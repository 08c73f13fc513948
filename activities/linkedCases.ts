import { startCase as startCaseBody } from '#contract/schemas/startCase.ts'
import type { LinkedStart } from '#domain/case.ts'
import type { Engine } from '#engine/engine.ts'
import { Problem } from '#engine/problem.ts'
import { startCase } from '#engine/start.ts'
import { beating } from './beating.ts'
import type { LinkedCaseActivities } from './types.ts'

/** Starts cases that other cases ask for: the same request gives the same case, however often it is made. */
export const createLinkedCaseActivities = ({ engine }: { engine: Engine }): LinkedCaseActivities => ({
  async startLinked(caseId: string, { id, kind, application, by }: LinkedStart) {
    const body = startCaseBody.safeParse({ kind, ...application })
    if (!body.success) return { refused: 'INVALID_BODY' }
    try {
      const request = { actor: by, key: `linked ${caseId} ${id}`, body: body.data }
      const started = await beating(() => startCase(engine, request))
      return { caseId: started.caseId }
    } catch (error) {
      if (error instanceof Problem && error.code !== 'ENGINE_UNAVAILABLE') return { refused: error.code }
      throw error
    }
  },
})
