import { z } from 'zod'
import { label } from '#domain/texts/labels.ts'
import type { Language } from '#domain/texts/language.ts'
import type { CaseRow } from '#registers/cases/caseList.ts'
import { instantOf } from '#registers/database/database.ts'
import type { DoubleOpening } from '#registers/desk/doubleOpenings.ts'
import type { TaskRow } from '#registers/desk/taskList.ts'

/** The kind of the one step that is no case's. */
export const doubleTask = 'settleDoubleOpening'

const time = z.string().meta({ format: 'date-time' })
const day = z.string().meta({ format: 'date' })
const onBehalfOf = z.string().optional().describe('只因代行才能看到的，代谁')

export const caseRowShape = z.object({
  id: z.string(),
  number: z.string(),
  kind: z.enum(['tolerance', 'clarification', 'falseAccusation']),
  organ: z.string(),
  stage: z.string(),
  status: z.enum(['open', 'closed']),
  outcome: z.string().optional(),
  openedAt: time,
  closedAt: time.optional(),
  receivedOn: day,
  nextDue: day.optional(),
  overdue: z.boolean(),
  seq: z.int().optional(),
  rulePack: z.string(),
  regime: z.string(),
  stageTitle: z.string(),
  onBehalfOf,
})

export const taskShape = z.object({
  id: z.string(),
  caseId: z.string().optional().describe('不是案件步骤的任务没有'),
  number: z.string(),
  caseKind: z.enum(['tolerance', 'clarification', 'falseAccusation']),
  stage: z.string().optional(),
  organ: z.string(),
  kind: z.string(),
  title: z.string(),
  candidates: z.union([z.object({ role: z.string(), organ: z.string() }), z.object({ person: z.string() })]),
  assignee: z.string().optional(),
  claimedAt: time.optional(),
  due: day.optional(),
  since: time,
  overdue: z.boolean(),
  onBehalfOf,
  doubleOpening: z
    .object({ id: z.string(), otherNumber: z.string(), otherOrgan: z.string() })
    .optional()
    .describe('就同一事项另有的案件，见 /v1/double-openings'),
})

/** A row of the case list as JSON. */
export const viewCaseRow = (
  { openedAt, closedAt, outcome, nextDue, onBehalfOf, seq, ...row }: CaseRow,
  lang: Language,
) => ({
  ...row,
  stageTitle: label('stage', row.stage, lang),
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

/** The step of settling two cases about one matter, as it stands among the tasks. */
export const viewDouble = (row: DoubleOpening, lang: Language) => {
  const { id, kind, number, caseOrgan, otherNumber, otherOrgan, organ, role, foundAt } = row
  return {
    id,
    number,
    caseKind: kind,
    organ: caseOrgan,
    kind: doubleTask,
    title: label('taskKind', doubleTask, lang),
    candidates: { role, organ },
    since: instantOf(foundAt),
    overdue: false,
    doubleOpening: { id, otherNumber, otherOrgan },
  }
}
