import { bodyHashOf } from '#contract/ids.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import type { DocumentFacts } from '#domain/common/bodies.ts'
import type { CaseEvent } from '#domain/processes.ts'
import type { Language } from '#domain/texts/language.ts'
import { act, answered, type Done, dryAct, type ReadyAct } from './act.ts'
import { hashable, keepReporter, type SealedIdentity, withoutReporter } from './application.ts'
import type { Engine } from './engine.ts'
import { mustNameFit } from './namedPersons.ts'
import { needed } from './parsed.ts'
import { isRefusal, Problem } from './problem.ts'
import { completedBody } from './registerFacts.ts'
import { actSent, readingsOf, type SentAct, typeSent } from './sentAct.ts'
import { mustMay, readyAct, standingsInCase } from './standing.ts'

/** An act as somebody asks for it, of which nothing is checked yet but who asks. */
export type AskedAct = {
  actor: Actor
  caseId: string
  /** As it came: `{type, ifSeq?}` and the fields of the act. */
  sent: unknown
  /** In which wrong fields are named; Chinese without one. */
  lang?: Language
  /** Facts of the uploaded file that is attached: no caller may say them. */
  meta?: DocumentFacts
}

/**
 * Carries out an act, whoever asks for it and wherefrom. Throws `Problem`. Repeated with the same key it happens once,
 * and a key that has its answer keeps it, whatever is refused now.
 */
export async function carryOutAct(engine: Engine, asked: AskedAct & { key: string | undefined }): Promise<Done> {
  try {
    const { ready, key, identity } = await checked(engine, asked, () => needed(asked.key))
    if (identity) {
      await dryAct(engine, ready)
      await keepReporter(engine, ready.caseId, identity)
    }
    return await act(engine, { ...ready, key })
  } catch (refused) {
    const before = isRefusal(refused) ? await answeredBefore(engine, asked) : undefined
    if (!before) throw refused
    return { ...before, repeated: true }
  }
}

/** The events that the rules would make of an act now; nothing is stored. Throws `Problem` as `carryOutAct` does. */
export async function rehearseAct(engine: Engine, asked: AskedAct): Promise<{ kind: CaseKind; events: CaseEvent[] }> {
  const { ready } = await checked(engine, asked, () => undefined)
  return { kind: ready.state.kind, events: await dryAct(engine, ready) }
}

/**
 * Every check before the rules of the process, in the order in which they refuse; the registers' facts are brought
 * along.
 */
async function checked<K>(
  engine: Engine,
  { actor: caller, caseId, sent, lang = 'zh-CN', meta }: AskedAct,
  keyOf: () => K,
): Promise<{ ready: ReadyAct; key: K; identity: SealedIdentity | undefined }> {
  const standings = await standingsInCase(engine, caller, caseId)
  if (standings.length === 0) throw new Problem('NOT_FOUND')
  const able = mustMay(standings, typeSent(sent, lang))
  const key = keyOf()
  const [{ actor, loaded }] = able
  const { state } = loaded
  const { body: entered, ...given } = actSent(sent, state.kind, lang)
  const bodyHash = await hashOfAct(engine, caseId, { ...given, body: entered })
  const { body: named, identity } = await withoutReporter(engine, caseId, entered)
  const body = await completedBody(engine, { type: given.type, body: named, meta }, { actor: caller, state })
  await mustNameFit(engine.database, { type: given.type, body }, { state, actor })
  return { ready: await readyAct(engine, able, { ...given, body, bodyHash }), key, identity }
}

/**
 * The hash by which two bodies of one key are told apart: of the fields as they were sent, an identity as its
 * reference.
 */
const hashOfAct = async (engine: Engine, caseId: string, { type, body, ifSeq }: SentAct): Promise<string> =>
  bodyHashOf(type, await hashable(engine, caseId, body), ifSeq)

/**
 * What the key was answered with before, if it was; the case may be out of sight now, so that its kind is not asked
 * for.
 */
async function answeredBefore(
  engine: Engine,
  { actor, caseId, sent, key }: AskedAct & { key: string | undefined },
): Promise<Done | undefined> {
  if (key === undefined) return undefined
  const bodyHashes = await Promise.all(readingsOf(sent).map(reading => hashOfAct(engine, caseId, reading)))
  return answered(engine, { actor, caseId, key, bodyHashes })
}
