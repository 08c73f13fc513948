import type { CommonState, StageVisit } from '#domain/case.ts'
import { processOf } from '#domain/processes.ts'
import { stageOf } from '#domain/story.ts'
import { label } from '#domain/texts/labels.ts'
import type { Language } from '#domain/texts/language.ts'
import { dayOf, type Instant, type StatutoryCalendar, workingDaysBetween } from '#domain/time/calendar.ts'
import { type Deadline, extensionLeft } from '#domain/time/deadlines.ts'
import { explainDeadline } from '#domain/time/explainDeadline.ts'
import type { CaseView } from './caseViewSchema.ts'

function limitOf(state: CommonState, visit: StageVisit, lastDay: string): number | undefined {
  const main = stageOf(processOf(state.kind).story, visit.stage)?.term
  const term = state.deadlines.findLast(({ ruleKey, start }) => ruleKey === main && start <= lastDay)
  return term?.unit === 'WD' ? term.length + term.extendedBy : undefined
}

/**
 * The stays of the case in its stages. Working days are counted as a period is: the first day not; the first stage from
 * the day of receipt, since its period runs from there.
 */
export function viewStages(
  state: CommonState,
  calendar: StatutoryCalendar,
  now: Instant,
  lang: Language,
): CaseView['stages'] {
  return state.stages.map((visit, index) => {
    const { stage, enteredAt, leftAt, round } = visit
    const first = index === 0 ? state.receivedOn : dayOf(enteredAt)
    const last = dayOf(leftAt ?? (stage === 'closed' ? enteredAt : now))
    const limit = limitOf(state, visit, last)
    return {
      id: stage,
      title: label('stage', stage, lang),
      enteredAt,
      ...(leftAt !== undefined && { leftAt }),
      workingDaysUsed: workingDaysBetween(calendar, first, last),
      ...(limit !== undefined && { limit }),
      round,
    }
  })
}

export function viewDeadline(deadline: Deadline, lang: Language): CaseView['deadlines'][number] {
  const { id, ruleKey, article, mark, unit, length, start, due, provisional, state, remindersSent, endedOn } = deadline
  return {
    id,
    ruleKey,
    title: label('ruleKey', ruleKey, lang),
    ...(article !== undefined && { article }),
    mark,
    unit,
    length,
    start,
    due,
    provisional,
    explanation: explainDeadline(deadline, lang),
    state,
    extendedBy: deadline.extendedBy,
    extensionLeft: extensionLeft(deadline),
    remindersSent: remindersSent.map(({ kind, at }) => ({ kind, at })),
    ...(endedOn !== undefined && { endedOn }),
  }
}
