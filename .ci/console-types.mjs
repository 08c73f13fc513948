/**
 * Writes the console's types from the description of the interface, or says that they are not those of today:
 * node .ci/console-types.mjs [--check]
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { routes } from '../api/routes/routes.ts'
import { openApiOf } from '../api/server/openApi.ts'

const root = join(import.meta.dirname, '..')
const kept = join(root, 'console', 'src', 'api', 'api.d.ts')
const folder = mkdtempSync(join(tmpdir(), 'console-types-'))
const [description, written] = [join(folder, 'openapi.json'), join(folder, 'api.d.ts')]
let status = 0
try {
  writeFileSync(description, JSON.stringify(openApiOf(routes)))
  const made = spawnSync(process.execPath, [join(root, 'console', 'scripts', 'types.mjs'), description, written], {
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (made.status !== 0) status = 1
  else if (!process.argv.includes('--check')) writeFileSync(kept, readFileSync(written))
  else if (readFileSync(written, 'utf8') !== readFileSync(kept, 'utf8')) {
    console.error(`${kept} is not of this interface: run node .ci/console-types.mjs and look at what changed.`)
    status = 1
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
process.exitCode = status
