import { expect } from 'vitest'
import { Refusal } from '#domain/refusal.ts'

/** The code and details with which rules refuse; fails when they do not. */
export function refusal(work: () => unknown): Refusal {
  try {
    work()
  } catch (error) {
    expect(error).toBeInstanceOf(Refusal)
    return error as Refusal
  }
  return expect.unreachable('nothing was refused')
}

export const refusedWith = (work: () => unknown): string => refusal(work).code
