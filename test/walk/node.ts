import type { Actor } from '#domain/access/actor.ts'
import type { KnownPersons } from '#domain/access/knownPerson.ts'
import { withOrgans } from '#domain/access/organs.ts'
import { organsOf, organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { type Command, contextOf, decide, follow } from '#domain/act.ts'
import type { CommonState } from '#domain/case.ts'
import { lapse } from '#domain/completion.ts'
import type { Consequences } from '#domain/consequences.ts'
import type { Entry } from '#domain/entry.ts'
import type { Rank, RulePack } from '#domain/packs/rulePack.ts'
import type { Process } from '#domain/process.ts'
import { Refusal } from '#domain/refusal.ts'
import { currentRules } from '#domain/rulesVersion.ts'
import { endOfDay, epochMs, type Instant, type StatutoryCalendar, toInstant } from '#domain/time/calendar.ts'

/** The rules under walk: a process with the pack and calendar that it is given. */
export type Rules<S extends CommonState, E extends { type: string }> = {
  process: Process<S, E>
  pack: RulePack
  calendar: StatutoryCalendar
  /** Whom the register of persons has beside the subject, where a rule asks for them. */
  persons?: KnownPersons
  /** Other than `decide` of `domain/act.ts` only in a mutant. */
  decide?: typeof decide<S, E>
}

/** An act that somebody tries. */
export type Attempt = { by: Actor; type: string; body: Record<string, unknown> }

/** What the walk itself saw persons do, so that rules which forget it are found out. */
export type Witnessed = {
  investigated: readonly string[]
  /** Who ever cast a ballot, counted or not. */
  voted: readonly string[]
  /** Somebody cast in the open round after its chair did. */
  afterChair: boolean
  /** The event that issued each notice, or the first of its line. */
  issued: Readonly<Record<string, { type: string }>>
}

/** A concrete case at a moment. */
export type Node<S> = { state: S; now: Instant; n: number; lastId: string | null; witnessed: Witnessed }

/** One entry: what it was, who made it (nobody: time), and the case before and after it. */
export type Step<S extends CommonState, E extends { type: string }> = {
  rules: Rules<S, E>
  before: Node<S>
  after: Node<S>
  entry: Entry<E>
  by?: Actor
}

const inquiries = [
  ...['recordInterview', 'recordOpinion', 'submitFindings', 'submitIntentFindings', 'cosignFindings'],
  ...['evaluate', 'issueLetter', 'carryOut', 'archive'],
  ...['screen', 'requestIdentity', 'giveNotice', 'recordStatement', 'recordHearing'],
]

type Body = { handlers?: string[] }
type Facts = { department?: string; by?: string; custody?: true }

/** Who inquires or handles by an event: those who are named, or whoever does it. */
function inquirersOf({ event, actor }: Entry): string[] {
  const { type, body = {}, facts = {} } = event as { type: string; body?: Body; facts?: Facts }
  if (type === 'assignHandlers') return body.handlers ?? []
  // A custodian asks for the identity to serve somebody, and inquires into nothing.
  const asKeeper = type === 'requestIdentity' && (facts.custody || !actor?.roles.includes('investigator'))
  const handles = (inquiries.includes(type) && !asKeeper) || facts.department === 'investigator' || facts.by === 'paper'
  return handles && actor ? [actor.person] : []
}

function witness<S extends CommonState>({ witnessed, state }: Node<S>, entry: Entry): Witnessed {
  const seen = { ...witnessed, issued: issuedBy(entry, witnessed.issued) }
  const who = entry.actor?.person ?? ''
  const inquirers = inquirersOf(entry)
  if (inquirers.length > 0) return { ...seen, investigated: union(seen.investigated, inquirers) }
  if (entry.event.type === 'openVote') return { ...seen, afterChair: false }
  if (entry.event.type !== 'castVote') return seen
  const round = state.rounds.at(-1)
  const chairCast = round?.ballots.some(ballot => ballot.member === round.chair) ?? false
  const afterChair = who !== round?.chair && (seen.afterChair || chairCast)
  return { ...seen, voted: union(seen.voted, [who]), afterChair }
}

function issuedBy({ event }: Entry, before: Witnessed['issued']): Witnessed['issued'] {
  const { notices = [] } = (event as { then?: Consequences }).then ?? {}
  if (notices.length === 0) return before
  const first = (replaces = '') => (event.type === 'reissueNotice' && before[replaces]) || event
  return { ...before, ...Object.fromEntries(notices.map(({ id, replaces }) => [id, first(replaces)])) }
}

const union = (some: readonly string[], more: readonly string[]) => [...new Set([...some, ...more])].sort()

/** Writes an event down after `before`. */
export function write<S extends CommonState, E extends { type: string }>(
  rules: Rules<S, E>,
  before: Node<S> | undefined,
  event: E,
  now: Instant,
  by?: Actor,
): { entry: Entry<E>; after: Node<S> } {
  const { n, lastId, state } = before ?? { n: 0, lastId: null, state: undefined }
  const { entry, state: next } = follow(rules.process, { state, n, lastId }, event, {
    runId: 'walk',
    at: now,
    receivedAt: now,
    ...(by && { by: { actor: by, commandId: `command-${n + 1}`, bodyHash: '' } }),
  })
  const nothing: Witnessed = { investigated: [], voted: [], afterChair: false, issued: {} }
  const witnessed = before ? witness(before, entry) : { ...nothing, issued: issuedBy(entry, {}) }
  return { entry, after: { state: next, now, n: entry.n, lastId: entry.id, witnessed } }
}

/** Opens a case of the county on the morning of the walk; `more` is what the register adds to the event. */
export function opened<S extends CommonState, E extends { type: string }>(
  rules: Rules<S, E>,
  application: object,
  by: Actor,
  more: object = {},
): Step<S, E> {
  const { process, pack, calendar } = rules
  const now = '2026-03-02T09:00:00+08:00'
  const opening = { caseId: 'c'.repeat(32), number: '镇〔2026〕1号', organ: 'zhenhai', receivedOn: '2026-03-02' }
  const run = { pack, calendar, rules: currentRules, now, organs: organsOfRelease }
  const context = contextOf(run, { receivedAt: now, actor: by, kin: {} })
  const event = { ...process.open(application, opening, context), ...more }
  const { entry, after } = write(rules, undefined, event, now, by)
  return { rules, before: after, after, entry, by }
}

const stepTo = <S extends CommonState, E extends { type: string }>(
  rules: Rules<S, E>,
  before: Node<S>,
  event: E,
  now: Instant,
  by?: Actor,
): Step<S, E> => ({ rules, before, ...write(rules, before, event, now, by), ...(by && { by }) })

export const minuteAfter = (now: Instant): Instant => toInstant(epochMs(now) + 60_000)

export const commandOf = ({ by, type, body }: Attempt, receivedAt: Instant): Command => ({
  commandId: '',
  type,
  body,
  bodyHash: '',
  actor: by,
  receivedAt,
  kin: {},
})

/** The register of persons knows the subject as the application told it. */
function registered({ subject, organ, ...state }: CommonState & { subjectFacts?: { rank?: Rank } }): KnownPersons {
  const rank = state.subjectFacts?.rank
  return rank === undefined ? {} : { [subject]: { organ, roles: [], rank } }
}

/** Tries an act a minute later: the steps it causes, or the refusal. Any other error is a defect and is thrown. */
export function tryAct<S extends CommonState, E extends { type: string }>(
  rules: Rules<S, E>,
  node: Node<S>,
  attempt: Attempt,
  now: Instant = minuteAfter(node.now),
): Step<S, E>[] | Refusal {
  const { pack, calendar, process } = rules
  const command = { ...commandOf(attempt, now), persons: { ...rules.persons, ...registered(node.state) } }
  const run = { pack, calendar, rules: currentRules, now, organs: withOrgans(organsOf(node.state), organsOfRelease) }
  let events: E[]
  try {
    events = (rules.decide ?? decide)(process, command, node.state, contextOf(run, command))
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  const steps: Step<S, E>[] = []
  for (const event of events) steps.push(stepTo(rules, steps.at(-1)?.after ?? node, event, now, attempt.by))
  return steps
}

/** The nearest moment after `now` at which a period ends or lapses; the reminders before it come with it. */
export function nextMoment<S extends CommonState, E extends { type: string }>(
  { process }: Rules<S, E>,
  { state, now }: Node<S>,
): Instant | undefined {
  if (state.status === 'closed') return undefined
  const ends = state.deadlines.filter(({ state: is }) => is === 'running').map(({ due }) => endOfDay(due))
  const later = [...process.wakes(state, currentRules), ...ends].map(epochMs).filter(moment => moment > epochMs(now))
  return later.length > 0 ? toInstant(Math.min(...later)) : undefined
}

/** Time goes to a moment: everything that it alone brings about, one entry after the other. */
export function passTo<S extends CommonState, E extends { type: string }>(
  rules: Rules<S, E>,
  node: Node<S>,
  moment: Instant,
): { node: Node<S>; steps: Step<S, E>[] } {
  const { process, pack, calendar } = rules
  const steps: Step<S, E>[] = []
  let at: Node<S> = { ...node, now: moment }
  for (;;) {
    const event = lapse(process, at.state, { pack, calendar, rules: currentRules, now: moment })
    if (!event) return { node: at, steps }
    if (steps.length > 100)
      throw new Error(
        `time brings about ${JSON.stringify(event)} again and again at ${moment}: ${JSON.stringify(at.state.deadlines.filter(d => d.state !== 'met'))}`,
      )
    const step = stepTo(rules, at, event, moment)
    steps.push(step)
    at = step.after
  }
}
