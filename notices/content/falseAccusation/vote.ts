import { elements, type FalseAccusationState } from '#domain/falseAccusation/state.ts'
import { dayOf } from '#domain/time/calendar.ts'
import { longDay, paragraph, word } from '#notices/content/blocks.ts'
import type { Block } from '#notices/document.ts'

/** That and when it was decided collectively, each element apart; without the numbers, which would open each ballot. */
export function deliberated({ rounds, panel }: FalseAccusationState): Block[] {
  const round = rounds.findLast(({ closedAt, tallies }) => closedAt !== undefined && Object.keys(tallies).length > 0)
  if (!round) return []
  const results = elements.map(element => {
    const adopted = round.tallies[element]?.adopted === 'yes'
    return `${word('element', element)}${adopted ? '获得通过' : '未获通过'}`
  })
  const day = longDay(dayOf(panel?.at ?? round.openedAt))
  return [paragraph(`${day}，本机关召开会议集体研究，到会人数符合规定，经分别表决，${results.join('，')}。`)]
}
