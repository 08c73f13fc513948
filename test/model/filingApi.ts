import { admit, append, askRegister, file } from './filingRegister.ts'
import { receive } from './filingRun.ts'
import {
  type Accepted,
  type Code,
  copy,
  holds,
  idle,
  newRun,
  pageOf,
  type Request,
  type State,
  type World,
} from './filingState.ts'
import type { Step } from './search.ts'

/** Every step of request number `i`: its API's transactions, the way of its Update, crashes and lost answers. */
export function requestSteps(s: State, world: World, i: number): Step<State>[] {
  const { scenario } = world
  const { key, body, phase } = s.requests[i]!
  const steps: Step<State>[] = []
  const step = (label: string, change: (next: State, request: Request) => void) => {
    const state = copy(s)
    change(state, state.requests[i]!)
    steps.push({ label: `${key}${body}#${i} ${label}`, state })
  }
  const mayWrite = s.register.lock === null || s.register.lock === i

  const isNext = s.requests.findIndex(r => r.key === key && r.body === body && r.phase === 'new') === i
  const writing = s.requests.some(r => r.key === key && r.phase === 'inserting')
  const stopped = s.register.frozen || s.register.closed
  if (phase === 'new' && isNext && writing && stopped && world.off.has('copiesLookInTurn'))
    step('looks while the row of another copy is not committed', next => {
      const verdict = admit(next, world, i)
      next.rows = s.rows
      tell(next, i, verdict === 'send' ? 'REFUSED' : verdict)
    })
  if (phase === 'new' && isNext && mayWrite && !writing) {
    step('admitted', next => start(next, world, i))
    if (scenario.faults && steps[0]!.state.requests[i]!.phase !== 'over') {
      step('admitted, API gone before sending', next => {
        start(next, world, i)
        finish(next, i)
      })
      step('admitted, sent, answer lost', (next, request) => {
        start(next, world, i)
        request.phase = 'orphan'
        unlock(next, i)
      })
    }
  }
  const another = s.requests.some((r, j) => j !== i && r.key === key && r.phase === 'new')
  if (phase === 'new' && isNext && mayWrite && another && !writing && !s.rows.some(r => r.key === key))
    step('looks, and its row is not committed yet', next => looks(next, world, i))
  if (phase === 'inserting') step('its row commits', next => commit(next, world, i))
  if (phase === 'reading')
    step('reads the id of the last entry', (next, request) => {
      request.id = next.register.entries.at(-1) ?? ''
      request.phase = 'sent'
    })
  const reopens = scenario.evenClosed && s.register.closed && !s.register.frozen && s.left.reopens > 0
  if (phase === 'sent' && !s.run.live && reopens && !holds(s.register.entries, key, body))
    step('starts a run where the register stands', next => {
      next.left.reopens--
      next.before = next.run
      next.run = newRun(++next.runs, next.register.run, next.register.entries, world.off.has('resumedRunClaims'))
    })
  if ((phase === 'sent' || phase === 'orphan') && !s.run.live)
    step('finds no run', (_, request) => arrive(request, { kind: 'ended' }))
  if ((phase === 'sent' || phase === 'orphan') && s.run.live && s.run.claimed && !s.run.task) {
    if (scenario.clock)
      step('reaches a workflow task', next => {
        next.run.task = { request: i, time: next.clock }
      })
    else
      for (const refuse of scenario.mayRefuse ? [false, true] : [false])
        step('delivered', next => deliver(next, world, i, 0, refuse))
  }
  if (phase === 'held' && mayWrite) step('answered by Temporal', next => settle(next, world, i))
  if (phase === 'gap') step('asks the workflow', (next, request) => queryAfterGap(next, i, request))
  if (phase === 'writing') step('writes without a lock', (next, request) => writeUnlocked(next, world, i, request))
  if (scenario.faults && (phase === 'gap' || phase === 'writing')) step('API gone', next => finish(next, i))
  return steps
}

function start(s: State, world: World, i: number): void {
  const request = s.requests[i]!
  const verdict = admit(s, world, i)
  if (verdict !== 'send') {
    tell(s, i, verdict)
    return
  }
  if (world.off.has('lockNotHeldWhileWaiting')) s.register.lock = i
  request.phase = world.off.has('filedReadAtOnce') ? 'reading' : 'sent'
}

/** The row that a request writes is seen by nobody before it commits; how the case stood was looked at before. */
function looks(s: State, world: World, i: number): void {
  const request = s.requests[i]!
  const { rows } = s
  if (admit(s, world, i) === 'send' && request.inserted) Object.assign(request, { phase: 'inserting' })
  s.rows = rows
}

function commit(s: State, { off }: World, i: number): void {
  const request = s.requests[i]!
  const { key, body, receivedAt } = request
  const row = { key, body, status: 'open' as const, receivedAt }
  if (!off.has('rowCommittedBeforeSending')) s.rows = [...s.rows, row].sort((x, y) => (x.key < y.key ? -1 : 1))
  request.phase = 'sent'
}

/** The workflow task that holds the Update commits. */
export function deliver(s: State, world: World, i: number, time: number, refuse: boolean): void {
  const request = s.requests[i]!
  arrive(request, receive(s, world, request, time, refuse))
}

