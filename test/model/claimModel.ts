import type { Off, Rule } from './filingRules.ts'
import type { Model, Step } from './search.ts'

/** The first outcome of a claim: a case number, or why there is none. */
type Outcome = `number ${number}` | 'DUPLICATE_OPEN_CASE' | 'COMMAND_EXPIRED'

/** One attempt of the claiming activity. A `zombie` timed out for the workflow and may still reach the database. */
interface Attempt {
  phase: 'idle' | 'running' | 'zombie' | 'written' | 'over'
  /** What an attempt without a lock has read and not yet acted on. */
  read: Outcome | 'allot' | null
  outcome: Outcome | null
}

interface State {
  row: { status: 'none' | 'open' | 'expired'; outcome: Outcome | null }
  numbers: number
  /** Who stands in the unique index over open cases. */
  index: 'free' | 'other' | 'mine'
  run: { phase: 'none' | 'claiming' | 'open' | 'ended'; outcome: Outcome | null }
  attempts: Attempt[]
  requests: ('new' | 'sent' | 'orphan' | 'over')[]
  lookup: boolean
  said: Outcome | null
  otherCloses: number
  otherOpens: number
  bad: string
}

/**
 * Starting a case. Two copies of one request; update-with-start (`USE_EXISTING`, `REJECT_DUPLICATE`, update `open`),
 * whose first step is the claiming activity with up to three attempts, each of which may be slow, lose its answer, or
 * come too late; another case of the same matter that closes and opens; a reconciler that expires the row.
 */
export function claimModel(off: readonly Rule[] = []): Model<State> {
  const rules: Off = new Set(off)
  return { initial, encode: JSON.stringify, steps: s => (s.bad ? [] : claimSteps(s, rules)), broken }
}

const initial: State = {
  row: { status: 'none', outcome: null },
  numbers: 0,
  index: 'other',
  run: { phase: 'none', outcome: null },
  attempts: [0, 1, 2].map(() => ({ phase: 'idle', read: null, outcome: null })),
  requests: ['new', 'new'],
  lookup: false,
  said: null,
  otherCloses: 1,
  otherOpens: 1,
  bad: '',
}

function claimSteps(s: State, off: Off): Step<State>[] {
  const steps: Step<State>[] = []
  const step = (label: string, change: (next: State) => void) => {
    const state = structuredClone(s)
    change(state)
    steps.push({ label, state })
  }
  s.requests.forEach((phase, i) => {
    if (phase === 'new')
      for (const then of ['sent', 'orphan', 'over'] as const)
        step(`request ${i} admitted, ${then}`, next => {
          next.requests[i] = then
          if (next.row.status === 'none') next.row.status = 'open'
          else if (next.row.status === 'expired') say(next, i, 'COMMAND_EXPIRED')
          else if (next.row.outcome && next.run.phase !== 'claiming') say(next, i, next.row.outcome)
        })
    if ((phase === 'sent' || phase === 'orphan') && s.run.phase === 'none')
      step(`update-with-start of request ${i} arrives`, next => {
        next.run.phase = 'claiming'
        next.attempts[0]!.phase = 'running'
        if (phase === 'orphan') next.requests[i] = 'over'
      })
    if ((phase === 'sent' || phase === 'orphan') && s.run.outcome)
      step(`request ${i} answered`, next => {
        if (phase === 'sent') say(next, i, s.run.outcome!)
        next.requests[i] = 'over'
      })
  })
  for (const [i, attempt] of s.attempts.entries()) attemptSteps(s, off, attempt, i, step)
  if (s.index === 'other' && s.otherCloses > 0)
    step('the other case closes', next => void Object.assign(next, { index: 'free', otherCloses: 0 }))
  if (s.index === 'free' && s.otherOpens > 0)
    step('another case opens', next => void Object.assign(next, { index: 'other', otherOpens: 0 }))
  if (!s.lookup && s.row.status === 'open' && s.run.phase === 'none')
    step('a late look-up finds nothing', next => void Object.assign(next, { lookup: true }))
  if (s.lookup)
    step('its answer arrives', next => {
      next.lookup = false
      if (next.row.outcome === null || off.has('expirySparesClaimed')) next.row.status = 'expired'
    })
  return steps
}

function attemptSteps(
  s: State,
  off: Off,
  attempt: Attempt,
  i: number,
  step: (label: string, change: (next: State) => void) => void,
): void {
  if (attempt.phase === 'running' || attempt.phase === 'zombie') {
    if (!off.has('claimLocksCommandRow')) step(`attempt ${i} claims`, next => act(next, i, look(next, off)))
    else if (attempt.read) step(`attempt ${i} acts on what it read`, next => act(next, i, attempt.read!))
    else
      step(`attempt ${i} reads without a lock`, next => {
        next.attempts[i]!.read = look(next, off)
      })
  }
  if (attempt.phase === 'written')
    step(`the workflow hears attempt ${i}`, next => {
      next.attempts[i]!.phase = 'over'
      next.run = { phase: attempt.outcome!.startsWith('number') ? 'open' : 'ended', outcome: attempt.outcome }
    })
  if ((attempt.phase === 'running' || attempt.phase === 'written') && i + 1 < s.attempts.length)
    step(`attempt ${i} times out`, next => {
      next.attempts[i]!.phase = attempt.phase === 'written' ? 'over' : 'zombie'
      next.attempts[i + 1]!.phase = 'running'
    })
}

/** What the claim finds: the stored outcome, a reason to refuse, or that it may allot a number. */
function look(s: State, off: Off): Outcome | 'allot' {
  if (s.row.outcome && !off.has('claimStoresFirstOutcome')) return s.row.outcome
  if (s.row.status === 'expired' && !off.has('claimRefusesExpired')) return 'COMMAND_EXPIRED'
  return s.index === 'free' ? 'allot' : 'DUPLICATE_OPEN_CASE'
}

function act(s: State, i: number, found: Outcome | 'allot'): void {
  const attempt = s.attempts[i]!
  const outcome = found === 'allot' ? (`number ${++s.numbers}` as const) : found
  if (found === 'allot') s.index = 'mine'
  if (!s.row.outcome) s.row.outcome = outcome
  attempt.read = null
  attempt.outcome = attempt.phase === 'running' ? outcome : null
  attempt.phase = attempt.phase === 'running' ? 'written' : 'over'
}

function say(s: State, i: number, outcome: Outcome): void {
  if (s.said && s.said !== outcome) s.bad = 'every copy of a start gets the same answer'
  if (s.requests[i] === 'sent') s.said = outcome
  s.requests[i] = 'over'
}

function broken(s: State, atRest: boolean): string | undefined {
  if (s.bad) return s.bad
  if (s.numbers > 1) return 'one number per claim'
  if (s.run.phase === 'open' && s.row.status === 'expired')
    return "an expired row's command is never accepted afterwards"
  if (!atRest) return undefined
  if (s.run.phase === 'claiming') return 'every claim comes to an outcome'
  if ((s.index === 'mine') !== (s.run.phase === 'open')) return 'a case stands in the index exactly if its run is open'
  if (s.run.outcome && s.run.outcome !== s.row.outcome) return 'the run knows the stored outcome'
  return undefined
}
