import { type Organs, withOrgans } from './access/organs.ts'
import { organsOf } from './access/organsOfRelease.ts'
import type { CommonState, LinkedStart, Notice, NoticeKind, Receiver } from './case.ts'
import { dayOf, type Instant } from './time/calendar.ts'
import { type Deadline, meetDeadline } from './time/deadlines.ts'

/** A notice that an event issues: the case document of it is `id`. */
export type NoticeRequest = {
  id: string
  kind: NoticeKind
  title: string
  addressee: string
  replaces?: string
  withheld?: true
  /** Whom it must reach; filled in by `decide` where the rule itself names nobody. */
  receivers?: Receiver[]
}

/**
 * What an event does to every kind of case, beside its own facts: computed by `decide`, where calendar and rule pack
 * are at hand, and carried in the entry, so that folding needs neither.
 */
export type Consequences = {
  stage?: string
  deadlines?: Deadline[]
  notices?: NoticeRequest[]
  /** The case ends; with `waits` it is closed only once nothing is owed any more. `unserved` is what it leaves so. */
  close?: { outcome: string; waits?: true; unserved?: { document: string; to: string }[] }
  /** Cases of other kinds that are to be started. */
  starts?: LinkedStart[]
  /** Claims whose delegation ends because the delegate was recused. */
  undelegated?: string[]
  /** Who acts for a recused head from now on. */
  deputyHead?: { organ: string; person: string }
  /**
   * Organs that the case keeps from now on, as the register of organs has them; of those it has, in place of the old.
   */
  organs?: Organs
}

const upsert = (kept: readonly Deadline[], changed: readonly Deadline[]): Deadline[] => [
  ...kept.map(deadline => changed.find(other => other.id === deadline.id) ?? deadline),
  ...changed.filter(deadline => !kept.some(other => other.id === deadline.id)),
]

export function enterStage<S extends CommonState>(state: S, stage: string, at: Instant): S {
  const round = state.stages.filter(visit => visit.stage === stage).length + 1
  const left = state.stages.map(visit => (visit.leftAt === undefined ? { ...visit, leftAt: at } : visit))
  return { ...state, stage, stages: [...left, { stage, enteredAt: at, round }] }
}

function issue<S extends CommonState>(state: S, requests: readonly NoticeRequest[], at: Instant): S {
  const documents = requests.map(({ id, kind, title, addressee, replaces, withheld, receivers }) => {
    const notice: Notice = { kind, addressee, issuedAt: at, ledgerPosition: state.ledgerPosition }
    return {
      id,
      kind,
      title,
      notice: {
        ...notice,
        ...(replaces !== undefined && { replaces }),
        ...(withheld && { withheld }),
        ...(receivers && { receivers }),
      },
    }
  })
  const kept = state.documents.map(document => {
    const successor = requests.find(request => request.replaces === document.id)
    return successor && document.notice
      ? { ...document, notice: { ...document.notice, voidedBy: successor.id } }
      : document
  })
  return { ...state, documents: [...kept, ...documents] }
}

const undelegate = (claims: CommonState['claims'], tasks: readonly string[]): CommonState['claims'] =>
  Object.fromEntries(
    Object.entries(claims).map(([task, { delegatedTo, ...claim }]) => [
      task,
      delegatedTo === undefined || tasks.includes(task) ? claim : { ...claim, delegatedTo },
    ]),
  )

/** The case goes on after it had ended: how it ended is over too. */
function withoutEnding<S extends CommonState>(state: S): S {
  const { ending: _ended, outcome: _outcome, ...open } = state
  return open as unknown as S
}

/** Applies what an event does to any case: deadlines, notices, the move to another stage, the closing. */
export function applyConsequences<S extends CommonState>(before: S, then: Consequences | undefined, at: Instant): S {
  if (!then) return before
  let state = before
  if (then.deadlines) state = { ...state, deadlines: upsert(state.deadlines, then.deadlines) }
  if (then.notices) state = issue(state, then.notices, at)
  if (then.starts) state = { ...state, linkedStarts: [...(state.linkedStarts ?? []), ...then.starts] }
  if (then.organs) state = { ...state, organs: withOrgans(organsOf(state), then.organs) }
  if (then.deputyHead) {
    const { organ, person } = then.deputyHead
    state = { ...state, deputyHeads: { ...state.deputyHeads, [organ]: person } }
  }
  if (then.undelegated) state = { ...state, claims: undelegate(state.claims, then.undelegated) }
  if (then.stage !== undefined && then.stage !== state.stage) state = enterStage(state, then.stage, at)
  if (then.stage !== undefined && state.ending) state = withoutEnding(state)
  return then.close ? close(state, then.close, at) : state
}

/** Ended: nothing goes on but what is owed. Closed: nothing at all. */
function close<S extends CommonState>(before: S, { outcome, waits, unserved }: Closing, at: Instant): S {
  const rounds = before.rounds.map(round =>
    round.closedAt === undefined ? { ...round, closedAt: at, result: 'void' as const, ballots: [] } : round,
  )
  const state: S = { ...before, claims: {}, rounds, outcome, ...(unserved && { leftUnserved: unserved }) }
  if (waits) {
    const { suspension: _held, transfer, ...ended } = state
    const transfers = transfer ? [...state.transfers, transfer] : state.transfers
    return { ...(ended as unknown as S), transfers, ending: { at } }
  }
  const deadlines = state.deadlines.map(deadline => meetDeadline(deadline, dayOf(at)))
  const left = state.stage === 'closed' ? state : enterStage(state, 'closed', at)
  return { ...left, status: 'closed', closedAt: at, deadlines }
}

type Closing = NonNullable<Consequences['close']>
