import type { EffectPhrases } from './effectPhrases.zh.ts'
import { label } from './labels.ts'
import { counted } from './language.ts'

export const effectPhrasesEn: EffectPhrases = {
  notice: (title, kind) => `Issues: ${kind} (《${title}》)`,
  stage: stage => `The case moves to the stage “${stage}”`,
  closed: outcome => `The case is closed: ${outcome}`,
  started: (rule, term, due) => `Starts the term for ${rule}: ${term}, due ${due}`,
  dueSet: (rule, due) => `Sets the term for ${rule}, due ${due}`,
  extended: (rule, due) => `Extends the term for ${rule}, due ${due}`,
  resumed: (rule, due) => `The term for ${rule} runs again, due ${due}`,
  suspended: rule => `The term for ${rule} stops`,
  met: rule => `The term for ${rule} is met`,
  term: (length, unit) => counted(length, label('unit', unit, 'en')),
  provisional: ' (provisional)',
  nothing: 'Recorded in the case ledger; stage and deadlines stay',
}
