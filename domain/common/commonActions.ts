import { inRightOf } from '../access/substitution.ts'
import { type CommonState, isParty } from '../case.ts'
import type { ActionRow, Task } from '../process.ts'
import type { CommonBodies } from './bodies.ts'
import { caseCommands } from './caseCommands.ts'
import { decideRecusal, declareRecusal, requestRecusal } from './recusal.ts'
import { someUnserved } from './service.ts'
import { isCandidate, taskCommands } from './tasks.ts'

/** Rows of acts that every process knows and decides in its own way. */
export const sharedRows = {
  recordService: {
    roles: ['intake', 'investigator'],
    seat: 'any',
    stages: 'open',
    offered: someUnserved,
    closed: someUnserved,
    task: 'recordService',
  },
  reissueNotice: {
    roles: ['intake', 'investigator'],
    seat: 'any',
    stages: 'open',
    offered: state => state.documents.some(({ notice }) => notice && !notice.voidedBy),
  },
  recordMatterState: { roles: ['intake', 'investigator'], seat: 'any', stages: 'open' },
  confirmClosing: {
    roles: ['supervisor'],
    seat: 'any',
    stages: 'open',
    offered: state => state.closing !== undefined,
    task: 'confirmClosing',
  },
  reopen: { roles: ['approver'], seat: 'any', stages: ['closed'], closed: () => true },
} as const satisfies Record<string, Omit<ActionRow<CommonState, never>, 'decide'>>

const transferPending = (state: CommonState) => state.transfer !== undefined

/**
 * Actions of every open case, whatever its process and stage (domain.md, "Commands of every open case"). `tasksOf` is the
 * process's own list of waiting steps.
 */
export function commonActions(tasksOf: (state: CommonState) => Task[]) {
  const tasks = taskCommands(tasksOf)
  return {
    declareRecusal: {
      roles: 'any',
      seat: 'any',
      stages: 'open',
      offered: (state, actor) => !isParty(state, actor.person),
      decide: declareRecusal,
    },
    requestRecusal: { roles: ['applicant'], seat: 'party', stages: 'open', decide: requestRecusal },
    decideRecusal: {
      roles: ['approver'],
      seat: 'any',
      of: 'superior',
      stages: 'open',
      offered: state => state.recusalRequests.length > 0,
      task: 'decideRecusal',
      decide: decideRecusal,
    },
    attachDocument: { roles: 'any', seat: 'any', stages: 'open', decide: caseCommands.attachDocument },
    addNote: { roles: 'any', seat: 'any', stages: 'open', decide: caseCommands.addNote },
    extendDeadline: { roles: ['approver'], seat: 'any', stages: 'open', decide: caseCommands.extendDeadline },
    suspend: {
      roles: ['approver'],
      seat: 'any',
      stages: 'open',
      offered: state => state.suspension === undefined,
      decide: caseCommands.suspend,
    },
    resume: {
      roles: ['approver'],
      seat: 'any',
      stages: 'open',
      offered: state => state.suspension !== undefined,
      task: 'resume',
      decide: caseCommands.resume,
    },
    transfer: {
      roles: ['approver'],
      seat: 'any',
      stages: 'open',
      offered: state => !transferPending(state),
      task: 'transfer',
      decide: caseCommands.transfer,
    },
    acceptTransfer: {
      roles: ['supervisor'],
      seat: 'any',
      of: 'receiving',
      stages: 'open',
      offered: transferPending,
      task: 'acceptTransfer',
      decide: caseCommands.acceptTransfer,
    },
    returnTransfer: {
      roles: ['supervisor'],
      seat: 'any',
      of: 'receiving',
      stages: 'open',
      offered: transferPending,
      task: 'acceptTransfer',
      decide: caseCommands.returnTransfer,
    },
    claimTask: {
      roles: 'any',
      seat: 'any',
      stages: 'open',
      offered: (state, actor) => tasksOf(state).some(task => isCandidate(task, actor, state) && !state.claims[task.id]),
      decide: tasks.claimTask,
    },
    releaseTask: {
      roles: 'any',
      seat: 'any',
      stages: 'open',
      offered: (state, actor) => Object.values(state.claims).some(claim => claim.assignee === inRightOf(actor)),
      decide: tasks.releaseTask,
    },
    delegateTask: {
      roles: 'any',
      seat: 'any',
      stages: 'open',
      offered: (state, actor) => tasksOf(state).some(task => isCandidate(task, actor, state)),
      decide: tasks.delegateTask,
    },
    reassignTask: { roles: ['supervisor'], seat: 'any', stages: 'open', decide: tasks.reassignTask },
    closeAdministratively: {
      roles: ['approver'],
      seat: 'any',
      stages: 'open',
      decide: caseCommands.closeAdministratively,
    },
  } satisfies {
    [T in keyof CommonBodies]?: ActionRow<CommonState, { type: T; body: CommonBodies[T] }, CommonBodies[T]>
  }
}
