import { Problem } from '#engine/problem.ts'

/** `STALE`, with what happened since the caller looked. */
export class StaleProblem extends Problem {
  readonly changed: readonly unknown[]
  constructor(stale: Problem, changed: readonly unknown[]) {
    super(stale.code, { details: stale.details })
    this.changed = changed
  }
}
