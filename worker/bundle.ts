import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundleWorkflowCode } from '@temporalio/worker'
import { failureConverterPath } from '#vault/dataConverter.ts'

const root = join(import.meta.dirname, '..')
/** Everything that can change what a workflow does: its build id is the hash of these. */
const sources = [
  'workflows',
  'domain',
  'contract',
  'vault/failureConverter.ts',
  'worker/bundle.ts',
  'package-lock.json',
]

/** Rules are functions of their arguments alone, so that cases can share them; the first holds for whatever comes after it. */
const pure = [
  'workflows/stackTraces.ts',
  'domain/act.ts',
  'domain/caseIndex.ts',
  'domain/processes.ts',
  'domain/time/reminders.ts',
]

export type Bundle = { path: string; buildId: string }

async function hashSources(): Promise<string> {
  const hash = createHash('sha256')
  for (const source of sources) {
    const files = source.includes('.') ? [source] : (await readdir(join(root, source), { recursive: true })).sort()
    for (const file of files.filter(name => /\.(ts|json)$/.test(name))) {
      const path = source.includes('.') ? file : join(source, file)
      hash
        .update(path)
        .update('\0')
        .update(await readFile(join(root, path)))
        .update('\0')
    }
  }
  return hash.digest('hex').slice(0, 16)
}

/** Bundles the workflow code unless this very code is bundled already; the build id is a hash of its sources. */
export async function buildBundle(): Promise<Bundle> {
  const buildId = await hashSources()
  const path = join(root, 'build', `workflows-${buildId}.js`)
  if (!existsSync(path)) {
    const { code } = await bundleWorkflowCode({
      workflowsPath: join(root, 'workflows', 'index.ts'),
      failureConverterPath,
      // Pure modules without a life of their own: loaded once for all cases, they stay compiled.
      preloadModules: pure.map(file => join(root, file)),
      logger: silent,
    })
    await mkdir(join(root, 'build'), { recursive: true })
    await writeFile(`${path}.${process.pid}`, code)
    await rename(`${path}.${process.pid}`, path)
  }
  return { path, buildId }
}

const nothing = () => {}
const silent = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: console.error }
