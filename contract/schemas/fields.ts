import { z } from 'zod'
import type { BodyMessageKey } from '#domain/texts/bodyMessages.ts'
import { type LabelList, label } from '#domain/texts/labels.ts'
import { dayOf, epochMs, isPlainDate, toInstant } from '#domain/time/calendar.ts'
import { faultOf, typed } from '#domain/words/typed.ts'

/** The message of a failed refinement is a key of `bodyMessages`, put into words by `issuesOf`. */
const because = (error: BodyMessageKey) => ({ error })

const isVisible = (text: string) => /[\p{L}\p{N}\p{P}\p{S}]/u.test(text)

/** Refuses what no paper can print and no search can find, with its place in the text. */
const mustBePrintable = (text: string, context: z.core.$RefinementCtx<string>) => {
  const found = faultOf(text)
  if (found) context.addIssue({ code: 'custom', message: [found.fault, found.place, found.code].join('|') })
}

/** Optional longer text; its length is counted in UTF-16 units. */
export const anyText = z.string().overwrite(typed).max(20_000).superRefine(mustBePrintable)
const text = (most: number) =>
  z.string().overwrite(typed).min(1).max(most).refine(isVisible, because('empty')).superRefine(mustBePrintable)

/** A name, number, place or id. */
export const shortText = text(200)
/** One item of a list. */
export const lineText = text(2_000)
/** Facts, reasons, views; what is longer is a document. */
export const longText = text(20_000)

/** A field that may be missing; one that was left empty, as forms send it, is missing too. */
export const optional = <S extends z.ZodType>(field: S) =>
  z.preprocess(sent => (typeof sent === 'string' && sent.trim() === '' ? undefined : sent), field.optional())

const inYears = (year: string) => year >= '1949' && year <= '2099'

/** A list of texts, at most so many; a text alone is taken as a list of one. */
export const textList = (item: z.ZodString, most: number) =>
  z.preprocess(sent => (typeof sent === 'string' ? [sent] : sent), z.array(item).max(most))

/** A longer text; a list of texts is taken as its lines. */
export const linesText = z.preprocess(
  sent => (Array.isArray(sent) && sent.every(line => typeof line === 'string') ? sent.join('\n') : sent),
  longText,
)

/** A day that exists, 'YYYY-MM-DD', of the years 1949 to 2099. */
export const plainDate = z
  .string()
  .refine(isPlainDate, { ...because('notADate'), abort: true })
  .refine(day => inYears(day.slice(0, 4)), because('yearOutOfRange'))
  .meta({ format: 'date' })

/** A day that is not later than today in Shanghai, by the clock of the process that parses. */
export const pastDate = plainDate
  .refine(day => day <= dayOf(toInstant(Date.now())), because('inFuture'))
  .meta({ format: 'date' })

const isInstant = (moment: string) => {
  try {
    return Number.isFinite(epochMs(moment))
  } catch {
    return false
  }
}

/** A moment, RFC 3339 with 'Z' or an offset, of the years 1949 to 2099. */
export const instant = z
  .string()
  .refine(isInstant, { ...because('notAnInstant'), abort: true })
  .refine(moment => inYears(moment.slice(0, 4)), because('yearOutOfRange'))
  .meta({ format: 'date-time' })

/** One of a list's keys, described with the words of the list. */
export const oneOf = <const K extends string>(keys: readonly K[], list: LabelList, what: string) =>
  z
    .enum(keys)
    .meta({ title: what, 'x-labels': list })
    .describe(`${what}：${keys.map(key => `${key} ${label(list, key, 'zh-CN')}`).join('、')}`)

/** What a person chooses an id from, so that nobody has to know it. */
export type Picks =
  | 'person'
  | 'document'
  | 'notice'
  | 'receiver'
  | 'task'
  | 'organ'
  | 'deadline'
  | 'criterion'
  | 'circumstance'
  | 'allegation'

/** An id; the schema that a form is drawn from says of what (`x-picks`). */
export const idOf = (picks: Picks) => shortText.meta({ 'x-picks': picks })

/** An act without fields of its own. */
export const noFields = z.strictObject({})
