/** Languages in which the rules speak, chosen by the caller's `Accept-Language`. */
export const languages = ['zh-CN', 'en'] as const
export type Language = (typeof languages)[number]

/** Joins ids or words to a list as each language writes it. */
export const listed = (items: readonly string[], lang: Language): string => items.join(lang === 'en' ? ', ' : '、')

/** A number with its English noun: '1 task', '2 tasks'. */
export const counted = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`
