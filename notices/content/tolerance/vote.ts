import type { PanelRound } from '#domain/panel/panel.ts'
import { dayOf } from '#domain/time/calendar.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { longDay, word } from '../blocks.ts'

/** The last round of a purpose in which something was adopted. */
export const adoptedRound = (state: ToleranceState, purpose: PanelRound['purpose']): PanelRound | undefined =>
  state.rounds.findLast(round => round.purpose === purpose && round.result === 'adopted')

/** A vote as numbers: when, how many due and present, for, against and abstaining; never who voted how. */
export function voteRows(state: ToleranceState, round: PanelRound): [string, string][] {
  const { due, present, counts, adopted = '' } = round.tallies.outcome ?? { due: 0, present: 0, counts: {} }
  const votesFor = counts[adopted] ?? 0
  const abstained = counts.abstain ?? 0
  const panel = [...state.formerPanels, ...(state.panel ? [state.panel] : [])].findLast(
    ({ purpose, convenedAt }) => purpose === round.purpose && convenedAt <= round.openedAt,
  )
  return [
    ['会议日期', longDay(dayOf(panel?.at ?? round.openedAt))],
    ['应到', `${due}人`],
    ['到会', `${present}人`],
    [`同意${word('choice', adopted)}`, `${votesFor}票`],
    ['不同意', `${present - votesFor - abstained}票`],
    ['弃权', `${abstained}票`],
    ['表决结果', `${word('choice', adopted)}（超过应到人数的半数）`],
  ]
}
