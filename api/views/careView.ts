import { z } from 'zod'
import { careAskers, careAspectIds, concernStates, talkStates } from '#domain/care.ts'
import type { Concern } from '#registers/beside/careConcerns.ts'
import type { CareTalk } from '#registers/beside/careTalks.ts'

const day = z.string().meta({ format: 'date' })

export const concernShape = z
  .object({
    id: z.string(),
    aspect: z.enum(careAspectIds),
    text: z.string(),
    cadre: z.object({ personId: z.string(), name: z.string().optional() }).optional(),
    owner: z.string(),
    ownerLeft: z.literal(true).optional().describe('负责答复的人已经离任，须改派'),
    raisedBy: z.string(),
    raisedAt: z.string(),
    due: day,
    state: z.enum(concernStates),
    answer: z.string().optional(),
    answeredBy: z.string().optional(),
    answeredAt: z.string().optional(),
    readAt: z.string().optional().describe('本人查看答复的时间'),
    moves: z
      .array(z.object({ from: z.string(), to: z.string(), reasons: z.string(), by: z.string(), at: z.string() }))
      .optional()
      .describe('改派，本人看不到'),
    confidence: z
      .object({ readBy: z.array(z.object({ person: z.string(), at: z.string() })) })
      .optional()
      .describe('另有私下所谈的内容，谁查阅过'),
  })
  .meta({ id: 'Concern' })

type Reads = readonly { about: string | null; person: string; at: string }[]

/** A concern as a person gets it; why it changed hands is not for the cadre. */
export function viewConcern(
  {
    content,
    cadre,
    ownerLeft,
    answeredBy,
    answeredAt,
    readAt,
    confided,
    organ: _organ,
    given: _given,
    ...concern
  }: Concern,
  viewer: string,
  reads: Reads,
): z.infer<typeof concernShape> {
  const { text, cadreName, answer, moves } = content
  const readBy = reads.filter(({ about }) => about === concern.id).map(({ person, at }) => ({ person, at }))
  return {
    ...concern,
    text,
    ...(cadre !== null && { cadre: { personId: cadre, ...(cadreName !== undefined && { name: cadreName }) } }),
    ...(ownerLeft && { ownerLeft }),
    ...(answer !== undefined && { answer }),
    ...(answeredBy !== null && { answeredBy }),
    ...(answeredAt !== null && { answeredAt }),
    ...(readAt !== null && { readAt }),
    ...(moves && viewer !== cadre && { moves }),
    ...(confided && { confidence: { readBy } }),
  }
}

export const talkShape = z
  .object({
    id: z.string(),
    cadre: z.object({ personId: z.string(), name: z.string() }),
    askedBy: z.enum(careAskers),
    askedAt: z.string(),
    reason: z.string(),
    state: z.enum(talkStates),
    on: day.optional(),
    holder: z.string().optional(),
    dates: z
      .array(
        z.object({
          on: day,
          place: z.string().optional(),
          reasons: z.string().optional(),
          by: z.string(),
          at: z.string(),
        }),
      )
      .optional()
      .describe('约定和改期，后来的在后'),
    withdrawn: z.object({ reasons: z.string(), by: z.string(), at: z.string() }).optional(),
    heldOn: day.optional(),
    summary: z.string().optional().describe('约谈情况，本人看不到'),
  })
  .meta({ id: 'CareTalk' })

/** A talk as a person gets it; what was noted of it is the organ's. */
export function viewTalk(
  { id, cadre, askedBy, askedAt, state, holder, onDay, heldOn, content }: CareTalk,
  viewer: string,
): z.infer<typeof talkShape> {
  const { cadreName, reason, dates, withdrawn, summary } = content
  return {
    id,
    cadre: { personId: cadre, name: cadreName },
    askedBy,
    askedAt,
    reason,
    state,
    ...(onDay !== null && { on: onDay }),
    ...(holder !== null && { holder }),
    ...(dates && { dates }),
    ...(withdrawn && { withdrawn }),
    ...(heldOn !== null && { heldOn }),
    ...(summary !== undefined && viewer !== cadre && { summary }),
  }
}
