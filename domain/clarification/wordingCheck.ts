import type { Actor } from '../access/actor.ts'
import { hasSigned } from '../access/substitution.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import type { Bodies } from './commands.ts'
import type { ClarificationState, WordingCheck } from './state.ts'

/**
 * After how many refused wordings in a case nothing is compared any more, and a custodian checks (docs/rules.md 2,
 * evaluating).
 */
export const refusedWordings = 3

/** Words that wait for a custodian. */
export const wordingToCheck = ({ wordings = [] }: Pick<ClarificationState, 'wordings'>): WordingCheck | undefined =>
  wordings.find(({ passed }) => passed === undefined)

/** Whether a custodian found that these very words betray nobody. */
export const isPassed = ({ wordings = [] }: Pick<ClarificationState, 'wordings'>, text: string): boolean =>
  wordings.some(({ passed, texts }) => passed === true && texts.includes(text))

export const mayCheck = (state: ClarificationState, actor: Actor): boolean => {
  const waiting = wordingToCheck(state)
  return waiting !== undefined && !hasSigned(actor, waiting)
}

/** Words that are to be printed go to a custodian, all of them at once, and no others until they are checked. */
export function submitWording(body: Bodies['submitWording'], state: ClarificationState, _context: Context) {
  must(wordingToCheck(state) === undefined, 'WRONG_STAGE', { reason: 'wordingWaits' })
  return [{ type: 'submitWording' as const, body }]
}

/** A custodian, who did not submit them, passes them or not; why not is not told, since it could tell who it is. */
export function checkWording(body: Bodies['checkWording'], state: ClarificationState, { actor }: Context) {
  const waiting = wordingToCheck(state)
  must(waiting !== undefined, 'WRONG_STAGE', { missing: 'submitWording' })
  must(!hasSigned(actor, waiting), 'SAME_PERSON')
  return [{ type: 'checkWording' as const, body }]
}
