import { z } from 'zod'
import { roles } from '#domain/access/actor.ts'
import { numberSeries, organTypes } from '#domain/access/organs.ts'
import { caseKinds } from '#domain/processes.ts'
import { change } from './change.ts'
import { optional, plainDate, shortText } from './fields.ts'

const id = z
  .string()
  .regex(/^[\w.-]{1,64}$/)
  .describe('编号：字母、数字、点、横线，最多 64 个')
const level = z.enum(['county', 'prefecture', 'province'])
const kinds = z.array(z.enum(caseKinds as [string, ...string[]])).max(3)
const word = z.string().min(1).max(12)

const span = {
  validFrom: plainDate.optional().describe('起始日期'),
  validUntil: plainDate.optional().describe('截止日期（含）'),
}

/** An organ as the register and files have it. */
export const organRow = z.strictObject({
  name: shortText,
  shortName: optional(shortText),
  aliases: z.array(shortText).max(50).default([]).describe('别名：其他名称、旧名'),
  level: level.describe('层级：县级、市级、省级'),
  superior: optional(id).describe('上级机关的编号，最上级不填'),
  type: z.enum(organTypes),
  powers: z
    .strictObject({ decide: kinds, approve: kinds })
    .describe('权限：可以办理和决定的案件种类，主要负责人可以批准的案件种类'),
  authority: z
    .partialRecord(z.enum(caseKinds as [string, ...string[]]), z.enum(['decide', 'recommend']))
    .optional()
    .describe('作出决定还是只提出建议，按案件种类，不填为决定'),
  mark: word.describe('发文字号的机关代字，如 镇容〔2026〕1号 的“镇”'),
  words: z.partialRecord(z.enum(numberSeries), word).optional().describe('与代字规则不同的整个字号，按序列'),
  contact: z
    .strictObject({ address: optional(shortText), phone: optional(shortText), mail: optional(shortText) })
    .optional()
    .describe('救济途径的联系方式，印在文书上'),
  ownRule: optional(shortText).describe('自行公布的澄清工作规定的名称'),
  deputyHead: optional(id).describe('最上级机关主要负责人回避时代行职权的人员'),
  successor: optional(id).describe('撤销、合并后承接案件的机关'),
  ...span,
})
export const organBody = organRow.extend(change)

/** A unit as the register and files have it. */
export const unitRow = z.strictObject({
  organ: id.describe('所属办案机关的编号'),
  name: shortText,
  aliases: z.array(shortText).max(50).default([]),
  superior: optional(id).describe('上级单位的编号；由此得出条线'),
  ...span,
})
export const unitBody = unitRow.extend(change)

/** Each post is chosen by its id; `main` chooses the first one. */
function mustDiffer(posts: readonly { id: string }[], { addIssue }: z.RefinementCtx): void {
  posts.forEach((post, at) => {
    const isTwice = post.id === 'main' || posts.findIndex(({ id }) => id === post.id) < at
    if (isTwice) addIssue({ code: 'custom', path: [at, 'id'], message: 'postTwice', input: post.id })
  })
}

/** A person as the register and files have it. */
export const personRow = z.strictObject({
  name: shortText,
  organ: id,
  unit: optional(id),
  roles: z.array(z.enum(roles)).max(roles.length),
  rank: z.enum(['staff', 'township', 'county', 'prefecture']).optional(),
  managedBy: level.optional().describe('管理权限'),
  mail: optional(z.email().max(254)),
  externalId: optional(z.string().min(1).max(200)).describe('来源系统中的编号，供对接使用，不作为办案依据'),
  posts: z
    .array(z.strictObject({ id, organ: id, unit: optional(id), roles: z.array(z.enum(roles)) }))
    .max(10)
    .superRefine(mustDiffer)
    .optional()
    .describe('兼任的职务；登录时选用其一'),
  ...span,
})
export const personBody = personRow.extend(change)

export type OrganRow = z.infer<typeof organRow>
export type UnitRow = z.infer<typeof unitRow>
export type PersonRow = z.infer<typeof personRow>
