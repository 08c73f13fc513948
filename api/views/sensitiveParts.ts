import type { CaseView } from './caseViewSchema.ts'

export const sensitiveParts = ['interviews', 'opinions', 'findings'] as const
export type SensitivePart = (typeof sensitiveParts)[number]

/**
 * What is opened with a reason, by kind of case; undefined for a viewer who has none of it, null where the case has
 * none.
 */
export function sensitivePart(view: CaseView, part: SensitivePart): { content: unknown } | undefined {
  switch (view.kind) {
    case 'tolerance':
      return view.interviews && { content: view[part] ?? null }
    case 'falseAccusation': {
      const parts = { interviews: view.statements, opinions: undefined, findings: view.intentFindings }
      return view.statements && { content: parts[part] ?? null }
    }
  }
}
