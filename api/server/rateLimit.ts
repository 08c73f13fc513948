import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { Problem } from '#engine/problem.ts'

export type RateLimit = { spend(person: string): Promise<void> }

/**
 * Requests of one person in a minute; above it `TOO_MANY_REQUESTS`. Counted in this process: a store in PostgreSQL
 * would cost every request a write transaction, and an action itself has only two. With n API processes the limit is
 * n-fold.
 */
export function createRateLimit(perMinute: number): RateLimit {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: 60 })
  return {
    async spend(person) {
      try {
        await limiter.consume(person)
      } catch (spent) {
        if (!(spent instanceof RateLimiterRes)) throw spent
        throw new Problem('TOO_MANY_REQUESTS', { details: { retryAfter: Math.ceil(spent.msBeforeNext / 1000) || 1 } })
      }
    },
  }
}
