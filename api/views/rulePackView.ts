import { z } from 'zod'
import { rulePackSchema } from '#contract/rulePackSchema.ts'
import type { Mark } from '#domain/law/documents.ts'
import { markOf } from '#domain/packs/marks.ts'
import type { RulePack, Source } from '#domain/packs/rulePack.ts'
import { label } from '#domain/texts/labels.ts'
import type { Language } from '#domain/texts/language.ts'

const { shape } = rulePackSchema
const standing = z.string().optional().describe('不是本地规定的，标明：参照外地规定、本地规定未载明、官方文本待核')
const source = shape.references.unwrap().element.extend({ standing })
const row = { sources: z.array(source), standing }

/** A rule pack as it is shown: what does not bind here says so, each source, row and day count by itself. */
export const rulePackView = z.strictObject({
  ...shape,
  basis: z.array(source),
  criteria: z.array(shape.criteria.element.extend(row)),
  circumstances: z.array(shape.circumstances.element.extend(row)),
  days: z.record(z.string(), shape.days.valueType.extend({ standing })),
  lossBands: z.array(shape.lossBands.unwrap().element.extend(row)).optional(),
  references: z.array(source).optional(),
})

/** The same as it is described. */
export const packShape = rulePackView.meta({ id: 'RulePack' })

/** The pack in the words of the reader's language; the rule texts themselves are Chinese. */
export function viewRulePack(pack: RulePack, lang: Language) {
  const said = (mark: Mark) => (mark === 'S' ? {} : { standing: label('mark', mark, lang) })
  const sourcesOf = (sources: readonly Source[]) => sources.map(one => ({ ...one, ...said(one.mark) }))
  const rowsOf = <R extends { sources: readonly Source[] }>(rows: readonly R[]) =>
    rows.map(one => ({ ...one, sources: sourcesOf(one.sources), ...said(markOf(one.sources)) }))
  const days = Object.entries(pack.days).map(([key, rule]) => [key, { ...rule, ...said(rule.mark) }])
  return {
    ...pack,
    basis: sourcesOf(pack.basis),
    criteria: rowsOf(pack.criteria),
    circumstances: rowsOf(pack.circumstances),
    days: Object.fromEntries(days),
    ...(pack.lossBands && { lossBands: rowsOf(pack.lossBands) }),
    ...(pack.references && { references: sourcesOf(pack.references) }),
  }
}
