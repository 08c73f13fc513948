import { Agent, request } from 'node:http'
import type { Question } from './questions.ts'

export const agent = new Agent({ keepAlive: true, maxSockets: 8 })

/** What stands for `{case}` and `{number}` in a question: a case of the viewer's, and the beginning of ten numbers. */
export type Known = { caseId: string; number: string }

/** Asks once; resolves with the milliseconds until the answer was there, of a stream until its first bytes were. */
export function ask(baseUrl: string, { viewer, path, body, stream }: Question, known: Known): Promise<number> {
  const text = body && JSON.stringify(body).replace('{number}', known.number)
  const begun = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request(new URL(path.replace('{case}', known.caseId), baseUrl), {
      agent,
      method: text ? 'POST' : 'GET',
      headers: {
        Authorization: `Bearer ${viewer}`,
        ...(text && { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(text) }),
      },
    })
    sent.once('error', reject)
    sent.once('response', response => {
      const { statusCode = 0 } = response
      if (statusCode >= 400 && !path.includes('{case}')) reject(new Error(`${viewer} ${path}: ${statusCode}`))
      response.on('error', () => {})
      response.once('data', () => {
        if (!stream) return
        resolve(performance.now() - begun)
        response.destroy()
      })
      response.once('end', () => resolve(performance.now() - begun))
      response.resume()
    })
    sent.end(text)
  })
}
