import type { Actor } from '#domain/access/actor.ts'
import { type CommonState, isRecused, reopenedAt } from '#domain/case.ts'
import { carries, openRound, type PanelRound, quorate } from '#domain/panel/panel.ts'
import { isPastDue } from '#domain/time/reminders.ts'
import type { Node, Witnessed } from './node.ts'

/**
 * How closely to look: at each ballot; at the panel, while it may sit again; at who inquired and voted, while a head
 * decides; at recusals of others than heads, while there is something left for them to do.
 */
export type Regard = { ballots: boolean; panel: boolean; past: boolean; recusals: boolean }

/**
 * What the rules of every process depend on. Ids, texts and times are dropped; persons of the same roles are
 * interchangeable.
 */
export function commonFacts(node: Node<CommonState>, cast: readonly Actor[], regard: Regard): unknown {
  const { state } = node
  return [
    state.stage,
    state.organ,
    state.transfer?.to ?? '',
    state.suspension ? 'suspended' : '',
    state.closing ? 'closing' : '',
    regard.panel && state.remands,
    state.handlersAssigned,
    regard.panel && [state.panel?.purpose ?? '', roundFacts(state, regard.ballots)],
    peopleFacts(node, cast, regard),
    termFacts(node),
  ]
}

/**
 * Persons by their place in the case; sorted within the same office, so that it does not matter who is who. That
 * somebody investigated or voted matters only for those of more than one office.
 */
function peopleFacts({ state, witnessed }: Node<CommonState>, cast: readonly Actor[], regard: Regard): string[] {
  const open = openRound(state.rounds)
  const { panel } = regard.panel ? state : {}
  const places = ({ person, roles }: Actor): string =>
    [
      state.handlers.includes(person) && 'handler',
      state.recusalRequests.some(request => request.person === person) && 'asked',
      (regard.recusals || roles.includes('approver')) && isRecused(state, person) && 'recused',
      panel?.members.includes(person) && (panel.chair === person ? 'chair' : 'member'),
      panel?.excused.some(excuse => excuse.member === person) && 'excused',
      open?.due.includes(person) && 'due',
      regard.ballots && open?.ballots.find(ballot => ballot.member === person)?.choices.outcome,
      ...(regard.past && roles.length > 1 ? pastOf(witnessed, person) : []),
    ]
      .filter(Boolean)
      .join(' ')
  return cast
    .map(actor => `${actor.organ} ${actor.roles.join('+')}: ${places(actor)}`)
    .filter(text => !text.endsWith(': '))
    .sort()
}

const pastOf = ({ investigated, voted }: Witnessed, person: string) => [
  investigated.includes(person) && 'investigated',
  voted.includes(person) && 'voted',
]

/** Rounds by number and result, the open one by its ballots: each choice, or only what they would come to. */
function roundFacts({ rounds, panel }: CommonState, fineBallots: boolean): unknown {
  const held = rounds.filter(round => round.purpose === panel?.purpose && round.openedAt >= panel.convenedAt)
  const deferred = held.filter(({ result }) => result === 'deferred').length
  const adopted = held.some(({ result }) => result === 'adopted')
  const results = [held.length, deferred, adopted, held.every(({ result }) => result === 'void')]
  const open = openRound(rounds)
  if (!open) return results
  const chair = open.ballots.some(ballot => ballot.member === open.chair)
  return [results, open.due.length, chair, open.chairLapsed, fineBallots ? '' : outlook(open)]
}

function outlook({ ballots, due }: PanelRound): unknown {
  const questions = [...new Set(ballots.flatMap(ballot => Object.keys(ballot.choices)))].sort()
  const ahead = questions.map(question => {
    const choices = [...new Set(ballots.map(ballot => ballot.choices[question] ?? ''))]
    const votes = (choice: string) => ballots.filter(ballot => ballot.choices[question] === choice).length
    return choices.find(choice => choice !== 'abstain' && carries(votes(choice), due.length)) ?? ''
  })
  return [ballots.length, quorate(ballots.length, due.length), ahead]
}

/** Periods that are not over, and whether they stand still or their last day is past (left open while a round is). */
function termFacts({ state, now }: Node<CommonState>): unknown {
  const voting = openRound(state.rounds) !== undefined
  const alive = state.deadlines.filter(deadline => deadline.state !== 'met')
  return alive
    .map(deadline => {
      const past = deadline.state === 'overdue' || (deadline.state === 'running' && isPastDue(deadline, now))
      return `${deadline.ruleKey} ${deadline.state === 'suspended' ? 'stopped' : past && !voting ? 'past' : 'running'}`
    })
    .sort()
}

/** The case was closed before. */
export const isReopened = (state: CommonState): boolean => reopenedAt(state) !== ''

/** A closed case by how it ended, and by what was left of it: what held it, and the notices that were not served. */
export function closedFacts(state: CommonState, isOpenLate = false): string {
  const { outcome, suspension, transfer, documents } = state
  const unserved = documents.flatMap(({ notice }) => (notice && !notice.service && !notice.voidedBy ? notice.kind : []))
  const left = [...new Set(unserved)].sort()
  return JSON.stringify(['closed', outcome, isReopened(state), !!suspension, !!transfer, left, isOpenLate])
}
