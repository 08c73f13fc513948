import type { Off } from './filingRules.ts'

/** An entry: key, body, and a prime when another history wrote it; `t` is a timer's entry, `z` the closing one. */
export type Entry = string

/**
 * Entries that follow entry number `from`, which is `before`: an entry's id is chained to that of the one before it.
 */
export interface Page {
  from: number
  before: Entry
  entries: Entry[]
}

/** An acceptance: the body hash it was given for, and entries with its own, unless an earlier answer carried them. */
export interface Accepted extends Page {
  kind: 'accepted'
  body: string
}

/** What a history holds after entry number `from`, up to `to`. */
export const pageOf = (history: Entry[], from: number, to = history.length): Page => ({
  from,
  before: history[from - 1] ?? '',
  entries: history.slice(from, to),
})

/** What comes back for an Update; `ended`: there is no such run. */
export type Answer = Accepted | { kind: 'refused' | 'expired' | 'frozen' | 'ended' }

export type Code = '200' | '503' | 'REFUSED' | 'KEY_REUSED' | 'COMMAND_EXPIRED' | 'CASE_FROZEN' | 'LEDGER_DIVERGED'

/**
 * A row of the command table. `receivedAt` is an age class of the clock: 0 can expire, later ones live beyond the
 * model.
 */
export interface Row {
  key: string
  body: string
  status: 'open' | 'done' | 'expired'
  receivedAt: number
}

/**
 * One HTTP request in one API, with its Update. `orphan`: the API is gone (crash, or 503 after an RPC error), the
 * Update is still under way. `inserting`: it looked, and its row is not committed yet. `accepted` is a ghost: the
 * command stood accepted when the request came.
 */
export interface Request {
  key: string
  body: string
  phase: 'new' | 'inserting' | 'reading' | 'sent' | 'orphan' | 'held' | 'gap' | 'writing' | 'over'
  filed: number
  id: Entry
  receivedAt: number
  inserted: boolean
  accepted: boolean
  answer: Answer | null
}

/**
 * A workflow run. `history` holds all entries since n = 1; the run itself knows only those after n0, and the id of n0.
 */
export interface Run {
  /** Run ids in order; `after` is the run it continues. */
  no: number
  after: number
  n0: number
  history: Entry[]
  results: Record<string, Answer>
  filedSeen: number
  /** Entries up to here were carried by an answer: no later one repeats them. */
  answered: number
  flush: { to: number; result: 'none' | 'filed' | 'diverged' } | null
  wants: 'flush' | 'next' | 'close' | null
  live: boolean
  claimed: boolean
  closed: boolean
  frozen: boolean
  foreign: boolean
  task: { request: number; time: number } | null
}

export interface State {
  clock: number
  rows: Row[]
  register: { entries: Entry[]; index: number; closed: boolean; frozen: boolean; run: number; lock: number | null }
  requests: Request[]
  run: Run
  /** The run that last claimed, while another one of the same id has not. */
  before: Run | null
  lookup: { key: string; answer: Answer | null; begun: number } | null
  tools: { phase: number; after: number; history: Entry[] }[]
  left: {
    timers: number
    nexts: number
    closes: number
    terminations: number
    rewinds: number
    prunes: number
    rowLosses: number
    reopens: number
  }
  /** Ghosts: everything ever accepted, the history given up by a reset, the first broken promise. */
  ever: Entry[]
  lost: Entry[] | null
  runs: number
  bad: string
}

/** Bounds and faults of one search. */
export interface Scenario {
  name: string
  /** Key and body of each request, e.g. `a1`. */
  requests: string[]
  /** APIs crash, RPCs fail, look-ups are lost. */
  faults: boolean
  clock?: boolean
  mayRefuse?: boolean
  /** The acts are such as a closed case takes too. */
  evenClosed?: boolean
  /** A workflow task may commit later than its time limit allows. */
  lateCommit?: boolean
  /**
   * What an operator does to Temporal: `reset` makes another run, `rewind` restores an older history of the same one.
   */
  rewind?: 'reset' | 'rewind'
  tools?: number
  left?: Partial<State['left']>
  /** Promises not kept when the environment breaks the assumption this scenario breaks. */
  excused?: string[]
}

