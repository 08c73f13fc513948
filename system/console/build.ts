import { spawn } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const root = join(import.meta.dirname, '..', '..')
const source = join(root, 'console')

/** The console could not be built; the message carries what the builder said. */
export class ConsoleBuildError extends Error {
  override readonly name = 'ConsoleBuildError'
}

/** Hash of all that a built console is made of: its files and the lock file. */
async function hashOfSources(): Promise<string> {
  const found = await readdir(source, { recursive: true, withFileTypes: true })
  const files = found
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .filter(path => !path.includes('node_modules'))
    .sort()
  const hash = createHash('sha256')
  for (const path of [...files, join(root, 'package-lock.json')])
    hash
      .update(path.slice(root.length))
      .update('\0')
      .update(await readFile(path))
      .update('\0')
  return hash.digest('hex').slice(0, 16)
}

/**
 * The folder of the built console. It is built when this very source was not built before, and then kept by the hash of
 * its source; two processes that build it at once end up with one of the two. Throws a `ConsoleBuildError`.
 */
export async function buildConsole(report: (line: string) => void = () => {}): Promise<string> {
  const folder = join(root, 'build', `console-${await hashOfSources()}`)
  if (existsSync(join(folder, 'index.html'))) return folder
  report('Building the console (once for each version)')
  const making = join(root, 'build', `console-making-${randomUUID()}`)
  await mkdir(making, { recursive: true })
  try {
    await runBuilder(making)
    await rename(making, folder).catch(error => {
      if (!existsSync(join(folder, 'index.html'))) throw error
    })
  } finally {
    await rm(making, { recursive: true, force: true })
  }
  return folder
}

async function runBuilder(outDir: string): Promise<void> {
  const vite = join(dirname(createRequire(join(source, 'package.json')).resolve('vite/package.json')), 'bin', 'vite.js')
  const child = spawn(process.execPath, [vite, 'build', source, '--outDir', outDir, '--logLevel', 'warn'], {
    cwd: source,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      said += String(chunk)
    })
  const [code] = await once(child, 'close')
  if (code !== 0) throw new ConsoleBuildError(`The console could not be built:\n${said.trim()}`)
}
