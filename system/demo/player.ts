import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import type { RulePack } from '#domain/packs/rulePack.ts'
import { addDays, dayOf, toInstant } from '#domain/time/calendar.ts'
import type { DemoCase, Facts, NextCase, Start, Step } from './story.ts'

type PlayedDocument = {
  id: string
  kind: string
  title: string
  number?: string
  notice?: string
  voidedBy?: string
  receivers?: { id: string; person?: string; name?: string; copy?: true; service?: unknown }[]
}

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
  documents: PlayedDocument[]
  ending?: true
  deadlines: { id: string; title: string; ruleKey: string; due: string; state: string; explanation: string }[]
  links: { caseId: string; kind: string }[]
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

/** A step that was done, or refused as the case says it must be; a start that was refused has no case to show. */
export type Played =
  | { step: Step; view: PlayedView; refusal?: undefined }
  | { step: Step; view?: PlayedView; refusal: Problem }

/**
 * Plays a story through the interface, each step as the person whose it is, and tells each to `tell`, and the end of
 * each of its cases to `end`. Returns these as they stand then. Throws when a step is refused that should not be, is
 * done that should be refused, or when a case ends otherwise than the story says.
 */
export async function play(
  client: Client,
  story: DemoCase,
  tell: (played: Played) => void,
  end: (view: PlayedView, course: NextCase) => unknown = () => {},
): Promise<PlayedView[]> {
  const run = `（${randomUUID().slice(0, 8)}）`
  const ended: PlayedView[] = []
  for (const one of [story, ...(story.next ?? [])]) {
    const before = ended.at(-1)?.id ?? ''
    const begun =
      'follow' in one
        ? { who: one.follow.who, view: await followed(client, before, one.follow) }
        : { who: one.start.who, view: await started(client, one.start, one.start.body(run, before), tell) }
    if (!begun.view) continue
    if ('follow' in one) tell({ step: { ...one.follow, type: 'start' }, view: begun.view })
    const { view } = await playCase(client, story.id, one, { who: begun.who, view: begun.view }, { tell })
    await end(view, one)
    ended.push(view)
  }
  return ended
}

/** Where the case of a story is left: as soon as it stands in this stage, or there after this act. */
export type Leave = { stage: string; after?: string }
/** A case that was left, and the step of its story that would be next; none when it was played to its end. */
export type Left = { view: PlayedView; next?: Step }

/**
 * Plays the first case of a story until it is to be left, without what the rules would refuse. Throws when a step is
 * refused, and when the story ends without having been there.
 */
export async function playUntil(client: Client, story: DemoCase, leave: Leave): Promise<Left> {
  const { id, start } = story
  const tell = () => {}
  const view = await started(client, start, start.body(`（${randomUUID().slice(0, 8)}）`), tell)
  if (!view) throw new Error(`${id}: its start is refused, there is no case to leave`)
  const left = await playCase(client, id, story, { who: start.who, view }, { tell, leave })
  if (left.view.stage !== leave.stage) throw new Error(`${id} never stood in ${leave.stage}`)
  return left
}

/** Starts a case; nothing, when that is refused as it must be. */
async function started(
  client: Client,
  { who, tells, refused }: Start,
  body: Record<string, unknown>,
  tell: (played: Played) => void,
): Promise<PlayedView | undefined> {
  const answer = await client(who, 'POST', '/v1/cases', body)
  const step = { who, type: 'start', tells, ...(refused !== undefined && { refused }) }
  if (refused === undefined) {
    const view = answered(answer, 'case', `${who} POST /v1/cases`)
    tell({ step, view })
    return view
  }
  tell({ step, refusal: refusalOf(answer, refused, `${who} POST /v1/cases`) })
  return undefined
}

/** The case that another one asked for, once its start has come through; within 20 s. */
async function followed(
  client: Client,
  from: string,
  { kind, who }: { kind: string; who: string },
): Promise<PlayedView> {
  for (const end = Date.now() + 20_000; Date.now() < end; await sleep(100)) {
    const { links } = answered(await client(who, 'GET', `/v1/cases/${from}`), 'case', `${who} GET the case before`)
    const link = links.find(one => one.kind === kind)
    if (link) return answered(await client(who, 'GET', `/v1/cases/${link.caseId}`), 'case', `${who} GET ${kind}`)
  }
  throw new Error(`no ${kind} case came of ${from}`)
}

