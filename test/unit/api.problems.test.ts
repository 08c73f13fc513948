import { describe, expect, it } from 'vitest'
import { problemOf } from '#api/server/problemOf.ts'
import { problemBody } from '#api/server/sendProblem.ts'
import { StaleProblem } from '#api/server/staleProblem.ts'
import { statusOf } from '#api/server/status.ts'
import { Refusal, refusalCodes } from '#domain/refusal.ts'
import { interfaceCodes, type ProblemCode } from '#domain/texts/refusals.ts'
import { Problem } from '#engine/problem.ts'

const byStatus: Record<number, ProblemCode[]> = {
  400: ['INVALID_JSON'],
  401: ['NOT_AUTHENTICATED'],
  403: ['FORBIDDEN'],
  404: ['NOT_FOUND'],
  410: ['COMMAND_EXPIRED'],
  413: ['PAYLOAD_TOO_LARGE'],
  415: ['UNSUPPORTED_TYPE'],
  422: [
    'INVALID_BODY',
    'REPORTER_IN_TEXT',
    'WORDING_NOT_ALLOWED',
    'ANSWER_CONTRADICTS',
    'UNKNOWN_ACTION',
    'IDEMPOTENCY_KEY_MISSING',
    'IDEMPOTENCY_KEY_REUSED',
  ],
  429: ['TOO_MANY_REQUESTS'],
  503: ['ENGINE_UNAVAILABLE'],
}
const codes: ProblemCode[] = [...refusalCodes, ...interfaceCodes]

describe('a problem answer', () => {
  it('has the status of the interface for every code, 409 for whatever the rules refuse', () => {
    for (const code of codes) {
      const status = Object.entries(byStatus).find(([, listed]) => listed.includes(code))?.[0] ?? '409'
      expect([code, statusOf(code)]).toEqual([code, Number(status)])
    }
  })

  it('has the members of RFC 9457 and speaks both languages', () => {
    for (const code of codes) {
      const body = problemBody(new Problem(code), 'zh-CN', 'r-1')
      expect(body).toMatchObject({ code, status: statusOf(code), requestId: 'r-1' })
      expect(body.type).toMatch(/^urn:zhengming:problem:[A-Z_]+$/)
      expect(body.title).toMatch(/\p{Script=Han}/u)
      expect(problemBody(new Problem(code), 'en', 'r-1').title).not.toMatch(/\p{Script=Han}/u)
    }
  })

  it('names the field that a rule refused like one that a schema refused', () => {
    const problem = new Problem('INVALID_BODY', { details: { path: 'chair', message: 'chairNotMember' } })
    expect(problemBody(problem, 'en', '').errors).toEqual([
      { path: 'chair', message: 'the chair must be a member of the panel' },
    ])
  })

  it('gives the article of a refusal and what changed since a stale look', () => {
    expect(problemBody(new Problem('TOO_FEW_HANDLERS', { article: '第四十二条' }), 'en', '').article).toBe('第四十二条')
    const stale = new StaleProblem(new Problem('STALE', { details: { seq: 4 } }), [{ seq: 4 }])
    expect(problemBody(stale, 'en', '')).toMatchObject({ code: 'STALE', changed: [{ seq: 4 }] })
  })
})

describe('whatever is thrown', () => {
  const codeOf = (error: unknown) => problemOf(error).problem.code
  it('keeps code, details and article of a refusal', () => {
    const { problem } = problemOf(new Refusal('SAME_PERSON', { role: 'x' }, 'art'))
    expect(problem).toMatchObject({ code: 'SAME_PERSON', details: { role: 'x' }, article: 'art' })
  })

  it('is told apart by what the body parser found', () => {
    expect(codeOf({ type: 'entity.parse.failed', status: 400 })).toBe('INVALID_JSON')
    expect(codeOf({ type: 'entity.verify.failed', status: 403 })).toBe('INVALID_JSON')
    expect(codeOf({ type: 'entity.too.large', status: 413 })).toBe('PAYLOAD_TOO_LARGE')
    expect(codeOf({ type: 'charset.unsupported', status: 415 })).toBe('UNSUPPORTED_TYPE')
  })

  it('is not confirmed when a connection was lost, and that is no bug', () => {
    for (const code of ['ECONNREFUSED', '57P01', '08006', '53300', 14])
      expect(problemOf(Object.assign(new Error('x'), { code }))).toMatchObject({
        problem: { code: 'ENGINE_UNAVAILABLE' },
        isForeseen: true,
      })
    expect(problemOf(new Error('Connection terminated unexpectedly')).isForeseen).toBe(true)
  })

  it('is not confirmed when nobody foresaw it, and that is one', () => {
    expect(problemOf(new TypeError('x'))).toMatchObject({ problem: { code: 'ENGINE_UNAVAILABLE' }, isForeseen: false })
    expect(problemOf(undefined)).toMatchObject({ isForeseen: false })
  })
})
