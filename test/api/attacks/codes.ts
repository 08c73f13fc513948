import { expect, it } from 'vitest'
import { refusalCodes } from '#domain/refusal.ts'
import { interfaceCodes } from '#domain/texts/refusals.ts'
import { registerOf, settled } from '#test/support/httpCase.ts'
import type { Call, Server } from '#test/support/server.ts'
import { waysOfAccusation } from './waysOfAccusation.ts'
import { waysOfClarification } from './waysOfClarification.ts'
import { waysOfInterface } from './waysOfInterface.ts'
import { waysOfRules } from './waysOfRules.ts'

const ways = { ...waysOfInterface, ...waysOfRules, ...waysOfClarification, ...waysOfAccusation }

/**
 * Reached by other suites: they need another process, a stopped one, an organ without a power
 * (test/integration/registers), or a wording that is tried again and again (test/api/clarification).
 */
const elsewhere = ['TOO_MANY_REQUESTS', 'ENGINE_UNAVAILABLE', 'NO_POWER', 'WORDING_NOT_ALLOWED']

/** Refusals that the pure rules cannot know of, so that a rehearsal does not tell them. */
const notRehearsed = ['CASE_FROZEN', 'CASE_TOO_LARGE', 'NOT_READY', 'DUPLICATE_OPEN_CASE']

export function codes(server: () => Server): void {
  it.concurrent.for(Object.entries(ways))('%s', async ([code, [status, way]]) => {
    const { recorder, last } = recording(server())
    const { body, status: answered, headers } = await way(recorder)
    expect([answered, body.code]).toEqual([status, code])
    expect(headers.get('content-type')).toMatch(/^application\/problem\+json/)
    expect(body).toMatchObject({
      status,
      type: expect.any(String),
      title: expect.any(String),
      detail: expect.any(String),
    })
    expect(body.requestId).toBe(headers.get('x-request-id'))
    expect(JSON.stringify(body)).not.toMatch(/\bat .*\.(ts|js):\d+|select |insert /i)
    await isWithoutTrace(server(), last(), code)
  })

  it('are all reached', () => {
    const all = new Set<string>([...refusalCodes, ...interfaceCodes])
    const reached = new Set([...Object.keys(ways), ...elsewhere])
    console.log(`${reached.size} codes reached`)
    expect([...all].filter(code => !reached.has(code))).toEqual([])
  })
}

/**
 * Refused again, rehearsed or not, a request leaves no event in the history of its case and nothing in the register.
 */
async function isWithoutTrace(server: Server, request: Parameters<Call>, code: string): Promise<void> {
  const [who, method, path, body, headers] = request
  const caseId = /^\/v1\/cases\/(\w+)\//.exec(path)?.[1]
  // What was not ready is, as soon as whoever held it up lets go.
  if (caseId === undefined || code === 'NOT_FOUND' || code === 'NOT_READY') return
  await settled(server, caseId)
  const stand = async () => [await server.eventsOf(caseId), await registerOf(server, caseId)]
  const before = await stand()
  const again = [await server.call(...request)]
  const isAct = method === 'POST' && path.endsWith('/actions')
  if (isAct && !notRehearsed.includes(code) && headers?.['idempotency-key'] === undefined)
    again.push(await server.call(who, method, `${path}?dryRun=true`, body))
  expect(again.map(answer => answer.body.code)).toEqual(again.map(() => code))
  expect(await stand()).toEqual(before)
}

/** A server whose last request is remembered. */
function recording(server: Server) {
  let request: Parameters<Call> | undefined
  const call = (...given: Parameters<Call>) => {
    request = given
    return server.call(...given)
  }
  const recorder = Object.create(server, { call: { value: call } }) as Server
  return { recorder, last: () => request ?? expect.unreachable('nothing was asked') }
}
