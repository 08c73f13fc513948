import { falseAccusationBodies } from '#contract/schemas/falseAccusation.ts'
import { findingResults } from '#domain/common/bodies.ts'
import { indicators } from '#domain/common/report.ts'
import {
  aggravatingGrounds,
  elementChoices,
  legalBases,
  publishTargets,
  referralBodies,
  reportAims,
  respondentStatuses,
} from '#domain/falseAccusation/commands.ts'
import { falseAccusation } from '#domain/falseAccusation/falseAccusation.ts'
import type { FalseAccusationState } from '#domain/falseAccusation/state.ts'
import { oddBodies } from '../oddBodies.ts'
import { everybody } from './cast.ts'

/** A body of an act of a false-accusation case, chosen by a number; nothing if the schema of the API refuses it. */
export const oddBody = oddBodies<FalseAccusationState>({
  schemas: falseAccusationBodies,
  everybody,
  tasks: falseAccusation.tasks,
  own: ({ one, some, text, person, document }) => {
    const element = () => ({
      result: one(...findingResults),
      evidence: one([], ['doc-1'], [document()]),
      reasons: some(text),
    })
    const choice = () => one(...elementChoices)
    return {
      indicators: () => one([], [one(...indicators)]),
      fabrication: element,
      intent: element,
      facts: text,
      basis: text,
      aggravating: () => [one<string>(...aggravatingGrounds, text())],
      status: () => some(() => one(...respondentStatuses)),
      aim: () => some(() => one(...reportAims)),
      missed: () => one(true, false),
      choices: () => ({ fabrication: choice(), intent: choice() }),
      to: () => one(person(), ...referralBodies),
      category: text,
      months: () => one(1, 12, 60, 61),
      inquiry: () => one(true, false),
      upheld: () => one(true, false),
      target: () => one(...publishTargets),
      legalBasis: () => ({ basis: some(() => one<string>(...legalBases, text())), documentNumber: some(text) }),
    }
  },
})
