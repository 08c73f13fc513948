import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { WorkflowNotFoundError } from '@temporalio/client'
import { failureIn } from '#contract/failures.ts'
import { commandIdOf } from '#contract/ids.ts'
import type { Answer, CommandMessage } from '#contract/messages.ts'
import { failures, updateOf, workflowIdOf } from '#contract/names.ts'
import type { Actor } from '#domain/access/actor.ts'
import { organsOf } from '#domain/access/organsOfRelease.ts'
import { type Command, contextOf, decide } from '#domain/act.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import type { Context } from '#domain/process.ts'
import { type CaseEvent, type CaseState, processOf } from '#domain/processes.ts'
import { Refusal } from '#domain/refusal.ts'
import { currentRules } from '#domain/rulesVersion.ts'
import { toInstant } from '#domain/time/calendar.ts'
import { packById } from '#registers/desk/rulePacks.ts'
import { knownCommand, receiveCommand } from '#registers/filing/commands.ts'
import { ownedRun } from '#registers/filing/ownedRun.ts'
import { placeOfCase } from '#registers/filing/placeOfCase.ts'
import { updateClosed } from './closedCase.ts'
import type { Engine } from './engine.ts'
import { Problem } from './problem.ts'
import type { RegisterFacts } from './registerFacts.ts'
import { resumeEnded } from './resumeEnded.ts'
import { fileAnswer, inTime, problemOfUpdate, unavailable } from './settle.ts'
import { mayPrintWording, mustNotBetray } from './wording.ts'

/** An act that may go to the rules: its body complete, in the standing in which it is carried out. */
export type ReadyAct = {
  actor: Actor
  caseId: string
  type: string
  body: Record<string, unknown>
  /** Hash of the body as it was sent, before anything was added that a caller cannot say. */
  bodyHash: string
  ifSeq?: number
  /** `ifSeq` of a party, as `Command` has it. */
  ifTold?: number
  state: CaseState
  facts: RegisterFacts
}
/** `repeated`: the key had this answer before. */
export type Done = { seq: number; n: number; ballotHash?: string; repeated?: true }

const mustBeSame = (bodyHash: string, known: string) => {
  if (bodyHash !== known) throw new Problem('IDEMPOTENCY_KEY_REUSED')
}

/**
 * The answer that this key already has, from the row or from the ledger itself; throws when the body was another. The
 * same text can be the body of acts of several kinds of case: any of `bodyHashes` is good.
 */
export async function answered(
  engine: Engine,
  { actor, caseId, key, bodyHashes }: { actor: Actor; caseId: string; key: string; bodyHashes: readonly string[] },
): Promise<Done | undefined> {
  const known = await knownCommand(engine.database, commandIdOf(actor.person, caseId, key))
  if (!known || known.caseId !== caseId) return undefined
  if (!bodyHashes.includes(known.bodyHash)) throw new Problem('IDEMPOTENCY_KEY_REUSED')
  if (known.filed) return known.filed
  if (known.status === 'expired') throw new Problem('COMMAND_EXPIRED')
  return undefined
}

/**
 * Carries out an act exactly once: the intent is committed, then the Update is sent under the command's own id, then
 * what the case accepted is filed; only then is it answered.
 */
export async function act(engine: Engine, ready: ReadyAct & { key: string }): Promise<Done> {
  const { actor, caseId, key, type, body, bodyHash, ifSeq, ifTold, state, facts } = ready
  const commandId = commandIdOf(actor.person, caseId, key)
  await mustBetrayNobody(engine, ready, commandId)
  const { closed = 'never' } = processOf(state.kind).actions[type] ?? {}
  const evenClosed = closed !== 'never'
  const intent = { commandId, caseId, type, person: actor.person, bodyHash, evenClosed }
  const received = await receiveCommand(engine.database, intent)
  if (received === 'frozen') throw new Problem('CASE_FROZEN')
  if (received === 'closed') throw new Problem('WRONG_STAGE', { details: { stage: 'closed' } })
  mustBeSame(bodyHash, received.bodyHash)
  if ('done' in received) return { ...received.done, repeated: true }
  if (received.status === 'expired') throw new Problem('COMMAND_EXPIRED')
  if (received.frozen) throw unavailable()
  const { receivedAt } = received
  const command: Command = { commandId, type, body, bodyHash, actor, receivedAt, ...facts }
  const message: CommandMessage = {
    command: { ...command, ...(ifSeq !== undefined && { ifSeq }), ...(ifTold !== undefined && { ifTold }) },
    filed: { n: received.filed, id: received.filedId },
  }
  const answer = await send(engine, message, { caseId, kind: state.kind, evenClosed })
  if (!('entries' in answer)) return answer
  const done = await fileAnswer(engine, caseId, commandId, answer)
  return withBallot(answer, done)
}

/** Asked of an act that the rules let through; what they refuse, they refuse themselves. */
async function mustBetrayNobody(engine: Engine, ready: ReadyAct, commandId: string): Promise<void> {
  const { actor, type, body, bodyHash, state } = ready
  if (!mayPrintWording(type, state)) return
  const events = await dryAct(engine, ready).catch((refused: unknown) => {
    if (refused instanceof Problem) return []
    throw refused
  })
  if (events.length > 0)
    await mustNotBetray(engine, { type, body, state, events }, { person: actor.person, commandId, bodyHash })
}

