import { createServer, type Server } from 'node:http'
import type { Deps } from './deps.ts'
import { readiness } from './readiness.ts'

/** For operators on this machine: `/metrics`, and `/readyz` with its parts. */
export const createOpsServer = (deps: Pick<Deps, 'engine' | 'signIn' | 'metrics'>): Server =>
  createServer(async (request, response) => {
    try {
      if (request.url === '/metrics')
        return response.setHeader('Content-Type', deps.metrics.contentType).end(await deps.metrics.text())
      if (request.url !== '/readyz') return response.writeHead(404).end()
      const { ready, parts } = await readiness(deps)
      response
        .writeHead(ready ? 200 : 503, { 'Content-Type': 'application/json' })
        .end(JSON.stringify({ ready, parts }))
    } catch {
      response.writeHead(503).end()
    }
  })
