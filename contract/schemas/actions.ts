import type { z } from 'zod'
import type { CaseKind } from '#domain/caseKind.ts'
import { clarificationBodies } from './clarification.ts'
import { falseAccusationBodies } from './falseAccusation.ts'
import { toleranceBodies } from './tolerance.ts'

/** Bodies of the acts of each kind of case, as a caller may send them, by action type. */
export const actionBodies: Readonly<Record<CaseKind, Readonly<Record<string, z.ZodObject>>>> = {
  tolerance: toleranceBodies,
  clarification: clarificationBodies,
  falseAccusation: falseAccusationBodies,
}
