import { knownCase, type LoadedCase, loadCase, placeOf } from './cases.ts'
import { askAsPerson, asPerson, type Register } from './register.ts'
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

/** The same with nothing else to ask: one message and back, if this process has folded the case already. */
export async function seenCase(register: Register, viewer: Viewer, caseId: string): Promise<LoadedCase | undefined> {
  const { rows } = await askAsPerson(register, viewer, client => placeOf(client, caseId, sightOf(viewer, 1)))
  const place = rows[0]
  return place && (knownCase(caseId, place) ?? visibleCase(register, viewer, caseId, loaded => loaded))
}
