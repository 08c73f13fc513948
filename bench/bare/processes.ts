import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { Asked, Done } from '#bench/load.ts'
import type { Kind } from './names.ts'
import { type Place, placeVariables } from './place.ts'
import { createSchema } from './rows.ts'

/** The two processes of the bare programs, apart as worker and API of the system are. */
export type Bare = {
  workerPid: number
  clientPid: number
  run(kind: Kind, steps: number, asked: Asked): Promise<Done>
  stop(): Promise<void>
}

export async function startBare(place: Place): Promise<Bare> {
  await createSchema(place.databaseUrl)
  const begin = async (file: string) => {
    const child = fork(join(import.meta.dirname, file), { env: { ...process.env, ...placeVariables(place) } })
    await told(child)
    return child
  }
  const [worker, client] = await Promise.all([begin('worker.ts'), begin('client.ts')])
  return {
    workerPid: worker.pid!,
    clientPid: client.pid!,
    async run(kind, steps, asked) {
      client.send({ kind, steps, asked })
      const { done, failed } = (await told(client)) as { done?: Done; failed?: string }
      if (!done) throw new Error(`the bare program failed: ${failed}`)
      return done
    },
    async stop() {
      const ended = Promise.all([worker, client].map(child => new Promise(gone => child.once('exit', gone))))
      worker.kill('SIGTERM')
      client.disconnect()
      await ended
    },
  }
}

/** The next message of a child; rejects when it ends without one. */
function told(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) => reject(new Error(`${child.spawnargs.at(-1)} ended with ${code}`))
    child.once('exit', ended)
    child.once('message', message => {
      child.off('exit', ended)
      resolve(message)
    })
  })
}
