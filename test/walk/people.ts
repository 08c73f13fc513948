import { actingHeadOf, type CommonState, isParty, isRecused } from '#domain/case.ts'
import { openRound } from '#domain/panel/panel.ts'
import { type AnyInvariant, named } from './invariant.ts'

const decides = ['approve', 'decideReview', 'decideObjection']

/** Who keeps out of a case, whatever its kind. */
export const peopleInvariants: readonly AnyInvariant[] = [
  named('recusedDoesNothing', 'a recused person does nothing in the case', 'docs/rules.md 0, Recusal', {
    step: ({ by, before }) => by === undefined || !isRecused(before.state, by.person),
  }),
  named('recusedHasNoPlace', 'a recused person has no place, task or ballot', 'docs/rules.md 0, Recusal', {
    state: ({ node: { state }, rules: { process } }) => {
      const round = openRound(state.rounds)
      const places = [
        ...state.handlers,
        ...(round?.due ?? []),
        ...(round?.ballots.map(ballot => ballot.member) ?? []),
        ...Object.values(state.claims).flatMap(({ assignee, delegatedTo }) => [assignee, delegatedTo ?? assignee]),
        ...process.tasks(state).flatMap(({ candidates }) => ('person' in candidates ? [candidates.person] : [])),
      ]
      return places.every(person => !isRecused(state, person))
    },
  }),
  named('partyNeverActOfficer', 'a party never does the act of an officer', 'docs/rules.md 0, Who; 政务处分法 47', {
    step: ({ by, before: { state }, entry, rules }) => {
      const row = rules.process.actions[entry.event.type]
      return !by || !row || !isParty(state, by.person) || row.seat === 'party' || row.roles === 'any'
    },
  }),
  named(
    'officerActsForOrganOfCase',
    'an officer acts for the organ of the case, unless it is named, approves or acts from above, or takes over',
    'docs/rules.md 0, Who',
    {
      step: ({ by, before: { state }, entry, rules }) => {
        const row = rules.process.actions[entry.event.type]
        if (!by || !row || row.roles === 'any' || row.of || isParty(state, by.person)) return true
        const named = state.handlers.includes(by.person) || state.panel?.members.includes(by.person)
        const acting = row.roles.includes('approver') && actingHeadOf(state, state.organ) === by.organ
        return by.organ === state.organ || acting || (named ?? false)
      },
    },
  ),
]

/** Whoever inquired is known for it: else nothing would keep them from voting, signing or approving. */
export const knownFor = (except: (state: CommonState) => readonly string[] = () => []): AnyInvariant =>
  named(
    'whoInquiredIsHandler',
    'whoever inquired is a handler of the case, now or before',
    'docs/rules.md 0, Who: thereby becomes a handler',
    {
      step: ({ after: { state, witnessed } }) => {
        const known = [...state.handlers, ...state.formerHandlers, ...except(state)]
        return witnessed.investigated.every(person => known.includes(person))
      },
    },
  )

/** Who is named, inquires, votes and decides, where handlers are assigned and a panel is convened. */
export const namingInvariants: readonly AnyInvariant[] = [
  named('nobodyNamedRecusedParty', 'nobody is named who was recused or is a party', 'docs/rules.md 0, Recusal', {
    step: ({ entry, before: { state } }) => {
      const { body = {} } = entry.event as { body?: { handlers?: string[]; members?: string[] } }
      return [...(body.handlers ?? []), ...(body.members ?? [])].every(
        person => !isRecused(state, person) && !isParty(state, person),
      )
    },
  }),
  named(
    'investigatedVotedDecidesNothing',
    'who investigated or voted decides nothing as head',
    'docs/rules.md 1, approving: SAME_PERSON',
    {
      step: ({ by, before: { state, witnessed }, entry }) => {
        const panelDecides = state.rounds.length > 0
        if (!by || !panelDecides || !decides.includes(entry.event.type)) return true
        return !witnessed.investigated.includes(by.person) && !witnessed.voted.includes(by.person)
      },
    },
  ),
  named('whoInvestigatedDoesNotVote', 'who investigated does not vote', 'docs/rules.md 0, Panel: SAME_PERSON', {
    step: ({ by, before: { witnessed }, entry }) =>
      entry.event.type !== 'castVote' || !witnessed.investigated.includes(by?.person ?? ''),
  }),
  named('whoVotedDoesNotInvestigate', 'who voted or sits does not investigate', 'docs/rules.md 0, Panel: SAME_PERSON', {
    state: ({ node: { state, witnessed } }) =>
      state.handlers.every(
        person => !witnessed.voted.includes(person) && !(state.panel?.members.includes(person) ?? false),
      ),
  }),
]
