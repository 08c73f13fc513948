import type { CaseKind } from '#domain/caseKind.ts'
import { clarification } from './clarification.ts'
import { falseAccusation } from './falseAccusation.ts'
import type { Script } from './script.ts'
import { tolerance } from './tolerance.ts'

export const scripts: Readonly<Record<CaseKind, Script>> = { tolerance, clarification, falseAccusation }
