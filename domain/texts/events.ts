import type { CaseKind } from '#domain/caseKind.ts'
import { clarificationEventsEn } from './clarification/events.en.ts'
import { clarificationEventsZh } from './clarification/events.zh.ts'
import { commonEventsEn } from './common/events.en.ts'
import { commonEventsZh } from './common/events.zh.ts'
import { falseAccusationEventsEn } from './falseAccusation/events.en.ts'
import { falseAccusationEventsZh } from './falseAccusation/events.zh.ts'
import type { Language } from './language.ts'
import type { TimelineEvent } from './timelineEvent.ts'
import { toleranceEventsEn } from './tolerance/events.en.ts'
import { toleranceEventsZh } from './tolerance/events.zh.ts'

type Sentences = Readonly<Record<CaseKind, Readonly<Record<string, (event: never) => string>>>>

/** Sentences of the timeline by language and kind of case. */
export const eventTexts: Readonly<Record<Language, Sentences>> = {
  'zh-CN': {
    tolerance: { ...commonEventsZh, ...toleranceEventsZh },
    clarification: { ...commonEventsZh, ...clarificationEventsZh },
    falseAccusation: { ...commonEventsZh, ...falseAccusationEventsZh },
  },
  en: {
    tolerance: { ...commonEventsEn, ...toleranceEventsEn },
    clarification: { ...commonEventsEn, ...clarificationEventsEn },
    falseAccusation: { ...commonEventsEn, ...falseAccusationEventsEn },
  },
}

/**
 * One sentence for the timeline. It names roles, counts and days; never persons, free texts of the act, or what a panel
 * voted for.
 */
export function eventText(kind: CaseKind, event: TimelineEvent, lang: Language): string {
  const say = eventTexts[lang][kind][event.type] as ((event: TimelineEvent) => string) | undefined
  return say ? say(event) : event.type
}
