import { randomInt } from 'node:crypto'
import { createServer } from 'node:net'
import { StartError } from './startError.ts'

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

/**
 * Below the ranges from which systems take ports for outgoing connections: one chosen here stays free until it is
 * listened on.
 */
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

/** Which port a part would like: the one that a variable sets (0: none is set), else that of the last run. */
export type PortWish = { variable: string; set: number; last: number | undefined }

/**
 * The port that a variable sets, else that of the last run if it is free, else any. Throws `StartError` if it is taken.
 */
export async function portOf({ variable, set, last }: PortWish): Promise<number> {
  if (set > 0 && !(await isFree(set)))
    throw new StartError(
      `Port ${set} (${variable}) is in use: stop the program that listens there, or set ${variable} to another port.`,
    )
  return set || freePort(last)
}
