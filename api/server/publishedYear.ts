import chineseDays from 'chinese-days'
import { addDays, isWeekend } from '#domain/time/calendar.ts'

/**
 * What the installed package of public data knows of a year: days off and make-up workdays by the State Council's
 * notice. Nothing for a year that it does not have: its name of a day then says no more than the day of the week.
 */
export function publishedYear(
  year: number,
): { holidays: string[]; makeUpWorkdays: string[]; source: string } | undefined {
  const days = Array.from({ length: 366 }, (_, n) => addDays(`${year}-01-01`, n)).filter(day =>
    day.startsWith(`${year}-`),
  )
  const named = days.map(day => chineseDays.getDayDetail(day)).filter(({ name }) => name.includes(','))
  if (named.length === 0) return undefined
  return {
    holidays: named.flatMap(({ date, work }) => (work ? [] : [date])),
    makeUpWorkdays: named.flatMap(({ date, work }) => (work && isWeekend(date) ? [date] : [])),
    source: 'chinese-days',
  }
}
