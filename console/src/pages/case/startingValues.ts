import type { Case } from '../../api/queries.ts'
import type { Values } from '../../form/values.ts'

/** What a form begins with: what follows from the case itself, and never an answer. */
export function startingValues(type: string, view: Case): Values {
  switch (type) {
    case 'recordService': {
      const waiting = view.documents.find(
        ({ notice, receivers = [] }) => notice !== undefined && receivers.some(({ service }) => service === undefined),
      )
      return waiting?.notice === undefined ? {} : { document: waiting.notice }
    }
    case 'claimTask':
    case 'releaseTask':
    case 'delegateTask':
    case 'reassignTask':
      return view.tasks.length === 1 ? { task: view.tasks[0]?.id } : {}
    default:
      return {}
  }
}
