import type { Actor } from './access/actor.ts'
import { asHead } from './access/deputyHead.ts'
import { isShutTo, placesThatBar } from './access/keptOut.ts'
import type { KnownPersons } from './access/knownPerson.ts'
import { type Organs, withOrgans } from './access/organs.ts'
import type { ActFacts } from './actFacts.ts'
import { type CommonState, hasEnded } from './case.ts'
import { mustBeUnclaimed } from './common/tasks.ts'
import { completed } from './completion.ts'
import type { Entry } from './entry.ts'
import { hashState, hashText } from './hash.ts'
import { authorise, type Context, type Process, takesClosed } from './process.ts'
import { must } from './refusal.ts'
import type { Instant } from './time/calendar.ts'

/** A person's act as the API received it. `ifSeq`: only if the case has not moved since. */
export type Command = {
  commandId: string
  type: string
  body: Record<string, unknown>
  bodyHash: string
  actor: Actor
  receivedAt: Instant
  ifSeq?: number
  /**
   * The same for a party, whose counter is its own: only if it was told nothing after this entry; -1 if it was already.
   */
  ifTold?: number
  kin: Record<string, string[]>
  /**
   * Organs that the act names, with those above them, and persons, as the registers have them; commands of 0.2.0 bring
   * none.
   */
  organs?: Organs
  persons?: KnownPersons
}

/** What a rule may know of an act, from what a run knows and what the command brings. */
export const contextOf = (
  run: Pick<Context, 'pack' | 'calendar' | 'rules' | 'now' | 'organs'>,
  {
    receivedAt,
    actor,
    kin,
    organs,
    persons = {},
  }: Pick<Command, 'receivedAt' | 'actor' | 'kin' | 'organs' | 'persons'>,
): Context => ({ ...run, receivedAt, actor, kin, organs: withOrgans(run.organs, organs), persons })

/**
 * Decides an act: the events it causes, or a `Refusal`. Pure; the API calls it for dry runs, the workflow's validator
 * and handler for real.
 */
export function decide<S extends CommonState, E extends { type: string }>(
  process: Process<S, E>,
  command: Command,
  state: S,
  context: Context,
): E[] {
  const row = process.actions[command.type]
  must(row !== undefined && !isShut(state, context), 'NOT_FOUND')
  must(state.status === 'open' || takesClosed(row, state), 'WRONG_STAGE', { stage: 'closed' })
  authorise(row, state, command.actor)
  must(command.ifSeq === undefined || command.ifSeq === state.seq, 'STALE', { seq: state.seq })
  must(command.ifTold === undefined || command.ifTold >= 0, 'STALE')
  mustBeTakenEnded(row, state)
  if (row.task) mustBeUnclaimed(other => process.tasks(other as S), state, row.task, command.actor)
  const acting = { ...context, actor: asHead(state, context.actor) }
  return row.decide(command.body, state, acting).map(event => completed(process, event, state, context))
}

/**
 * A case that has ended and is not closed yet takes what is owed, and remedies; what needs a closed case waits for the
 * services.
 */
function mustBeTakenEnded({ ended, closed }: Pick<ActFacts<never, never>, 'ended' | 'closed'>, state: CommonState) {
  if (!hasEnded(state) || ended === 'taken') return
  must(closed === 'never', 'UNSERVED')
  must(false, 'WRONG_STAGE', { reason: 'ended' })
}

/** Whether the case is shut to who acts. Rules of 0.2.0 asked neither for kin of who acts nor for who is tied to it. */
function isShut(state: CommonState, { actor, kin, rules }: Context): boolean {
  const places = placesThatBar(state).filter(
    ({ relation }) => rules > 2 || (relation !== 'tied' && relation !== 'untold'),
  )
  return isShutTo(actor, places, rules > 2 ? kin : {})
}

type Origin = {
  /** Run of the workflow: after an operator's reset the same act gets another id, and the register notices. */
  runId: string
  at: Instant
  receivedAt: Instant
  by?: { actor: Actor; commandId: string; bodyHash: string }
}

/** Id of an entry: it names the entry before it and the run that wrote it. */
export const entryId = (
  lastId: string | null,
  { n, commandId, event, at }: Pick<Entry, 'n' | 'commandId' | 'event' | 'at'>,
  runId: string,
): string => hashText([lastId ?? '', n, runId, commandId ?? event.type, at].join('|'))

type Before<S> = { state: S | undefined; n: number; lastId: string | null }
type Appended<S, E extends { type: string }> = { entry: Entry<E>; state: S }

/** Writes an event down as the next entry of the case and folds it. */
export function append<S extends CommonState, E extends { type: string }>(
  process: Process<S, E>,
  before: Before<S>,
  event: E,
  origin: Origin,
): Appended<S, E> {
  const { entry, state } = follow(process, before, event, origin)
  return { entry: { ...entry, stateHash: hashState(state) }, state }
}

/** As `append`, but without the hash of the state: for whoever only wants to know what would follow. */
export function follow<S extends CommonState, E extends { type: string }>(
  process: Process<S, E>,
  before: Before<S>,
  event: E,
  { runId, at, receivedAt, by }: Origin,
): Appended<S, E> {
  const n = before.n + 1
  const ballot = process.actions[event.type]?.ballot === true
  const moves = !ballot && (by !== undefined || closes(event))
  const entry: Entry<E> = {
    n,
    id: entryId(before.lastId, { n, commandId: by?.commandId ?? null, event, at }, runId),
    seq: (before.state?.seq ?? 0) + (moves ? 1 : 0),
    channel: ballot ? 'ballot' : 'ledger',
    at,
    receivedAt,
    actor: by?.actor ?? null,
    commandId: by?.commandId ?? null,
    bodyHash: by?.bodyHash ?? null,
    event,
    stateHash: '',
  }
  return { entry, state: process.evolve(before.state, entry) }
}

const closes = (event: { then?: { close?: unknown; stage?: unknown } } & { type: string }): boolean =>
  event.then?.close !== undefined || event.then?.stage !== undefined
