import type { Actor } from '#domain/access/actor.ts'
import { mayDo } from '#domain/process.ts'
import { cutOf, processOf } from '#domain/processes.ts'
import { toldTo } from '#domain/told.ts'
import type { LoadedCase } from '#registers/cases/cases.ts'
import { seenCase } from '#registers/cases/visibleCase.ts'
import { dryAct, type ReadyAct } from './act.ts'
import type { Engine } from './engine.ts'
import { Problem } from './problem.ts'
import { registerFacts } from './registerFacts.ts'

/** A right in which a caller sees a case: their own, or that of a person they substitute. */
export type Standing = { actor: Actor; loaded: LoadedCase }

/** Every standing in which the caller sees the case, their own first; none if the caller may not know of it. */
export async function standingsInCase(engine: Engine, actor: Actor, caseId: string): Promise<Standing[]> {
  const found: Standing[] = []
  if (!/^[\w-]{1,64}$/.test(caseId)) return found
  for (const standing of await engine.standings(actor)) {
    const loaded = await seenCase(engine.database, standing, caseId)
    if (loaded) found.push({ actor: standing, loaded })
  }
  return found
}

/** Those in which the caller may do such an act: `UNKNOWN_ACTION`, or `FORBIDDEN` without one. */
export function mustMay(standings: readonly Standing[], type: string): [Standing, ...Standing[]] {
  const actions = standings[0] && processOf(standings[0].loaded.state.kind).actions
  const row = actions && Object.hasOwn(actions, type) ? actions[type] : undefined
  if (!row) throw new Problem('UNKNOWN_ACTION')
  const [first, ...others] = standings.filter(({ actor, loaded }) => mayDo(row, loaded.state, actor))
  if (!first) throw new Problem('FORBIDDEN')
  return [first, ...others]
}

/** Refusals that another standing may not meet. */
const ofRights: readonly string[] = ['NOT_FOUND', 'FORBIDDEN', 'TASK_TAKEN', 'APPROVAL_LEVEL_TOO_LOW']

/**
 * The act in the standing in which it is carried out: the first whose rights suffice, asked of the rules themselves.
 * If none does, the first that is refused for another reason than its rights, or else the first.
 */
export async function readyAct(
  engine: Engine,
  standings: readonly [Standing, ...Standing[]],
  act: Pick<ReadyAct, 'type' | 'body' | 'bodyHash' | 'ifSeq'>,
): Promise<ReadyAct> {
  const [own, ...others] = standings
  const first = await ready(engine, own, act)
  if (others.length === 0 || (await sufficesFor(engine, first))) return first
  for (const standing of others) {
    const other = await ready(engine, standing, act)
    if (await sufficesFor(engine, other)) return other
  }
  return first
}

/** A party compares with its own counter, which only what it is told moves. */
function withOwnCounter<A extends { ifSeq?: number }>(act: A, actor: Actor, { state, told, n }: LoadedCase): A {
  const { ifSeq, ...rest } = act
  if (ifSeq === undefined || cutOf(actor, state) !== 'party') return act
  return { ...rest, ifTold: ifSeq === toldTo(told, actor.person) ? n : -1 } as unknown as A
}

const ready = async (
  engine: Engine,
  { actor, loaded, loaded: { state } }: Standing,
  act: Pick<ReadyAct, 'type' | 'body' | 'bodyHash' | 'ifSeq'>,
): Promise<ReadyAct> => ({
  ...withOwnCounter(act, actor, loaded),
  actor,
  state,
  caseId: state.caseId,
  facts: await registerFacts(engine, act, { state, actor }),
})

async function sufficesFor(engine: Engine, act: ReadyAct): Promise<boolean> {
  const refused = await dryAct(engine, act).then(
    () => undefined,
    (error: unknown) => error,
  )
  return !(refused instanceof Problem) || !ofRights.includes(refused.code)
}
