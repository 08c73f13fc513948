import type { Consequences } from '../consequences.ts'
import type { Panel } from '../panel/panel.ts'
import type { PlainDate } from '../time/calendar.ts'

/**
 * Events of acts: the body as it was asked, what `decide` found (`facts`), and what follows for any case (`then`).
 * Facts that may be undefined are absent in events of earlier releases.
 */
export type ActEventOf<Bodies, Facts> = {
  [K in keyof Bodies]: { type: K; body: Bodies[K]; then?: Consequences } & (K extends keyof Facts
    ? undefined extends Facts[K]
      ? { facts?: Exclude<Facts[K], undefined> }
      : { facts: Facts[K] }
    : unknown)
}[keyof Bodies]

/** What `decide` finds for acts that several processes have. */
export type SharedFacts = {
  convenePanel: { purpose: Panel['purpose'] }
  openVote: { due: string[] }
  /** The due day of each concern, and whose they are; absent without concerns, and in talks of earlier releases. */
  careInterview: { dues: PlainDate[]; cadre?: string } | undefined
  /** `headOf`: the organ that the person heads. */
  declareRecusal: { person: string; headOf?: string }
  /** `decidedBy`: the deputy who decides about the only head of an organ without one above it. */
  requestRecusal: { decidedBy: string } | undefined
}
