import { z } from 'zod'
import { toleranceView } from './tolerance/schema.ts'

/** A case as one viewer gets it, by its kind. */
export const caseViewSchema = z.discriminatedUnion('kind', [toleranceView])
export type CaseView = z.infer<typeof caseViewSchema>
