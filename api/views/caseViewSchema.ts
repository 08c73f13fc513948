import { z } from 'zod'
import { clarificationView } from './clarification/schema.ts'
import { falseAccusationView } from './falseAccusation/schema.ts'
import { toleranceView } from './tolerance/schema.ts'

/** A case as one viewer gets it, by its kind. */
export const caseViewSchema = z.discriminatedUnion('kind', [toleranceView, clarificationView, falseAccusationView])
export type CaseView = z.infer<typeof caseViewSchema>
