/** First year of 全国年节及纪念日放假办法 as it was worded in 2013; the wording of 2024 adds two days from 2025 on. */
const firstYear = 2014
const yearOfMoreDays = 2025

const day = (year: number, month: number, date: number): string =>
  new Date(Date.UTC(year, month - 1, date)).toISOString().slice(0, 10)

const lunar = new Intl.DateTimeFormat('en-US-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })

/** The day of a year on which a day of a lunar month falls; leap months have no festivals. */
function lunarDay(year: number, month: number, date: number): string {
  const found = Array.from({ length: 366 }, (_, n) => day(year, 1, n + 1)).find(one => {
    const parts = lunar.formatToParts(new Date(`${one}T00:00:00Z`))
    const part = (type: string) => parts.find(piece => piece.type === type)?.value
    return part('month') === String(month) && part('day') === String(date)
  })
  if (found === undefined) throw new RangeError(`${year} has no day ${date} of the lunar month ${month}`)
  return found
}

const after = (start: string, days: number): string => {
  const moved = new Date(`${start}T00:00:00Z`)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** 清明 of the years 2000 to 2099, by the usual formula of solar terms. */
const clearAndBright = (year: number): string => {
  const y = year % 100
  return day(year, 4, Math.floor(y * 0.2422 + 4.81) - Math.floor(y / 4))
}

/**
 * The days that are holidays of all citizens in a year by law (全国年节及纪念日放假办法 第二条), whatever a notice arranges around
 * them, each once; none before 2014, whose wording was another.
 */
export function statutoryDays(year: number): string[] {
  if (year < firstYear) return []
  const spring = lunarDay(year, 1, 1)
  const more = year >= yearOfMoreDays ? [after(spring, -1), day(year, 5, 2)] : []
  const days = [
    day(year, 1, 1),
    ...[0, 1, 2].map(n => after(spring, n)),
    clearAndBright(year),
    day(year, 5, 1),
    lunarDay(year, 5, 5),
    lunarDay(year, 8, 15),
    ...[1, 2, 3].map(date => day(year, 10, date)),
    ...more,
  ]
  return [...new Set(days)].sort()
}
