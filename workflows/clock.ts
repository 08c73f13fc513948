import { CancellationScope, condition, isCancellation, sleep } from '@temporalio/workflow'
import { epochMs } from '#domain/calendar.ts'
import type { CommonState } from '#domain/case.ts'
import { nextWake } from '#domain/reminders.ts'
import type { CaseLedger } from './ledger.ts'

/** Reminders of one morning are spread over an hour: thousands of cases share a deadline. */
const jitterOf = (caseId: string): number => Number.parseInt(caseId.slice(0, 4), 16) % 60 || 0

/**
 * Keeps the statutory deadlines with one timer for the nearest of them. The timer is kept across acts that do not bring the
 * nearest forward: waking early costs less than arming anew.
 */
export async function keepDeadlines<S extends CommonState, E extends { type: string }>(
  ledger: CaseLedger<S, E>,
): Promise<void> {
  const jitter = jitterOf(ledger.caseId)
  let known: { state: S; wake: number | undefined } | undefined
  const wakeAt = (): number | undefined => {
    if (known?.state !== ledger.state) {
      const { state } = ledger
      const instant = state.status === 'closed' ? undefined : nextWake(ledger.calendar, state.deadlines, jitter)
      known = { state, wake: instant === undefined ? undefined : epochMs(instant) }
    }
    return known.wake
  }
  for (;;) {
    await condition(() => wakeAt() !== undefined)
    const armed = wakeAt() ?? 0
    const early = () => (wakeAt() ?? Number.POSITIVE_INFINITY) < armed
    const timer = new CancellationScope()
    await Promise.race([
      timer
        .run(() => sleep(Math.max(1_000, armed - Date.now())))
        .catch(error => {
          if (!isCancellation(error)) throw error
        }),
      condition(early),
    ])
    if (early()) timer.cancel()
    else passTime(ledger)
  }
}

/** Writes down everything that has fallen due, one thing after the other. */
function passTime<S extends CommonState, E extends { type: string }>(ledger: CaseLedger<S, E>): void {
  for (;;) {
    const { pack, calendar } = ledger
    const event = ledger.process.expire(ledger.state, { pack, calendar, now: ledger.now() })
    if (!event) return
    ledger.record(event, { file: true })
  }
}
