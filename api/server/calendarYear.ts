import { z } from 'zod'
import { change } from '#contract/schemas/change.ts'
import { longText, plainDate } from '#contract/schemas/fields.ts'
import { isPlainDate } from '#domain/time/calendar.ts'
import { statutoryDays } from './statutoryDays.ts'

const days = z.array(plainDate).max(100)
const inOrder = (list: readonly string[]) => [...new Set(list)].sort()

/** What an administrator says of a year of holidays beside its days. */
export const calendarHead = {
  notice: longText.describe('国务院办公厅通知的名称和文号'),
  ...change,
}

/** The days of one holiday notice, as an administrator sends them. */
export const calendarYear = z.strictObject({
  holidays: days.describe('节假日，不含调休产生的普通周末'),
  makeUpWorkdays: days.describe('调休上班的周六、周日'),
  ...calendarHead,
})

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())

/**
 * The same for a certain year: its days or those of the December before, make-up workdays on weekends, no day twice,
 * and no statutory day a working day.
 */
export const calendarYearOf = (year: number) =>
  calendarYear
    .superRefine(({ holidays, makeUpWorkdays }, context) => {
      const refuse = (list: string, index: number, message: string) =>
        context.addIssue({ code: 'custom', path: [list, index], message })
      const belongs = (day: string) => day.startsWith(`${year}-`) || day.startsWith(`${year - 1}-12-`)
      for (const [list, all] of Object.entries({ holidays, makeUpWorkdays }))
        for (const [index, day] of all.entries())
          if (isPlainDate(day) && !belongs(day)) refuse(list, index, 'notOfYear')
      for (const [index, day] of makeUpWorkdays.entries())
        if (!isWeekend(day) || holidays.includes(day)) refuse('makeUpWorkdays', index, 'notAWeekend')
      for (const day of statutoryDays(year)) {
        const isOff = holidays.includes(day) || (isWeekend(day) && !makeUpWorkdays.includes(day))
        if (!isOff) context.addIssue({ code: 'custom', path: ['holidays'], message: `statutoryDayMissing|${day}` })
      }
    })
    .transform(({ holidays, makeUpWorkdays, notice, reason, ifVersion }) => ({
      content: { holidays: inOrder(holidays), makeUpWorkdays: inOrder(makeUpWorkdays), notice },
      ...(reason !== undefined && { reason }),
      ...(ifVersion !== undefined && { ifVersion }),
    }))
