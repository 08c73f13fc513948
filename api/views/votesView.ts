import { z } from 'zod'
import type { Actor } from '#domain/access/actor.ts'
import { isRecused } from '#domain/case.ts'
import type { PanelRound } from '#domain/panel/panel.ts'
import { type CaseState, cutOf } from '#domain/processes.ts'
import { ballotsOf, choiceOf, mayReadBallots, panelOf } from './roundView.ts'

const choices = {
  choice: z.string().optional(),
  choices: z.record(z.string(), z.string()).optional(),
  opinion: z.string().optional(),
}

export const votesShape = z.looseObject({
  round: z.int(),
  openedAt: z.string(),
  closedAt: z.string().optional(),
  purpose: z.string().optional(),
  due: z.int().describe('应到人数'),
  cast: z.int().optional().describe('已投票人数，表决期间只有主持人看到'),
  allOthersCast: z.boolean().optional(),
  mine: z
    .object({ ...choices, hash: z.string() })
    .optional()
    .describe('本人的票和回执'),
  members: z.array(z.string()).optional(),
})

/**
 * One voting round by role. While it is open a member sees their own ballot, the chair how many have cast, and nobody
 * has anything else; a party never has any of it (undefined: 404).
 */
export function viewVotes(state: CaseState, round: number, viewer: Actor): object | undefined {
  const found = state.rounds.find(other => other.round === round)
  const cut = cutOf(viewer, state)
  if (!found || cut === 'party' || isRecused(state, viewer.person)) return undefined
  const { openedAt, closedAt, due } = found
  const head = { round, openedAt, due: due.length, ...mine(found, viewer) }
  if (closedAt === undefined) return { ...head, ...members(state, found, viewer), ...progress(found, viewer) }
  const { purpose, result, tallies, points } = found
  const adopted = tallies.outcome?.adopted
  const named = mayReadBallots(state, found, viewer, cut)
  return {
    ...head,
    purpose,
    closedAt,
    result: { result, ...(adopted !== undefined && { adopted }), tallies },
    ...(cut === 'full' && { members: due, ...(points !== undefined && { points }) }),
    ...(named && { dissent: dissentOf(found), ballots: ballotsOf(found), absences: found.absences }),
  }
}

/** The own ballot of a member who is due, with the receipt by which it is found in the round's chain. */
function mine(round: PanelRound, viewer: Actor) {
  const ballot = round.due.includes(viewer.person) && round.ballots.find(({ member }) => member === viewer.person)
  if (!ballot) return {}
  const { choices, opinion, hash } = ballot
  return { mine: { ...choiceOf(choices), ...(opinion !== undefined && { opinion }), hash } }
}

const members = (state: CaseState, round: PanelRound, viewer: Actor) =>
  panelOf(state, round)?.members.includes(viewer.person) ? { members: round.due } : {}

/** The chair votes last and must know when; that their own ballot lapsed is told, not through whom. */
function progress(round: PanelRound, viewer: Actor) {
  if (round.chair !== viewer.person) return {}
  const others = round.due.filter(member => member !== round.chair)
  const cast = round.ballots.filter(({ member }) => others.includes(member)).length
  return {
    cast: round.ballots.length,
    allOthersCast: cast === others.length,
    ...(round.chairLapsed && { lapsed: true }),
  }
}

/**
 * Views against what was adopted, on any question, kept as written; with nothing adopted, every view that was written
 * down.
 */
const dissentOf = (round: PanelRound) =>
  round.due.flatMap(member => {
    const ballot = round.ballots.find(other => other.member === member)
    const against = Object.entries(ballot?.choices ?? {}).some(
      ([question, choice]) => round.tallies[question]?.adopted !== choice,
    )
    return ballot?.opinion !== undefined && against ? [{ member, opinion: ballot.opinion }] : []
  })
