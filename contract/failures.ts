import type { RefusedDetails } from './messages.ts'

type Failure = { type?: string | null; details?: unknown[] | null; cause?: unknown }

/**
 * The ApplicationFailure inside an error of the Temporal client, found by shape: classes differ between copies of the
 * SDK.
 */
export function failureIn(error: unknown): Failure | undefined {
  for (let at: unknown = error, depth = 0; at && depth < 6; at = (at as Failure).cause, depth++)
    if (typeof (at as Failure).type === 'string') return at as Failure
  return undefined
}

export const refusedDetails = (failure: Failure): RefusedDetails | undefined =>
  failure.details?.[0] as RefusedDetails | undefined
