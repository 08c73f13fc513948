import { organOf } from '../access/organs.ts'
import { organsOf } from '../access/organsOfRelease.ts'
import type { CommonState } from '../case.ts'
import { isRecused } from '../case.ts'
import type { PanelBodies as Bodies } from '../common/bodies.ts'
import { mustFollowAcceptance } from '../common/dated.ts'
import { hasInvestigated, mustBeFree } from '../common/naming.ts'
import { hashOf } from '../hash.ts'
import { byAnalogy } from '../law/citation.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { dueMembers, openRound, type Panel, type PanelRound, quorate, tally } from './panel.ts'

/** Of appointments and discipline, by reports: followed as a model (A for a tolerance review). */
const quorumArticle = byAnalogy('partyGroups', '第二十七条')

export const dueOf = (state: CommonState, panel: Panel): string[] =>
  dueMembers(panel, person => isRecused(state, person))

const countedRounds = (state: CommonState, panel: Panel): PanelRound[] =>
  state.rounds.filter(round => round.openedAt >= panel.convenedAt && round.purpose === panel.purpose)

/** Calls the members of a collective decision; may be repeated until a round opens, excusing ends there. */
export function convene(
  body: Bodies['convenePanel'],
  state: CommonState,
  context: Context,
  purpose: Panel['purpose'],
): { purpose: Panel['purpose'] } {
  const members = [...new Set(body.members)]
  must(openRound(state.rounds) === undefined, 'WRONG_STAGE', { reason: 'roundOpen' })
  const panel = state.panel
  const replaceable =
    !panel ||
    panel.purpose !== purpose ||
    dueOf(state, panel).length < 3 ||
    !dueOf(state, panel).includes(panel.chair) ||
    countedRounds(state, panel).every(round => round.result === 'void')
  must(replaceable, 'WRONG_STAGE', { reason: 'sameMembersNextRound' })
  must(members.includes(body.chair), 'INVALID_BODY', { path: 'chair', message: 'chairNotMember' })
  const strangers = (body.excused ?? []).filter(excuse => !members.includes(excuse.member))
  must(strangers.length === 0, 'INVALID_BODY', { path: 'excused', message: 'excusedNotMember' })
  if (context.rules >= 3) mustFollowAcceptance('at', body.at, state)
  mustBeFree(state, members, context)
  const twice = members.filter(
    member =>
      hasInvestigated(state, member) ||
      (purpose === 'review' &&
        state.formerPanels
          .concat(state.panel ?? [])
          .some(former => former.purpose === 'decision' && former.members.includes(member))),
  )
  must(twice.length === 0, 'SAME_PERSON', { persons: twice })
  return { purpose }
}

/** Opens a round among those who are due; fewer than three are no panel (A). */
export function open(state: CommonState, purpose: Panel['purpose']): { due: string[] } {
  const panel = state.panel
  must(panel !== undefined, 'PANEL_TOO_SMALL', { due: 0 })
  must(panel.purpose === purpose, 'WRONG_STAGE', { missing: 'convenePanel' })
  must(openRound(state.rounds) === undefined, 'WRONG_STAGE', { reason: 'roundOpen' })
  const due = dueOf(state, panel)
  must(due.length >= 3 && due.includes(panel.chair), 'PANEL_TOO_SMALL', { due: due.length })
  const deferred = countedRounds(state, panel).filter(round => round.result === 'deferred').length
  const top = organOf(organsOf(state), state.organ)?.superior === undefined
  must(top || deferred < 3, 'WRONG_STAGE', { missing: 'transfer', reason: 'thirdDeferral' })
  return { due }
}

/** The open round in which the actor is due; the reasons why not precede each other as the interface says. */
export function roundOfMember(state: CommonState, person: string): PanelRound {
  const round = openRound(state.rounds)
  if (state.panel?.members.includes(person) && state.panel.excused.some(excuse => excuse.member === person))
    must(false, 'NOT_DUE_MEMBER')
  must(round !== undefined, 'VOTE_CLOSED')
  must(round.due.includes(person), 'NOT_DUE_MEMBER')
  return round
}

/** Receipt of a ballot, chained to the one before it; only the member and the round's own chain have it. */
export const ballotHash = (
  round: PanelRound,
  member: string,
  choices: Record<string, string>,
  opinion: string | undefined,
  at: string,
) => hashOf({ prev: round.head, member, choices, opinion, at })

/** Casting again replaces; a ballot after the chair's makes the chair's lapse: the chair votes last (党组工作条例 27). */
export function putBallot(
  round: PanelRound,
  ballot: { member: string; choices: Record<string, string>; opinion?: string; castAt: string; hash: string },
): PanelRound {
  const others = round.ballots.filter(
    other => other.member !== ballot.member && (ballot.member === round.chair || other.member !== round.chair),
  )
  const lapsed = ballot.member !== round.chair && round.ballots.some(other => other.member === round.chair)
  const order = Math.max(0, ...round.ballots.map(other => other.order)) + 1
  return {
    ...round,
    ballots: [...others, { ...ballot, order }],
    head: ballot.hash,
    chairLapsed: ballot.member === round.chair ? false : round.chairLapsed || lapsed,
  }
}

/** Counts the open round. Below two thirds of those due nothing is counted and the round stays open. */
export function count(state: CommonState, questions: readonly string[]) {
  const round = openRound(state.rounds)
  must(round !== undefined, 'VOTE_CLOSED')
  const due = round.due.length
  const present = round.ballots.length
  must(due >= 3, 'PANEL_TOO_SMALL', { due })
  must(!round.chairLapsed, 'CHAIR_VOTES_LAST', {}, quorumArticle)
  must(quorate(present, due), 'BELOW_QUORUM', { due, needed: Math.ceil((due * 2) / 3) }, quorumArticle)
  const tallies = Object.fromEntries(questions.map(question => [question, tally(round.ballots, question, due)]))
  return { round, tallies }
}

/**
 * Minutes name nobody as absent who cast a ballot, nor anybody twice. It is said of the whole list, so that the answer
 * names no voter, and never in a dry run, by which a chair could find out who has voted before the round is closed.
 */
export function mustHaveBeenAbsent(
  { absences = [] }: Bodies['closeVote'],
  round: PanelRound,
  { rules, rehearsal }: Context,
): void {
  if (rules < 3 || rehearsal) return
  const members = absences.map(({ member }) => member)
  const present = round.ballots.some(({ member }) => members.includes(member))
  const isSound = !present && new Set(members).size === members.length
  must(isSound, 'INVALID_BODY', { path: 'absences', message: 'notAbsent' })
}

/** Ends the open round uncounted (缓议). */
export function adjourn(state: CommonState): PanelRound {
  const round = openRound(state.rounds)
  must(round !== undefined, 'VOTE_CLOSED')
  return round
}

/** What a round looks like once it is over. */
export const closeRound = <S extends CommonState>(state: S, change: Partial<PanelRound>): S => ({
  ...state,
  rounds: state.rounds.map((round, index) => (index === state.rounds.length - 1 ? { ...round, ...change } : round)),
})
