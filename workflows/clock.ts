import { CancellationScope, condition, sleep } from '@temporalio/workflow'
import type { CommonState } from '#domain/case.ts'
import { lapse } from '#domain/completion.ts'
import { epochMs } from '#domain/time/calendar.ts'
import { nextWake } from '#domain/time/reminders.ts'
import type { CaseLedger } from './ledger.ts'

/** Reminders of one morning are spread over an hour: thousands of cases share a deadline. */
const jitterOf = (caseId: string): number => Number.parseInt(caseId.slice(0, 4), 16) % 60 || 0

/**
 * Keeps the statutory deadlines with one timer for the nearest of them. The timer is kept across acts that do not bring
 * the nearest forward: waking early costs less than arming anew.
 */
export async function keepDeadlines<S extends CommonState, E extends { type: string }>(
  ledger: CaseLedger<S, E>,
): Promise<void> {
  let known: { state: S; wake: number | undefined } | undefined
  const wakeAt = (): number | undefined => {
    if (known?.state !== ledger.state) known = { state: ledger.state, wake: nextWakeOf(ledger) }
    return known.wake
  }
  let least = 1_000
  for (;;) {
    await condition(() => wakeAt() !== undefined)
    const armed = wakeAt() ?? 0
    const early = () => (wakeAt() ?? Number.POSITIVE_INFINITY) < armed
    const waiting = new CancellationScope()
    await waiting
      .run(() => Promise.race([sleep(Math.max(least, armed - Date.now())), condition(early)]))
      .finally(() => waiting.cancel())
    // A moment at which nothing is due must not be waited for again and again.
    if (!early()) least = passTime(ledger) ? 1_000 : 3_600_000
  }
}

/** The nearest moment at which the case has something to do by itself; none once it is closed. */
function nextWakeOf<S extends CommonState, E extends { type: string }>(ledger: CaseLedger<S, E>): number | undefined {
  const { state, calendar, process, caseId, rules } = ledger
  if (state.status === 'closed') return undefined
  const reminder = nextWake(calendar, state.deadlines, jitterOf(caseId))
  const moments = [...(reminder === undefined ? [] : [reminder]), ...process.wakes(state, rules)].map(epochMs)
  return moments.length > 0 ? Math.min(...moments) : undefined
}

/** Writes down everything that has fallen due, one thing after the other; whether there was anything. */
function passTime<S extends CommonState, E extends { type: string }>(ledger: CaseLedger<S, E>): boolean {
  for (let passed = false; ; passed = true) {
    const { pack, calendar, rules } = ledger
    const event = lapse(ledger.process, ledger.state, { pack, calendar, rules, now: ledger.now() })
    if (!event) return passed
    ledger.record(event, { file: true })
  }
}
