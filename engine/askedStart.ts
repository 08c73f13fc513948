import { startCase as startCaseBody } from '#contract/schemas/startCase.ts'
import { type Actor, holds } from '#domain/access/actor.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import { type CaseEvent, caseKinds, processOf } from '#domain/processes.ts'
import type { Language } from '#domain/texts/language.ts'
import type { Engine } from './engine.ts'
import { needed, parsed } from './parsed.ts'
import { isRefusal, Problem } from './problem.ts'
import { dryStart, startCase, startedBefore } from './start.ts'

/** A case that somebody wants to start, of which nothing is checked yet but who asks. */
export type AskedStart = {
  actor: Actor
  /** As it came. */
  sent: unknown
  /** In which wrong fields are named; Chinese without one. */
  lang?: Language
  /**
   * `asked`: whoever hands it in has asked for the right already, as the rules of a linked case and the item of a case
   * do.
   */
  right: 'starter' | 'asked'
}

type Started = { caseId: string; repeated: boolean; namesReporter: boolean }

/**
 * Starts a case, whoever asks for it and wherefrom. Throws `Problem`. Repeated with the same key it is the same case,
 * and a key that has its case keeps it, whatever is refused now.
 */
export async function carryOutStart(engine: Engine, asked: AskedStart & { key: string | undefined }): Promise<Started> {
  try {
    const { actor, key, body } = await checked(engine, asked, () => needed(asked.key))
    return { ...(await startCase(engine, { actor, key, body })), namesReporter: namesReporter(body) }
  } catch (refused) {
    const before = isRefusal(refused) ? await answeredBefore(engine, asked) : undefined
    if (!before) throw refused
    return before
  }
}

/** The events of a start that the rules would make now; nothing is stored. Throws `Problem` as `carryOutStart` does. */
export async function rehearseStart(
  engine: Engine,
  asked: AskedStart,
): Promise<{ kind: CaseKind; events: CaseEvent[] }> {
  const { actor, body } = await checked(engine, asked, () => undefined)
  return { kind: body.kind, events: await dryStart(engine, { actor, body }) }
}

/** Every check before the rules of the process, in the order in which they refuse. */
async function checked<K>(engine: Engine, { actor: caller, sent, lang = 'zh-CN', right }: AskedStart, keyOf: () => K) {
  const actor = right === 'asked' ? caller : await starterOf(engine, caller, sent)
  const key = keyOf()
  return { actor, key, body: parsed(startCaseBody, sent, lang) }
}

/** The caller in a standing that may start a case of the kind that the body names; of any kind while it names none. */
async function starterOf(engine: Engine, caller: Actor, sent: unknown): Promise<Actor> {
  const named = (sent as { kind?: unknown } | null)?.kind
  const kinds = caseKinds.filter(kind => kind === named)
  const starters = (kinds.length > 0 ? kinds : caseKinds).flatMap(kind => processOf(kind).starters)
  const starter = (await engine.standings(caller)).find(standing => holds(standing, starters))
  if (!starter) throw new Problem('FORBIDDEN')
  return starter
}

async function answeredBefore(
  engine: Engine,
  { actor, sent, key }: AskedStart & { key: string | undefined },
): Promise<Started | undefined> {
  if (key === undefined) return undefined
  const body = startCaseBody.safeParse(sent).data
  const caseId = await startedBefore(engine, { actor, key, body })
  return caseId === undefined || !body ? undefined : { caseId, repeated: true, namesReporter: namesReporter(body) }
}

/** Whether the body names the reporter: whoever is named gets a receipt by which to ask about the report. */
const namesReporter = (body: object): boolean =>
  (body as { reporter?: { identity?: unknown } }).reporter?.identity !== undefined
