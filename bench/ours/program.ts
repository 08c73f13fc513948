import { randomUUID } from 'node:crypto'
import { Agent, request } from 'node:http'
import type { Program } from '#bench/load.ts'
import type { Script } from './script.ts'

/**
 * The system under comparison as its callers meet it: one POST for each step of the script. `tokenOf` gives the token
 * of an account.
 */
export function ours(
  baseUrl: string,
  { starter, application, steps }: Script,
  tokenOf: (sub: string) => string,
): Program & { close(): void } {
  const agent = new Agent({ keepAlive: true, maxSockets: 128 })
  const post = async (by: string, path: string, body: object) => {
    const { status, text } = await send(agent, new URL(path, baseUrl), tokenOf(by), JSON.stringify(body))
    if (status >= 300) throw new Error(`${by} ${JSON.stringify(body).slice(0, 60)}: ${status} ${text.slice(0, 300)}`)
    return JSON.parse(text)
  }
  return {
    steps: steps.length,
    start: async () => (await post(starter, '/v1/cases', application(randomUUID()))).id,
    async act(caseId, index) {
      const { by, action } = steps[index]!
      await post(by, `/v1/cases/${caseId}/actions`, typeof action === 'function' ? action() : action)
    },
    close: () => agent.destroy(),
  }
}

function send(agent: Agent, url: URL, token: string, body: string): Promise<{ status: number; text: string }> {
  const headers = {
    Authorization: `Bearer ${token}`,
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(body),
    'Idempotency-Key': randomUUID(),
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent, method: 'POST', headers }, response => {
      const chunks: Buffer[] = []
      response.on('data', chunk => chunks.push(chunk))
      response.once('end', () => resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString() }))
      response.once('error', reject)
    })
    sent.once('error', reject).end(body)
  })
}
