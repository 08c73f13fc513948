import type { Deadline } from '#domain/deadlines.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import { effectPhrasesEn, specialEffectsEn } from './effects.en.ts'
import { type EffectPhrases, effectPhrasesZh, specialEffectsZh } from './effects.zh.ts'
import { label } from './labels.ts'
import type { Language } from './language.ts'

const phrases: Record<Language, EffectPhrases> = { 'zh-CN': effectPhrasesZh, en: effectPhrasesEn }
const specials = { 'zh-CN': specialEffectsZh, en: specialEffectsEn }

/** Acts that let stopped periods run on; none of them starts a period. */
const resuming: readonly ToleranceEvent['type'][] = [
  'resume',
  'supplement',
  'supplementLapsed',
  'acceptTransfer',
  'returnTransfer',
]

/**
 * What a decided event will do, a sentence each, never an empty list: for the check page of a dry run. That of `closeVote`
 * says nothing that would betray the result, its stage included.
 */
export function effectsText(event: ToleranceEvent, lang: Language): string[] {
  const special = specials[lang] as Partial<Record<string, (event: ToleranceEvent) => string[]>>
  const own = special[event.type]?.(event) ?? []
  const lines = event.type === 'closeVote' ? own : [...own, ...consequences(event, lang)]
  return lines.length > 0 ? lines : [phrases[lang].nothing]
}

function consequences(event: ToleranceEvent, lang: Language): string[] {
  const say = phrases[lang]
  const { stage, deadlines = [], notices = [], close } = event.then ?? {}
  return [
    ...notices.map(notice => say.notice(notice.title, label('noticeKind', notice.kind, lang))),
    ...(stage === undefined ? [] : [say.stage(label('stage', stage, lang))]),
    ...deadlines.map(deadline => deadlineText(event.type, deadline, lang)),
    ...(close ? [say.closed(label('outcome', close.outcome, lang))] : []),
  ]
}

function deadlineText(type: ToleranceEvent['type'], deadline: Deadline, lang: Language): string {
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
