import { label } from './labels.ts'
import type { Language } from './language.ts'

/**
 * A message of the inbox as its texts need it: `about` is the kind of a task, or the rule of a term that `reminder`
 * tells of.
 */
export type Told = { about: string; reminder: string | null }

/** What the message is about, in words: the step that waits, or the term and how far it is. */
export function messageTitle({ about, reminder }: Told, lang: Language): string {
  if (about === 'substitution') return lang === 'en' ? 'A colleague named a substitute' : '本机关有人员指定了代行人'
  if (reminder === null) return label('taskKind', about, lang)
  const [term, moment] = [label('ruleKey', about, lang), label('reminder', reminder, lang)]
  return lang === 'en' ? `Term for ${term}: ${moment}` : `${term}期限：${moment}`
}
