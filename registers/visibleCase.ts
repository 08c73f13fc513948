import type { Actor } from '#domain/actor.ts'
import type { CommonState } from '#domain/case.ts'
import type { Process } from '#domain/process.ts'
import { type LoadedCase, loadCase } from './cases.ts'
import { asPerson, type Register } from './register.ts'
import { sightOf } from './sight.ts'

/**
 * A case as the register has it, if the actor may know of it: one query with the policy in WHERE, the same for "not there"
 * and "not yours". `work` is asked in the same transaction.
 */
export async function visibleCase<S extends CommonState, E extends { type: string }, T>(
  register: Register,
  actor: Actor,
  { process, caseId }: { process: Process<S, E>; caseId: string },
  work: (loaded: LoadedCase<S>, client: Parameters<Parameters<typeof asPerson>[2]>[0]) => Promise<T> | T,
): Promise<T | undefined> {
  return asPerson(register, actor, async client => {
    const loaded = await loadCase(register, client, process, caseId, sightOf(actor, 1))
    return loaded && work(loaded, client)
  })
}
