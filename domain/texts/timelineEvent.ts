import type { CaseEvent } from '#domain/processes.ts'

/** Events of the timeline: all but ballots, which are kept in the round's own sealed chain. */
export type TimelineEvent = Exclude<CaseEvent, { type: 'castVote' }>
