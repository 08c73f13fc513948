import type { StartCase } from '#contract/schemas/startCase.ts'
import type { Actor } from '#domain/access/actor.ts'
import type { ReporterReference } from '#domain/case.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import type { CaseState } from '#domain/processes.ts'
import { type Identity, keepIdentity, linkReporter, referenceOf } from '#registers/beside/reporters.ts'
import { visibleCase } from '#registers/cases/visibleCase.ts'
import { readPersonRows } from '#registers/desk/personRows.ts'
import { lineAround, officersOfUnits, readUnits } from '#registers/desk/units.ts'
import type { Engine } from './engine.ts'
import { Problem } from './problem.ts'
import { mustNotName } from './wording.ts'

/**
 * What a case is opened with, as the rules get it: no reporter's name, and the facts of the case that it comes from.
 */
export type Application = Record<string, unknown>

type Sent = {
  reporter?: { named?: boolean; status?: string; identity?: Identity }
  clarificationCaseId?: string
  toleranceCaseId?: string
}

/**
 * Takes a reporter's identity out of what was sent: the rules, and so Temporal, get an opaque reference. Intake alone
 * enters one; the entry of the start says who did.
 */
export async function withoutIdentity(
  engine: Engine,
  caseId: string,
  actor: Actor,
  body: StartCase,
): Promise<{ application: Application; identity?: SealedIdentity }> {
  const { reporter, ...rest } = body as Sent & StartCase & Application
  if (reporter?.identity && !actor.roles.includes('intake'))
    throw new Problem('INVALID_BODY', { details: { path: 'reporter', message: 'reporterByIntake' } })
  mustNotName(reporter?.identity, reportedIn(rest))
  return referring(engine, caseId, body)
}

/** The same without asking whether the texts name the reporter: for the hash of what was sent. */
export async function referring(
  engine: Engine,
  caseId: string,
  { kind: _kind, receivedOn: _receivedOn, organ: _organ, ...sent }: StartCase,
): Promise<{ application: Application; identity?: SealedIdentity }> {
  const { reporter, ...rest } = sent as Sent & Application
  if (!reporter) return { application: rest }
  const { identity, status } = reporter
  const more = status === undefined ? {} : { status }
  if (!identity) return { application: { ...rest, reporter: { named: reporter.named === true, ...more } } }
  const sealed = await sealedOf(engine, caseId, reporter, identity)
  return { application: { ...rest, reporter: { ...sealed.reporter, ...more } }, identity: sealed.identity }
}

/** What of an application speaks of the thing that was reported. */
const reportedIn = ({ allegations, facts, request, grounds }: Application) => ({ allegations, facts, request, grounds })

/** What the rules get of a reporter, and what is kept sealed. A report is named only with name and contact (RPT 24). */
async function sealedOf(
  { database }: Engine,
  caseId: string,
  { named }: { named?: boolean },
  identity: Identity,
): Promise<{ reporter: ReporterReference; identity: SealedIdentity }> {
  const ref = await referenceOf(database, caseId, identity)
  return {
    reporter: { named: named !== false && identity.contact !== undefined, ref },
    identity: { ...identity, ref },
  }
}

export type SealedIdentity = Identity & { ref: string }

type Body = Record<string, unknown>

/** Takes a reporter's identity out of an act that enters one (`accept`), as `withoutIdentity` out of a start. */
export async function withoutReporter(
  engine: Engine,
  caseId: string,
  body: Body,
): Promise<{ body: Body; identity?: SealedIdentity }> {
  const { reporter, ...rest } = body as Sent & Body
  if (!reporter?.identity) return { body }
  mustNotName(reporter.identity, rest)
  const sealed = await sealedOf(engine, caseId, reporter, reporter.identity)
  return { body: { ...rest, reporter: sealed.reporter }, identity: sealed.identity }
}

/** A body as its hash is made: an identity in it stands as its reference, since hashes go where no name may. */
export async function hashable(engine: Engine, caseId: string, sent: unknown): Promise<unknown> {
  const { reporter } = (sent ?? {}) as { reporter?: { identity?: Partial<Identity> } | null }
  const identity = reporter?.identity
  if (typeof identity?.name !== 'string') return sent
  const ref = await referenceOf(engine.database, caseId, identity as Identity)
  return { ...(sent as Body), reporter: { ...reporter, identity: { ...identity, name: ref, contact: ref } } }
}

/** Keeps the identity that an act enters, before the case learns its reference. */
export async function keepReporter(engine: Engine, caseId: string, identity: SealedIdentity): Promise<void> {
  const { ref, ...named } = identity
  await keepIdentity(engine.database, ref, named)
  await linkReporter(engine.database, caseId, ref)
}

/** The same with what the case that it comes from says; `INVALID_BODY` if the actor knows of no such case. */
export const withOrigin = async (engine: Engine, actor: Actor, application: Application): Promise<Application> =>
  withTied(engine, await originating(engine, actor, application))

async function originating(engine: Engine, actor: Actor, application: Application): Promise<Application> {
  const { clarificationCaseId, toleranceCaseId } = application as Sent
  if (clarificationCaseId !== undefined)
    return adopting(application, await originOf(engine, actor, 'clarification', { clarificationCaseId }))
  if (toleranceCaseId !== undefined)
    return adopting(application, await originOf(engine, actor, 'tolerance', { toleranceCaseId }))
  return application
}

/**
 * Of a false accusation who is of the accused's unit or line, by the register of units: none of them takes part
 * (docs/rules.md 0a, Unit). Nobody names them.
 */
async function withTied({ database }: Pick<Engine, 'database'>, application: Application): Promise<Application> {
  const { accused } = application as { accused?: { personId: string } }
  const [known] = accused ? await readPersonRows(database, { ids: [accused.personId] }) : []
  if (!accused || known?.unit === undefined) return application
  const officers = await officersOfUnits(database, lineAround(await readUnits(database), known.unit))
  const tied = officers.filter(person => person !== accused.personId)
  return tied.length === 0 ? application : { ...application, barred: tied }
}

/** A reporter whom the body does not name is the one of the case that it comes from. */
function adopting(application: Application, { reporter, ...origin }: Origin): Application {
  const own = application.reporter as (ReporterReference & { status?: string }) | undefined
  const status = own?.status === undefined ? {} : { status: own.status }
  return { ...application, origin, ...(reporter && own?.ref === undefined && { reporter: { ...reporter, ...status } }) }
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
