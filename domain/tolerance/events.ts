import type { PlainDate } from '../calendar.ts'
import type { Consequences } from '../consequences.ts'
import type { Deadline, ReminderKind } from '../deadlines.ts'
import type { OrganLevel } from '../packs/rulePack.ts'
import type { PanelRound, Tally } from '../panel.ts'
import type { Opening } from '../process.ts'
import type { ActionType, Application, Bodies } from './commands.ts'
import type { Effect } from './state.ts'

/** What `decide` adds to the body of an act: facts that folding could not find again without calendar, pack or kin. */
export type Facts = {
  convenePanel: { purpose: 'decision' | 'review' }
  openVote: { due: string[] }
  castVote: { hash: string }
  closeVote: {
    tallies: Record<string, Tally>
    result: NonNullable<PanelRound['result']>
    adopted?: string
    head: string
  }
  approve: { outcome: string; effects: Effect[] }
  decideReview: { adopted?: string; outcome?: string; effects?: Effect[] }
  declareRecusal: { person: string }
}

type FactsOf<T> = T extends keyof Facts ? { facts: Facts[T] } : unknown
export type ActEvent<T extends ActionType = ActionType> = {
  [K in T]: { type: K; body: Bodies[K]; then?: Consequences } & FactsOf<K>
}[T]

export type OpenedEvent = {
  type: 'apply'
  application: Application
  opening: Opening
  parties: string[]
  approvalLevel: OrganLevel
  authority: 'decide' | 'recommend'
  rulePack: string
  calendarVersion: string
  then?: Consequences
}

/** Records that no person makes: what time, rendering or a new calendar brought about. */
export type MachineEvent =
  | { type: 'reminded'; deadline: string; reminder: ReminderKind; to: string[]; due?: PlainDate; then?: Consequences }
  | { type: 'supplementLapsed'; then?: Consequences }
  | { type: 'reviewLapsed'; then?: Consequences }
  | {
      type: 'noticeRendered'
      document: string
      sha256: string
      format: 'pdf' | 'docx'
      bytes: number
      then?: Consequences
    }
  | { type: 'calendarLoaded'; version: string; deadlines: Deadline[]; then?: Consequences }

export type ToleranceEvent = OpenedEvent | ActEvent | MachineEvent
