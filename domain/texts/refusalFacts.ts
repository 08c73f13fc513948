import type { RefusalDetails } from '#domain/refusal.ts'
import { type LabelList, label } from './labels.ts'
import { type Language, listed } from './language.ts'

const most = 10

/**
 * The details of a refusal as a template reads them: undefined when a detail is missing, so that each sentence stands
 * without it.
 */
export type RefusalFacts = {
  text: (key: string) => string | undefined
  /** A list in words, cut after ten. */
  list: (key: string) => string | undefined
  includes: (key: string, item: string) => boolean
  /** The value, or each of the list, by its label. */
  word: (list: LabelList, key: string) => string | undefined
}

const join = (items: readonly string[], lang: Language): string | undefined => {
  if (items.length === 0) return undefined
  const rest = lang === 'en' ? ` and ${items.length - most} more` : `等 ${items.length} 项`
  return listed(items.slice(0, most), lang) + (items.length > most ? rest : '')
}

export function refusalFacts(details: RefusalDetails, lang: Language): RefusalFacts {
  const items = (key: string): readonly string[] => {
    const value = Object.hasOwn(details, key) ? details[key] : undefined
    if (value === undefined || value === '') return []
    return typeof value === 'object' ? value : [String(value)]
  }
  return {
    text: key => items(key)[0],
    list: key => join(items(key), lang),
    includes: (key, item) => items(key).includes(item),
    word: (list, key) =>
      join(
        items(key).map(item => label(list, item, lang)),
        lang,
      ),
  }
}
