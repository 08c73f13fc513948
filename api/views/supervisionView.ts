import { z } from 'zod'
import { supervisionBody } from '#contract/schemas/supervision.ts'
import { type MatterCase, resultOf } from '#domain/supervision.ts'
import type { SupervisionItem } from '#registers/beside/supervision.ts'
import type { SupervisionGroup } from '#registers/beside/supervisionGroups.ts'

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
      number: z.string(),
      status: z.enum(['open', 'closed']),
      outcome: z.string().optional(),
    }),
  ),
})

/** An item with what came of it, as its sender gets it. */
export const viewItem = (
  { id, groupId, sentAt, subjectIndex, content }: SupervisionItem,
  cases: readonly MatterCase[],
): z.infer<typeof supervisionItemShape> => ({ id, groupId, ...content, sentAt, ...resultOf(cases, subjectIndex) })

/** A group as the officers of its organ get it; of the cases those that they may know of. */
export function viewGroup({
  id,
  openedAt,
  matter,
  count,
  items,
  cases,
  visible,
}: SupervisionGroup): z.infer<typeof supervisionGroupShape> {
  const own = cases.filter(one => visible.includes(one.id))
  return {
    id,
    openedAt,
    matter,
    ...resultOf(cases, null),
    count,
    items: items.map(item => ({ ...viewItem(item, cases), sender: item.sender })),
    ...(own[0] && { caseId: own[0].id }),
    cases: own.map(({ id: caseId, number, status, outcome }) => ({
      id: caseId,
      number,
      status,
      ...(outcome !== null && { outcome }),
    })),
  }
}
