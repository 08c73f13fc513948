import { deliver, requestSteps } from './filingApi.ts'
import { claimCaseRow, file } from './filingRegister.ts'
import { end, flushed, write } from './filingRun.ts'
import { copy, newRun, pageOf, type Run, type State, type World } from './filingState.ts'
import type { Step } from './search.ts'

/** Every step that may come next. */
export function filingSteps(s: State, world: World): Step<State>[] {
  const steps: Step<State>[] = []
  const step = (label: string, change: (next: State) => void) => {
    const state = copy(s)
    change(state)
    if (world.scenario.excused?.includes(state.bad)) state.bad = ''
    steps.push({ label, state })
  }
  for (let i = 0; i < s.requests.length; i++)
    for (const { label, state } of requestSteps(s, world, i)) {
      if (world.scenario.excused?.includes(state.bad)) state.bad = ''
      steps.push({ label, state })
    }
  if (world.scenario.clock && s.clock < 2) step('time passes', next => void next.clock++)
  runSteps(s, world, step)
  reconcilerSteps(s, world, step)
  operatorSteps(s, world, step)
  return steps
}

type Add = (label: string, change: (next: State) => void) => void

function runSteps(s: State, world: World, step: Add): void {
  const { run, left } = s
  const { scenario } = world
  const unlocked = s.register.lock === null
  if (run.frozen && !s.register.frozen && unlocked)
    step('the freeze is recorded', next => {
      next.register.frozen = true
    })
  if (run.flush && run.flush.result === 'none' && unlocked)
    step('flush activity files', next => {
      const to = run.flush!.to
      const from = Math.max(run.n0, run.filedSeen)
      const filed = file(next, world, pageOf(run.history, from, to), null)
      // The activity is tried again until the case freezes or an operator looks.
      if (filed !== 'foreign') next.run.flush = { to, result: filed === 'filed' ? 'filed' : 'diverged' }
    })
  if (!run.live) return
  if (!run.claimed) {
    if (unlocked)
      step('the resumed run claims', next => {
        if (claimCaseRow(next, world)) next.run.claimed = true
        else if (next.before) next.run = next.before
        else next.run.live = false
        next.before = null
      })
    return
  }
  if (run.task) {
    const { request, time } = run.task
    for (const refuse of scenario.mayRefuse ? [false, true] : [false])
      step(`the task with #${request} ends`, next => {
        next.run.task = null
        const inTime = next.clock - time < 2 || scenario.lateCommit
        const waits = ['sent', 'orphan'].includes(next.requests[request]!.phase)
        if (inTime && waits) deliver(next, world, request, time, refuse)
      })
    return
  }
  if (run.flush && run.flush.result !== 'none') step('flush answered', next => flushed(next, world))
  if (run.frozen) return
  if (run.wants && !run.flush)
    step(run.filedSeen === run.history.length ? 'the run ends' : 'flush begins', next => {
      if (run.filedSeen < run.history.length) next.run.flush = { to: run.history.length, result: 'none' }
      else if (run.wants === 'flush') next.run.wants = null
      else end(next, world)
    })
  if (run.wants) return
  const prime = s.lost ? "'" : ''
  if (left.timers > 0)
    step('a timer fires', next => {
      next.left.timers--
      write(next, `t${prime}`)
      next.run.wants = 'flush'
    })
  if (left.nexts > 0)
    step('continue-as-new is due', next => {
      next.left.nexts--
      next.run.wants = 'next'
    })
  if (left.closes > 0 && !run.closed)
    step('the case closes', next => {
      next.left.closes--
      write(next, `z${prime}`)
      next.run.closed = true
      next.run.wants = 'close'
    })
}

