/**
 * The edition of the rules by which a run of a case decides: 2 are the rules of 0.1.0 and 0.2.0, 3 those of today. It
 * belongs to the run, not to the case: a case in flight is decided by today's rules from the moment that it goes on in
 * a new run, and a history that an earlier release recorded replays as it was written. Rules ask for it only where the
 * replay of such a history would come out otherwise.
 */
export type RulesVersion = 2 | 3
export const currentRules: RulesVersion = 3

/** Of a run that an earlier release started, which names none. */
export const rulesOf = (named: RulesVersion | undefined): RulesVersion => named ?? 2
