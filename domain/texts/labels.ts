import { labelsEn } from './labels.en.ts'
import { labelsZh } from './labels.zh.ts'
import type { Language } from './language.ts'

export type LabelList = keyof typeof labelsZh

/** The lists in each language, for tests and for pages that show a whole list. */
export const labels: Readonly<Record<Language, Readonly<Record<LabelList, Readonly<Record<string, string>>>>>> = {
  'zh-CN': labelsZh,
  en: labelsEn,
}

/** The word for a key of a list ('stage', 'approving' → 审批); a key that no list has stands for itself. */
export function label(list: LabelList, key: string, lang: Language): string {
  const words = labels[lang][list]
  return Object.hasOwn(words, key) ? (words[key] ?? key) : key
}
