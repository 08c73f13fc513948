import { chmodSync, existsSync, mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { runningSystem } from './running.ts'
import { explain, StartError } from './startError.ts'

/** The data folder, held by this process alone until it is released or the process dies. */
export interface DataFolder {
  release(): void
}

/** Makes the folder if needed, checks that it can be written, and locks it; a second start gets one clear sentence. */
export function holdDataFolder(dataDir: string): DataFolder {
  try {
    makeFolder(dataDir)
    // For its owner alone, also a folder that was there. As root, PostgreSQL's own user passes through; it can list or
    // read nothing.
    chmodSync(dataDir, process.getuid?.() === 0 ? 0o711 : 0o700)
    const probe = join(dataDir, `.probe-${process.pid}`)
    writeFileSync(probe, Buffer.alloc(64 * 1024), { flush: true })
    rmSync(probe)
  } catch (error) {
    throw explain(`The data folder ${dataDir}`, error)
  }
  return lock(dataDir)
}

/** Node's own recursive mkdir never returns where a parent refuses folders without saying why (`/proc`). */
function makeFolder(path: string): void {
  if (!existsSync(dirname(path))) makeFolder(dirname(path))
  if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) mkdirSync(path)
}

/** The lock is one of the operating system on a SQLite file: it ends with the process, however that dies. */
function lock(dataDir: string): DataFolder {
  const file = new DatabaseSync(join(dataDir, 'lock'))
  try {
    file.exec('begin exclusive')
  } catch (error) {
    file.close()
    if (!/locked|busy/.test(String(error))) throw explain(`The data folder ${dataDir}`, error)
    const other = runningSystem(dataDir)
    throw new StartError(
      `Another system${other ? ` (pid ${other.pid}, ${other.baseUrl})` : ''} already uses ${dataDir}: ` +
        'stop it, or set DATA_DIR (and PORT) to run a second one.',
    )
  }
  return { release: () => file.close() }
}
