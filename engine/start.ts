import { WithStartWorkflowOperation } from '@temporalio/client'
import { bodyHashOf, caseIdOf, commandIdOf } from '#contract/ids.ts'
import type { CaseInput, ClaimIndexes, CommandMessage, OpenAnswer } from '#contract/messages.ts'
import { openUpdate, workflowIdOf, workflowTypes } from '#contract/names.ts'
import type { StartCase } from '#contract/schemas/startCase.ts'
import type { Actor } from '#domain/access/actor.ts'
import { chainOf } from '#domain/access/organs.ts'
import { contextOf } from '#domain/act.ts'
import type { ReporterReference } from '#domain/case.ts'
import type { Claims, Context } from '#domain/process.ts'
import { type CaseEvent, processOf } from '#domain/processes.ts'
import { currentRules } from '#domain/rulesVersion.ts'
import { dayOf, toInstant } from '#domain/time/calendar.ts'
import { forgetReporter, keepIdentity, linkReporter } from '#registers/beside/reporters.ts'
import { nameIndex } from '#registers/database/nameIndex.ts'
import { knownPersons } from '#registers/desk/personRows.ts'
import { packInForce } from '#registers/desk/rulePacks.ts'
import { receiveCommand } from '#registers/filing/commands.ts'
import { caseScope, INDEX_SCOPE } from '#vault/scopes.ts'
import { answered, asProblem } from './act.ts'
import { type Application, referring, withOrigin, withoutIdentity } from './application.ts'
import type { Engine } from './engine.ts'
import { namedOrgans } from './namedOrgans.ts'
import { Problem } from './problem.ts'
import { fileAnswer, inTime, problemOfUpdate } from './settle.ts'

type Request = { actor: Actor; key: string; body: StartCase }

/** The body as its hash is made of it. */
const hashOfStart = ({ kind, receivedOn, organ }: StartCase, given: Application): string =>
  bodyHashOf(processOf(kind).opens, { ...given, kind, receivedOn, organ })

/** The case that this key started before, if it did; throws `IDEMPOTENCY_KEY_REUSED` when it was another. */
export async function startedBefore(
  engine: Engine,
  { actor, key, body }: Omit<Request, 'body'> & { body: StartCase | undefined },
): Promise<string | undefined> {
  const caseId = caseIdOf(actor.person, key)
  const bodyHashes = body ? [hashOfStart(body, (await referring(engine, caseId, body)).application)] : []
  return (await answered(engine, { actor, caseId, key, bodyHashes })) && caseId
}

/**
 * Starts a case; the same person and key give the same case. The pure rules are asked first, so that a refusal costs no
 * run.
 */
export async function startCase(
  engine: Engine,
  { actor, key, body }: Request,
): Promise<{ caseId: string; repeated: boolean }> {
  const caseId = caseIdOf(actor.person, key)
  const commandId = commandIdOf(actor.person, caseId, key)
  const process = processOf(body.kind)
  const { application: given, identity } = await withoutIdentity(engine, caseId, actor, body)
  const { receivedOn, organ = actor.organ } = body
  const bodyHash = hashOfStart(body, given)
  if (await answered(engine, { actor, caseId, key, bodyHashes: [bodyHash] })) return { caseId, repeated: true }
  const received = await receiveCommand(engine.database, {
    commandId,
    caseId,
    type: process.opens,
    person: actor.person,
    bodyHash,
  })
  if (received === 'frozen' || received === 'closed') return { caseId, repeated: true }
  if (received.bodyHash !== bodyHash) throw new Problem('IDEMPOTENCY_KEY_REUSED')
  if ('done' in received) return { caseId, repeated: true }
  if (received.status === 'expired') throw new Problem('COMMAND_EXPIRED')
  if (received.claim && 'refused' in received.claim) {
    await forgetReporter(engine.database, caseId)
    throw new Problem(received.claim.refused as Problem['code'])
  }
  const context = await openingContext(engine, body, actor, received.receivedAt)
  const day = receivedOn ?? dayOf(received.receivedAt)
  const application = await withOrigin(engine, actor, given)
  const { organs } = context
  asProblem(() => process.open(application, { caseId, number: '', organ, receivedOn: day, organs }, context))
  await engine.database.keys.create(caseScope(caseId))
  if (identity) await keepIdentity(engine.database, identity.ref, identity)
  const { ref } = (application.reporter ?? {}) as Partial<ReporterReference>
  if (ref !== undefined) await linkReporter(engine.database, caseId, ref)
  const start: CaseInput = {
    kind: 'start',
    caseId,
    organ,
    receivedOn: day,
    organs,
    indexes: await indexesOf(engine, caseId, process.claims(application, organs)),
    pack: context.pack,
    calendar: context.calendar,
    rules: context.rules,
  }
  const message: CommandMessage = {
    command: {
      commandId,
      type: process.opens,
      body: application,
      bodyHash,
      actor,
      receivedAt: received.receivedAt,
      kin: {},
      persons: context.persons,
    },
    filed: { n: received.filed, id: received.filedId },
  }
  const answer = await open(engine, workflowTypes[body.kind], start, message).catch(async error => {
    throw await problemOfUpdate(engine, error, { caseId, commandId })
  })
  if ('refused' in answer) {
    await forgetReporter(engine.database, caseId)
    throw new Problem(answer.refused.code as Problem['code'], { details: answer.refused.details })
  }
  await fileAnswer(engine, caseId, commandId, answer)
  return { caseId, repeated: !received.fresh }
}

