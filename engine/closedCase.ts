import { WithStartWorkflowOperation } from '@temporalio/client'
import type { Answer, CaseInput, CommandMessage } from '#contract/messages.ts'
import { updateOf, workflowIdOf, workflowTypes } from '#contract/names.ts'
import { processOf } from '#domain/processes.ts'
import { isReplaced } from '#registers/filing/doubleOpenings.ts'
import { ownedRun } from '#registers/filing/ownedRun.ts'
import type { Engine } from './engine.ts'
import { Problem } from './problem.ts'
import { resumptionOf } from './resumption.ts'
import { unavailable } from './settle.ts'

/**
 * Carries an act to a closed case, whose run has ended: the Update starts the run that takes the case over where the
 * register stands. Of two such runs one wins; one that is asked for nothing ends again.
 */
export async function updateClosed(engine: Engine, caseId: string, message: CommandMessage): Promise<Answer> {
  const place = await ownedRun(engine.database, caseId)
  const input = place && (await resumptionOf(engine.database, caseId, place.runId))
  if (!place || !input) throw unavailable()
  const { type, actor } = message.command
  const isReopening = type === 'reopen'
  if (isReopening && (await isReplaced(engine.database, { caseId, actor }))) throw new Problem('DUPLICATE_OPEN_CASE')
  const startWorkflowOperation = new WithStartWorkflowOperation(workflowTypes[input.state.kind], {
    workflowId: workflowIdOf(caseId),
    taskQueue: engine.taskQueue,
    args: [input as CaseInput],
    workflowTaskTimeout: '3s',
    workflowIdConflictPolicy: 'USE_EXISTING',
    workflowIdReusePolicy: 'ALLOW_DUPLICATE',
  })
  const answer = await engine.client.workflow.executeUpdateWithStart<
    (input: CaseInput) => Promise<string>,
    Answer,
    [CommandMessage]
  >(updateOf(processOf(input.state.kind), type), {
    updateId: message.command.commandId,
    args: [message],
    startWorkflowOperation,
  })
  if (isReopening) await isReplaced(engine.database, { caseId, actor, note: true })
  return answer
}
