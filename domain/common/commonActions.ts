import { inRightOf } from '../access/substitution.ts'
import { inside, openly, sealed } from '../actFacts.ts'
import { type CommonState, isParty } from '../case.ts'
import type { ActionRow, Task } from '../process.ts'
import type { CommonBodies } from './bodies.ts'
import { caseCommands } from './caseCommands.ts'
import { decideRecusal, declareRecusal, recusalDeciders, requestRecusal } from './recusal.ts'
import { someImpossible, someServed, someUnserved } from './service.ts'
import { isCandidate, taskCommands } from './tasks.ts'

/** Rows of acts that every process knows and decides in its own way. */
export const sharedRows = {
  recordService: {
    ...openly,
    ended: 'taken',
    party: 'document',
    roles: ['intake', 'investigator'],
    seat: 'any',
    stages: 'open',
    offered: someUnserved,
    closed: someUnserved,
    task: 'recordService',
  },
  reissueNotice: {
    ...openly,
    ended: 'taken',
    party: 'document',
    roles: ['intake', 'investigator'],
    seat: 'any',
    stages: 'open',
    offered: state => state.documents.some(({ notice }) => notice && !notice.voidedBy),
  },
  confirmImpossible: {
    ...inside,
    ended: 'taken',
    roles: ['supervisor'],
    seat: 'any',
    stages: 'open',
    offered: someImpossible,
    task: 'confirmImpossible',
  },
  correctService: {
    ...inside,
    ended: 'taken',
    roles: ['intake', 'investigator'],
    seat: 'any',
    stages: 'open',
    offered: someServed,
  },
  recordMatterState: { ...openly, roles: ['intake', 'investigator'], seat: 'any', stages: 'open' },
  confirmClosing: {
    ...openly,
    roles: ['supervisor'],
    seat: 'any',
    stages: 'open',
    offered: state => state.closing !== undefined,
    task: 'confirmClosing',
  },
  /** Held in stages of each process. */
  careInterview: {
    ...openly,
    updateName: 'neutral',
    growth: 'text',
    persons: [{ at: 'concerns.*.owner', as: 'recorder' }],
    roles: ['investigator'],
    seat: 'any',
    stages: 'open',
  },
  reopen: { ...openly, roles: ['approver'], seat: 'any', stages: ['closed'], closed: () => true },
} as const satisfies Record<string, Omit<ActionRow<CommonState, never>, 'decide'>>

/**
 * The persons whom the acts of a collective decision name: a chair is one of the members, which the rules themselves
 * ask.
 */
export const namedInPanel = [
  { at: 'members', as: 'member' },
  { at: 'chair', as: 'member' },
  { at: 'recorder', as: 'recorder' },
  { at: 'excused.*.member', as: 'known' },
] as const
export const namedAbsent = [{ at: 'absences.*.member', as: 'absent' }] as const
export const namedHandlers = [{ at: 'handlers', as: 'handler' }] as const

const transferPending = (state: CommonState) => state.transfer !== undefined

/**
 * Actions of every open case, whatever its process and stage (docs/rules.md 0, Commands of every open case).
 * `tasksOf` is the process's own list of waiting steps.
 */
export function commonActions(tasksOf: (state: CommonState) => Task[]) {
  const tasks = taskCommands(tasksOf)
  return {
    declareRecusal: {
      ...sealed,
      ended: 'taken',
      party: 'all',
      roles: 'any',
      seat: 'any',
      stages: 'open',
      offered: (state, actor) => !isParty(state, actor.person),
      decide: declareRecusal,
    },
    requestRecusal: {
      ...sealed,
      ended: 'taken',
      party: 'own',
      persons: [{ at: 'person', as: 'known' }],
      roles: ['applicant'],
      seat: 'party',
      stages: 'open',
      decide: requestRecusal,
    },
    decideRecusal: {
      ...openly,
      ended: 'taken',
      persons: [{ at: 'person', as: 'known' }],
      roles: ['approver'],
      also: recusalDeciders,
      seat: 'any',
      of: 'superior',
      stages: 'open',
      offered: state => state.recusalRequests.length > 0,
      task: 'decideRecusal',
      decide: decideRecusal,
    },
    attachDocument: {
      ...sealed,
      ended: 'taken',
      party: 'own',
      growth: 'text',
      roles: 'any',
      seat: 'any',
      stages: 'open',
      decide: caseCommands.attachDocument,
    },
    addNote: {
      ...sealed,
      ended: 'taken',
      party: 'own',
      growth: 'text',
      roles: 'any',
      seat: 'any',
      stages: 'open',
      decide: caseCommands.addNote,
    },
    extendDeadline: {
      ...openly,
      roles: ['approver'],
      seat: 'any',
      stages: 'open',
      decide: caseCommands.extendDeadline,
    },
    suspend: {
      ...openly,
      roles: ['approver'],
      seat: 'any',
      stages: 'open',
      offered: state => state.suspension === undefined,
      decide: caseCommands.suspend,
    },
    resume: {
      ...openly,
      roles: ['approver'],
      seat: 'any',
      stages: 'open',
      offered: state => state.suspension !== undefined,
      task: 'resume',
      decide: caseCommands.resume,
    },
    transfer: {
      ...openly,
      roles: ['approver'],
      seat: 'any',
      stages: 'open',
      offered: state => !transferPending(state),
      task: 'transfer',
      decide: caseCommands.transfer,
    },
    acceptTransfer: {
      ...openly,
      roles: ['supervisor'],
      seat: 'any',
      of: 'receiving',
      stages: 'open',
      offered: transferPending,
      task: 'acceptTransfer',
      decide: caseCommands.acceptTransfer,
    },
    returnTransfer: {
      ...openly,
      roles: ['supervisor'],
      seat: 'any',
      of: 'receiving',
      stages: 'open',
      offered: transferPending,
      task: 'acceptTransfer',
      decide: caseCommands.returnTransfer,
    },
    claimTask: {
      ...inside,
      ended: 'taken',
      roles: 'any',
      seat: 'any',
      stages: 'open',
      offered: (state, actor) => tasksOf(state).some(task => isCandidate(task, actor, state) && !state.claims[task.id]),
      decide: tasks.claimTask,
    },
    releaseTask: {
      ...inside,
      ended: 'taken',
      roles: 'any',
      seat: 'any',
      stages: 'open',
      offered: (state, actor) => Object.values(state.claims).some(claim => claim.assignee === inRightOf(actor)),
      decide: tasks.releaseTask,
    },
    delegateTask: {
      ...inside,
      ended: 'taken',
      persons: [{ at: 'to', as: 'candidate' }],
      roles: 'any',
      seat: 'any',
      stages: 'open',
      offered: (state, actor) => tasksOf(state).some(task => isCandidate(task, actor, state)),
      decide: tasks.delegateTask,
    },
    reassignTask: {
      ...inside,
      ended: 'taken',
      persons: [{ at: 'to', as: 'candidate' }],
      roles: ['supervisor'],
      seat: 'any',
      stages: 'open',
      decide: tasks.reassignTask,
    },
    closeAdministratively: {
      ...inside,
      roles: ['approver'],
      seat: 'any',
      stages: 'open',
      decide: caseCommands.closeAdministratively,
    },
  } satisfies {
    [T in keyof CommonBodies]?: ActionRow<CommonState, { type: T; body: CommonBodies[T] }, CommonBodies[T]>
  }
}
