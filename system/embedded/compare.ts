import { openMeans } from '../commands/means.ts'
import { momentsOf, sentenceOf } from '../commands/moments.ts'
import { type Comparison, compareOpenCases } from '../commands/standing.ts'
import type { Configuration } from '../configuration.ts'

/** Compares open cases with their runs before a worker works on them, so that none stands still unnoticed. */
export async function compareAtStart(
  configuration: Configuration,
  report: (line: string) => void,
): Promise<Comparison> {
  const means = await openMeans(configuration)
  try {
    const moments = await momentsOf(means)
    if (moments !== 'same') report(sentenceOf[moments])
    const found = await compareOpenCases(means, { deep: moments !== 'same', report })
    if (found.resumed + found.caughtUp > 0)
      report(
        `Of ${found.looked} open cases ${found.resumed} go on in a new run, ${found.caughtUp} were brought up to theirs`,
      )
    return found
  } finally {
    await means.close()
  }
}
