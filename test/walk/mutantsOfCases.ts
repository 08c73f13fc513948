import type { CommonState } from '#domain/case.ts'
import type { Deadline } from '#domain/time/deadlines.ts'
import { consequently, type Mutant, mutant, mutations, reachesClosure, without } from './mutant.ts'
import type { Rules } from './node.ts'
import { makesEveryMove } from './stages.ts'

/** Acts of a process that stand for those of every process. */
type Acts = {
  /** Ends the first period and begins the next. */
  first: string
  /** A stage that does not follow the first act. */
  skipsTo: string
  /** What a handler does. */
  inquires: string
  /** A step that some state waits for, and nothing else. */
  waits: string
}

/** Rules that are wrong in what every case has, whatever its kind: people, the ledger, periods, stages. */
export function mutantsOfCases<S extends CommonState, E extends { type: string }>(
  rules: Rules<S, E>,
  acts: Acts,
): Mutant<S, E>[] {
  return [...onPeople(rules, acts), ...onLedger(rules, acts), ...onPeriods(rules, acts), ...onStages(rules, acts)]
}

function onPeople<S extends CommonState, E extends { type: string }>(rules: Rules<S, E>, { first, inquires }: Acts) {
  const { folding, admitting } = mutations(rules)
  return [
    mutant(
      'recusedDoesNothing',
      [inquires],
      'the recused are let in',
      admitting((state, { by }) => ({ state: { ...state, recusals: [] }, by })),
    ),
    mutant(
      'recusedHasNoPlace',
      ['declareRecusal'],
      'a recused handler stays handler',
      folding('declareRecusal', (after, before) => ({ ...after, handlers: before.handlers })),
    ),
    mutant(
      'whoInquiredIsHandler',
      [inquires],
      'who inquires is not known for it',
      folding(inquires, (after, before) => ({ ...after, handlers: before.handlers })),
    ),
    mutant(
      'partyNeverActOfficer',
      [first, 'approve'],
      'a party with an office is not noticed',
      admitting((state, { by }) => ({ state: { ...state, parties: [] }, by })),
    ),
    mutant(
      'officerActsForOrganOfCase',
      [first],
      'the organ of an officer is not looked at',
      admitting((state, { by }) => ({ state, by: { ...by, organ: state.organ } })),
    ),
  ]
}

/** Rules that are wrong in who is named handler or member, and in who decides afterwards. */
export function mutantsOfNaming<S extends CommonState, E extends { type: string }>(rules: Rules<S, E>) {
  const { judging, folding } = mutations(rules)
  return [
    mutant(
      'nobodyNamedRecusedParty',
      ['assignHandlers'],
      'a party may be named handler',
      judging('assignHandlers', state => ({ ...state, parties: [] })),
    ),
    mutant(
      'investigatedVotedDecidesNothing',
      ['approve'],
      'who voted may approve',
      judging('approve', state => ({ ...state, voters: [] })),
    ),
    mutant(
      'investigatedVotedDecidesNothing',
      ['assignHandlers'],
      'handlers who leave are forgotten',
      folding('assignHandlers', (after, before) => ({ ...after, formerHandlers: before.formerHandlers })),
    ),
    mutant(
      'whoInvestigatedDoesNotVote',
      ['convenePanel'],
      'a handler may be convened',
      judging('convenePanel', state => ({ ...state, handlers: [], formerHandlers: [] })),
    ),
    mutant(
      'whoVotedDoesNotInvestigate',
      ['assignHandlers'],
      'a member may be made handler',
      judging('assignHandlers', state => without('panel')({ ...state, voters: [] })),
    ),
    mutant(
      'nobodyHandlesSitsVotes',
      ['assignHandlers'],
      'handlers are assigned on the way',
      judging('assignHandlers', without('transfer')),
    ),
  ]
}

/** Rules that are wrong in when a review of the decision may be asked for. */
export function mutantsOfReviews<S extends CommonState, E extends { type: string }>(rules: Rules<S, E>) {
  const running = (state: S): S => ({
    ...state,
    deadlines: state.deadlines.map(term => ({ ...term, state: 'running' as const })),
  })
  return [
    mutant(
      'reviewAskedOnceAfter',
      ['requestReview'],
      'a review after the review',
      mutations(rules).judging('requestReview', state => without('review', 'reviewSettled')(running(state))),
    ),
  ]
}

const calls = { made: 0 }

