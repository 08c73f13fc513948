import { heartbeat } from '@temporalio/activity'

const beatMs = 3_000

/**
 * Sends heartbeats while the work goes on, so that a round whose worker was killed is missed in seconds, and the next
 * one begins.
 */
export function beating<T>(work: () => Promise<T>): Promise<T> {
  const beat = setInterval(heartbeat, beatMs)
  return work().finally(() => clearInterval(beat))
}
