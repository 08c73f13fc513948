import { randomUUID } from 'node:crypto'
import { addDays, dayOf, toInstant } from '#domain/calendar.ts'
import type { RulePack } from '#domain/packs/rulePack.ts'
import type { DemoCase, Facts, Step } from './story.ts'

/** What the player reads of a case, whatever its kind. */
export type PlayedView = {
  id: string
  number: string
  kind: string
  stage: string
  status: string
  outcome?: string
  rulePack: string
  seq: number
  stages: { title: string }[]
  documents: { id: string; kind: string; title: string; number?: string; notice?: string; voidedBy?: string }[]
  deadlines: { id: string; title: string; ruleKey: string; due: string; state: string; explanation: string }[]
}

type Problem = { code: string; detail: string }
/** The members of an answer that the player looks for; a problem has `code` and `detail`. */
export type Answered = { case?: PlayedView; rulePack?: RulePack; document?: { id: string } } & Partial<Problem>

/** One request as somebody; a plain object is sent as JSON, a write gets a new Idempotency-Key. */
export type Client = (
  who: string,
  method: 'GET' | 'POST',
  path: string,
  body?: Record<string, unknown> | FormData,
) => Promise<{ status: number; body: Answered }>

/** A step that was done, or refused as the case says it must be. */
export type Played = { step: Step; view: PlayedView; refusal?: Problem }

/**
 * Plays a case through the interface, each step as the person whose it is, and tells each to `tell`. Throws when a step is
 * refused that should not be, is done that should be refused, or when the case ends otherwise than it says.
 */
export async function play(client: Client, story: DemoCase, tell: (played: Played) => void): Promise<PlayedView> {
  const run = `（${randomUUID().slice(0, 8)}）`
  const { who, tells, body } = story.start
  const opened = await client(who, 'POST', '/v1/cases', body(run))
  let view = answered(opened, 'case', `${who} POST /v1/cases`)
  tell({ step: { who, type: 'start', tells }, view })
  const packed = await client(who, 'GET', `/v1/rule-packs/${view.rulePack}`)
  const pack = answered(packed, 'rulePack', `GET /v1/rule-packs/${view.rulePack}`)
  const evidence = new Map<string, string>()
  const documents = new Map<string, PlayedView['documents'][number]>()

  for (let index = 0; ; index++) {
    for (const document of view.documents) documents.set(document.id, document)
    // Steps are asked for again each time: later ones name what earlier ones made.
    const step = story.steps(factsOf(view, pack, evidence, [...documents.values()]))[index]
    if (!step) break
    const answer = await send(client, view.id, step)
    const what = `${story.id} step ${index + 2}, ${step.who} ${step.type}`
    if (step.refused !== undefined) {
      if (answer.status < 400 || answer.body.code !== step.refused)
        throw new Error(`${what}: not refused ${step.refused} but ${told(answer)}`)
      tell({ step, view, refusal: { code: step.refused, detail: answer.body.detail ?? '' } })
      continue
    }
    if (answer.status >= 400) throw new Error(`${what}: ${told(answer)}`)
    if (step.file) evidence.set(step.file.name, answered(answer, 'document', what).id)
    // Whoever was recused, or has done what the case waited for, may see it no more: then the starter looks.
    const looks = step.file ? step.who : who
    view = answer.body.case ?? answered(await client(looks, 'GET', `/v1/cases/${view.id}`), 'case', what)
    tell({ step, view })
  }
  if (view.status !== 'closed' || view.outcome !== story.outcome)
    throw new Error(`${story.id} ended ${view.status} with ${view.outcome}, not closed with ${story.outcome}`)
  return view
}

function send(client: Client, id: string, { who, type, body, file }: Step) {
  if (!file) return client(who, 'POST', `/v1/cases/${id}/actions`, { type, ...body })
  const form = new FormData()
  form.set('kind', file.kind)
  form.set('title', file.title)
  form.set('file', new Blob([file.text], { type: 'text/plain' }), `${file.title}.txt`)
  return client(who, 'POST', `/v1/cases/${id}/documents`, form)
}

function factsOf(
  view: PlayedView,
  pack: RulePack,
  evidence: ReadonlyMap<string, string>,
  documents: readonly PlayedView['documents'][number][],
): Facts {
  const now = () => toInstant(Date.now())
  return {
    notice: kind => documents.findLast(one => one.kind === kind && one.voidedBy === undefined)?.id ?? '',
    evidence: (...names) => names.flatMap(name => evidence.get(name) ?? []),
    deadline: key => view.deadlines.findLast(({ ruleKey }) => ruleKey === key)?.id ?? '',
    today: dayOf(now()),
    in: days => addDays(dayOf(now()), days),
    pack,
    now,
  }
}

const told = ({ status, body }: { status: number; body: Answered }) => `${status} ${JSON.stringify(body)}`

function answered<K extends 'case' | 'rulePack' | 'document'>(
  answer: { status: number; body: Answered },
  part: K,
  what: string,
): NonNullable<Answered[K]> {
  const found = answer.body[part]
  if (answer.status >= 400 || !found) throw new Error(`${what}: ${told(answer)}`)
  return found as NonNullable<Answered[K]>
}
