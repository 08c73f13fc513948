import { WorkflowNotFoundError } from '@temporalio/client'
import { failureIn, refusedDetails } from '#contract/failures.ts'
import type { Answer } from '#contract/messages.ts'
import { failures } from '#contract/names.ts'
import { advanceCase } from '#registers/cases/cases.ts'
import { knownCommand, postponeLook } from '#registers/filing/commands.ts'
import { file, freezeCase, LedgerDiverged } from '#registers/filing/filing.ts'
import type { Engine } from './engine.ts'
import { Problem } from './problem.ts'

/** Not confirmed: it may still be carried out; repeated with the same key it happens once. */
export const unavailable = () => new Problem('ENGINE_UNAVAILABLE')

/** Asks Temporal under a deadline of its client: what is not confirmed in time is not confirmed. */
export const inTime = <T>({ client }: Pick<Engine, 'client'>, seconds: number, ask: () => Promise<T>): Promise<T> =>
  client.withDeadline(Date.now() + seconds * 1000, ask)

/**
 * Files what a case accepted until the register holds `commandId`. After acceptance there are two answers: it is filed,
 * or nobody can say (503).
 */
export async function fileAnswer(engine: Engine, caseId: string, commandId: string, answer: Answer) {
  try {
    for (let page = answer; ; ) {
      const filed = await file(engine.database, caseId, page, engine.since)
      advanceCase(
        caseId,
        page.entries.filter(({ n }) => n <= filed.n),
      )
      const known = await knownOwn(page, commandId, engine)
      if (known) return known
      if (filed.n >= answer.n) throw unavailable()
      page = await inTime(engine, 10, () => engine.since(caseId, filed))
      if (page.frozen || page.entries.length === 0) throw unavailable()
    }
  } catch (error) {
    if (error instanceof LedgerDiverged) engine.log.error({ caseId, n: error.n }, 'LEDGER_DIVERGED: case frozen')
    else if (!(error instanceof Problem)) engine.log.warn({ caseId, err: String(error) }, 'filing was not confirmed')
    throw unavailable()
  }
}

async function knownOwn(page: Answer, commandId: string, engine: Engine) {
  const own = page.entries.findLast(entry => entry.commandId === commandId)
  if (own) return { seq: own.seq, n: own.n }
  return (await knownCommand(engine.database, commandId))?.filed
}

/**
 * Says what a failed Update means. A refusal by the rules left no trace. Whether a case is closed or unknown is asked
 * of the register, never of Temporal.
 */
export async function problemOfUpdate(
  engine: Engine,
  error: unknown,
  { caseId, commandId }: { caseId: string; commandId: string },
): Promise<Problem> {
  if (error instanceof Problem) return error
  const failure = failureIn(error)
  const refused = failure?.type === failures.refused ? refusedDetails(failure) : undefined
  if (refused) {
    await postponeLook(engine.database, commandId, 300).catch(() => {})
    if (refused.code === 'CASE_FROZEN') {
      engine.log.error({ caseId }, 'CASE_FROZEN: the workflow and the register disagree')
      await freezeCase(engine.database, caseId).catch(failed =>
        engine.log.error({ caseId, err: String(failed) }, 'the case could not be frozen'),
      )
      return unavailable()
    }
    const facts = { details: refused.details }
    return new Problem(
      refused.code as Problem['code'],
      refused.article ? { ...facts, article: refused.article } : facts,
    )
  }
  if (!(error instanceof WorkflowNotFoundError)) engine.log.warn({ caseId, err: String(error) }, 'act not confirmed')
  return unavailable()
}