async function playCase(
  client: Client,
  id: string,
  { steps, outcome, waits }: NextCase,
  begun: { who: string; view: PlayedView },
  { tell, leave }: { tell: (played: Played) => void; leave?: Leave },
): Promise<Left> {
  const { who } = begun
  let { view } = begun
  let isDone = leave?.after === undefined
  const packed = await client(who, 'GET', `/v1/rule-packs/${view.rulePack}`)
  const pack = answered(packed, 'rulePack', `GET /v1/rule-packs/${view.rulePack}`)
  const evidence = new Map<string, string>()
  const documents = new Map<string, PlayedView['documents'][number]>()

  for (let index = 0; ; index++) {
    for (const document of view.documents) documents.set(document.id, document)
    // Steps are asked for again each time: later ones name what earlier ones made.
    const all = steps(factsOf(view, pack, evidence, [...documents.values()]))
    const step = all.filter(({ refused }) => leave === undefined || refused === undefined)[index]
    if (!step) break
    if (isDone && view.stage === leave?.stage) return { view, next: step }
    const answer = await send(client, view.id, step)
    const what = `${id} ${view.kind} step ${index + 2}, ${step.who} ${step.type}`
    if (step.refused !== undefined) {
      tell({ step, view, refusal: refusalOf(answer, step.refused, what) })
      continue
    }
    if (answer.status >= 400) throw new Error(`${what}: ${told(answer)}`)
    if (step.file) evidence.set(step.file.name, answered(answer, 'document', what).id)
    // Whoever was recused, or has done what the case waited for, may see it no more: then the starter looks.
    const looks = step.file ? step.who : who
    view = answer.body.case ?? answered(await client(looks, 'GET', `/v1/cases/${view.id}`), 'case', what)
    tell({ step, view })
    isDone ||= step.type === leave?.after
  }
  if (!waits) view = await served(client, view.id, who, tell)
  const end = [waits ? 'open' : 'closed', waits?.stage ?? 'closed', outcome].join(' ')
  const reached = [view.status, view.stage, view.outcome].join(' ')
  if (reached !== end) throw new Error(`${id} ${view.kind} ended ${reached}, not ${end}`)
  return { view }
}

/** A case that has ended is closed when every notice has reached everybody: intake serves what the story did not. */
async function served(client: Client, id: string, who: string, tell: (played: Played) => void): Promise<PlayedView> {
  const intake = 'intake-chen'
  const look = async (by: string) => answered(await client(by, 'GET', `/v1/cases/${id}`), 'case', `${by} GET ${id}`)
  const { ending, documents } = await look(intake)
  const notices = documents.filter((one, at) => documents.findIndex(other => other.notice === one.notice) === at)
  for (const { notice, title, voidedBy, receivers = [] } of ending ? notices : [])
    for (const { id: to, name, copy, service } of notice === undefined || voidedBy !== undefined ? [] : receivers) {
      if (service || copy) continue
      const receivedAt = toInstant(Date.now())
      const body = { document: notice ?? '', to, method: 'direct', receivedBy: name ?? '本人', receivedAt }
      const step = { who: intake, type: 'recordService', body, tells: `送达《${title}》${name ? `（${name}）` : ''}` }
      const answer = await send(client, id, step)
      tell({ step, view: answered(answer, 'case', `${intake} serves ${title} on ${to}`) })
    }
  return look(who)
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

function refusalOf(answer: { status: number; body: Answered }, code: string, what: string): Problem {
  if (answer.status < 400 || answer.body.code !== code)
    throw new Error(`${what}: not refused ${code} but ${told(answer)}`)
  return { code, detail: answer.body.detail ?? '' }
}

function answered<K extends 'case' | 'rulePack' | 'document'>(
  answer: { status: number; body: Answered },
  part: K,
  what: string,
): NonNullable<Answered[K]> {
  const found = answer.body[part]
  if (answer.status >= 400 || !found) throw new Error(`${what}: ${told(answer)}`)
  return found as NonNullable<Answered[K]>
}
