import type { Actor } from '#domain/access/actor.ts'
import type { Cut } from '#domain/access/policy.ts'
import type { CommonState } from '#domain/case.ts'
import type { Panel, PanelRound } from '#domain/panel/panel.ts'
import type { CaseView } from './caseViewSchema.ts'

type RoundView = NonNullable<CaseView['rounds']>[number]
type BallotView = NonNullable<RoundView['ballots']>[number]

/** The panel that sat in a round: the last one of its purpose convened before the round opened. */
export const panelOf = (state: CommonState, round: PanelRound): Panel | undefined =>
  [...state.formerPanels, ...(state.panel ? [state.panel] : [])].findLast(
    panel => panel.purpose === round.purpose && panel.convenedAt <= round.openedAt,
  )

/**
 * Named ballots are for the panel that cast them and the approver, once the round is closed (docs/rules.md 0, Panel).
 */
export function mayReadBallots(state: CommonState, round: PanelRound, viewer: Actor, cut: Cut): boolean {
  if (round.closedAt === undefined || cut !== 'full') return false
  const sat = round.due.includes(viewer.person) || (panelOf(state, round)?.members.includes(viewer.person) ?? false)
  return sat || viewer.roles.includes('approver')
}

/** A vote on one question is shown as its choice, one on several (逐项表决) by question. */
export const choiceOf = (choices: Record<string, string>): Pick<BallotView, 'choice' | 'choices'> =>
  choices.outcome === undefined ? { choices } : { choice: choices.outcome }

/** The ballots of a closed round, in the order of those due: the order in which they were cast stays unknown. */
export const ballotsOf = (round: PanelRound): BallotView[] =>
  round.due.flatMap(member => {
    const ballot = round.ballots.find(other => other.member === member)
    if (!ballot) return []
    return [{ member, ...choiceOf(ballot.choices), ...(ballot.opinion !== undefined && { opinion: ballot.opinion }) }]
  })

/** A round as a viewer gets it: an open one shows when it was opened and how many are due, nothing else. */
export function viewRound(state: CommonState, round: PanelRound, viewer: Actor, cut: Cut): RoundView {
  const head = { round: round.round, openedAt: round.openedAt, due: round.due.length }
  if (round.closedAt === undefined) return head
  const { purpose, closedAt, result, tallies, points, absences } = round
  const named = mayReadBallots(state, round, viewer, cut)
  return {
    ...head,
    purpose,
    closedAt,
    result,
    tallies,
    ...(cut === 'full' && {
      points,
      absences: absences.map(absence => (named ? absence : { member: absence.member, reason: absence.reason })),
    }),
    ...(named && { ballots: ballotsOf(round) }),
  }
}
