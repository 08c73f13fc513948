import {
  ApplicationFailure,
  allHandlersFinished,
  CancellationScope,
  condition,
  continueAsNew,
  defineUpdate,
  setHandler,
  workflowInfo,
} from '@temporalio/workflow'
import type { CaseInput, CommandMessage, OpenAnswer, Resume, Start } from '#contract/messages.ts'
import { failures, openUpdate } from '#contract/names.ts'
import type { CommonState } from '#domain/case.ts'
import type { Process } from '#domain/process.ts'
import { Refusal } from '#domain/refusal.ts'
import { keepDeadlines } from './clock.ts'
import { asFailure } from './failures.ts'
import {
  claims,
  fileAll,
  fileRecords,
  freezeForeign,
  renderNotices,
  rendersOwnNotices,
  startLinkedCases,
} from './filing.ts'
import { answer } from './handlers.ts'
import { CaseLedger } from './ledger.ts'

/** For how long a run that took a closed case over waits for the act that it was started for. */
const closedWait = '30s'

/**
 * Hosts a process as a workflow: opens or resumes the case, lets it go its story by acts and time, files what it
 * accepts, and ends only when the register holds everything. Neither a cancel request nor an error of a rule ends it.
 */
export async function hostCase<S extends CommonState, E extends { type: string }>(
  process: Process<S, E>,
  input: CaseInput,
): Promise<string> {
  return CancellationScope.nonCancellable(async () => {
    if (input?.kind !== 'start' && input?.kind !== 'resume')
      throw ApplicationFailure.nonRetryable('the input of the run did not open', failures.failed)
    const ledger = new CaseLedger(process, input)
    answer(ledger)
    void freezeForeign(ledger)
    const began = input.kind === 'start' ? await opened(ledger, input) : await resumed(ledger, input)
    if (!began) return 'refused'
    void keepDeadlines(ledger)
    void fileRecords(ledger)
    if (rendersOwnNotices(ledger)) void renderNotices(ledger)
    void startLinkedCases(ledger)
    if (ledger.state.status === 'closed') await condition(() => ledger.n > ledger.n0, closedWait)
    const mustRenew = () => ledger.mustRenew || workflowInfo().continueAsNewSuggested
    // What leads from stage to stage is said in the story; no stage needs a wait of its own, so none can be forgotten
    // here.
    await condition(() => ledger.state.status === 'closed' || mustRenew())
    do {
      await fileAll(ledger)
      await condition(allHandlersFinished)
    } while (ledger.filed < ledger.n)
    if (ledger.state.status === 'open') await continueAsNew<(input: CaseInput) => Promise<string>>(ledger.resume())
    return ledger.state.outcome ?? 'closed'
  })
}

/**
 * Opens the case on the Update that starts it: the pure rules, then the claim, then the first entry. A refused start
 * ends its run; a validator that refused would leave an orphan.
 */
async function opened<S extends CommonState, E extends { type: string }>(
  ledger: CaseLedger<S, E>,
  start: Start,
): Promise<boolean> {
  let outcome: OpenAnswer | undefined
  let asked = false
  setHandler(
    defineUpdate<OpenAnswer, [CommandMessage]>(openUpdate),
    async message => {
      if (!asked) {
        asked = true
        outcome = await open(ledger, start, message)
      }
      await condition(() => outcome !== undefined)
      return outcome && 'entries' in outcome ? ledger.since(0) : (outcome as OpenAnswer)
    },
    { validator: message => asFailure(() => ledger.validateOpening(message)) },
  )
  await condition(() => outcome !== undefined)
  ledger.ready = ledger.isOpened
  if (!ledger.isOpened) await condition(allHandlersFinished)
  return ledger.isOpened
}

async function open<S extends CommonState, E extends { type: string }>(
  ledger: CaseLedger<S, E>,
  { caseId, organ, receivedOn, authority, organs, indexes, pack }: Start,
  { command }: CommandMessage,
): Promise<OpenAnswer> {
  const opening = (number: string) =>
    ledger.process.open(
      command.body,
      { caseId, organ, receivedOn, number, ...(authority && { authority }), ...(organs && { organs }) },
      ledger.contextOf(command),
    )
  try {
    opening('')
  } catch (error) {
    if (error instanceof Refusal) return { refused: { code: error.code, details: error.details } }
    return asFailure(() => {
      throw error
    })
  }
  const { commandId } = command
  const year = Number(ledger.now().slice(0, 4))
  const claimed = await claims.claim({
    caseId,
    commandId,
    kind: ledger.process.kind,
    organ,
    receivedOn,
    rulePack: pack.id,
    year,
    starter: command.actor,
    ...indexes,
  })
  ledger.frozen = claimed.runId !== workflowInfo().runId
  if ('refused' in claimed) return { refused: { code: claimed.refused, details: {} } }
  ledger.open(opening(claimed.number), command)
  return ledger.since(0)
}

/** A resumed run takes no act until it has claimed the case where the register stands; otherwise it ends. */
async function resumed<S extends CommonState, E extends { type: string }>(
  ledger: CaseLedger<S, E>,
  { continues, organs }: Resume,
): Promise<boolean> {
  const { caseId, n, lastId } = ledger
  const { holds, runId } = await claims.claimResume({ caseId, n, lastId, continues })
  ledger.frozen = runId !== workflowInfo().runId
  ledger.ready = holds
  if (holds) ledger.renewOrgans(organs)
  return holds
}
