import { bodyHashOf } from '#contract/ids.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { CaseState } from '#domain/processes.ts'
import { act, type Done } from '#engine/act.ts'
import type { Engine } from '#engine/engine.ts'
import { registerFacts } from '#engine/registerFacts.ts'

type Bare = {
  actor: Actor
  caseId: string
  key: string
  type: string
  body: Record<string, unknown>
  state: CaseState
}

/** Sends an act past the checks of the interface, so that the rules alone answer. */
export async function bareAct(engine: Engine, bare: Bare): Promise<Done> {
  const { type, body } = bare
  return act(engine, { ...bare, bodyHash: bodyHashOf(type, body), facts: await registerFacts(engine, bare, bare) })
}
