import type { StartCase } from '#contract/schemas/startCase.ts'

type Action = { type: string } & Record<string, unknown>

/** A step of a case: who acts, and what is posted, made anew each time where it says when something happened. */
export type Step = { by: string; action: Action | (() => Action) }

/**
 * A whole case of one kind, 15 human actions: how it is started, about a matter of its own, what follows and what it
 * issues, and how many times the closing run files what is left (0: the case stays open).
 */
export type Script = {
  starter: string
  application: (matter: string) => StartCase
  steps: readonly Step[]
  lastFilings: number
}
