import type { CaseKind } from './caseKind.ts'

/** Bodies whose findings come in as supervision information (大监督): 纪检、审计、信访、人事. */
export const supervisionSources = ['discipline', 'audit', 'petition', 'personnel', 'other'] as const
export type SupervisionSource = (typeof supervisionSources)[number]

/** A case about the matter of an item, newest first in lists; `subjectIndex` is the blind index of its subject. */
export type MatterCase = {
  id: string
  kind: CaseKind
  number: string
  status: 'open' | 'closed'
  outcome: string | null
  subjectIndex: string
}

/** What the sender of an item is told. */
export type SupervisionResult = { state: 'received' | 'caseOpened' | 'concluded'; outcome?: string }

/** What came of studying a group (分析研判): nothing is done, a talk, one of two processes, or another body is told. */
export const studyResults = ['noAction', 'talk', 'toleranceReview', 'clarification', 'passedOn'] as const
export type StudyResult = (typeof studyResults)[number]

/**
 * What came of an item: of the cases about its matter, and, if it names a person, of those about that person alone; and
 * of those that were `opened` for it. It is concluded when the last of them is closed; the outcome is that of the
 * newest.
 */
export function resultOf(
  cases: readonly MatterCase[],
  { subjectIndex, opened = [] }: { subjectIndex: string | null; opened?: readonly MatterCase[] },
): SupervisionResult {
  const about = subjectIndex === null ? cases : cases.filter(one => one.subjectIndex === subjectIndex)
  const own = [...opened, ...about.filter(one => !opened.some(({ id }) => id === one.id))]
  const [newest] = own
  if (!newest) return { state: 'received' }
  if (own.some(({ status }) => status === 'open')) return { state: 'caseOpened' }
  return newest.outcome === null ? { state: 'concluded' } : { state: 'concluded', outcome: newest.outcome }
}
