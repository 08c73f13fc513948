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

/**
 * Rules are functions of their arguments alone, so that cases can share them; the first holds for whatever comes after
 * it.
 */
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
    await writeFile(`${path}.${process.pid}`, withoutPaths(code))
    await rename(`${path}.${process.pid}`, path)
  }
  return { path, buildId }
}

/**
 * The code with an empty map in place of the bundler's, which names the folders of this machine: of one source there is
 * one bundle, byte for byte, wherever it is built. Failures carry no stack that the map would translate.
 */
const withoutPaths = (code: string): string =>
  code.replace(/(?<=\n\/\/# sourceMappingURL=data:application\/json;charset=utf-8;base64,)[\w+/=]+/, () =>
    Buffer.from(JSON.stringify({ version: 3, file: 'workflows.js', sources: [], names: [], mappings: '' })).toString(
      'base64',
    ),
  )

const nothing = () => {}
const silent = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: console.error }
