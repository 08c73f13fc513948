import { bodyHashOf } from '#contract/ids.ts'
import type { Actor } from '#domain/actor.ts'
import { mayDo } from '#domain/process.ts'
import { processOf } from '#domain/processes.ts'
import { visibleCase } from '#registers/visibleCase.ts'
import { act, answered, type Done } from './act.ts'
import type { Engine } from './engine.ts'
import { wronglyNamed } from './namedPersons.ts'
import { Problem } from './problem.ts'

type Request = { actor: Actor; caseId: string; key: string; type: string; body: Record<string, unknown> }

/**
 * Carries out an act whose body is right, with the checks that the interface makes, in their order: own key answered, case
 * visible, right, persons named, rules. Throws Problem; repeated with the same key it happens once.
 */
export async function carryOut(engine: Engine, request: Request): Promise<Done> {
  const { type, body } = request
  const known = () => answered(engine, { ...request, bodyHashes: [bodyHashOf(type, body)] })
  const before = await known()
  if (before) return before
  try {
    return await checked(engine, request)
  } catch (refused) {
    const isRefusal = refused instanceof Problem && refused.code !== 'ENGINE_UNAVAILABLE'
    const meanwhile = isRefusal ? await known() : undefined
    if (!meanwhile) throw refused
    return meanwhile
  }
}

async function checked(engine: Engine, request: Request): Promise<Done> {
  const { actor, caseId, type, body } = request
  const loaded = await visibleCase(engine.register, actor, caseId, found => found)
  if (!loaded) throw new Problem('NOT_FOUND')
  const { state } = loaded
  const row = processOf(state.kind).actions[type]
  if (!row) throw new Problem('UNKNOWN_ACTION')
  if (!mayDo(row, state, actor)) throw new Problem('FORBIDDEN')
  const [wrong] = await wronglyNamed(engine.register, { type, body }, state)
  if (wrong) throw new Problem('INVALID_BODY', { details: wrong })
  return act(engine, { ...request, state })
}
