import type pg from 'pg'
import { processOfEntries } from '#domain/processes.ts'
import { askAsPerson, asPerson, type Database } from '../database/database.ts'
import { fold, readEntries } from '../ledger/fold.ts'
import { caseRow, knownCase, type LoadedCase, loadCase } from './cases.ts'
import { actorsOf, formerSight, sightOfCase, type Viewer } from './sight.ts'

/**
 * A case as the register has it, if the viewer may know of it: one query with the policy in WHERE, the same for "not
 * there" and "not yours". `work` is asked in the same transaction.
 */
export async function visibleCase<T>(
  database: Database,
  viewer: Viewer,
  caseId: string,
  work: (loaded: LoadedCase, client: Parameters<Parameters<typeof asPerson>[2]>[0]) => Promise<T> | T,
): Promise<T | undefined> {
  return asPerson(database, viewer, async client => {
    const loaded =
      (await loadCase(database, client, caseId, sightOfCase(viewer))) ??
      (await ownPart(database, client, viewer, caseId))
    return loaded && work(loaded, client)
  })
}

/** The same with nothing else to ask: one message and back, if this process has folded the case already. */
export async function seenCase(database: Database, viewer: Viewer, caseId: string): Promise<LoadedCase | undefined> {
  const place = await askAsPerson(database, viewer, client => caseRow(client, caseId, sightOfCase(viewer)))
  return (place && knownCase(caseId, place)) ?? visibleCase(database, viewer, caseId, loaded => loaded)
}

/** A case that the viewer's organ gave away, as it stood when the other organ took it. */
async function ownPart(
  database: Database,
  client: pg.PoolClient,
  viewer: Viewer,
  caseId: string,
): Promise<LoadedCase | undefined> {
  const loaded = await loadCase(database, client, caseId, formerSight(viewer))
  if (!loaded) return undefined
  const entries = await readEntries(database, client, caseId)
  const organs = actorsOf(viewer).map(({ organ }) => organ)
  const gone = entries.findLastIndex(({ event, actor }, index) => {
    const before = event.type === 'acceptTransfer' && fold(processOfEntries(entries), entries.slice(0, index))
    return before && organs.includes(before.organ) && actor?.organ === before.transfer?.to
  })
  const state = gone > 0 ? fold(processOfEntries(entries), entries.slice(0, gone)) : undefined
  if (!state) return undefined
  const known = new Set(state.documents.map(({ id }) => id))
  const documents = loaded.documents.filter(({ documentId, noticeId }) => known.has(noticeId ?? documentId))
  return { ...loaded, state, n: gone, documents, former: true }
}
