import { type CommonState, hasEnded } from '#domain/case.ts'
import { type DrawnMove, draws, movesOf, type Story } from '#domain/story.ts'
import { type AnyInvariant, named, sayingOf } from './invariant.ts'
import type { Step } from './node.ts'

type Written = Pick<Step<CommonState, { type: string }>, 'before' | 'after' | 'entry'>

/** A case that has ended has come to its end in the story, though it keeps its stage until nothing is owed. */
const placeOf = (state: CommonState): string => (hasEnded(state) ? 'closed' : state.stage)

/** The move that a step makes from one stage to another, if it makes one. */
export const moveOf = ({ before, after, entry }: Written): DrawnMove | undefined => {
  const [from, to] = [placeOf(before.state), placeOf(after.state)]
  return from === to ? undefined : { from, by: entry.event.type, to }
}

/** A case begins where the story says, and goes from stage to stage only as the story draws it. */
export const courseOf = (story: Story<string, string>): AnyInvariant =>
  named(
    'moveStageStageDrawn',
    'every move from stage to stage is drawn in the story',
    'docs/rules.md 1, 2 and 3, the stages',
    {
      step: step => {
        const move = moveOf(step)
        if (step.entry.n === 1) return step.after.state.stage === story.begins
        return move === undefined || draws(story, move)
      },
    },
  )

/** What `unmade` looks at, named as an invariant is: it takes a whole walk to see it. */
export const makesEveryMove = 'every move that the story draws is made by some case'

/** Moves that the story draws, and that no case of a walk made. */
export const unmade = (story: Story<string, string>, { moves }: { moves: ReadonlySet<string> }): string[] =>
  movesOf(story)
    .map(arrow)
    .filter(drawn => !moves.has(drawn))

export const arrow = ({ from, by, to }: DrawnMove): string => `${from} --> ${to}: ${by}`

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
    about('periodRunsOnlyWhile', 'a period runs only while somebody is waited for', 'docs/rules.md 0, Deadlines', {
      state: ({ node: { state } }) =>
        state.deadlines.every(
          ({ ruleKey, state: is }) => is === 'met' || (state.status === 'open' && (waitsFor[ruleKey]?.(state) ?? true)),
        ),
    }),
    about('stageWaitsPeriod', 'every stage that waits has its period', 'docs/rules.md 0, Deadlines', {
      state: ({ node: { state } }) =>
        hasEnded(state) ||
        (needs[state.stage] ?? []).every(key =>
          state.deadlines.some(({ ruleKey, state: is }) => ruleKey === key && is !== 'met'),
        ),
    }),
  ]
}