export interface World {
  scenario: Scenario
  off: Off
}

export function newRun(no: number, after: number, history: Entry[], claimed: boolean): Run {
  return {
    no,
    after,
    n0: history.length,
    history,
    results: {},
    filedSeen: history.length,
    answered: history.length,
    flush: null,
    wants: null,
    live: true,
    claimed,
    closed: false,
    frozen: false,
    foreign: false,
    task: null,
  }
}

export function initialState(scenario: Scenario): State {
  return {
    clock: 0,
    rows: [],
    register: { entries: [], index: 0, closed: false, frozen: false, run: 1, lock: null },
    requests: scenario.requests.map(r => idle(r[0]!, r[1]!, 'new')),
    run: newRun(1, 0, [], true),
    before: null,
    lookup: null,
    tools: Array.from({ length: scenario.tools ?? 0 }, () => ({ phase: 0, after: 0, history: [] })),
    left: {
      timers: 0,
      nexts: 0,
      closes: 0,
      terminations: 0,
      rewinds: 0,
      prunes: 0,
      rowLosses: 0,
      reopens: 0,
      ...scenario.left,
    },
    ever: [],
    lost: null,
    runs: 1,
    bad: '',
  }
}

/** A request that holds nothing. */
export function idle(key: string, body: string, phase: Request['phase']): Request {
  return {
    key,
    body,
    phase,
    filed: 0,
    id: '',
    receivedAt: 0,
    inserted: false,
    accepted: false,
    answer: null,
  }
}

/** A copy that may be changed; answers and entries are never changed in place, so they are shared. */
export function copy(s: State): State {
  return {
    ...s,
    rows: s.rows.map(r => ({ ...r })),
    register: { ...s.register },
    requests: s.requests.map(r => ({ ...r })),
    run: { ...s.run },
    tools: s.tools.map(t => ({ ...t })),
    left: { ...s.left },
  }
}

export const isPrefix = (short: Entry[], long: Entry[]): boolean =>
  short.length <= long.length && short.every((e, i) => e === long[i])

export const holds = (entries: Entry[], key: string, body: string): boolean =>
  entries.some(e => e[0] === key && e[1] === body)

/** A short text that is equal exactly for equal states. */
export function encode(s: State): string {
  const { register: g, left } = s
  const requests = s.requests.map(r =>
    r.phase === 'new' || r.phase === 'over'
      ? r.phase[0]
      : `${r.phase}${r.filed}${r.id}${r.receivedAt}${+r.inserted}${+r.accepted}${encodeAnswer(r.answer)}`,
  )
  const rows = s.rows.map(r => `${r.key}${r.body}${r.status[0]}${r.receivedAt}`)
  const lookup = s.lookup && `${s.lookup.key}${encodeAnswer(s.lookup.answer)}${s.lookup.begun}`
  const tools = s.tools.map(t => `${t.phase}${t.after}${t.history}`)
  return [
    `${s.clock}|${rows}|${g.entries}|${g.index}${+g.closed}${+g.frozen}${g.run}.${g.lock}|${requests.join(';')}`,
    `${encodeRun(s.run)}|${s.before && encodeRun(s.before)}|${lookup}|${tools.join(';')}|${Object.values(left)}`,
    `${s.ever}|${s.lost}|${s.runs}|${s.bad}`,
  ].join('|')
}

function encodeAnswer(answer: Answer | null): string {
  if (!answer) return ''
  return answer.kind === 'accepted' ? `${answer.body}${answer.from}${answer.before}${answer.entries}` : answer.kind
}

function encodeRun(r: Run): string {
  const results = Object.entries(r.results).map(([key, answer]) => key + encodeAnswer(answer))
  const flags = `${+r.live}${+r.claimed}${+r.closed}${+r.frozen}${+r.foreign}`
  const flush = r.flush && r.flush.to + r.flush.result
  const task = r.task && `${r.task.request}${r.task.time}`
  return `${r.no}${r.after}${r.n0}/${r.history}/${results}/${r.filedSeen}.${r.answered}${flush}${r.wants}${flags}${task}`
}
