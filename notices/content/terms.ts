import type { Deadline } from '#domain/time/deadlines.ts'
import { longDay, termOf } from './blocks.ts'

/**
 * A period as a paper tells it: how long, from when, until when. How its days were counted stands in the file and in
 * the console, and so does whose rule it is.
 */
export function termInWords({ start, length, unit, extendedBy, due, dueFixed, suspensions, count }: Deadline): string {
  const whole = dueFixed ? '' : `${termOf(length + extendedBy, unit)}，`
  const stopped = suspensions
    .map(({ from, until }) => `${longDay(from)}起中止${until === undefined ? '' : `，${longDay(until)}恢复`}；`)
    .join('')
  const provisional = count.yearsNotLoaded
    ? `${count.yearsNotLoaded.join('、')}年放假安排公布后，届满之日可能变动，届时另行告知。`
    : ''
  return `${whole}自${longDay(start)}起计算（当日不计入），${stopped}至${longDay(due)}届满。${provisional}`
}
