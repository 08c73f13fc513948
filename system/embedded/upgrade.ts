import { join } from 'node:path'
import { resumeCase } from '#engine/resumeCase.ts'
import { openCaseIds } from '#registers/filing/ownedRun.ts'
import { openMeans } from '../commands/means.ts'
import type { Configuration } from '../configuration.ts'
import { readJson, writeSecretJson } from './files.ts'

/**
 * No release replays a history that it cannot: when the workflow code is another than at the last start, every open
 * case goes on in a new run of this build, before the worker starts. Returns how many did.
 */
export async function upgradeCases(
  configuration: Configuration,
  buildId: string,
  report: (line: string) => void,
): Promise<number> {
  const file = join(configuration.dataDir, 'build.json')
  if (readJson<{ buildId: string }>(file)?.buildId === buildId) return 0
  const means = await openMeans(configuration)
  try {
    const open = await openCaseIds(means.database)
    if (open.length > 0) report(`Moving ${open.length} open cases to this build`)
    let moved = 0
    for (const caseId of open) {
      const done = await resumeCase(means, caseId).catch(error => {
        report(`Case ${caseId} stays where it was (npm run cases -- resume ${caseId}): ${(error as Error).message}`)
      })
      if (!done) continue
      moved += 1
      if (moved % 500 === 0) report(`Moved ${moved} of ${open.length}`)
    }
    if (moved === open.length) writeSecretJson(file, { buildId })
    return moved
  } finally {
    await means.close()
  }
}
