import type { z } from 'zod'
import type { Actor } from '#domain/access/actor.ts'
import { careAskers, careAspectIds, careSides } from '#domain/care.ts'
import type { CommonState } from '#domain/case.ts'
import type { Task } from '#domain/process.ts'
import { addDays, dayOf } from '#domain/time/calendar.ts'
import type { Node } from './node.ts'

/** What stands in bodies of every process: each call of one uses up a part of the number by which a body is chosen. */
export type Making = {
  one: <T>(...list: readonly T[]) => T
  some: <T>(make: () => T) => T | undefined
  text: () => string
  person: () => string
  document: () => string
  day: () => string
  moment: () => string
}

const texts = ['理由', '<b>名</b>', '😀', ' a ', '１２３', 'constructor', '__proto__', 'x'.repeat(2_000)]

function makingOf<S extends CommonState>(choice: number, { state, now }: Node<S>, everybody: readonly Actor[]): Making {
  let rest = choice
  const one = <T>(...list: readonly T[]): T => {
    const found = list[rest % list.length]!
    rest = Math.floor(rest / list.length) * 31 + 17
    return found
  }
  const day = () => addDays(dayOf(now), one(-400, -1, 0, 1, 5, 30, 9_000))
  return {
    one,
    some: make => (one(true, false) ? make() : undefined),
    text: () => one(...texts),
    person: () => one(...everybody.map(by => by.person), 'stranger', 'constructor', ...state.parties),
    document: () => one(...state.documents.map(({ id }) => id), 'notice-1', 'none'),
    day,
    moment: () => `${day()}T${one('00:00:00', '09:00:00.123', '23:59:60')}${one('Z', '+08:00', '-11:30')}`,
  }
}

type Fields = Record<string, () => unknown>

/** Fields of acts that several processes have. */
function sharedFields(making: Making, state: CommonState, tasks: readonly Task[]): Fields {
  const { one, some, text, person, document, day, moment } = making
  const people = () => Array.from({ length: one(1, 2, 3, 4) }, person)
  const ground = () => one('interest', 'kin', 'witness', 'priorHandling', 'other')
  const words = ['reason', 'reasons', 'opinion', 'summary', 'text', 'place', 'kind', 'who', 'about', 'receivedBy']
  return {
    ...Object.fromEntries(words.map(name => [name, text])),
    points: () => one<unknown>([text()], text()),
    method: () => one('direct', 'left', 'post', 'electronic', 'entrusted', '公告', text()),
    handlers: people,
    members: people,
    chair: person,
    recorder: person,
    person,
    to: () => one<unknown>(person(), 'subject', 'applicant', 'matterOrgan', 'respondent', ['subject', 'applicant']),
    party: () => one('subject', 'applicant'),
    impossible: () => ({
      reason: text(),
      tries: [
        { method: 'direct', at: moment(), proof: text() },
        { method: one('post', 'direct'), at: moment(), proof: some(text) },
      ],
    }),
    subject: () => ({
      rank: one('staff', 'township', 'county', 'prefecture'),
      managedBy: one('county', 'prefecture', 'province'),
    }),
    granted: () => one(true, false),
    passed: () => one(true, false),
    waived: () => one(true, false),
    refused: () => one(true, false),
    result: () => one('upheld', 'changed', 'revoked'),
    until: day,
    at: moment,
    receivedAt: moment,
    witnesses: () => one([], ['甲', '乙']),
    document,
    askedBy: () => one(...careAskers),
    heldOn: day,
    with: () => one(...careSides),
    concerns: () => one([], [{ aspect: one(...careAspectIds), text: text(), owner: person(), due: some(day) }]),
    deadline: () => one(...state.deadlines.map(({ id }) => id), 'none'),
    days: () => one(1, 2, 15, 16, 10 ** 9),
    organ: () => one('ningbo', 'zhejiang', 'beilun', 'zhenhai', 'constructor'),
    task: () => one(...tasks.map(({ id }) => id), 'none', 'constructor', '__proto__'),
    ground: () => one<string>(ground(), 'subjectDied', 'other'),
    state: () => one('open', 'decided'),
    excused: () => [{ member: person(), ground: text() }],
    absences: () => [{ member: person(), reason: text(), writtenView: some(text) }],
  }
}

/** A process whose bodies are made up: their schemas, and the fields that it has of its own or makes in its own way. */
type Kind<S extends CommonState> = {
  schemas: Readonly<Record<string, z.ZodType>>
  everybody: readonly Actor[]
  tasks: (state: S) => readonly Task[]
  own: (making: Making, state: S) => Fields
}

/** Bodies of acts, chosen by a number; nothing if the schema of the API refuses it. */
export const oddBodies =
  <S extends CommonState>({ schemas, everybody, tasks, own }: Kind<S>) =>
  (type: string, choice: number, node: Node<S>): Record<string, unknown> | undefined => {
    const { state } = node
    const making = makingOf(choice, node, everybody)
    const { one, text } = making
    const fields: Fields = { ...sharedFields(making, state, tasks(state)), ...own(making, state) }
    const schema = schemas[type] as z.ZodObject
    const optional = (name: string) => schema.shape[name]?.safeParse(undefined).success === true
    const body = Object.fromEntries(
      Object.keys(schema.shape).flatMap(name => {
        const make = fields[name]
        if (!make) throw new Error(`no way to make up the field ${name} of ${type}`)
        return optional(name) && one(true, false) ? [] : [[name, make()]]
      }),
    )
    const parsed = schema.safeParse(body)
    if (!parsed.success) return undefined
    const meta = { kind: 'evidence', title: text(), sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 10 }
    // Ids of uploads are made by the API: none is that of a notice.
    const uploaded = type === 'attachDocument' && !String(parsed.data.document).startsWith('notice')
    return uploaded && one(true, false) ? { ...parsed.data, meta } : parsed.data
  }
