import type { z } from 'zod'
import { actionBodies } from '#contract/schemas/actions.ts'
import type { Actor } from '#domain/access/actor.ts'
import { isShutTo, placesThatBar } from '#domain/access/keptOut.ts'
import { hasEnded } from '#domain/case.ts'
import { type ActionRow, mayDo, takesClosed } from '#domain/process.ts'
import { type CaseEvent, type CaseState, processOf } from '#domain/processes.ts'
import { actionTitle } from '#domain/texts/actionTitles.ts'
import type { Language } from '#domain/texts/language.ts'
import { formSchemaOf } from './formSchema.ts'

type Row = Omit<ActionRow<CaseState, CaseEvent>, 'decide' | 'persons'>

/** While a transfer waits, the other organ answers it and nothing else is offered. */
const answers: readonly string[] = ['acceptTransfer', 'returnTransfer']

const schemas = { 'zh-CN': new Map<z.ZodObject, object>(), en: new Map<z.ZodObject, object>() }

/** JSON Schema of an action's fields, as a caller may send them. */
function schemaOf(body: z.ZodObject, lang: Language): object {
  const known = schemas[lang].get(body) ?? formSchemaOf(body, lang)
  schemas[lang].set(body, known)
  return known
}

/** What is owed of a case that has ended, or a remedy that even a closed case takes: whatever its stage was. */
const isOwed = (type: string, row: Row, state: CaseState): boolean =>
  hasEnded(state) &&
  (takesClosed(row, state) ||
    processOf(state.kind)
      .tasks(state)
      .some(({ action }) => action === type))

function isOffered(type: string, row: Row, state: CaseState, viewer: Actor): boolean {
  if (state.transfer !== undefined && !(answers.includes(type) && viewer.organ === state.transfer.to)) return false
  if (state.status === 'closed' && !takesClosed(row, state)) return false
  if (hasEnded(state) && row.ended !== 'taken') return false
  const fits = row.stages === 'open' || row.stages.includes(state.stage) || isOwed(type, row, state)
  return fits && mayDo(row, state, viewer) && (row.offered?.(state, viewer) ?? true)
}

/** What the viewer may do now, from the process's action table; what a rule finds missing only `decide` says. */
export function viewActions(
  state: CaseState,
  viewer: Actor,
  lang: Language,
): { actions: { type: string; title: string; schema: object }[] } {
  if (isShutTo(viewer, placesThatBar(state), {})) return { actions: [] }
  const bodies = actionBodies[state.kind] ?? {}
  return {
    actions: Object.entries(processOf(state.kind).actions).flatMap(([type, row]) => {
      const body = bodies[type]
      return body && isOffered(type, row, state, viewer)
        ? [{ type, title: actionTitle(type, lang), schema: schemaOf(body, lang) }]
        : []
    }),
  }
}
