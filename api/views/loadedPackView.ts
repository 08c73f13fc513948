import { z } from 'zod'
import { hashOf } from '#domain/hash.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import type { Language } from '#domain/texts/language.ts'
import type { LoadedPack } from '#registers/desk/rulePacks.ts'
import { packShape, viewRulePack } from './rulePackView.ts'

/** Who loaded a pack and who signed it off, without what it says. */
export const loadedView = z.strictObject({
  id: z.string(),
  title: z.string(),
  organ: z.string(),
  state: z.enum(['draft', 'signed']),
  hash: z.string(),
  loadedBy: z.string(),
  loadedAt: z.string().meta({ format: 'date-time' }),
  signedBy: z.string().optional(),
  signedAt: z.string().meta({ format: 'date-time' }).optional(),
  validFrom: z.string().optional(),
})

export const viewLoaded = ({ content, ...row }: LoadedPack): z.infer<typeof loadedView> => ({
  ...row,
  title: content.title,
  state: row.validFrom === undefined ? 'draft' : 'signed',
})

const difference = z.strictObject({ path: z.string(), is: z.unknown().optional(), would: z.unknown().optional() })

/** A pack, the hash that a case begun under it has in its ledger, and of a loaded one what it changes. */
export const packAnswer = z.object({
  rulePack: packShape,
  hash: z.string().describe('规范化 JSON 的 SHA-256，与适用它的案件台账所载相同'),
  loaded: loadedView.optional(),
  comparedWith: z.string().optional().describe('与之对照的现行版本'),
  differences: z.array(difference).optional().describe('逐项对照：is 为现行版本，would 为这一版本；没有的为空缺'),
})

export const viewPack = (pack: RulePack, lang: Language) => ({
  rulePack: viewRulePack(pack, lang),
  hash: hashOf(pack),
})
