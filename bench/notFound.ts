import { agent, ask } from './list/ask.ts'
import { viewers } from './list/fill.ts'
import { startFilled } from './list/list.ts'
import { quantile } from './statistics.ts'

type Who = keyof typeof viewers
const cases = 1_000
const warmUp = 200

/** Answers of 404 in milliseconds: of a case that is there and not the asker's, and of one that is not there. */
type Times = { theirs: number[]; none: number[] }

/** How well one time tells which of the two it was: 0.5 not at all, 1 always. */
function auc({ theirs, none }: Times): number {
  const sorted = none.toSorted((a, b) => a - b)
  const below = (value: number, orEqual: boolean) => {
    let [low, high] = [0, sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      const at = sorted[middle] ?? 0
      if (orEqual ? at <= value : at < value) low = middle + 1
      else high = middle
    }
    return low
  }
  const wins = theirs.reduce((sum, time) => sum + (below(time, false) + below(time, true)) / 2, 0)
  return wins / (theirs.length * none.length)
}

/** Asks for both in a random order, in pairs, so that what slows the machine slows both alike. */
async function measure(baseUrl: string, viewer: Who, ids: readonly string[], pairs: number): Promise<Times> {
  const times: Times = { theirs: [], none: [] }
  for (let pair = -warmUp; pair < pairs; pair++) {
    const theirs = ids[Math.floor(Math.random() * ids.length)] ?? ''
    const none = Array.from({ length: theirs.length }, () => Math.floor(Math.random() * 16).toString(16)).join('')
    const order: (keyof Times)[] = Math.random() < 0.5 ? ['theirs', 'none'] : ['none', 'theirs']
    for (const which of order) {
      const known = { caseId: which === 'theirs' ? theirs : none, number: '' }
      const taken = await ask(baseUrl, { viewer, name: 'one case', path: '/v1/cases/{case}' }, known)
      if (pair >= 0) times[which].push(taken)
    }
  }
  return times
}

/** Whether the time of an answer 404 tells that a case is there; prints a line for each asker. Clocks gate nothing. */
export async function benchNotFound(pairs: number, report: (line: string) => void): Promise<void> {
  const { served, stop } = await startFilled(cases)
  try {
    for (const viewer of ['applicant', 'panelMember', 'auditor'] as const satisfies readonly Who[]) {
      const { person, organ } = viewers[viewer]
      const { rows } = await served.database.system.query<{ id: string }>(
        `select case_id as id from cases c where organ <> $2
           and not exists (select from case_people p where p.case_id = c.case_id and p.person = $1) limit 500`,
        [person, organ],
      )
      const times = await measure(
        served.baseUrl,
        viewer,
        rows.map(({ id }) => id),
        pairs,
      )
      const [theirs, none] = [quantile(times.theirs, 0.5), quantile(times.none, 0.5)]
      report(
        `${viewer}: a case of others ${theirs.toFixed(3)} ms, none ${none.toFixed(3)} ms, ratio ${(theirs / none).toFixed(3)}, ` +
          `AUC ${auc(times).toFixed(3)} of ${pairs} pairs`,
      )
    }
  } finally {
    agent.destroy()
    await stop()
  }
}
