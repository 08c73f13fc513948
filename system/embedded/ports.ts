import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'

/** Whether the port can be listened on now. */
export function isFree(port: number, host = '127.0.0.1'): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false)
      else reject(error)
    })
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve(true)))
  })
}

/** Below the ranges from which systems take ports for outgoing connections: one chosen here stays free until it is listened on. */
const lowest = 20_000
const choices = 10_000
const tries = 100
/** What this process chose already: it may not be listened on yet. */
const chosen = new Set<number>()

/** The wished port on loopback if it is free, else any free one; a wish of 0 or none takes any. */
export async function freePort(wished = 0): Promise<number> {
  if (wished > 0 && (await isFree(wished))) return wished
  for (let left = tries; left > 0; left--) {
    const port = lowest + randomInt(choices)
    if (chosen.has(port) || !(await isFree(port))) continue
    chosen.add(port)
    return port
  }
  throw new Error(`no port from ${lowest} to ${lowest + choices - 1} is free`)
}
