import { addDays, addMonths, type PlainDate } from '#domain/time/calendar.ts'
import { Problem } from '#engine/problem.ts'

type Asked = { from?: PlainDate | undefined; to?: PlainDate | undefined }
type Asking = { today: PlainDate; standing: 'ownSupervisor' | 'own' | 'other' }

const firstOf = (day: PlainDate): PlainDate => `${day.slice(0, 7)}-01`
const lastOf = (day: PlainDate): PlainDate => addDays(addMonths(firstOf(day), 1), -1)
const wrong = (path: string, message: 'beforeStart' | 'shorterThanMonth' | 'wholeMonths') =>
  new Problem('INVALID_BODY', { details: { path, message } })

/**
 * The period of the figures, both days included. A short one, or the difference of two, tells of single cases: the
 * supervisor of the organ alone asks for less than a month, and another organ for whole months that are over (A).
 * Without days the year until now, or until the last month that is over; at least a month. Throws `INVALID_BODY`.
 */
export function figuresPeriod({ from, to }: Asked, { today, standing }: Asking): { from: PlainDate; to: PlainDate } {
  const end = to ?? (standing === 'other' ? addDays(firstOf(today), -1) : today)
  const year = `${end.slice(0, 4)}-01-01`
  const monthBefore = addDays(addMonths(end, -1), 1)
  const begin = from ?? (standing === 'own' && monthBefore < year ? monthBefore : year)
  if (begin > end) throw wrong('to', 'beforeStart')
  if (standing === 'own' && begin > monthBefore) throw wrong('from', 'shorterThanMonth')
  if (standing === 'other') {
    if (begin !== firstOf(begin)) throw wrong('from', 'wholeMonths')
    if (end !== lastOf(end) || end >= today) throw wrong('to', 'wholeMonths')
  }
  return { from: begin, to: end }
}
