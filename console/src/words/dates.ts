import { language } from './language.ts'
import { t } from './words.ts'

/** Days are texts ('2026-12-01') and stay so: a day has no time zone. Moments are shown as they are in Shanghai. */
const zone = { timeZone: 'Asia/Shanghai' } as const
const momentFormat = new Intl.DateTimeFormat(language, {
  ...zone,
  year: 'numeric',
  month: 'numeric',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
const dayFormat = new Intl.DateTimeFormat(language, { ...zone, year: 'numeric', month: 'long', day: 'numeric' })
const weekdayFormat = new Intl.DateTimeFormat(language, { ...zone, weekday: 'long' })

const noon = (day: string) => new Date(`${day}T12:00:00+08:00`)

export const moment = (at: string): string => momentFormat.format(new Date(at))
export const day = (date: string): string => dayFormat.format(noon(date))
export const dayAndWeekday = (date: string): string => `${day(date)} ${weekdayFormat.format(noon(date))}`

/** Today in Shanghai, 'YYYY-MM-DD'. */
export const today = (): string => new Intl.DateTimeFormat('sv-SE', zone).format(new Date())

/** The day so many calendar days after one. */
export const addDays = (date: string, n: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + n * 86_400_000).toISOString().slice(0, 10)

/** Calendar days between two days. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((noon(to).getTime() - noon(from).getTime()) / 86_400_000)

/** How far away a due day is, in words, in calendar days. */
export function distance(due: string): string {
  const n = daysBetween(today(), due)
  if (n === 0) return t('date.today')
  return n > 0 ? t('date.in', { n }) : t('date.ago', { n: -n })
}
