import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { bodyHashOf, caseIdOf, commandIdOf } from '#contract/ids.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import type { Facts } from '#system/demo/story.ts'
import { findingsOf } from '#system/demo/toleranceSteps.ts'
import { zhenhai } from '#system/demo/zhenhai.ts'
import { beganAt } from '#system/embedded/processes.ts'
import type { Server } from './server.ts'
import { application } from './toleranceStory.ts'

/** An act that was sent at least once, and what came of it. */
export type Sent = {
  commandId: string
  caseId: string
  type: string
  person: string
  bodyHash: string
  /** Every answer, in order: a status with its code, or the error of the connection. */
  answers: string[]
  /** Public counter in the answer that confirmed it. */
  seq?: number
  /** From the first sending to the confirmation. */
  waitedMs?: number
}

const pauseMs = 150

/** Clients that repeat with the same key whatever was not confirmed, and remember all that they sent and were told. */
export class Clients {
  readonly sent: Sent[] = []
  /** Requests that wait for an answer now. */
  inFlight = 0
  /** Confirmed acts: when each was sent for the last time and answered, in ms of the process clock. */
  readonly confirmed: { sentAt: number; at: number }[] = []
  private readonly server: Server

  constructor(server: Server) {
    this.server = server
  }

  /** Sends until it is confirmed or refused; what is not confirmed after `withinMs` throws. */
  async act(
    person: string,
    caseId: string,
    type: string,
    body: object = {},
    { key = randomUUID(), withinMs = 60_000 }: { key?: string; withinMs?: number } = {},
  ) {
    const sent = this.remember({ person, caseId, key, type, hashed: body })
    const request = { path: `/v1/cases/${caseId}/actions`, body: { type, ...body } } as const
    return this.repeat(sent, { ...request, key, withinMs })
  }

  async start(person: string, body: object): Promise<string> {
    const key = randomUUID()
    const caseId = caseIdOf(person, key)
    const sent = this.remember({ person, caseId, key, type: 'apply', hashed: body })
    const answer = await this.repeat(sent, { path: '/v1/cases', body, key, withinMs: 60_000 })
    if (answer.status >= 300) throw new Error(`start: ${answer.status} ${answer.body?.code}`)
    return caseId
  }

  /**
   * Plays the case of the seed to the end, or up to and including `until`. Every act of it is legal: a refusal throws.
   */
  async play(until?: string): Promise<string> {
    const caseId = await this.start(zhenhai.start.who, application(randomUUID()))
    await this.goOn(caseId, 0, until)
    return caseId
  }

  async goOn(caseId: string, from: number, until?: string): Promise<void> {
    const seen = from > 0 ? await this.server.call('intake-chen', 'GET', `/v1/cases/${caseId}`) : undefined
    let view = seen?.body.case
    const now = new Date().toISOString()
    const facts: Facts = {
      notice: kind => view?.documents.find(document => document.kind === kind)?.id ?? '',
      evidence: () => [],
      deadline: () => '',
      today: now.slice(0, 10),
      in: days => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10),
      pack: currentPackFor('tolerance', 'audit'),
      now: () => new Date(Date.now() - 1_000).toISOString(),
    }
    for (let index = from; ; index++) {
      const step = zhenhai.steps(facts).filter(({ file }) => !file)[index]
      if (!step) return
      const answer = await this.act(step.who, caseId, step.type, step.body ?? {})
      if (answer.status !== 200)
        throw new Error(`${step.type} of ${step.who}: ${answer.status} ${JSON.stringify(answer.body)}`)
      view = answer.body.case ?? view
      if (step.type === until) return
    }
  }

  private remember(given: { person: string; caseId: string; key: string; type: string; hashed: object }): Sent {
    const { person, caseId, key, type, hashed } = given
    const commandId = commandIdOf(person, caseId, key)
    const sent = { commandId, caseId, type, person, bodyHash: bodyHashOf(type, hashed), answers: [] }
    this.sent.push(sent)
    return sent
  }

  private async repeat(
    sent: Sent,
    {
      path,
      body,
      key,
      withinMs,
    }: { path: '/v1/cases' | `/v1/cases/${string}/actions`; body: object; key: string; withinMs: number },
  ) {
    const began = performance.now()
    const deadline = began + withinMs
    for (;;) {
      const sentAt = performance.now()
      this.inFlight += 1
      const answer = await this.server
        .call(sent.person, 'POST', path, body, { 'idempotency-key': key })
        .catch((error: Error) => (error.cause as { code?: string } | undefined)?.code ?? error.message)
      this.inFlight -= 1
      const isAnswer = typeof answer !== 'string'
      sent.answers.push(isAnswer ? [answer.status, answer.body?.code].filter(Boolean).join(' ') : answer)
      if (isAnswer && answer.status < 300) {
        sent.seq ??= answer.body.seq ?? 1
        sent.waitedMs = performance.now() - began
        this.confirmed.push({ sentAt, at: performance.now() })
        return answer
      }
      if (isAnswer && answer.status !== 503) return answer
      if (performance.now() > deadline)
        throw new Error(`${sent.type} was not confirmed in ${withinMs} ms: ${sent.answers.join(', ')}`)
      await sleep(pauseMs)
    }
  }
}

/** Findings of about 112 KiB in JSON, nearly the most that a body may have. */
export function largestBody(mark: string): { findings: object[]; recommendation: string } {
  const pack = currentPackFor('tolerance', 'audit')
  const reasons = `${mark}${'核'.repeat(Math.floor(38_000 / pack.criteria.length))}`
  const each = Object.fromEntries(pack.criteria.map(({ id }) => [id, { reasons }]))
  return { findings: findingsOf(pack, each), recommendation: 'tolerate' }
}

/** Asks until the answer is wanted, at most `withinMs`; then the last answer, wanted or not, is returned. */
export async function eventually<T>(
  ask: () => Promise<T>,
  wanted: (answer: T) => boolean,
  withinMs: number,
): Promise<T> {
  const deadline = performance.now() + withinMs
  for (;;) {
    const answer = await ask()
    if (wanted(answer) || performance.now() > deadline) return answer
    await sleep(100)
  }
}

/**
 * Kills a part of the system as kill -9 does, while requests are under way; tells how long until an act sent later was
 * confirmed.
 */
export async function killUnderLoad(server: Server, clients: Clients, name: string): Promise<number> {
  const before = clients.confirmed.length
  await until(() => clients.inFlight >= 4 && clients.confirmed.length > before + 20, `no load before ${name} is killed`)
  const pid = pidOf(server, name)
  const at = performance.now()
  process.kill(pid, 'SIGKILL')
  await until(() => clients.confirmed.some(one => one.sentAt > at), `nothing is confirmed after the death of ${name}`)
  await until(() => pidOf(server, name) !== pid, `${name} does not come back`)
  return Math.min(...clients.confirmed.filter(one => one.sentAt > at).map(one => one.at)) - at
}

export const pidOf = (server: Server, name: string): number => {
  const part = server.system.parts.find(one => one.name === name)
  if (!part) throw new Error(`no part ${name}`)
  return part.pid
}

/** Whether any process still has this pid and is no zombie. */
export const isAlive = (pid: number): boolean => beganAt(pid) !== undefined

async function until(holds: () => boolean, otherwise: string): Promise<void> {
  const met = await eventually(async () => holds(), Boolean, 300_000)
  if (!met) throw new Error(otherwise)
}