async function open(engine: Engine, type: string, start: CaseInput, message: CommandMessage): Promise<OpenAnswer> {
  const startWorkflowOperation = new WithStartWorkflowOperation(type, {
    workflowId: workflowIdOf(start.caseId),
    taskQueue: engine.taskQueue,
    args: [start],
    workflowTaskTimeout: '3s',
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
  })
  return inTime(engine, 15, () =>
    engine.client.workflow.executeUpdateWithStart<(input: CaseInput) => Promise<string>, OpenAnswer, [CommandMessage]>(
      openUpdate,
      { updateId: message.command.commandId, args: [message], startWorkflowOperation },
    ),
  )
}

async function indexesOf(
  engine: Engine,
  caseId: string,
  { subject, unit, matter = caseId, parts }: Claims,
): Promise<ClaimIndexes> {
  const key = (await engine.database.keys.create(INDEX_SCOPE)).for('column')
  return {
    subjectIndex: nameIndex(key, 'subject', subject),
    unitIndex: nameIndex(key, 'unit', unit),
    matterIndex: nameIndex(key, 'matter', matter),
    ...(parts && { partIndexes: parts.map(part => nameIndex(key, 'matter', part)) }),
  }
}

/** What the rules may know of an application that is received at `at`. */
async function openingContext(engine: Engine, body: StartCase, actor: Actor, at: string): Promise<Context> {
  const { kind, organ = actor.organ, receivedOn: day = dayOf(at) } = body
  const known = await engine.organs()
  const chain = chainOf(known, organ).map(({ id }) => id)
  const regime = 'regime' in body ? body.regime : undefined
  const pack = await packInForce(engine.database.system, { kind, regime, chain, day })
  const organs = namedOrgans(known, body, organ)
  const run = { pack, calendar: await engine.calendar(), rules: currentRules, now: at, organs }
  const about = 'subject' in body ? body.subject.personId : body.accused.personId
  const persons = await knownPersons(engine.database, [actor.person, about])
  return contextOf(run, { receivedAt: at, actor, kin: {}, persons })
}

/** The pure decision on a start. */
export async function dryStart(engine: Engine, { actor, body }: Omit<Request, 'key'>): Promise<CaseEvent[]> {
  const now = toInstant(Date.now())
  const { organ = actor.organ, receivedOn = dayOf(now) } = body
  const { application } = await withoutIdentity(engine, '', actor, body)
  const whole = await withOrigin(engine, actor, application)
  const context = await openingContext(engine, body, actor, now)
  const opening = { caseId: '', number: '', organ, receivedOn, organs: context.organs }
  return [asProblem(() => processOf(body.kind).open(whole, opening, context))]
}
