import { tolerance } from '#domain/tolerance/tolerance.ts'
import { reachesClosure } from './mutant.ts'
import { consequently, type Made, mutant, without, wrong } from './toleranceMutation.ts'

const { judging, causing, folding, tasking, admitting, action } = wrong

const onPeople: readonly Made[] = [
  mutant(
    'a recused person does nothing in the case',
    ['recordInterview'],
    'the recused are let in',
    admitting((state, { by }) => ({ state: { ...state, recusals: [] }, by })),
  ),
  mutant(
    'a recused person has no place, task or ballot',
    ['declareRecusal'],
    'a recused handler stays handler',
    folding('declareRecusal', (after, before) => ({ ...after, handlers: before.handlers })),
  ),
  mutant(
    'nobody is named who was recused or is a party',
    ['assignHandlers'],
    'a party may be named handler',
    judging('assignHandlers', state => ({ ...state, parties: [] })),
  ),
  mutant(
    'a party never does the act of an officer',
    ['accept', 'approve'],
    'a party with an office is not noticed',
    admitting((state, { by }) => ({ state: { ...state, parties: [] }, by })),
  ),
  mutant(
    'an officer acts for the organ of the case, unless it is named, approves or acts from above, or takes over',
    ['accept'],
    'the organ of an officer is not looked at',
    admitting((state, { by }) => ({ state, by: { ...by, organ: state.organ } })),
  ),
  mutant(
    'who investigated or voted decides nothing as head',
    ['approve'],
    'who voted may approve',
    judging('approve', state => ({ ...state, voters: [] })),
  ),
  mutant(
    'who investigated or voted decides nothing as head',
    ['assignHandlers'],
    'handlers who leave are forgotten',
    folding('assignHandlers', (after, before) => ({ ...after, formerHandlers: before.formerHandlers })),
  ),
  mutant(
    'who investigated does not vote',
    ['convenePanel'],
    'a handler may be convened',
    judging('convenePanel', state => ({ ...state, handlers: [], formerHandlers: [] })),
  ),
  mutant(
    'who voted or sits does not investigate',
    ['assignHandlers'],
    'a member may be made handler',
    judging('assignHandlers', state => without('panel')({ ...state, voters: [] })),
  ),
]

const calls = { made: 0 }
const onLedger: readonly Made[] = [
  mutant(
    'a closed case takes nothing but the service of a notice, and its reopening',
    ['declareRecusal'],
    'a closed case is not noticed',
    admitting((state, { by }) => ({ state: { ...state, status: 'open' }, by })),
  ),
  mutant(
    'the public counter moves for acts other than ballots and for what time decides, by one',
    ['recordFiling'],
    'a filing does not count',
    folding('recordFiling', (after, before) => ({ ...after, seq: before.seq })),
  ),
  mutant(
    'folding an entry again gives the same state, and leaves the one before as it was',
    ['recordInterview'],
    'the fold counts its own calls',
    folding('recordInterview', after => ({ ...after, remandPoints: [String(calls.made++)] })),
  ),
  mutant(
    'every open state waits for a person who can move it, or for a time',
    'tasks',
    'nobody is asked to convene',
    tasking(state => tolerance.tasks(state).filter(({ action }) => action !== 'convenePanel')),
  ),
  mutant(
    'a closed case asks nobody for anything',
    'tasks',
    'tasks outlive the case',
    tasking(state =>
      tolerance.tasks({ ...state, status: 'open', stage: state.status === 'open' ? state.stage : 'investigating' }),
    ),
  ),
  mutant(
    'administrative closing is asked for by one person and confirmed by another',
    ['confirmClosing'],
    'who asked may confirm',
    judging('confirmClosing', state => ({ ...state, ...(state.closing && { closing: { ...state.closing, by: '' } }) })),
  ),
  mutant(reachesClosure, 'graph', 'nobody may record the service of a notice', action('recordService', { roles: [] })),
]

const onPeriods: readonly Made[] = [
  mutant(
    'each period is in a state that its history allows',
    ['accept'],
    'a period that is over has no last day',
    folding('accept', after => ({ ...after, deadlines: after.deadlines.map(({ endedOn: _day, ...term }) => term) })),
  ),
  mutant(
    'periods of others than the organ stand still on a transfer alone',
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
    'periods stand still only while something holds them',
    ['resume'],
    'resuming leaves periods stopped',
    causing('resume', event => consequently(event, all => ({ ...all, deadlines: (all.deadlines ?? []).slice(0, 1) }))),
  ),
  mutant(
    'suspension and transfer stop every handling period that is not late',
    ['suspend'],
    'a suspension stops nothing',
    causing('suspend', event => consequently(event, all => ({ ...all, deadlines: (all.deadlines ?? []).slice(-1) }))),
  ),
  mutant(
    'a transfer clears tasks, handlers and panel, and leaves the stage',
    ['transfer'],
    'handlers stay after a transfer',
    folding('transfer', (after, before) => ({ ...after, handlers: before.handlers })),
  ),
  mutant(
    'nobody handles, sits or votes in a case on its way to another organ',
    ['assignHandlers'],
    'handlers are assigned on the way',
    judging('assignHandlers', without('transfer')),
  ),
  mutant(
    'a case on its way waits for the other organ within one period',
    ['transfer'],
    'a transfer may follow another',
    judging('transfer', without('transfer')),
  ),
  mutant(
    'a suspension has an end and a task at it',
    ['suspend'],
    'a suspension has no end',
    causing('suspend', event =>
      consequently(event, all => ({ ...all, deadlines: (all.deadlines ?? []).slice(0, -1) })),
    ),
  ),
]

/** Of rules that every case has: people, the ledger, periods. */
export const mutantsOfCases: readonly Made[] = [...onPeople, ...onLedger, ...onPeriods]
