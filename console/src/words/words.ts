import { en } from './en.ts'
import { language } from './language.ts'
import { zh } from './zh.ts'

export type Word = keyof typeof zh
const words: Readonly<Record<Word, string>> = language === 'en' ? en : zh

/** A text in the language of the page, with `{name}` filled in. */
export const t = (word: Word, values: Readonly<Record<string, string | number>> = {}): string =>
  words[word].replace(/\{(\w+)\}/g, (_all, name: string) => String(values[name] ?? ''))
