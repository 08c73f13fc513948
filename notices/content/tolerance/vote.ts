import type { PanelRound } from '#domain/panel/panel.ts'
import { dayOf } from '#domain/time/calendar.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import type { Block } from '#notices/document.ts'
import { longDay, paragraph, word } from '../blocks.ts'

/** The last round of a purpose in which something was adopted. */
export const adoptedRound = (state: ToleranceState, purpose: PanelRound['purpose']): PanelRound | undefined =>
  state.rounds.findLast(round => round.purpose === purpose && round.result === 'adopted')

/**
 * That and when it was decided collectively, and what was adopted. Without the numbers: with everybody present and of
 * one mind they would open each ballot; they stand in the minutes.
 */
export function deliberated(state: ToleranceState, round: PanelRound): Block {
  const { adopted = '' } = round.tallies.outcome ?? {}
  const panel = [...state.formerPanels, ...(state.panel ? [state.panel] : [])].findLast(
    ({ purpose, convenedAt }) => purpose === round.purpose && convenedAt <= round.openedAt,
  )
  const day = longDay(dayOf(panel?.at ?? round.openedAt))
  return paragraph(
    `${day}，本机关召开会议集体研究，到会人数符合规定，经表决，${word('choice', adopted)}的意见获得通过。`,
  )
}