/** The case's own answer; if its run has ended, what the register knows: never what Temporal says of an ended run. */
async function send(
  engine: Engine,
  message: CommandMessage,
  { evenClosed, kind, ...about }: { caseId: string; kind: CaseKind; evenClosed: boolean },
): Promise<Answer | Done> {
  const { commandId, type } = message.command
  try {
    const handle = engine.client.workflow.getHandle(workflowIdOf(about.caseId))
    const update = () =>
      handle.executeUpdate<Answer, [CommandMessage]>(updateOf(processOf(kind), type), {
        updateId: commandId,
        args: [message],
      })
    return ownOrNew(await inTime(engine, 10, () => whenReady(update)), message)
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) {
      const known = await knownCommand(engine.database, commandId)
      if (known?.filed) return known.filed
      if ((await ownedRun(engine.database, about.caseId))?.status === 'closed') {
        if (!evenClosed) throw new Problem('WRONG_STAGE', { details: { stage: 'closed' } })
        return sendToClosed(engine, about.caseId, message)
      }
      if (await resumeEnded(engine, about.caseId, 'ended')) return sendResumed(engine, { ...about, kind }, message)
    }
    throw await problemOfUpdate(engine, error, { ...about, commandId })
  }
}

/** An answer whose own entry has another body is that of another command under the same key. */
function ownOrNew(answer: Answer, { command: { commandId, bodyHash } }: CommandMessage): Answer {
  const own = answer.entries.find(entry => entry.commandId === commandId)
  if (own?.bodyHash && own.bodyHash !== bodyHash) throw new Problem('IDEMPOTENCY_KEY_REUSED')
  return answer
}

async function sendToClosed(engine: Engine, caseId: string, message: CommandMessage): Promise<Answer> {
  const { commandId } = message.command
  try {
    const update = () => updateClosed(engine, caseId, message)
    return ownOrNew(await inTime(engine, 15, () => whenReady(update)), message)
  } catch (error) {
    throw await problemOfUpdate(engine, error, { caseId, commandId })
  }
}

/** To the run that goes on where the register stands, which may have entries by now that the old run alone had. */
async function sendResumed(
  engine: Engine,
  { caseId, kind }: { caseId: string; kind: CaseKind },
  { command }: CommandMessage,
): Promise<Answer> {
  const place = await placeOfCase(engine.database, caseId)
  const message = { command, filed: { n: place?.n ?? 0, id: place?.lastId ?? null } }
  const update = () =>
    engine.client.workflow
      .getHandle(workflowIdOf(caseId))
      .executeUpdate<Answer, [CommandMessage]>(updateOf(processOf(kind), command.type), {
        updateId: command.commandId,
        args: [message],
      })
  try {
    return ownOrNew(await inTime(engine, 15, () => whenReady(update, [100, 400, 1_000, 2_000, 4_000])), message)
  } catch (error) {
    throw await problemOfUpdate(engine, error, { caseId, commandId: command.commandId })
  }
}

/** A run that cannot take the act yet, because it just opened or its worker just came back, is asked again shortly. */
async function whenReady<T>(work: () => Promise<T>, waits: readonly number[] = [100, 400]): Promise<T> {
  for (const wait of waits) {
    try {
      return await work()
    } catch (error) {
      if (failureIn(error)?.type !== failures.notReady) throw error
      await sleep(wait)
    }
  }
  return work()
}

const withBallot = (answer: Answer, done: Done): Done => {
  const own = answer.entries.find(entry => entry.n === done.n)
  const facts = own?.channel === 'ballot' ? (own.event as unknown as { facts: { hash: string } }).facts : undefined
  return facts ? { ...done, ballotHash: facts.hash } : done
}

/** The pure decision, for dry runs: nothing is stored. Throws Problem as `act` does. */
export async function dryAct(engine: Engine, ready: ReadyAct): Promise<CaseEvent[]> {
  const { actor, caseId, type, body, bodyHash, ifSeq, ifTold, state, facts } = ready
  const pack = await packById(engine.database.system, state.rulePack)
  if (!pack) throw new Error(`rule pack ${state.rulePack} of case ${caseId} is not in this release`)
  const now = toInstant(Date.now())
  const command: Command = { commandId: randomUUID(), type, body, bodyHash, actor, receivedAt: now, ...facts }
  const run = { pack, calendar: await engine.calendar(), rules: currentRules, now, organs: organsOf(state) }
  const context: Context = { ...contextOf(run, command), rehearsal: true }
  return asProblem(() =>
    decide(
      processOf(state.kind),
      { ...command, ...(ifSeq !== undefined && { ifSeq }), ...(ifTold !== undefined && { ifTold }) },
      state,
      context,
    ),
  )
}

/** Runs rules outside the workflow; their refusals become problems. */
export function asProblem<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const { code, details, article } = error
    throw new Problem(code, article === undefined ? { details } : { details, article })
  }
}
