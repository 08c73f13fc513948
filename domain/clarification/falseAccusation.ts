import { atStage } from '../common/stage.ts'
import { articleOf } from '../law/citation.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { Bodies } from './commands.ts'
import type { ClarificationState } from './state.ts'

/**
 * A person, with reasons, asks for a false-accusation case, and only about what was found fabricated: what was not
 * excluded starts none (甘肃省处置诬告陷害行为办法), and a mistaken report is no false one (RPT 45).
 */
export function openFalseAccusation(body: Bodies['openFalseAccusation'], state: ClarificationState, context: Context) {
  const ids = [...new Set(body.allegations)]
  ids.forEach((id, at) => {
    const known = state.allegations.some(allegation => allegation.id === id)
    must(known, 'INVALID_BODY', { path: `allegations.${at}`, message: 'unknownAllegation' })
  })
  const named = state.allegations.filter(({ id }) => ids.includes(id))
  const open = named.filter(({ finding }) => finding === 'notVerified').map(({ id }) => id)
  must(open.length === 0, 'NOT_EXCLUDED', { allegations: open }, '甘肃省处置诬告陷害行为办法（参照外地规定）')
  const others = named.filter(({ finding }) => finding !== 'fabricated').map(({ id }) => id)
  must(others.length === 0, 'NOT_FABRICATED', { allegations: others }, articleOf('reporting', '第四十五条'))
  must(state.archivedAt !== undefined, 'WRONG_STAGE', { missing: 'archive' })
  atStage(state, 'archived', 'followingUp')
  const { personId, name, rank = 'staff', managedBy } = state.subjectFacts
  const start = {
    id: `falseAccusation-${state.falseAccusations.length + 1}`,
    kind: 'falseAccusation' as const,
    application: {
      clarificationCaseId: state.caseId,
      accused: { personId, name, rank, ...(managedBy && { managedBy }) },
      allegations: named.map(({ id, text, finding, basis }) => ({ id, text, finding, basis })),
      grounds: body.grounds,
      indicators: body.indicators,
      ...(body.status && { reporter: { named: state.reporter?.named === true, status: body.status } }),
    },
    by: context.actor,
  }
  return [{ type: 'openFalseAccusation' as const, body, then: { starts: [start] } }]
}
