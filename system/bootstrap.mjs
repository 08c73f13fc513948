/**
 * Entry of every npm script; runs on any Node from 18 on. Installs what package-lock.json asks for, then runs the
 * command on the pinned Node of node_modules: node system/bootstrap.mjs <command> [arguments]
 */
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const modules = join(root, 'node_modules')
const pinned = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node')
const neededMajor = 24

/** Script of each command and the arguments before those of the caller. */
const commands = {
  start: ['system/commands/start.ts'],
  api: ['api/main.ts'],
  worker: ['worker/main.ts'],
  token: ['system/commands/token.ts'],
  demo: ['system/commands/demo.ts'],
  cases: ['system/commands/cases.ts'],
  verify: ['system/commands/verify.ts'],
  keys: ['system/commands/keys.ts'],
  backup: ['system/commands/backup.ts'],
  restore: ['system/commands/restore.ts'],
  report: ['system/commands/report.ts'],
  migrate: ['system/commands/migrate.ts'],
  setup: ['system/commands/setup.ts'],
  build: ['system/commands/build.ts'],
  bench: ['bench/main.ts'],
  chaos: ['test/chaos/main.ts'],
  console: ['node_modules/vite/bin/vite.js', 'console'],
  test: ['node_modules/vitest/vitest.mjs', 'run'],
}

const [name = '', ...given] = process.argv.slice(2)
const [script, ...fixed] = commands[name] ?? []
if (!script) {
  console.error(`Commands: ${Object.keys(commands).join(', ')}`)
  process.exit(2)
}
if (!isInstalled()) install()
await run(join(root, script), [...fixed, ...given])

/**
 * Whether every package of the lock file is there in its version; platform packages may be absent, tests need all
 * others.
 */
function isInstalled() {
  const read = path => JSON.parse(readFileSync(path, 'utf8')).packages
  const installed = join(modules, '.package-lock.json')
  if (!existsSync(installed) || !existsSync(pinned)) return false
  const found = read(installed)
  return Object.entries(read(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '' || !path.includes('node_modules/')) return true
    if (found[path]) return found[path].version === wanted.version
    return Boolean(
      wanted.optional || wanted.peer || wanted.devOptional || (wanted.dev && !['test', 'chaos'].includes(name)),
    )
  })
}

function install() {
  console.error('Installing packages (npm ci)')
  const shell = process.platform === 'win32'
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell,
  })
  if (npm.status !== 0)
    stop('npm ci failed: see the lines above; it needs a package registry and about 1.5 GB of disk.')
  if (!existsSync(pinned)) {
    spawnSync(process.execPath, ['installArchSpecificPackage'], { cwd: join(modules, 'node'), stdio: ['ignore', 2, 2] })
  }
  if (!existsSync(pinned))
    stop(`Node ${neededMajor} could not be installed for this platform: start with Node ${neededMajor} or later.`)
}

async function run(path, args) {
  if (Number.parseInt(process.versions.node, 10) >= neededMajor) {
    process.argv = [process.argv[0], path, ...args]
    endWithNpm(() => process.kill(process.pid, 'SIGTERM'))
    await import(pathToFileURL(path).href)
    return
  }
  const isService = ['start', 'api', 'worker'].includes(name)
  const child = spawn(
    pinned,
    [...(isService ? ['--import', join(root, 'system', 'withParent.ts')] : []), path, ...args],
    {
      stdio: ['inherit', 'inherit', 'inherit', ...(isService ? ['ipc'] : [])],
      env: {
        ...process.env,
        PATH: `${join(modules, '.bin')}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}`,
      },
    },
  )
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  endWithNpm(() => child.kill('SIGTERM'))
  child.once('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal]))
}

/** The scripts take the place of npm's shell; where npm is killed, or a shell stands between, the command ends too. */
function endWithNpm(end) {
  if (!process.env.npm_lifecycle_event) return
  const shell = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === shell) return
    clearInterval(watch)
    end()
  }, 300)
  watch.unref()
}

function stop(message) {
  console.error(message)
  process.exit(1)
}
