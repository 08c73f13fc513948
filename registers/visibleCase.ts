import { type LoadedCase, loadCase } from './cases.ts'
import { asPerson, type Register } from './register.ts'
import { sightOf, type Viewer } from './sight.ts'

/**
 * A case as the register has it, if the viewer may know of it: one query with the policy in WHERE, the same for "not there"
 * and "not yours". `work` is asked in the same transaction.
 */
export async function visibleCase<T>(
  register: Register,
  viewer: Viewer,
  caseId: string,
  work: (loaded: LoadedCase, client: Parameters<Parameters<typeof asPerson>[2]>[0]) => Promise<T> | T,
): Promise<T | undefined> {
  return asPerson(register, viewer, async client => {
    const loaded = await loadCase(register, client, caseId, sightOf(viewer, 1))
    return loaded && work(loaded, client)
  })
}
