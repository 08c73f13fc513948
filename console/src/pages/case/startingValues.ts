import type { Case } from '../../api/queries.ts'
import type { Values } from '../../form/values.ts'

/** What a form begins with: what follows from the case itself, and never an answer. */
export function startingValues(type: string, view: Case): Values {
  switch (type) {
    case 'recordService': {
      const owed = view.documents.flatMap(({ notice, voidedBy, receivers = [] }) =>
        notice === undefined || voidedBy !== undefined
          ? []
          : receivers.flatMap(({ id, service, copy }) => (service || copy ? [] : [{ document: notice, to: [id] }])),
      )
      return owed[0] ?? {}
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
