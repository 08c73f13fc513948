import type { CommonState } from '#domain/case.ts'
import { type AnyInvariant, named, sayingOf } from './invariant.ts'

/** Stages follow each other as the table of the process says; every open one may close. */
export const courseOf = (next: Readonly<Record<string, readonly string[]>>): AnyInvariant =>
  named('stages follow each other as the table says', 'domain.md 1 to 3, tables of stages', {
    step: ({ before: { state, n }, after }) => {
      const [from, to] = [state.stage, after.state.stage]
      return n === 0 || from === to || (to === 'closed' && from !== 'closed') || (next[from]?.includes(to) ?? false)
    },
  })

type Periods<S> = {
  /** By rule, whether anybody is waited for. */
  waitsFor: Readonly<Record<string, (state: S) => boolean>>
  /** By stage, the rules whose period runs as long as the case is there. */
  needs: Readonly<Record<string, readonly string[]>>
}

/** Periods belong to what is waited for. */
export function periodsOf<S extends CommonState>({ waitsFor, needs }: Periods<S>): AnyInvariant[] {
  const about = sayingOf<S, { type: string }>()
  return [
    about('a period runs only while somebody is waited for', 'domain.md 0, Deadlines', {
      state: ({ node: { state } }) =>
        state.deadlines.every(
          ({ ruleKey, state: is }) => is === 'met' || (state.status === 'open' && (waitsFor[ruleKey]?.(state) ?? true)),
        ),
    }),
    about('every stage that waits has its period', 'domain.md 0, Deadlines', {
      state: ({ node: { state } }) =>
        (needs[state.stage] ?? []).every(key =>
          state.deadlines.some(({ ruleKey, state: is }) => ruleKey === key && is !== 'met'),
        ),
    }),
  ]
}