function arrive(request: Request, answer: Request['answer']): void {
  if (request.phase === 'orphan') Object.assign(request, idle(request.key, request.body, 'over'))
  else Object.assign(request, { phase: 'held', filed: 0, id: '', receivedAt: 0, answer })
}

/** What the API does with each kind of answer. */
function settle(s: State, world: World, i: number): void {
  const { off } = world
  const request = s.requests[i]!
  const answer = request.answer!
  if (answer.kind === 'accepted') fileAnswer(s, world, i, answer)
  else if (answer.kind === 'refused') tell(s, i, 'REFUSED')
  else if (answer.kind === 'expired') tell(s, i, 'COMMAND_EXPIRED')
  else if (answer.kind === 'ended') tell(s, i, off.has('endedRunAsksRegister') ? 'REFUSED' : askRegister(s, request))
  else {
    s.register.frozen = true
    tell(s, i, request.inserted && off.has('frozenByWorkflowIs503') ? 'CASE_FROZEN' : '503')
  }
}

function fileAnswer(s: State, world: World, i: number, answer: Accepted): void {
  const request = s.requests[i]!
  if (world.off.has('filingLocksCaseRow')) {
    request.phase = 'writing'
    request.filed = s.register.entries.length
    return
  }
  const filed = file(s, world, answer, request.key)
  if (filed === 'gap') request.phase = 'gap'
  else if (filed === 'filed' && misses(s, request, answer)) request.phase = 'gap'
  else if (filed === 'filed') tellFiled(s, world, i)
  else tell(s, i, world.off.has('twoAnswersAfterAcceptance') ? 'LEDGER_DIVERGED' : '503')
}

/**
 * An answer need not hold the command's own entry, if an earlier one carried it; then the workflow is asked for what is
 * missing.
 */
const misses = ({ register }: State, { key }: Request, { from, entries }: Accepted): boolean =>
  !register.entries.some(entry => entry[0] === key) || register.entries.length < from + entries.length

function tellFiled(s: State, { off }: World, i: number): void {
  const { key, body, answer } = s.requests[i]!
  const same = answer?.kind === 'accepted' && answer.body === body
  if (off.has('rowCommittedBeforeSending') && same && !s.rows.some(r => r.key === key))
    s.rows = [...s.rows, { key, body, status: 'done' as const, receivedAt: 0 }].sort((x, y) => (x.key < y.key ? -1 : 1))
  tell(s, i, same || off.has('answerBodyCompared') ? '200' : 'KEY_REUSED')
}

/** Filing starts anew with the entries a Query returns, as far back as the run knows them. */
function queryAfterGap(s: State, i: number, request: Request): void {
  if (request.answer?.kind !== 'accepted') return
  const stored = s.register.entries
  const from = Math.max(s.run.n0, stored.length)
  const page = pageOf(s.run.history, from)
  const agrees = stored.length < s.run.n0 || (stored.at(-1) ?? '') === (s.run.history[stored.length - 1] ?? '')
  const complete = s.run.live && !s.run.frozen && agrees && from === stored.length
  if (complete && holds([...stored, ...page.entries], request.key, request.answer.body))
    Object.assign(request, { phase: 'held', answer: { ...request.answer, ...page } })
  else tell(s, i, '503')
}

function writeUnlocked(s: State, world: World, i: number, request: Request): void {
  if (request.answer?.kind !== 'accepted') return
  const { from, entries } = request.answer
  append(s, entries.slice(Math.max(0, request.filed - from)), from + entries.length)
  for (const row of s.rows) if (holds(entries, row.key, row.body)) row.status = 'done'
  tellFiled(s, world, i)
}

function unlock(s: State, i: number): void {
  if (s.register.lock === i) s.register.lock = null
}

function finish(s: State, i: number): void {
  const { key, body } = s.requests[i]!
  s.requests[i] = idle(key, body, 'over')
  unlock(s, i)
}

/** Answers the client, and checks what may be said. */
function tell(s: State, i: number, code: Code): void {
  const { key, body, accepted, answer } = s.requests[i]!
  const acceptedNow = s.ever.some(e => e[0] === key && e[1] === body)
  const ownAccepted = answer?.kind === 'accepted' && answer.body === body
  const underWay = s.requests.some(
    (r, j) =>
      j !== i && r.key === key && r.body === body && ['inserting', 'sent', 'orphan', 'held', 'gap'].includes(r.phase),
  )
  if (code === '200' && !holds(s.register.entries, key, body))
    s.bad = s.register.entries.some(e => e[0] === key)
      ? "another body never gets the first one's 200"
      : '200 is said only for a filed entry'
  else if (code === 'CASE_FROZEN' && (acceptedNow || underWay))
    s.bad = 'CASE_FROZEN is never said to a command that may have been accepted'
  else if (code === 'REFUSED' && answer === null && underWay)
    s.bad = 'the register refuses no command that may yet be accepted'
  else if (code === 'COMMAND_EXPIRED' && acceptedNow) s.bad = 'after acceptance only 200 or 503 is said'
  else if (code !== '200' && code !== '503' && (accepted || ownAccepted))
    s.bad = 'after acceptance only 200 or 503 is said'
  finish(s, i)
}
