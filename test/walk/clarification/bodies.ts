import { clarificationBodies } from '#contract/schemas/clarification.ts'
import { clarification } from '#domain/clarification/clarification.ts'
import { audiences, methods, necessities, notClearedGrounds } from '#domain/clarification/commands.ts'
import type { ClarificationState } from '#domain/clarification/state.ts'
import { allegationFindings, indicators } from '#domain/common/report.ts'
import { respondentStatuses } from '#domain/falseAccusation/commands.ts'
import { oddBodies } from '../oddBodies.ts'
import { everybody } from './cast.ts'

/** A body of an act of a clarification, chosen by a number; nothing if the schema of the API refuses it. */
export const oddBody = oddBodies<ClarificationState>({
  schemas: clarificationBodies,
  everybody,
  tasks: clarification.tasks,
  own: ({ one, some, text, day }, { allegations }) => {
    const id = () => one(...allegations.map(allegation => allegation.id), 'constructor', '__proto__')
    const finding = (of: string) => ({
      id: of,
      text: some(text),
      finding: one(...allegationFindings),
      basis: text(),
      untruePart: some(text),
    })
    const method = () => one<string>(...methods)
    return {
      inquiry: () => ({ organ: one('zhenhai', 'ningbo', '某委', 'constructor'), number: text(), concludedOn: day() }),
      findings: () =>
        one(
          [finding(id())],
          allegations.map(allegation => finding(allegation.id)),
        ),
      // Who reported stays outside: the rules get no more than whether it was a named report.
      reporter: () => ({ named: false }),
      otherDepartment: text,
      status: () => some(() => one(...respondentStatuses)),
      necessity: () => one([], [one(...necessities)]),
      allegations: () => one([], [id()], ['a1', 'a2'], [id(), id()]),
      scope: () => one<string | undefined>(undefined, ...audiences),
      persons: () => [text()],
      methods: () => one([], [method()], [method(), method()]),
      ground: () => one<string>(...notClearedGrounds, 'interest', 'subjectDied'),
      wording: () => [{ id: id(), text: text() }],
      texts: () => [text()],
      given: () => one(true, false),
      kin: () => ({ name: text(), relation: text() }),
      method: () => one(method(), 'direct', 'left', 'post', text()),
      audience: () => one<string>(...audiences),
      grounds: text,
      indicators: () => [one(...indicators)],
    }
  },
})
