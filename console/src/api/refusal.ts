import { t } from '../words/words.ts'
import type { components } from './api.d.ts'

type Problem = components['schemas']['Problem']
type Known = Partial<Problem> & { status: number; code: string }

/** Why something was not done, in the server's words. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly problem: Known

  constructor(problem: Known) {
    super(problem.title ?? problem.code)
    this.problem = problem
  }

  static of(error: unknown, status: number): Refusal {
    const given = (error ?? {}) as Partial<Problem>
    return new Refusal({ ...given, status, code: given.code ?? (status >= 500 ? 'ENGINE_UNAVAILABLE' : 'UNKNOWN') })
  }

  get code(): string {
    return this.problem.code
  }

  get status(): number {
    return this.problem.status
  }

  /** Whether it may have been done all the same, so that the same may safely be sent again. */
  get isUncertain(): boolean {
    return this.status === 0 || this.status >= 500
  }

  /** One sentence for people. */
  get sentence(): string {
    if (this.status === 0) return t('refusal.offline')
    return this.problem.title ?? t('refusal.unknown')
  }
}

export const refusalOf = (error: unknown): Refusal | undefined => (error instanceof Refusal ? error : undefined)
