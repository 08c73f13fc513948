import { z } from 'zod'
import { careAspectIds } from '#domain/care.ts'
import { findingResults } from '#domain/common/bodies.ts'
import { faultsOfLoaded } from '#domain/packs/loadedPackFaults.ts'
import { dayRuleKeys, type RulePack } from '#domain/packs/rulePack.ts'
import { faultsOf } from '#domain/packs/rulePackFaults.ts'
import { plainDate } from './schemas/fields.ts'

const text = z.string().trim().min(1)

const sourceSchema = z.strictObject({
  document: text,
  article: text.optional(),
  mark: z.enum(['S', 'P', 'A', 'Q']),
  quote: text.optional(),
})

const sourcesSchema = z.array(sourceSchema).min(1)

const criterionSchema = z.strictObject({
  id: text,
  question: text.regex(/（met＝[^（）]+）$/, 'a question ends in what the finding `met` says: （met＝…）'),
  answers: z
    .array(z.strictObject({ text, result: z.enum(findingResults) }))
    .min(2)
    .optional(),
  mirrors: z
    .strictObject({ criterion: text, opposed: z.literal(true).optional(), exceptFor: z.array(text).optional() })
    .optional(),
  negative: z.boolean(),
  requiredFor: z.array(z.enum(['tolerate', 'mitigate'])).optional(),
  factor: z.enum(['动机态度', '客观条件', '程序方法', '性质程度', '后果影响', '挽回损失']),
  sources: sourcesSchema,
})

const dayRuleSchema = z.strictObject({
  key: text,
  length: z.int().positive(),
  unit: z.enum(['WD', 'CD', 'month']),
  mark: z.enum(['S', 'P', 'A']),
  article: text.optional(),
  handling: z.boolean(),
  extensionCap: z.int().positive().optional(),
})

const lossBandSchema = z.strictObject({
  label: text,
  fromYuan: z.int().nonnegative(),
  belowYuan: z.int().positive().optional(),
  reach: text,
  blocks: z.boolean(),
  sources: sourcesSchema,
})

/** A rule pack whole: its shape, and what no configuration may switch off (`faultsOf`). */
export const rulePackSchema = z
  .strictObject({
    id: text,
    kind: z.enum(['tolerance', 'clarification', 'falseAccusation']),
    regime: z.enum(['general', 'oneVisit', 'majorProject', 'audit', 'soe']).optional(),
    version: z.int().positive(),
    title: text,
    basis: sourcesSchema,
    criteria: z.array(criterionSchema),
    circumstances: z.array(z.strictObject({ id: text, category: text, text, sources: sourcesSchema })).min(1),
    days: z.partialRecord(z.enum(dayRuleKeys), dayRuleSchema),
    approval: z.record(
      z.enum(['staff', 'township', 'county', 'prefecture']),
      z.enum(['county', 'prefecture', 'province']),
    ),
    lossBands: z.array(lossBandSchema).min(1).optional(),
    references: z.array(sourceSchema).optional(),
    care: z
      .strictObject({
        aspects: z.array(z.strictObject({ id: z.enum(careAspectIds), text })).min(1),
        sources: sourcesSchema,
      })
      .optional(),
    ownDocuments: z
      .array(z.strictObject({ title: text, number: text.optional(), issuer: text, inForce: plainDate.optional() }))
      .max(100)
      .optional(),
    notes: z.array(text).optional(),
  })
  .superRefine((pack, context) => {
    for (const { path, message } of faultsOf(pack)) context.addIssue({ code: 'custom', path: [...path], message })
  }) satisfies z.ZodType<RulePack>

/** A pack that an admin loads: whole as any, with citations that were checked and no period beyond the law. */
export const loadedPackSchema = rulePackSchema.superRefine((pack, context) => {
  for (const { path, message } of faultsOfLoaded(pack)) context.addIssue({ code: 'custom', path: [...path], message })
})
