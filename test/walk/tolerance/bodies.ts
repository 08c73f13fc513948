import { toleranceBodies } from '#contract/schemas/tolerance.ts'
import { general } from '#domain/packs/general.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { answered } from '#test/support/answered.ts'
import { type Making, oddBodies } from '../oddBodies.ts'
import { everybody } from './cast.ts'

function findings({ one, some, text, document }: Making) {
  const finding = (criterion: string) => ({
    criterion,
    result: one('met', 'notMet', 'unclear'),
    answer: some(text),
    reasons: text(),
    evidence: one([], [document()]),
  })
  const any = () => one(...general.criteria.map(({ id }) => id), 'F99', 'toString')
  return one<() => unknown>(
    () => [finding(any()), finding(any())],
    () => general.criteria.map(({ id }) => finding(id)),
    () =>
      general.criteria.map(criterion => ({
        criterion: criterion.id,
        ...answered(criterion, criterion.negative ? 'notMet' : 'met'),
        reasons: text(),
        evidence: [],
      })),
  )()
}

/** A body of an act of tolerance review, chosen by a number; nothing if the schema of the API refuses it. */
export const oddBody = oddBodies<ToleranceState>({
  schemas: toleranceBodies,
  everybody,
  tasks: tolerance.tasks,
  own: making => {
    const { one, text, day } = making
    const choice = () => one('tolerate', 'mitigate', 'notTolerate', 'abstain', 'recommend')
    const list = () => [text()]
    return {
      items: list,
      bodies: list,
      measures: list,
      body: text,
      proof: text,
      role: () => one('subject', 'witness', 'other'),
      findings: () => findings(making),
      recommendation: choice,
      choice,
      due: day,
    }
  },
})
