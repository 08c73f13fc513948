import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker'

const root = join(import.meta.dirname, '..', '..')

/** A release whose workflow code differs in one place: its bundle, and its modules. `remove` takes the copy away. */
export async function changedWorkflows(file: string, from: string, to: string) {
  const folder = await mkdtemp(join(tmpdir(), 'zhengming-changed-'))
  for (const part of ['workflows', 'domain', 'contract', 'vault/failureConverter.ts', 'package.json'])
    await cp(join(root, part), join(folder, part), { recursive: true })
  await symlink(join(root, 'node_modules'), join(folder, 'node_modules'))
  const source = await readFile(join(folder, file), 'utf8')
  if (source.split(from).length !== 2) throw new Error(`${file} does not hold once: ${from}`)
  await writeFile(join(folder, file), source.replace(from, to))
  const { code } = await bundleWorkflowCode({
    workflowsPath: join(folder, 'workflows', 'index.ts'),
    failureConverterPath: join(folder, 'vault', 'failureConverter.ts'),
    logger: new DefaultLogger('ERROR'),
  })
  const codePath = join(folder, 'bundle.js')
  await writeFile(codePath, code)
  return {
    codePath,
    load: <T>(module: string): Promise<T> => import(pathToFileURL(join(folder, module)).href),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
