import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { StartError } from './startError.ts'

const run = promisify(execFile)

/** User and group under which PostgreSQL runs; empty: those of this process. */
export interface Account {
  uid?: number
  gid?: number
}

/** PostgreSQL refuses to run as root: then it takes the user `postgres`, which is created if there is none. */
export async function postgresAccount(): Promise<Account> {
  if (process.getuid?.() !== 0) return {}
  const known = await lookUp()
  if (known) return known
  await run('useradd', ['--system', '--user-group', '--shell', '/bin/false', 'postgres']).catch(() => {})
  const created = await lookUp()
  if (created) return created
  throw new StartError('PostgreSQL does not run as root: start as another user, or create the system user `postgres`.')
}

async function lookUp(): Promise<Account | undefined> {
  try {
    const id = async (flag: string) => Number.parseInt((await run('id', [flag, 'postgres'])).stdout, 10)
    return { uid: await id('-u'), gid: await id('-g') }
  } catch {
    return undefined
  }
}
