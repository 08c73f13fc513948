import { eventTextsEn } from './events.en.ts'
import { type EventTexts, eventTextsZh, type TimelineEvent } from './events.zh.ts'
import type { Language } from './language.ts'

export const eventTexts: Readonly<Record<Language, EventTexts>> = { 'zh-CN': eventTextsZh, en: eventTextsEn }

/**
 * One sentence for the timeline. It names roles, counts and days; never persons, free texts of the act, or what a panel
 * voted for.
 */
export function eventText(event: TimelineEvent, lang: Language): string {
  const say = eventTexts[lang][event.type] as (event: TimelineEvent) => string
  return say(event)
}
