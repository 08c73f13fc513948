import type { z } from 'zod'
import { toleranceBodies } from '#contract/schemas/tolerance.ts'
import { addDays, dayOf } from '#domain/calendar.ts'
import { general } from '#domain/packs/general.ts'
import type { ActionType } from '#domain/tolerance/commands.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import type { Node } from '../node.ts'
import { everybody } from './cast.ts'

const texts = ['理由', '<b>名</b>', '😀', ' a ', '１２３', 'constructor', '__proto__', 'x'.repeat(2_000)]

/** A body of an act of tolerance review, chosen by a number; nothing if the schema of the API refuses it. */
export function oddBody(type: string, choice: number, { state, now }: Node<ToleranceState>) {
  let rest = choice
  /** One of a list; each call uses up a part of the number. */
  const one = <T>(...list: readonly T[]): T => {
    const found = list[rest % list.length]!
    rest = Math.floor(rest / list.length) * 31 + 17
    return found
  }
  const text = () => one(...texts)
  const person = () => one(...everybody.map(by => by.person), 'stranger', 'constructor', ...state.parties)
  const people = () => Array.from({ length: one(1, 2, 3, 4) }, person)
  const document = () => one(...state.documents.map(({ id }) => id), 'notice-1', 'none')
  const task = () => one(...tolerance.tasks(state).map(({ id }) => id), 'none', 'constructor', '__proto__')
  const day = () => addDays(dayOf(now), one(-400, -1, 0, 1, 5, 30, 9_000))
  const moment = () => `${day()}T${one('00:00:00', '09:00:00.123', '23:59:60')}${one('Z', '+08:00', '-11:30')}`
  const ground = () => one('interest', 'kin', 'witness', 'priorHandling', 'other')
  const some = <T>(make: () => T): T | undefined => (one(true, false) ? make() : undefined)
  const finding = () => ({
    criterion: one(...general.criteria.map(({ id }) => id), 'F99', 'toString'),
    result: one('met', 'notMet', 'unclear'),
    answer: some(text),
    reasons: text(),
    evidence: one([], [document()]),
  })
  const findings = () =>
    one(
      [finding(), finding()],
      general.criteria.map(({ id }) => ({ ...finding(), criterion: id })),
      general.criteria.map(({ id, negative }) => ({
        criterion: id as string,
        result: negative ? 'notMet' : 'met',
        reasons: text(),
        evidence: [],
        answer: undefined,
      })),
    )
  const choiceOf = () => one('tolerate', 'mitigate', 'notTolerate', 'abstain', 'recommend')
  const fields: Record<string, () => unknown> = {
    items: () => [text()],
    points: () => one<unknown>([text()], text()),
    reason: text,
    reasons: text,
    body: text,
    kind: text,
    opinion: text,
    summary: text,
    text,
    proof: text,
    method: () => one('直接', '留置', '留置送达', '邮寄', text()),
    place: text,
    handlers: people,
    members: people,
    chair: person,
    recorder: person,
    person,
    to: person,
    who: text,
    role: () => one('subject', 'witness', 'other'),
    waived: () => one(true, false),
    granted: () => one(true, false),
    findings,
    recommendation: choiceOf,
    choice: choiceOf,
    bodies: () => [text()],
    result: () => one('upheld', 'changed', 'revoked'),
    measures: () => [text()],
    due: day,
    until: day,
    at: moment,
    receivedAt: moment,
    receivedBy: text,
    witnesses: () => one([], ['甲', '乙']),
    refused: () => one(true, false),
    document,
    about: text,
    deadline: () => one(...state.deadlines.map(({ id }) => id), 'none'),
    days: () => one(1, 2, 15, 16, 10 ** 9),
    organ: () => one('ningbo', 'zhejiang', 'beilun', 'zhenhai', 'constructor'),
    task,
    ground: () => one<string>(ground(), 'subjectDied', 'other'),
    state: () => one('open', 'decided'),
    concerns: () => [text()],
    excused: () => [{ member: person(), ground: text() }],
    absences: () => [{ member: person(), reason: text(), writtenView: some(text) }],
  }
  const schema = toleranceBodies[type as ActionType] as z.ZodObject
  const names = Object.keys(schema.shape)
  const optional = (name: string) => schema.shape[name]?.safeParse(undefined).success === true
  const body = Object.fromEntries(
    names.flatMap(name => {
      const make = fields[name]
      if (!make) throw new Error(`no way to make up the field ${name} of ${type}`)
      return optional(name) && one(true, false) ? [] : [[name, make()]]
    }),
  )
  const parsed = schema.safeParse(body)
  if (!parsed.success) return undefined
  const meta = { kind: 'evidence', title: text(), sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 10 }
  return type === 'attachDocument' ? { ...parsed.data, ...(one(true, false) && { meta }) } : parsed.data
}
