import type { Instant } from '../time/calendar.ts'

/** Members called to a collective decision (集体研究). The excused are not counted, the recused neither. */
export type Panel = {
  purpose: 'decision' | 'review'
  members: string[]
  chair: string
  excused: { member: string; ground: string }[]
  recorder?: string
  place?: string
  at?: Instant
  convenedAt: Instant
}

/** A sealed ballot; `hash` is the receipt given to the member, chained to the ballot before it. */
export type Ballot = {
  member: string
  choices: Record<string, string>
  opinion?: string
  castAt: Instant
  order: number
  hash: string
}

export type Tally = {
  due: number
  present: number
  counts: Record<string, number>
  adopted?: string
}

export type PanelRound = {
  round: number
  purpose: Panel['purpose']
  chair: string
  due: string[]
  openedAt: Instant
  openedSeq: number
  closedAt?: Instant
  result?: 'adopted' | 'deferred' | 'adjourned' | 'void'
  ballots: Ballot[]
  /** Head of the round's own chain: 64 zeros before the first ballot. */
  head: string
  chairLapsed: boolean
  tallies: Record<string, Tally>
  absences: { member: string; reason: string; writtenView?: string }[]
  points?: string
}

export const noBallots = '0'.repeat(64)

/** Members who are due: convened, not recused, not excused (应到会人数). */
export const dueMembers = (panel: Panel, recused: (person: string) => boolean): string[] =>
  panel.members.filter(member => !recused(member) && !panel.excused.some(excuse => excuse.member === member))

/** Present × 3 ≥ due × 2: 三分之二以上 includes the number itself (民法典 art 1259). */
export const quorate = (present: number, due: number): boolean => present * 3 >= due * 2

/** Votes × 2 > due: more than half of those due, not of those present (党组工作条例 art 27; 民法典 art 1259). */
export const carries = (votes: number, due: number): boolean => votes * 2 > due

/** Counts one question of a round; `abstain` makes present and never carries. */
export function tally(ballots: readonly Ballot[], question: string, due: number): Tally {
  const counts: Record<string, number> = {}
  for (const ballot of ballots) {
    const choice = ballot.choices[question]
    if (choice !== undefined) counts[choice] = (counts[choice] ?? 0) + 1
  }
  const adopted = Object.keys(counts).find(choice => choice !== 'abstain' && carries(counts[choice] ?? 0, due))
  return { due, present: ballots.length, counts, ...(adopted === undefined ? {} : { adopted }) }
}

export const openRound = (rounds: readonly PanelRound[]): PanelRound | undefined => {
  const last = rounds.at(-1)
  return last && last.closedAt === undefined ? last : undefined
}
