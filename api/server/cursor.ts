import { z } from 'zod'
import { isPlainDate } from '#domain/time/calendar.ts'
import { Problem } from '#engine/problem.ts'

/** Cursors hold what our rows hold: nothing of a year that PostgreSQL has not, such as the year 0. */
const ofOurTimes = (text: string) => /^(19|20|21)\d\d-/.test(text)
const day = z.string().refine(text => text === 'infinity' || (isPlainDate(text) && ofOurTimes(text)))
const shape = { time: z.iso.datetime().refine(ofOurTimes), day }

/** A place in a sorted list: the sort value and id of the last row. */
type Place = { value: string; id: string }

/** A place as an opaque cursor. */
export const cursorOf = ({ value, id }: Place): string => Buffer.from(JSON.stringify([value, id])).toString('base64url')

/** The place of a cursor of this list, none for the first page; another text is `INVALID_BODY` at `cursor`. */
export function placeOfCursor(cursor: string, kind: keyof typeof shape): Place
export function placeOfCursor(cursor: string | undefined, kind: keyof typeof shape): Place | undefined
export function placeOfCursor(cursor: string | undefined, kind: keyof typeof shape): Place | undefined {
  if (cursor === undefined) return undefined
  try {
    const [value, id] = z
      .tuple([
        shape[kind],
        z
          .string()
          .min(1)
          .max(300)
          .regex(/^[^\0]*$/),
      ])
      .parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { value, id }
  } catch {
    throw new Problem('INVALID_BODY', { details: { path: 'cursor' } })
  }
}

/** Cuts the row too many that says whether there is another page. */
export function pageOf<R>(rows: readonly R[], limit: number, placeOf: (row: R) => Place) {
  const items = rows.slice(0, limit)
  const last = rows.length > limit ? items.at(-1) : undefined
  return { items, nextCursor: last === undefined ? null : cursorOf(placeOf(last)) }
}

export const limit = z.coerce.number().int().min(1).max(200).default(50)
export const cursor = z.string().min(1).max(600).optional()
