import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Webhook } from 'standardwebhooks'

export type Received = { id: string; type: string; timestamp: string; data: Record<string, unknown> }

/** A system that is told of events: it checks each signature as the scheme says, and answers with `status`. */
export async function startReceiver(secret: string) {
  const received: Received[] = []
  const refused: string[] = []
  const made = { url: '', status: 204, received, refused, stop: async () => {} }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', part => parts.push(part))
    request.on('end', () => {
      try {
        const headers = request.headers as Record<string, string>
        received.push(
          new Webhook(secret, { format: 'raw' }).verify(Buffer.concat(parts).toString(), headers) as Received,
        )
      } catch (error) {
        refused.push(String(error))
      }
      response.writeHead(made.status, { location: '/elsewhere' }).end('not read')
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  made.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`
  made.stop = async () => {
    server.closeAllConnections()
    await new Promise(done => server.close(done))
  }
  return made
}
