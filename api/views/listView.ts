import { label } from '#domain/texts/labels.ts'
import type { Language } from '#domain/texts/language.ts'
import type { CaseRow } from '#registers/cases/caseList.ts'
import { instantOf } from '#registers/database/database.ts'
import type { TaskRow } from '#registers/desk/taskList.ts'

/** A row of the case list as JSON. */
export const viewCaseRow = ({ openedAt, closedAt, outcome, nextDue, onBehalfOf, seq, ...row }: CaseRow) => ({
  ...row,
  regime: row.rulePack.split('@')[0] ?? '',
  openedAt: instantOf(openedAt),
  ...(seq !== null && { seq }),
  ...(closedAt !== null && { closedAt: instantOf(closedAt) }),
  ...(outcome !== null && { outcome }),
  ...(nextDue !== null && { nextDue }),
  ...(onBehalfOf !== null && { onBehalfOf }),
})

const candidatesOf = ({ role, candidateOrgan, person }: TaskRow) =>
  person === null ? { role: role ?? '', organ: candidateOrgan ?? '' } : { person }

/** A waiting step as JSON, with its name in words. */
export function viewTask(row: TaskRow, lang: Language) {
  const { id, caseId, number, caseKind, stage, organ, kind, assignee, claimedAt, vacatedBy, due } = row
  const { since, overdue, onBehalfOf } = row
  return {
    id,
    caseId,
    number,
    caseKind,
    stage,
    organ,
    kind,
    title: label('taskKind', kind, lang),
    candidates: candidatesOf(row),
    ...(assignee !== null && { assignee }),
    ...(claimedAt !== null && { claimedAt: instantOf(claimedAt) }),
    ...(vacatedBy !== null && { vacatedBy }),
    ...(due !== null && { due }),
    since: instantOf(since),
    overdue,
    ...(onBehalfOf !== null && { onBehalfOf }),
  }
}
