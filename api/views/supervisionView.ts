import { z } from 'zod'
import { supervisionBody } from '#contract/schemas/supervision.ts'
import { caseKinds } from '#domain/processes.ts'
import { type MatterCase, resultOf, studyResults } from '#domain/supervision.ts'
import type { FoundItem, SupervisionGroup } from '#registers/beside/supervisionGroups.ts'
import type { StudyNote } from '#registers/beside/supervisionStudy.ts'

const result = {
  state: z
    .enum(['received', 'caseOpened', 'concluded'])
    .describe('received 已收到、caseOpened 已立案、concluded 已办结'),
  outcome: z.string().optional().describe('办结的结果'),
}

export const supervisionItemShape = z.object({
  id: z.string(),
  groupId: z.string(),
  ...supervisionBody.shape,
  sentAt: z.string(),
  ...result,
})

const noteShape = z.object({
  id: z.string(),
  author: z.string(),
  at: z.string(),
  text: z.string(),
  result: z.enum(studyResults).optional(),
  moved: z.object({ item: z.string(), to: z.string() }).optional().describe('移入或者移出的信息'),
})

export const supervisionGroupShape = z.object({
  id: z.string(),
  openedAt: z.string(),
  matter: supervisionBody.shape.matter,
  ...result,
  count: z.int().describe('共有多少条信息'),
  items: z.array(supervisionItemShape.extend({ sender: z.string() })).describe('最新的 50 条'),
  caseId: z.string().optional().describe('所涉事项的最新案件'),
  cases: z.array(
    z.object({
      id: z.string(),
      kind: z.enum(caseKinds),
      number: z.string(),
      status: z.enum(['open', 'closed']),
      outcome: z.string().optional(),
    }),
  ),
  notes: z.array(noteShape).describe('研判意见和归组的理由，最新的 50 条'),
})

/** An item with what came of it, as its sender gets it. */
export const viewItem = ({
  item: { id, groupId, sentAt, subjectIndex, content },
  cases,
  opened,
}: FoundItem): z.infer<typeof supervisionItemShape> => ({
  id,
  groupId,
  ...content,
  sentAt,
  ...resultOf(cases, { subjectIndex, opened }),
})

/** A group as the officers of its organ get it; of the cases those that they may know of. */
export function viewGroup(
  { id, openedAt, matter, count, items, cases, opened, visible }: SupervisionGroup,
  notes: readonly StudyNote[],
): z.infer<typeof supervisionGroupShape> {
  const fromItems = items.flatMap(item => opened.get(item.id) ?? [])
  const own = [...new Map([...cases, ...fromItems].map(one => [one.id, one])).values()].filter(one =>
    visible.includes(one.id),
  )
  return {
    id,
    openedAt,
    matter,
    ...resultOf(cases, { subjectIndex: null, opened: fromItems }),
    count,
    items: items.map(item => ({
      ...viewItem({ item, cases, opened: opened.get(item.id) ?? [] }),
      sender: item.sender,
    })),
    ...(own[0] && { caseId: own[0].id }),
    cases: own.map(viewMatterCase),
    notes: [...notes],
  }
}

const viewMatterCase = ({ id, kind, number, status, outcome }: MatterCase) => ({
  id,
  kind,
  number,
  status,
  ...(outcome !== null && { outcome }),
})
