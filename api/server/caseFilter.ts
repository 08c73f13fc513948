import { z } from 'zod'
import { optional, plainDate, shortText } from '#contract/schemas/fields.ts'
import { fold } from '#domain/words/fold.ts'
import type { CaseFilter } from '#registers/cases/caseFilter.ts'
import { nameIndexes } from '#registers/database/nameIndex.ts'
import { personsNamed } from '#registers/desk/persons.ts'
import { INDEX_SCOPE } from '#vault/scopes.ts'
import { cursor, limit, placeOfCursor } from './cursor.ts'
import { type Ask, flag } from './route.ts'

const common = {
  kind: z.enum(['tolerance', 'clarification', 'falseAccusation']).optional().describe('案件类型'),
  stage: optional(shortText).describe('阶段'),
  organ: optional(shortText).describe('办理机关的编号'),
  assignee: optional(shortText).describe('承办人或任务办理人的人员编号；me 为本人'),
  status: z.enum(['open', 'closed']).optional().describe('在办或办结'),
  dueBefore: plainDate.optional().describe('最近的期限早于这一天'),
  sort: z.enum(['opened', 'due']).default('opened').describe('opened 最新的在前，due 期限最近的在前'),
  cursor,
}

/** Filters of the case list as they stand in the address. */
export const caseQuery = z.object({ ...common, overdue: flag.describe('是否逾期'), limit })

/** The same filters in a body, with `q`: names stay out of addresses. */
export const caseSearch = z.strictObject({
  ...common,
  overdue: z.boolean().optional().describe('是否逾期'),
  limit: z.int().min(1).max(200).default(50),
  q: optional(shortText).describe('文号开头，或者完整的当事人编号、姓名或单位名称'),
})

type Given = z.infer<typeof caseSearch>

/** What the register is asked for. */
export async function caseFilterOf(ask: Pick<Ask, 'engine' | 'actor'>, given: Given): Promise<CaseFilter> {
  const { cursor: from, q, assignee, ...rest } = given
  const after = placeOfCursor(from, rest.sort === 'due' ? 'day' : 'time')
  const filter = { ...rest, ...(assignee && { assignee: assignee === 'me' ? ask.actor.person : assignee }) }
  return { ...filter, ...(after && { after }), ...(q !== undefined && (await indexesOf(ask, q))) }
}

/**
 * Sealed values are found by the blind index of the whole value; a person by id, or by the name within the organ of
 * whoever asks.
 */
async function indexesOf({ engine, actor }: Pick<Ask, 'engine' | 'actor'>, q: string) {
  const key = (await engine.database.keys.create(INDEX_SCOPE)).for('column')
  const persons = await personsNamed(engine.database, actor.organ, q)
  return {
    subjectIndexes: [q, ...persons].flatMap(subject => nameIndexes(key, 'subject', subject)),
    unitIndexes: nameIndexes(key, 'unit', q),
    numberPrefix: fold(q),
  }
}
