import {
  type Answer,
  type Entry,
  isPrefix,
  newRun,
  pageOf,
  type Request,
  type Run,
  type State,
  type World,
} from './filingState.ts'

/**
 * Validator and handler of an Update, in one activation begun at workflow time `time`. `refuse`: the rules of the
 * process say no.
 */
export function receive(s: State, { off }: World, request: Request, time: number, refuse: boolean): Answer {
  const run = s.run
  const known = run.results[request.key]
  if (known) return known
  const n = run.history.length
  const after = Math.max(request.filed, run.n0, run.answered)
  const earlier = off.has('handledOutlivesRun') ? undefined : run.history.find(e => e[0] === request.key)
  if (earlier) return answer(run, earlier[1]!, after)
  const diverges = divergesFrom(run, request, off)
  if (diverges && s.lost === null) s.bad = 'a case is frozen only when its history diverged'
  // The validator says so and changes nothing: whoever hears it freezes the case row.
  if (run.frozen || diverges) return { kind: 'frozen' }
  if (request.receivedAt === 0 && time > 0 && !off.has('validatorRefusesOld')) return { kind: 'expired' }
  if (run.closed || refuse) return { kind: 'refused' }
  accept(s, request)
  run.filedSeen = Math.max(run.filedSeen, Math.min(request.filed, n))
  return keep(run, request.key, answer(run, request.body, after))
}

/** What was written since, and by that carried; whoever misses more asks for it. */
function answer(run: Run, body: string, from: number): Answer {
  run.answered = run.history.length
  return { kind: 'accepted', body, ...pageOf(run.history, from) }
}

function divergesFrom(run: Run, { filed, id }: Request, off: World['off']): boolean {
  if (filed > run.history.length) return !off.has('freezesOnFiledBeyondN')
  if (filed < run.n0) return off.has('smallerFiledIsGood')
  return id !== (run.history[filed - 1] ?? '') && !off.has('freezesOnOtherId')
}

/** Temporal keeps the first outcome of an update id for the life of the run. */
function keep(run: Run, key: string, answer: Answer): Answer {
  run.results = Object.fromEntries(Object.entries({ ...run.results, [key]: answer }).sort())
  return answer
}

function accept(s: State, { key, body, filed }: Request): void {
  const { history } = s.run
  const entry = `${key}${body}${s.lost ? "'" : ''}`
  if (history.some(e => e[0] === key)) s.bad = 'no command is accepted twice in one history'
  if (!isPrefix(s.register.entries.slice(0, filed), history))
    s.bad = 'nothing is accepted on a history that diverges from what the command read'
  if (s.rows.some(r => r.key === key && r.status === 'expired'))
    s.bad = "an expired row's command is never accepted afterwards"
  write(s, entry)
}

/** The workflow adds an entry to its history. */
export function write(s: State, entry: Entry): void {
  s.run.history = [...s.run.history, entry]
  if (!s.ever.includes(entry)) s.ever = [...s.ever, entry].sort()
}

/** The activation in which a flush is answered: look at n again, then end, flush once more, or go on. */
export function flushed(s: State, world: World): void {
  const { run } = s
  const { to, result } = run.flush!
  run.flush = null
  if (result === 'diverged') {
    run.frozen = true
    run.wants = null
    return
  }
  run.filedSeen = Math.max(run.filedSeen, to)
  if (run.wants === 'flush') run.wants = null
  else if (run.filedSeen === run.history.length || world.off.has('endsOnlyWhenAllFiled')) end(s, world)
}

/** A run ends: by return, or by continue-as-new with Resume. */
export function end(s: State, { off }: World): void {
  const { run } = s
  if (!isPrefix(run.history, s.register.entries)) s.bad = 'a run ends only when everything is filed'
  if (run.wants === 'next') {
    s.run = newRun(++s.runs, run.no, run.history, off.has('resumedRunClaims'))
    s.run.foreign = run.foreign
  } else {
    run.live = false
    run.wants = null
  }
}
