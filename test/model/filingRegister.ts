import { type Code, type Entry, holds, type Page, type Request, type State, type World } from './filingState.ts'

/**
 * What a filing transaction came to. `gap`: entries before `from` are missing; `foreign`: they follow another one;
 * nothing was written.
 */
export type Filing = 'filed' | 'gap' | 'foreign' | 'diverged' | 'frozen'

/** Files a page of entries in one transaction; a divergence freezes the case in a second one. */
export function file(s: State, { off }: World, { from, before, entries }: Page, caller: string | null): Filing {
  const register = s.register
  if (register.frozen) return 'frozen'
  if (from > register.entries.length && !off.has('gapRollsBack')) return 'gap'
  const stored = register.entries.slice(from, from + entries.length)
  if (stored.some((e, i) => e !== entries[i]) && !off.has('skippedEntriesCompared')) {
    register.frozen = true
    return 'diverged'
  }
  const fresh = entries.slice(stored.length)
  const last = stored.length > 0 ? stored.at(-1) : before
  if (fresh.length > 0 && last !== (register.entries.at(-1) ?? '') && !off.has('entriesAreChained')) return 'foreign'
  append(s, fresh, from + entries.length, off.has('indexOnlyWhenNGrows'))
  entries.forEach((entry, i) => {
    if (i < stored.length && off.has('marksSkippedEntries')) return
    if (entry[0] !== caller && off.has('marksEveryEntry')) return
    const row = s.rows.find(r => r.key === entry[0])
    if (!row || (row.status === 'expired' && off.has('marksFromAnyStatus'))) return
    if (row.body === entry[1] || off.has('marksEqualBodyOnly')) row.status = 'done'
  })
  return 'filed'
}

/** Appends what is new and writes the index that came with entry number `n`. */
export function append(s: State, added: Entry[], n: number, always = false): void {
  const register = s.register
  register.entries = [...register.entries, ...added]
  if (added.length === 0 && !always) return
  register.index = n
  register.closed = added.includes('z') || (register.closed && added.length === 0)
}

/** The first transaction of a request: an answer, or the row that allows the Update to be sent. */
export function admit(s: State, { off, scenario }: World, i: number): Code | 'send' {
  const request = s.requests[i]!
  const { key, body } = request
  request.accepted = s.ever.some(e => e[0] === key && e[1] === body)
  let row = s.rows.find(r => r.key === key)
  if (row?.status === 'expired' && off.has('expiredKeyIsDead')) {
    s.rows = s.rows.filter(r => r !== row)
    row = undefined
  }
  if (row) {
    if (row.body !== body) return 'KEY_REUSED'
    if (row.status === 'done') return '200'
    if (row.status === 'expired') return 'COMMAND_EXPIRED'
    if (s.register.frozen) return off.has('frozenSaidToNewRowsOnly') ? 'CASE_FROZEN' : '503'
  } else {
    const entry = s.register.entries.find(e => e[0] === key)
    if (entry && !off.has('ledgerAnswersWithoutRow'))
      return entry[1] === body || off.has('ledgerBodyCompared') ? '200' : 'KEY_REUSED'
    if (s.register.frozen) return 'CASE_FROZEN'
    if (s.register.closed && !scenario.evenClosed) return 'REFUSED'
    row = { key, body, status: 'open', receivedAt: s.clock }
    request.inserted = true
    if (!off.has('rowCommittedBeforeSending')) s.rows = [...s.rows, row].sort((x, y) => (x.key < y.key ? -1 : 1))
  }
  request.receivedAt = off.has('resendKeepsReceivedAt') ? s.clock : row.receivedAt
  request.filed = s.register.entries.length
  request.id = s.register.entries.at(-1) ?? ''
  return 'send'
}

/**
 * What the register knows of a command whose run has ended: the answer the API gives instead of Temporal's "not found".
 */
export function askRegister(s: State, request: Request): Code {
  const row = s.rows.find(r => r.key === request.key)
  if (holds(s.register.entries, request.key, request.body)) return '200'
  if (s.register.entries.some(e => e[0] === request.key) || (row && row.body !== request.body)) return 'KEY_REUSED'
  return s.register.closed && !s.register.frozen ? 'REFUSED' : '503'
}

/** A resumed run's claim of the case row: true if the register is exactly where the run begins. */
export function claimCaseRow(s: State, { off }: World): boolean {
  const { register, run } = s
  if (register.entries.length !== run.n0 || register.entries.at(-1) !== run.history.at(-1)) return false
  if (register.run !== run.after && !off.has('claimComparesRun')) return false
  register.run = run.no
  if (!off.has('claimReopensCaseRow')) register.closed = false
  return true
}
