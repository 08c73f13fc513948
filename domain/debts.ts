import type { CaseDocument, CommonState, Receiver } from './case.ts'
import type { DayRuleKey } from './packs/rulePack.ts'
import type { PlainDate } from './time/calendar.ts'

/**
 * What a case owes beside its notices when it ends (docs/rules.md 0, Closing): its filing with other bodies (报备), the
 * result to a named reporter, the decision of a review that was asked for. `key` is the rule of the period in which it
 * is due, `from` the day from which that counts if another than that of the ending.
 */
export type Owed = { what: 'filing' | 'reporter' | 'review'; key: DayRuleKey; from?: PlainDate }

/**
 * A period that a person must keep. It begins with service of a notice on that person, never with issuing
 * (docs/rules.md 0, Periods of persons): what a process declares here begins, and is counted anew, in one place.
 */
export type PersonPeriod<S extends CommonState> = {
  key: DayRuleKey
  /** The notice in force that opens it; nothing once the person has answered, or need not any more. */
  opensWith: (state: S) => CaseDocument | undefined
  /** Whose service counts; of several the last one. */
  of: readonly Receiver['id'][]
  /** Whether it also runs from the day on which service was confirmed to be impossible. */
  impossible?: 'begins'
}

/** By which rule a process serves its notices, and which of them are waited for while the case goes on. */
export type Serving<S extends CommonState> = { key: DayRuleKey; pressing: (state: S) => (CaseDocument | undefined)[] }
