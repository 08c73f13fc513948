import type { ActEventOf, SharedFacts } from '#domain/common/actEvent.ts'
import type { CommonBodies, HandlerBodies, PanelBodies } from '#domain/common/bodies.ts'
import type { MachineEvent } from '#domain/machineEvents.ts'

/** Events of which cases of every kind speak alike; the count of a vote is each process's own. */
export type SharedEvent =
  | ActEventOf<CommonBodies & HandlerBodies & Omit<PanelBodies, 'closeVote'>, SharedFacts>
  | MachineEvent

/** Events of one process that the shared texts do not cover; ballots are in no timeline. */
export type OwnEvent<E extends { type: string }> = Exclude<E, { type: SharedEvent['type'] | 'castVote' }>

/** One sentence for each event of the timeline. */
export type TextsOf<E extends { type: string }> = {
  readonly [T in E['type']]: (event: Extract<E, { type: T }>) => string
}

/** What some events will do beside the consequences of any event, for the check page of a dry run. */
export type EffectsOf<E extends { type: string }> = {
  readonly [T in E['type']]?: (event: Extract<E, { type: T }>) => string[]
}
