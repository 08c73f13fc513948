import type { CaseKind } from '#domain/caseKind.ts'
import type { CaseEvent } from '#domain/processes.ts'
import type { Deadline } from '#domain/time/deadlines.ts'
import { clarificationEffectsEn } from './clarification/effects.en.ts'
import { clarificationEffectsZh } from './clarification/effects.zh.ts'
import { commonEffectsEn } from './common/effects.en.ts'
import { commonEffectsZh } from './common/effects.zh.ts'
import { effectPhrasesEn } from './effectPhrases.en.ts'
import { type EffectPhrases, effectPhrasesZh } from './effectPhrases.zh.ts'
import { falseAccusationEffectsEn } from './falseAccusation/effects.en.ts'
import { falseAccusationEffectsZh } from './falseAccusation/effects.zh.ts'
import { label } from './labels.ts'
import type { Language } from './language.ts'
import { toleranceEffectsEn } from './tolerance/effects.en.ts'
import { toleranceEffectsZh } from './tolerance/effects.zh.ts'

const phrases: Record<Language, EffectPhrases> = { 'zh-CN': effectPhrasesZh, en: effectPhrasesEn }
type Specials = Readonly<Record<CaseKind, Readonly<Record<string, (event: never) => string[]>>>>
const specials: Readonly<Record<Language, Specials>> = {
  'zh-CN': {
    tolerance: { ...commonEffectsZh, ...toleranceEffectsZh },
    clarification: { ...commonEffectsZh, ...clarificationEffectsZh },
    falseAccusation: { ...commonEffectsZh, ...falseAccusationEffectsZh },
  },
  en: {
    tolerance: { ...commonEffectsEn, ...toleranceEffectsEn },
    clarification: { ...commonEffectsEn, ...clarificationEffectsEn },
    falseAccusation: { ...commonEffectsEn, ...falseAccusationEffectsEn },
  },
}

/** Acts that let stopped periods run on; none of them starts a period. */
const resuming: readonly string[] = ['resume', 'supplement', 'supplementLapsed', 'acceptTransfer', 'returnTransfer']

/**
 * What a decided event will do, a sentence each, never an empty list: for the check page of a dry run. That of
 * `closeVote` says nothing that would betray the result, its stage included.
 */
export function effectsText(kind: CaseKind, event: CaseEvent, lang: Language): string[] {
  const special = specials[lang][kind][event.type] as ((event: CaseEvent) => string[]) | undefined
  const own = special?.(event) ?? []
  const lines = event.type === 'closeVote' ? own : [...own, ...consequences(event, lang)]
  return lines.length > 0 ? lines : [phrases[lang].nothing]
}

function consequences(event: CaseEvent, lang: Language): string[] {
  const say = phrases[lang]
  const { stage, deadlines = [], notices = [], close } = event.then ?? {}
  return [
    ...notices.map(notice => say.notice(notice.title, label('noticeKind', notice.kind, lang))),
    ...(stage === undefined ? [] : [say.stage(label('stage', stage, lang))]),
    ...deadlines.map(deadline => deadlineText(event.type, deadline, lang)),
    ...(close ? [say.closed(label('outcome', close.outcome, lang))] : []),
  ]
}

function deadlineText(type: CaseEvent['type'], deadline: Deadline, lang: Language): string {
  const say = phrases[lang]
  const rule = label('ruleKey', deadline.ruleKey, lang)
  const due = deadline.due + (deadline.provisional ? say.provisional : '')
  if (deadline.state === 'met') return say.met(rule)
  if (type === 'extendDeadline') return say.extended(rule, due)
  if (deadline.state === 'suspended') return say.suspended(rule)
  if (resuming.includes(type)) return say.resumed(rule, due)
  if (deadline.dueFixed) return say.dueSet(rule, due)
  return say.started(rule, say.term(deadline.length, deadline.unit), due)
}
