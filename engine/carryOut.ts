import { bodyHashOf } from '#contract/ids.ts'
import type { Actor } from '#domain/access/actor.ts'
import { act, answered, type Done } from './act.ts'
import type { Engine } from './engine.ts'
import { withHeadOf, wronglyNamed } from './namedPersons.ts'
import { Problem } from './problem.ts'
import { mustMay, standingFor, standingsOn } from './standing.ts'

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

async function checked(engine: Engine, { actor: caller, caseId, key, type, body }: Request): Promise<Done> {
  const standings = await standingsOn(engine, caller, caseId)
  if (standings.length === 0) throw new Problem('NOT_FOUND')
  const able = mustMay(standings, type)
  const [wrong] = await wronglyNamed(
    engine.database,
    { type, body },
    {
      state: able[0].loaded.state,
      actor: able[0].actor,
    },
  )
  if (wrong) throw new Problem('INVALID_BODY', { details: wrong })
  const command = await withHeadOf(engine.database, { type, body })
  const { actor, loaded } = await standingFor(engine, able, command)
  return act(engine, { actor, caseId, key, ...command, sentHash: bodyHashOf(type, body), state: loaded.state })
}
