import { z } from 'zod'
import { toleranceBodies } from '#contract/schemas/tolerance.ts'
import type { Actor } from '#domain/actor.ts'
import { isRecused } from '#domain/case.ts'
import { type ActionRow, mayDo } from '#domain/process.ts'
import { actionTitle } from '#domain/texts/actionTitles.ts'
import type { Language } from '#domain/texts/language.ts'
import { actions } from '#domain/tolerance/actions.ts'
import type { ActionType } from '#domain/tolerance/commands.ts'
import type { ActEvent } from '#domain/tolerance/events.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'

type Row = Omit<ActionRow<ToleranceState, ActEvent>, 'decide'>

/** While a transfer waits, the other organ answers it and nothing else is offered. */
const answers: readonly string[] = ['acceptTransfer', 'returnTransfer']

const schemas = new Map<ActionType, object>()

/** JSON Schema of an action's fields, as a caller may send them. */
function schemaOf(type: ActionType): object {
  const known = schemas.get(type) ?? z.toJSONSchema(toleranceBodies[type], { io: 'input' })
  schemas.set(type, known)
  return known
}

function isOffered(type: ActionType, row: Row, state: ToleranceState, viewer: Actor): boolean {
  if (state.transfer !== undefined && !(answers.includes(type) && viewer.organ === state.transfer.to)) return false
  const fits = row.stages === 'open' || row.stages.includes(state.stage)
  return fits && mayDo(row, state, viewer) && (row.offered?.(state, viewer) ?? true)
}

/** What the viewer may do now, from the process's action table; what a rule finds missing only `decide` says. */
export function viewActions(
  state: ToleranceState,
  viewer: Actor,
  lang: Language,
): { actions: { type: ActionType; title: string; schema: object }[] } {
  if (state.status === 'closed' || isRecused(state, viewer.person)) return { actions: [] }
  const rows = Object.entries(actions) as [ActionType, Row][]
  return {
    actions: rows
      .filter(([type, row]) => isOffered(type, row, state, viewer))
      .map(([type]) => ({ type, title: actionTitle(type, lang), schema: schemaOf(type) })),
  }
}