function onLedger<S extends CommonState, E extends { type: string }>(rules: Rules<S, E>, { waits }: Acts) {
  const { judging, folding, tasking, admitting, action } = mutations(rules)
  const { tasks } = rules.process
  return [
    mutant(
      'closedCaseTakesLittle',
      ['declareRecusal'],
      'a closed case is not noticed',
      admitting((state, { by }) => ({ state: { ...state, status: 'open' }, by })),
    ),
    mutant(
      'publicCounterMovesByOne',
      ['recordMatterState'],
      'what became of the matter does not count',
      folding('recordMatterState', (after, before) => ({ ...after, seq: before.seq })),
    ),
    mutant(
      'foldingIsPure',
      ['recordMatterState'],
      'the fold counts its own calls',
      folding('recordMatterState', after => ({ ...after, heldTerms: [String(calls.made++)] })),
    ),
    mutant(
      'openStateWaitsPerson',
      'tasks',
      `nobody is asked to ${waits}`,
      tasking(state => tasks(state).filter(({ action: step }) => step !== waits)),
    ),
    mutant(
      'closedCaseAsksNobody',
      'tasks',
      'tasks outlive the case',
      tasking(state =>
        tasks({
          ...state,
          status: 'open',
          stage: state.status === 'open' ? state.stage : (state.stages[0]?.stage ?? ''),
        }),
      ),
    ),
    mutant(
      'administrativeClosingAskedPerson',
      ['confirmClosing'],
      'who asked may confirm',
      judging('confirmClosing', state => ({
        ...state,
        ...(state.closing && { closing: { ...state.closing, by: '' } }),
      })),
    ),
    mutant(
      reachesClosure,
      'graph',
      'nobody may record the service of a notice',
      action('recordService', { roles: [] }),
    ),
  ]
}

function onPeriods<S extends CommonState, E extends { type: string }>(rules: Rules<S, E>, { first }: Acts) {
  const { judging, causing, folding } = mutations(rules)
  return [
    mutant(
      'periodStateHistoryAllows',
      [first],
      'a period that is over has no last day',
      folding(first, after => ({ ...after, deadlines: after.deadlines.map(({ endedOn: _day, ...term }) => term) })),
    ),
    mutant(
      'periodsOthersOrganStand',
      ['suspend'],
      'a suspension stops every period',
      causing('suspend', (event, { deadlines }, { receivedAt }) =>
        consequently(event, all => ({
          ...all,
          deadlines: [
            ...deadlines.map(term =>
              term.state === 'running'
                ? { ...term, state: 'suspended' as const, suspensions: [{ from: receivedAt.slice(0, 10) }] }
                : term,
            ),
            ...(all.deadlines ?? []).slice(-1),
          ],
        })),
      ),
    ),
    mutant(
      'periodsStandStillOnlyWhileHeld',
      ['resume'],
      'resuming leaves periods stopped',
      causing('resume', event =>
        consequently(event, all => ({ ...all, deadlines: (all.deadlines ?? []).slice(0, 1) })),
      ),
    ),
    mutant(
      'suspensionTransferStopHandling',
      ['suspend'],
      'a suspension stops nothing',
      causing('suspend', event => consequently(event, all => ({ ...all, deadlines: (all.deadlines ?? []).slice(-1) }))),
    ),
    mutant(
      'transferClearsTasksHandlers',
      ['transfer'],
      'handlers stay after a transfer',
      folding('transfer', (after, before) => ({ ...after, handlers: before.handlers })),
    ),
    mutant(
      'nobodyHandlesSitsVotes',
      ['transfer'],
      'handlers keep a case that is on its way',
      folding('transfer', (after, before) => ({ ...after, handlers: before.handlers })),
    ),
    mutant(
      'caseWayWaitsOrgan',
      ['transfer'],
      'a transfer may follow another',
      judging('transfer', without('transfer')),
    ),
    mutant(
      'reopenedCaseStandsStill',
      ['reopen'],
      'a suspension outlives its case',
      folding('reopen', after => ({
        ...after,
        suspension: { reason: '等待鉴定', from: after.receivedOn, until: after.receivedOn },
      })),
    ),
    mutant(
      'suspensionEndTask',
      ['suspend'],
      'a suspension has no end',
      causing('suspend', event =>
        consequently(event, all => ({ ...all, deadlines: (all.deadlines ?? []).slice(0, -1) })),
      ),
    ),
  ]
}

function onStages<S extends CommonState, E extends { type: string }>(rules: Rules<S, E>, { first, skipsTo }: Acts) {
  const { causing, drawing } = mutations(rules)
  const wrong = { from: rules.process.story.begins, by: first, to: skipsTo }
  const periods = (kept: (all: Deadline[]) => Deadline[]) =>
    causing(first, event => consequently(event, all => ({ ...all, deadlines: kept(all.deadlines ?? []) })))
  return [
    mutant(
      'moveStageStageDrawn',
      [first],
      `${first} leads to ${skipsTo}`,
      causing(first, event => consequently(event, all => ({ ...all, stage: skipsTo }))),
    ),
    mutant(makesEveryMove, 'story', `the story says that ${first} leads to ${skipsTo}`, drawing(wrong)),
    mutant(
      'periodRunsOnlyWhile',
      [first],
      `${first} leaves its period running`,
      periods(all => all.slice(-1)),
    ),
    mutant(
      'stageWaitsPeriod',
      [first],
      `what follows ${first} has no period`,
      periods(all => all.slice(0, -1)),
    ),
  ]
}
