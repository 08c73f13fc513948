import { ApplicationFailure } from '@temporalio/workflow'
import type { RefusedDetails } from '#contract/messages.ts'
import { failures } from '#contract/names.ts'
import { Refusal } from '#domain/refusal.ts'

/** The run cannot take the act yet; nothing happened, the caller may try again. */
export class NotReady extends Error {
  override readonly name = 'NotReady'
}

/**
 * Runs rules; what they throw leaves the workflow only as an ApplicationFailure: a plain Error would wedge the case.
 */
export function asFailure<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refusal) {
      const facts: RefusedDetails = { code: error.code, details: error.details }
      const details = error.article === undefined ? facts : { ...facts, article: error.article }
      throw ApplicationFailure.create({
        type: failures.refused,
        message: error.code,
        nonRetryable: true,
        details: [details],
      })
    }
    const type = error instanceof NotReady ? failures.notReady : failures.failed
    throw ApplicationFailure.create({
      type,
      message: error instanceof Error ? error.message : String(error),
      nonRetryable: true,
    })
  }
}
