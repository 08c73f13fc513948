import { elements, type FalseAccusationState } from '#domain/falseAccusation/state.ts'
import { dayOf } from '#domain/time/calendar.ts'
import { fields, longDay, word } from '#notices/content/blocks.ts'
import type { Block } from '#notices/document.ts'

/** The last vote as numbers, each element apart; never who voted how. */
export function elementRows({ rounds, panel }: FalseAccusationState): Block[] {
  const round = rounds.findLast(({ closedAt, tallies }) => closedAt !== undefined && Object.keys(tallies).length > 0)
  if (!round) return []
  const rows = elements.map((element): [string, string] => {
    const { counts = {}, adopted } = round.tallies[element] ?? {}
    const votes = `成立${counts.yes ?? 0}票、不成立${counts.no ?? 0}票、弃权${counts.abstain ?? 0}票`
    return [word('element', element), `${votes}，${adopted === 'yes' ? '通过' : '未通过'}`]
  })
  const { due = 0, present = 0 } = Object.values(round.tallies)[0] ?? {}
  return [
    fields([
      ['会议日期', longDay(dayOf(panel?.at ?? round.openedAt))],
      ['应到', `${due}人`],
      ['到会', `${present}人`],
      ...rows,
    ]),
  ]
}
