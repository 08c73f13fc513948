import { type Actor, holds, isOfficer } from '../access/actor.ts'
import { actsAs, inRightOf } from '../access/substitution.ts'
import { type CommonState, isParty } from '../case.ts'
import { type ActionRow, type Context, mayDo, type Task } from '../process.ts'
import { must } from '../refusal.ts'
import type { CommonBodies as Bodies } from './bodies.ts'
import { mustBeFree, mustBeStrangers } from './naming.ts'

type TasksOf = (state: CommonState) => Task[]

/** Steps of a panel: no substitute does them. */
export const panelSteps: readonly string[] = ['castVote', 'openVote', 'closeVote', 'adjournVote']

/**
 * Whether a task waits for the actor: in person, or by an officer's role, which a party does not have in its own case.
 */
export const isCandidate = (task: Task, actor: Actor, state: CommonState): boolean =>
  'person' in task.candidates
    ? task.candidates.person === inRightOf(actor) &&
      (actor.onBehalfOf === undefined || !panelSteps.includes(task.action))
    : !actsAs(actor).some(person => isParty(state, person)) &&
      actor.organ === task.candidates.organ &&
      holds(actor, [task.candidates.role])

/**
 * Whether a waiting step may be known to the actor: to a party its own alone, since the id of a step tells what was
 * done.
 */
const isKnown = (task: Task, actor: Actor, state: CommonState): boolean => {
  const { assignee, delegatedTo } = state.claims[task.id] ?? {}
  const own = [assignee, delegatedTo].includes(actor.person) || isCandidate(task, actor, state)
  return own || !isParty(state, actor.person)
}

/** The waiting step of this id, if the actor may know of it. */
export const knownTask = (tasks: readonly Task[], id: unknown, actor: Actor, state: CommonState): Task | undefined =>
  tasks.find(task => task.id === id && isKnown(task, actor, state))

/**
 * Whether a task may be given to somebody: who could do it then. That is one of those for whose role it waits; of a
 * step that waits for one officer, another of the case's organ who has the role and the place in the case that it
 * takes, and to whom it would be offered. What waits for a party, or is done on a panel, goes to nobody else.
 */
export function fitsTask<S extends CommonState>(
  task: Task,
  row: Pick<ActionRow<S, unknown>, 'roles' | 'seat' | 'of' | 'offered'>,
  to: Actor,
  state: S,
): boolean {
  if (isCandidate(task, to, state)) return row.offered?.(state, to) ?? true
  if (!('person' in task.candidates) || panelSteps.includes(task.action)) return false
  const ofOrgan = to.organ === state.organ && isOfficer(to.roles) && !isParty(state, task.candidates.person)
  return ofOrgan && mayDo(row, state, to) && (row.offered?.(state, to) ?? true)
}

function taskOf(tasksOf: TasksOf, state: CommonState, id: string, { actor }: Context): Task {
  const task = knownTask(tasksOf(state), id, actor, state)
  must(task !== undefined, 'INVALID_BODY', { path: 'task', message: 'unknownTask' })
  return task
}

/** Refuses an act whose task, of this kind, somebody else has claimed or was given. */
export function mustBeUnclaimed(tasksOf: TasksOf, state: CommonState, kind: string, actor: Actor): void {
  const mine = tasksOf(state).filter(task => task.kind === kind)
  const taken =
    mine.length > 0 &&
    mine.every(task => {
      const claim = state.claims[task.id]
      return claim !== undefined && !actsAs(actor).some(one => claim.assignee === one || claim.delegatedTo === one)
    })
  must(!taken, 'TASK_TAKEN')
}

/** No step is given to somebody whom the case keeps out; rules of 0.2.0 did not ask who is tied to it. */
function mustGiveTo(to: string, state: CommonState, context: Context): void {
  mustBeFree(state, [to], context)
  if (context.rules > 2) mustBeStrangers(state, [to], context)
}

/** Commands on waiting human steps, the same in every process: `tasksOf` is the process's own list. */
export const taskCommands = (tasksOf: TasksOf) => ({
  claimTask(body: Bodies['claimTask'], state: CommonState, context: Context) {
    const task = taskOf(tasksOf, state, body.task, context)
    must(isCandidate(task, context.actor, state), 'FORBIDDEN')
    const claim = state.claims[task.id]
    must(claim === undefined || claim.assignee === inRightOf(context.actor), 'TASK_TAKEN')
    return [{ type: 'claimTask' as const, body }]
  },
  releaseTask(body: Bodies['releaseTask'], state: CommonState, context: Context) {
    const task = taskOf(tasksOf, state, body.task, context)
    must(state.claims[task.id]?.assignee === inRightOf(context.actor), 'TASK_TAKEN')
    return [{ type: 'releaseTask' as const, body }]
  },
  delegateTask(body: Bodies['delegateTask'], state: CommonState, context: Context) {
    const task = taskOf(tasksOf, state, body.task, context)
    must(!task.kind.startsWith('castVote'), 'FORBIDDEN')
    const claim = state.claims[task.id]
    must(
      claim === undefined ? isCandidate(task, context.actor, state) : claim.assignee === inRightOf(context.actor),
      'TASK_TAKEN',
    )
    mustGiveTo(body.to, state, context)
    return [{ type: 'delegateTask' as const, body }]
  },
  reassignTask(body: Bodies['reassignTask'], state: CommonState, context: Context) {
    const task = taskOf(tasksOf, state, body.task, context)
    must(!task.kind.startsWith('castVote'), 'FORBIDDEN')
    mustGiveTo(body.to, state, context)
    return [{ type: 'reassignTask' as const, body }]
  },
})

/** Folds a command on a task into the claims of the case; `person` is the one in whose right it was done. */
export function evolveClaims<S extends CommonState>(
  state: S,
  event: { type: 'claimTask' | 'releaseTask' | 'delegateTask' | 'reassignTask'; body: { task: string; to?: string } },
  person: string,
  at: string,
): S {
  const { [event.body.task]: claim, ...others } = state.claims
  const to = event.body.to ?? person
  switch (event.type) {
    case 'releaseTask':
      return { ...state, claims: others }
    case 'claimTask':
    case 'reassignTask':
      return { ...state, claims: { ...others, [event.body.task]: { assignee: to, claimedAt: at } } }
    case 'delegateTask':
      return {
        ...state,
        claims: {
          ...others,
          [event.body.task]: {
            assignee: claim?.assignee ?? person,
            claimedAt: claim?.claimedAt ?? at,
            delegatedTo: to,
          },
        },
      }
  }
}
