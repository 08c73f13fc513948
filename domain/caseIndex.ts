import { formerOrgans } from './access/formerOrgans.ts'
import { placesThatBar } from './access/keptOut.ts'
import type { Place } from './access/relation.ts'
import { type CommonState, hasEnded, type Link } from './case.ts'
import { keepersOf } from './common/custody.ts'
import { vacatedBy } from './common/leaving.ts'
import { closedForParties } from './common/owed.ts'
import { type Reach, reachOf } from './common/receivers.ts'
import type { Process, Task } from './process.ts'
import { stageOf } from './story.ts'
import { endOfDay, type PlainDate } from './time/calendar.ts'
import { wasOverdue } from './time/reminded.ts'

export type IndexedTask = Task & { assignee?: string; claimedAt?: string; delegatedTo?: string; vacatedBy?: string }

/**
 * What lists, searches and rights need of a case: columns of the register, written with each filing. Small, because it
 * travels with every answer of the workflow.
 */
export type CaseIndex = {
  kind: CommonState['kind']
  organ: string
  stage: string
  status: CommonState['status']
  outcome: string | null
  seq: number
  openedAt: string
  closedAt: string | null
  /** Due day of the nearest running deadline. */
  nextDue: string | null
  /** Moment from which the case is overdue if nobody acts. */
  overdueFrom: string | null
  people: Place[]
  /** Any investigator of the organ may take part, because no handlers are assigned. */
  unassigned: boolean
  /** Organ at whose level approval is waited for. */
  approvalOrgan: string | null
  transferTo: string | null
  /** Some running deadline reaches into a year whose holidays are not loaded. */
  provisional: boolean
  calendarVersion: string
  tasks: IndexedTask[]
  /** `reach`: the persons whom it must reach, by receiver; answers of builds before it came have none. */
  notices: { document: string; kind: string; title: string; withheld?: true; reach?: Reach }[]
  effects: { subject: string; effect: string; from: string }[]
  /** Other cases that this one names. */
  links?: Link[]
  /** Organs that had the case before: each reads what was its own part. */
  formerOrgans?: string[]
  /** Entry of the internal register of false accusers, as long as the case has one. */
  listing?: Listing
  /**
   * Every stay in a stage, in order; each ends where the next begins. Answers of builds before these two came have
   * neither.
   */
  visits?: { stage: string; at: string }[]
  /** Some period ran past its end, now or before. */
  wasOverdue?: boolean
  /** It has ended and is not closed yet. */
  ending?: true
  /** Parties for whom it is closed already, or was before it was closed, and since when. */
  closedFor?: Record<string, string>
  /** Of a clarification: what was found untrue and what of it was cleared. */
  untrue?: Untrue
}

/**
 * How many allegations of a case could be cleared, how many were, and why not the others; a word from a list, never a
 * text.
 */
export type Untrue = { found: number; cleared: number; reason?: string }

/**
 * An entry of the internal register of false accusers (ZCR 16): in force from the day it was made until the day before
 * `until`.
 */
export type Listing = { category: string; from: PlainDate; until: PlainDate; flagged: boolean; removedOn?: PlainDate }

const peopleOf = (state: CommonState, tasks: readonly IndexedTask[]): CaseIndex['people'] => [
  ...placesThatBar(state),
  ...state.handlers.map(person => ({ person, relation: 'handler' as const })),
  ...(state.panel?.members ?? []).map(person => ({ person, relation: 'panel' as const })),
  ...[
    ...new Set([
      ...tasks.flatMap(task => [task.assignee, task.delegatedTo]),
      ...Object.values(state.deputyHeads ?? {}),
      ...keepersOf(state),
      ...state.recusalRequests.map(({ decidedBy }) => decidedBy),
    ]),
  ]
    .filter(person => person !== undefined)
    .map(person => ({ person, relation: 'candidate' as const })),
]

export function indexedTasks<S extends CommonState>(
  process: Pick<Process<S, { type: string }>, 'tasks'>,
  state: S,
): IndexedTask[] {
  const tasks = process.tasks(state).filter((task, i, all) => all.findIndex(other => other.id === task.id) === i)
  return tasks.map(task => {
    const leaver = vacatedBy(state, task.id)
    return { ...task, ...state.claims[task.id], ...(leaver !== undefined && { vacatedBy: leaver }) }
  })
}

/**
 * Another organ whose head, or the deputy who acts for it, is waited for: to approve, to decide the review, or on the
 * recusal of the head of the organ itself.
 */
function headWaitedFor(tasks: readonly IndexedTask[], { organ: own, deputyHeads = {} }: CommonState): string | null {
  const organs = tasks.flatMap(({ candidates }) => {
    if ('role' in candidates) return candidates.role === 'approver' ? [candidates.organ] : []
    return Object.keys(deputyHeads).filter(organ => deputyHeads[organ] === candidates.person)
  })
  return organs.find(organ => organ !== own) ?? null
}

export function indexOf<S extends CommonState & { effects?: CaseIndex['effects']; listing?: Listing; untrue?: Untrue }>(
  process: Pick<Process<S, { type: string }>, 'tasks' | 'story'>,
  state: S,
): CaseIndex {
  const tasks = indexedTasks(process, state)
  const dues = state.deadlines
    .filter(deadline => deadline.state === 'running' || deadline.state === 'overdue')
    .map(deadline => deadline.due)
    .sort()
  const first = dues[0]
  return {
    kind: state.kind,
    organ: state.organ,
    stage: state.stage,
    status: state.status,
    outcome: state.outcome ?? null,
    seq: state.seq,
    openedAt: state.openedAt,
    closedAt: state.closedAt ?? null,
    nextDue: first ?? null,
    overdueFrom: first === undefined ? null : endOfDay(first),
    people: peopleOf(state, tasks),
    unassigned: !state.handlersAssigned && stageOf(process.story, state.stage)?.inquires === true,
    approvalOrgan: headWaitedFor(tasks, state),
    transferTo: state.transfer?.to ?? null,
    provisional: state.deadlines.some(deadline => deadline.provisional && deadline.state !== 'met'),
    calendarVersion: state.calendarVersion,
    tasks,
    notices: state.documents
      .filter(document => document.notice)
      .map(document => ({
        document: document.id,
        kind: document.notice?.kind ?? '',
        title: document.title,
        ...(document.notice?.withheld && { withheld: true as const }),
        reach: reachOf(state, document),
      })),
    effects: state.effects ?? [],
    ...(state.links.length > 0 && { links: state.links }),
    ...(state.transfers.length > 0 && { formerOrgans: formerOrgans(state) }),
    ...(state.listing && { listing: state.listing }),
    visits: state.stages.map(({ stage, enteredAt }) => ({ stage, at: enteredAt })),
    wasOverdue: state.deadlines.some(wasOverdue),
    ...(hasEnded(state) && { ending: true as const }),
    ...(state.ending && { closedFor: closedForParties(state) }),
    ...(state.untrue && { untrue: state.untrue }),
  }
}
