import { WithStartWorkflowOperation } from '@temporalio/client'
import { bodyHashOf, caseIdOf, commandIdOf } from '#contract/ids.ts'
import type { CaseInput, ClaimIndexes, CommandMessage, OpenAnswer } from '#contract/messages.ts'
import { openUpdate, workflowIdOf, workflowTypes } from '#contract/names.ts'
import type { StartCase } from '#contract/schemas/startCase.ts'
import type { Actor } from '#domain/actor.ts'
import { dayOf, toInstant } from '#domain/calendar.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import type { Context } from '#domain/process.ts'
import type { Application } from '#domain/tolerance/commands.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import { openReview } from '#domain/tolerance/open.ts'
import { receiveCommand } from '#registers/commands.ts'
import { blindIndex, matterIndexOf } from '#vault/blindIndex.ts'
import { caseScope, INDEX_SCOPE } from '#vault/scopes.ts'
import { answered, asProblem } from './act.ts'
import type { Engine } from './engine.ts'
import { Problem } from './problem.ts'
import { fileAnswer, problemOf, unavailable } from './settle.ts'

type Request = { actor: Actor; key: string; body: StartCase }

const parts = ({ kind: _kind, receivedOn, organ, ...application }: StartCase) => ({ receivedOn, organ, application })

/** Starts a case; the same person and key give the same case. The pure rules are asked first, so that a refusal costs no run. */
export async function startCase(
  engine: Engine,
  { actor, key, body }: Request,
): Promise<{ caseId: string; repeated: boolean }> {
  const caseId = caseIdOf(actor.person, key)
  const commandId = commandIdOf(actor.person, caseId, key)
  const bodyHash = bodyHashOf('apply', body)
  if (await answered(engine, { actor, caseId, key, bodyHash })) return { caseId, repeated: true }
  const received = await receiveCommand(engine.register, {
    commandId,
    caseId,
    type: 'apply',
    person: actor.person,
    bodyHash,
  })
  if (received === 'frozen' || received === 'closed') return { caseId, repeated: true }
  if (received.bodyHash !== bodyHash) throw new Problem('IDEMPOTENCY_KEY_REUSED')
  if (received.status === 'expired') throw new Problem('COMMAND_EXPIRED')
  if (received.claim && 'refused' in received.claim) throw new Problem(received.claim.refused as Problem['code'])
  const { application, organ = actor.organ, receivedOn = dayOf(received.receivedAt) } = parts(body)
  const context = await contextOf(engine, application, actor, received.receivedAt)
  asProblem(() => openReview(application, { caseId, number: '', organ, receivedOn }, context))
  await engine.register.keys.create(caseScope(caseId))
  const start: CaseInput = {
    kind: 'start',
    caseId,
    organ,
    receivedOn,
    indexes: await indexesOf(engine, body),
    pack: context.pack,
    calendar: context.calendar,
  }
  const message: CommandMessage = {
    command: {
      commandId,
      type: 'apply',
      body: application as unknown as Record<string, unknown>,
      bodyHash,
      actor,
      receivedAt: received.receivedAt,
      kin: {},
    },
    filed: { n: received.filed, id: received.filedId },
  }
  const answer = await open(engine, start, message).catch(async error => {
    throw await problemOf(engine, error, { caseId, commandId })
  })
  if ('refused' in answer)
    throw new Problem(answer.refused.code as Problem['code'], { details: answer.refused.details })
  await fileAnswer(engine, caseId, commandId, answer)
  return { caseId, repeated: !received.fresh }
}

async function open(engine: Engine, start: CaseInput, message: CommandMessage): Promise<OpenAnswer> {
  const startWorkflowOperation = new WithStartWorkflowOperation(workflowTypes.tolerance, {
    workflowId: workflowIdOf(start.caseId),
    taskQueue: engine.taskQueue,
    args: [start],
    workflowTaskTimeout: '3s',
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'REJECT_DUPLICATE',
  })
  const late = new Promise<never>((_, reject) => setTimeout(() => reject(unavailable()), 15_000).unref())
  const opened = engine.client.workflow.executeUpdateWithStart<
    (input: CaseInput) => Promise<string>,
    OpenAnswer,
    [CommandMessage]
  >(openUpdate, {
    updateId: message.command.commandId,
    args: [message],
    startWorkflowOperation,
  })
  return Promise.race([opened, late])
}

async function indexesOf(engine: Engine, { subject, unit, matter }: StartCase): Promise<ClaimIndexes> {
  const key = (await engine.register.keys.create(INDEX_SCOPE)).for('column')
  return {
    subjectIndex: blindIndex(key, 'subject', subject.personId),
    unitIndex: blindIndex(key, 'unit', unit),
    matterIndex: matterIndexOf(key, matter),
  }
}

/** What the rules may know of an application that is received at `at`. */
async function contextOf(
  engine: Engine,
  { regime }: Pick<Application, 'regime'>,
  actor: Actor,
  at: string,
): Promise<Context> {
  const pack = currentPackFor('tolerance', regime)
  return { pack, calendar: await engine.calendar(), now: at, receivedAt: at, actor, kin: {} }
}

/** The pure decision on a start. */
export async function dryStart(engine: Engine, { actor, body }: Omit<Request, 'key'>): Promise<ToleranceEvent[]> {
  const now = toInstant(Date.now())
  const { application, organ = actor.organ, receivedOn = dayOf(now) } = parts(body)
  const context = await contextOf(engine, application, actor, now)
  return [asProblem(() => openReview(application, { caseId: '', number: '', organ, receivedOn }, context))]
}
