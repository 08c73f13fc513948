/** A day in Asia/Shanghai, 'YYYY-MM-DD'; days compare as strings. */
export type PlainDate = string
/** A moment, RFC 3339 with any offset; written with '+08:00'. */
export type Instant = string

/** The days of one holiday notice of the State Council's General Office (国务院办公厅关于部分节假日安排的通知). */
export type CalendarYear = { holidays: PlainDate[]; makeUpWorkdays: PlainDate[]; notice: string }
/** The notices loaded, by year ('2026'). A notice may also list days of the December before its year. */
export type StatutoryCalendar = { version: string; years: Record<string, CalendarYear> }

const msPerDay = 86_400_000
const shanghaiOffset = 8 * 3_600_000
/** Days that are holidays in any year, whatever its notice says (全国年节及纪念日放假办法 2024 art 2). */
const fixedHolidays = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03']

const dayNumber = (day: PlainDate) =>
  Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10))) / msPerDay
const dayOfNumber = (n: number): PlainDate => new Date(n * msPerDay).toISOString().slice(0, 10)

/** Whether the text is a day that exists, written 'YYYY-MM-DD'. */
export function isPlainDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && dayOfNumber(dayNumber(text)) === text
}

/** The day `n` calendar days later (earlier if negative). */
export function addDays(day: PlainDate, n: number): PlainDate {
  return dayOfNumber(dayNumber(day) + n)
}

/** The corresponding day `n` months later, or the last day of that month if it has none (民法典 202). */
export function addMonths(day: PlainDate, n: number): PlainDate {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + n
  const lastDay = new Date(Date.UTC(Math.floor(months / 12), (months % 12) + 1, 0)).toISOString().slice(0, 10)
  const sameDay = lastDay.slice(0, 8) + day.slice(8)
  return isPlainDate(sameDay) ? sameDay : lastDay
}

/** Calendar days from one day to another; the first day is not counted; negative if `to` is earlier. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Every day from `first` to `last`, both included; none when `last` is earlier. */
export function daysFrom(first: PlainDate, last: PlainDate): PlainDate[] {
  return Array.from({ length: Math.max(0, daysBetween(first, last) + 1) }, (_, i) => addDays(first, i))
}

/** Whether the day is a Saturday or Sunday. */
export function isWeekend(day: PlainDate): boolean {
  const weekday = new Date(dayNumber(day) * msPerDay).getUTCDay()
  return weekday === 0 || weekday === 6
}

/** Whether the holiday notice of the day's year is loaded; without it the count of working days is provisional. */
export function isLoaded(cal: StatutoryCalendar, day: PlainDate): boolean {
  return cal.years[day.slice(0, 4)] !== undefined
}

/** Whether a notice gives the day off; in a year not loaded only the days fixed by decree are off. */
export function isHoliday(cal: StatutoryCalendar, day: PlainDate): boolean {
  return isListed(cal, day, 'holidays') || (!isLoaded(cal, day) && fixedHolidays.includes(day.slice(5)))
}

/** Whether a notice makes the day, a Saturday or Sunday, a working day (调休上班). */
export function isMakeUpWorkday(cal: StatutoryCalendar, day: PlainDate): boolean {
  return isListed(cal, day, 'makeUpWorkdays')
}

function isListed(cal: StatutoryCalendar, day: PlainDate, list: 'holidays' | 'makeUpWorkdays'): boolean {
  const year = Number(day.slice(0, 4))
  return [year, year + 1].some(y => cal.years[y]?.[list].includes(day) ?? false)
}

/** Whether organs work on the day: Monday to Friday unless it is a holiday, and make-up workdays. */
export function isWorkingDay(cal: StatutoryCalendar, day: PlainDate): boolean {
  return isMakeUpWorkday(cal, day) || !(isWeekend(day) || isHoliday(cal, day))
}

/** The day itself if it is a working day, else the next one. */
export function nextWorkingDay(cal: StatutoryCalendar, day: PlainDate): PlainDate {
  let found = day
  while (!isWorkingDay(cal, found)) found = addDays(found, 1)
  return found
}

/** The `n`th working day after the day (before it if `n` is negative); the day itself is not counted. */
export function addWorkingDays(cal: StatutoryCalendar, day: PlainDate, n: number): PlainDate {
  let found = day
  for (let rest = Math.abs(n); rest > 0; ) {
    found = addDays(found, Math.sign(n))
    if (isWorkingDay(cal, found)) rest -= 1
  }
  return found
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(cal: StatutoryCalendar, from: PlainDate, to: PlainDate): number {
  return daysFrom(addDays(from, 1), to).filter(day => isWorkingDay(cal, day)).length
}

const rfc3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60)(\.\d+)?(?:[Zz]|([+-])([01]\d|2[0-3]):([0-5]\d))$/

/** Milliseconds since 1970-01-01T00:00Z; throws RangeError when the text is not an RFC 3339 moment. */
export function epochMs(instant: Instant): number {
  const [, day = '', hour, minute, second, fraction = '', sign, offsetHour = 0, offsetMinute = 0] =
    rfc3339.exec(instant) ?? []
  if (!isPlainDate(day)) throw new RangeError(`Not an RFC 3339 moment: ${instant}`)
  const offset = (Number(offsetHour) * 60 + Number(offsetMinute)) * (sign === '-' ? -1 : 1)
  const minutes = dayNumber(day) * 1440 + Number(hour) * 60 + Number(minute) - offset
  return minutes * 60_000 + Number(second) * 1000 + Number(fraction.slice(1, 4).padEnd(3, '0'))
}

/** The moment in Shanghai's offset; milliseconds are written only when there are any. */
export function toInstant(ms: number): Instant {
  return `${new Date(ms + shanghaiOffset).toISOString().slice(0, 23).replace('.000', '')}+08:00`
}

/** The day in Shanghai on which the moment falls. */
export function dayOf(instant: Instant): PlainDate {
  return toInstant(epochMs(instant)).slice(0, 10)
}

/** The moment of a day at a clock time 'HH:MM' in Shanghai. */
export function instantAt(day: PlainDate, time: string): Instant {
  return `${day}T${time}:00+08:00`
}

/** The day's end, 24:00 in Shanghai, written as 00:00 of the next day. */
export function endOfDay(day: PlainDate): Instant {
  return instantAt(addDays(day, 1), '00:00')
}