function reconcilerSteps(s: State, world: World, step: Add): void {
  const { off, scenario } = world
  if (s.lookup) {
    if (s.register.lock === null)
      step(`look-up of ${s.lookup.key} answered`, next => {
        next.lookup = null
        reconcile(next, world, s.lookup!)
      })
    return
  }
  if (s.register.frozen) return
  for (const row of s.rows.filter(r => r.status === 'open')) {
    const latestMayAnswer = (s.run.claimed && !s.run.foreign) || off.has('lookupAsksClaimedRun')
    const asked = latestMayAnswer ? s.run : (s.before ?? s.run)
    const answer = asked.results[row.key] ?? null
    for (const lost of scenario.faults && off.has('lostLookupIsNoAnswer') ? [false, true] : [false]) {
      const seen = lost ? null : answer
      const matters = seen || s.clock === 2 || (scenario.clock && off.has('lookupBegunAfterLimit'))
      if (matters)
        step(`look-up of ${row.key} begins`, next => {
          next.lookup = { key: row.key, answer: seen, begun: next.clock }
        })
    }
  }
}

function reconcile(s: State, world: World, { key, answer, begun }: NonNullable<State['lookup']>): void {
  if (answer?.kind === 'accepted') {
    const filed = file(s, world, answer, key)
    const from = s.register.entries.length
    if (filed === 'gap' && s.run.live && s.run.n0 <= from) file(s, world, pageOf(s.run.history, from), key)
  } else if (answer?.kind === 'frozen') s.register.frozen = true
  else {
    const row = s.rows.find(r => r.key === key)
    const late = (world.off.has('lookupBegunAfterLimit') ? s.clock : begun) === 2
    if (row?.status === 'open' && row.receivedAt === 0 && late && !s.register.frozen) row.status = 'expired'
  }
}

function operatorSteps(s: State, world: World, step: Add): void {
  const { run, left, register } = s
  const { off, scenario } = world
  if (left.terminations > 0 && run.live && run.claimed)
    step('terminated', next => {
      next.left.terminations--
      Object.assign(next.run, { live: false, flush: null, wants: null, task: null })
    })
  if (left.prunes > 0 && s.rows.some(r => r.status === 'done'))
    step('done rows pruned', next => {
      next.left.prunes--
      next.rows = next.rows.filter(r => r.status !== 'done')
    })
  if (left.rowLosses > 0)
    for (const row of s.rows.filter(r => r.status === 'open'))
      step(`the database loses the row of ${row.key}`, next => {
        next.left.rowLosses--
        next.rows = next.rows.filter(r => r.key !== row.key)
      })
  if (left.rewinds > 0 && run.live && run.claimed)
    for (let k = run.n0; k < run.history.length; k++)
      step(`${scenario.rewind} to n = ${k}`, next => rewind(next, world, k))
  s.tools.forEach((tool, i) => {
    if (tool.phase === 0 && !run.live && !register.frozen && register.lock === null)
      step(`resume ${i} files and reads`, next => {
        if (!off.has('resumeFilesFirst')) file(next, world, pageOf(run.history, run.n0), null)
        const history = off.has('resumeFilesFirst') ? next.register.entries : run.history
        next.tools[i] = { phase: 1, after: run.no, history }
      })
    if (tool.phase === 1)
      step(`resume ${i} starts`, next => {
        next.tools[i] = { phase: 2, after: 0, history: [] }
        if (!run.live) resume(next, tool, off.has('resumedRunClaims'))
      })
  })
}

function resume(s: State, { after, history }: State['tools'][number], claimed: boolean): void {
  s.before = s.run
  if (claimed) s.register.closed = false
  s.run = newRun(++s.runs, after, history, claimed)
}

function rewind(s: State, { off, scenario }: World, k: number): void {
  const old: Run = { ...s.run, live: false, flush: null, wants: null, task: null }
  s.left.rewinds--
  s.lost = old.history
  const history = old.history.slice(0, k)
  const results = Object.fromEntries(Object.entries(old.results).filter(([key]) => history.some(e => e[0] === key)))
  s.run = {
    ...newRun(old.no, old.after, history, true),
    n0: old.n0,
    results,
    filedSeen: Math.min(old.filedSeen, k),
    answered: Math.max(old.n0, history.findLastIndex(e => !'tz'.includes(e[0]!)) + 1),
  }
  if (scenario.rewind === 'rewind') return
  s.before = old
  s.run.foreign = true
  s.run.frozen = !off.has('hostFreezesForeignRun')
}
