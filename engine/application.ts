import type { StartCase } from '#contract/schemas/startCase.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { ReporterReference } from '#domain/case.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import type { CaseState } from '#domain/processes.ts'
import { type Identity, referenceOf } from '#registers/beside/reporters.ts'
import { visibleCase } from '#registers/cases/visibleCase.ts'
import type { Engine } from './engine.ts'
import { Problem } from './problem.ts'

/** What a case is opened with, as the rules get it: no reporter's name, and the facts of the case that it comes from. */
export type Application = Record<string, unknown>

type Sent = {
  reporter?: { named?: boolean; identity?: Identity }
  clarificationCaseId?: string
  toleranceCaseId?: string
}

/**
 * Takes a reporter's identity out of what was sent: the rules, and so Temporal, get an opaque reference. A report is named
 * only with name and contact (RPT 24).
 */
export async function withoutIdentity(
  engine: Engine,
  caseId: string,
  { kind: _kind, receivedOn: _receivedOn, organ: _organ, ...sent }: StartCase,
): Promise<{ application: Application; identity?: Identity & { ref: string } }> {
  const { reporter, ...rest } = sent as Sent & Application
  if (!reporter) return { application: rest }
  const { identity } = reporter
  if (!identity) return { application: { ...rest, reporter: { named: reporter.named === true } } }
  const ref = await referenceOf(engine.database, caseId, identity)
  const named = reporter.named !== false && identity.contact !== undefined
  return { application: { ...rest, reporter: { named, ref } }, identity: { ...identity, ref } }
}

/** The same with what the case that it comes from says; `INVALID_BODY` if the actor knows of no such case. */
export async function withOrigin(engine: Engine, actor: Actor, application: Application): Promise<Application> {
  const { clarificationCaseId, toleranceCaseId } = application as Sent
  if (clarificationCaseId !== undefined)
    return adopting(application, await originOf(engine, actor, 'clarification', { clarificationCaseId }))
  if (toleranceCaseId !== undefined)
    return adopting(application, await originOf(engine, actor, 'tolerance', { toleranceCaseId }))
  return application
}

/** A reporter whom the body does not name is the one of the case that it comes from. */
function adopting(application: Application, { reporter, ...origin }: Origin): Application {
  const own = application.reporter as ReporterReference | undefined
  return { ...application, origin, ...(reporter && own?.ref === undefined && { reporter }) }
}

type Origin = { caseId: string; reporter?: ReporterReference } & Record<string, unknown>

async function originOf(
  { database }: Engine,
  actor: Actor,
  kind: CaseKind,
  named: Record<string, string>,
): Promise<Origin> {
  const [path = '', caseId = ''] = Object.entries(named)[0] ?? []
  const found = await visibleCase(database, actor, caseId, ({ state, former }) =>
    state.kind === kind && !former ? state : undefined,
  )
  if (!found) throw new Problem('INVALID_BODY', { details: { path, message: 'unknownCase' } })
  return factsOf(found)
}

/** What a case tells the one that comes from it. */
function factsOf(state: CaseState): Origin {
  const { caseId, number } = state
  switch (state.kind) {
    case 'tolerance':
      return { caseId, number, ...(state.outcome !== undefined && { outcome: state.outcome }) }
    case 'clarification': {
      const { allegations, handlers, formerHandlers, reporter } = state
      return {
        caseId,
        number,
        subject: state.subject,
        allegations: allegations.map(({ id, text, finding, basis }) => ({ id, text, finding, basis })),
        handlers: [...new Set([...handlers, ...formerHandlers])],
        ...(reporter && { reporter }),
      }
    }
    case 'falseAccusation':
      return { caseId, number }
  }
}
