import { caseKinds, processOf } from '#domain/processes.ts'
import type { Bind } from './sight.ts'

export type CaseFilter = {
  kind?: string
  stage?: string
  organ?: string
  assignee?: string
  status?: 'open' | 'closed'
  overdue?: boolean
  dueBefore?: string
  /** Any of them is the subject; names have one index for each release that made rows. */
  subjectIndexes?: readonly string[]
  unitIndexes?: readonly string[]
  numberPrefix?: string
  sort: 'opened' | 'due'
  limit: number
  /** Place after which the page begins: sort value and id of the last row before it. */
  after?: { value: string | null; id: string }
}

/** How a page is ordered: columns of `case_sight`, and on which side the next page lies. */
export const orders = {
  opened: {
    by: (of: string) => `${of}.opened_at desc, ${of}.case_id desc`,
    ...{ key: 'opened_at', type: 'timestamptz', sign: '<' },
  },
  due: { by: (of: string) => `${of}.due_key, ${of}.case_id`, ...{ key: 'due_key', type: 'date', sign: '>' } },
} as const

export const isOverdue = (of: string): string =>
  `(${of}.status = 'open' and coalesce(${of}.overdue_from <= (select zm_clock()), false) and ${of}.next_due is not null)`

/** Conditions of a filter on rows `s` of `case_sight`: on what their reader may know, so that no filter tells more. */
export function sightConditions(filter: CaseFilter, bind: Bind): string[] {
  const { kind, stage, organ, status, overdue, dueBefore, after, sort } = filter
  const parts: string[] = []
  if (kind !== undefined) parts.push(`s.kind = ${bind(kind)}`)
  if (stage !== undefined) parts.push(`s.stage = ${bind(stage)}`)
  if (organ !== undefined) parts.push(`s.organ = ${bind(organ)}`)
  if (status !== undefined) parts.push(`s.status = ${bind(status)}`)
  if (overdue !== undefined) parts.push(`${isOverdue('s')} = ${bind(overdue)}`)
  if (dueBefore !== undefined) parts.push(`s.status = 'open' and s.due_key < ${bind(dueBefore)}::date`)
  // Who handles it the accused is not told, by no filter either.
  if (filter.assignee !== undefined) parts.push(`not (s.kind = 'falseAccusation' and s.way = 'party')`)
  if (after) {
    const { key, type, sign } = orders[sort]
    parts.push(`(s.${key}, s.case_id) ${sign} (${bind(after.value)}::${type}, ${bind(after.id)})`)
  }
  return parts
}

/** A part of an organ's cases that an index keeps in order. */
type Cell = { status: string; kind: string; stage: string }

/** The parts of an organ's cases in which a filter may find some; undefined when it leaves most of them. */
export function cellsOf({ kind, stage, status, overdue, dueBefore }: CaseFilter): Cell[] | undefined {
  const onlyOpen = overdue === true || dueBefore !== undefined
  if (kind === undefined && stage === undefined && status === undefined && !onlyOpen) return undefined
  const statuses = status !== undefined ? [status] : onlyOpen ? ['open'] : ['open', 'closed']
  const kinds = caseKinds.filter(one => kind === undefined || kind === one)
  const stagesOf = (one: (typeof kinds)[number]) =>
    stage !== undefined ? [stage] : Object.keys(processOf(one).story.stages)
  return statuses.flatMap(one =>
    kinds.flatMap(kindOf => stagesOf(kindOf).map(at => ({ status: one, kind: kindOf, stage: at }))),
  )
}

/** What words and an officer find: ids of cases, and the same as a condition on a row `s`. */
export type Sought = { ids: string; holds: string }

/** `most` cases are looked up for words; whoever asks walks the list in its order when there are more. */
export function soughtBy(filter: CaseFilter, most: number, bind: Bind): Sought | undefined {
  const { assignee, subjectIndexes, unitIndexes, numberPrefix } = filter
  const fields: string[] = []
  if (subjectIndexes !== undefined) fields.push(`c.subject_index = any(${bind(subjectIndexes)}::text[])`)
  if (unitIndexes !== undefined) fields.push(`c.unit_index = any(${bind(unitIndexes)}::text[])`)
  if (numberPrefix !== undefined) {
    const prefix = bind(numberPrefix)
    fields.push(`(c.number collate "C" >= ${prefix} and c.number collate "C" < ${prefix} || chr(1114111))`)
  }
  const sets: string[] = []
  const conditions: string[] = []
  if (fields.length > 0) {
    sets.push(fields.map(field => `(select c.case_id from cases c where ${field} limit ${most + 1})`).join(' union '))
    const any = fields.join(' or ')
    conditions.push(`coalesce((select ${any} from cases c where c.case_id = s.case_id), false)`)
  }
  if (assignee !== undefined) {
    const person = bind(assignee)
    sets.push(`select h.case_id from case_people h where h.person = ${person} and h.relation = 'handler'
      union select t.case_id from tasks t where t.assignee = ${person}`)
    conditions.push(`(exists (select from tasks t where t.case_id = s.case_id and t.assignee = ${person})
      or exists (select from case_people h where h.case_id = s.case_id and h.relation = 'handler' and h.person = ${person}))`)
  }
  return sets.length === 0
    ? undefined
    : { ids: sets.map(set => `(${set})`).join(' intersect '), holds: conditions.join(' and ') }
}
