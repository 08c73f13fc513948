/**
 * Adds to package-lock.json the optional platform packages that the registry in use does not serve.
 * npm leaves them out when it writes the lock file, and `npm ci` then refuses it on every machine.
 * Run it after `npm install`: node .ci/complete-lock.mjs
 */
import { readFileSync, writeFileSync } from 'node:fs'

const systems = ['android', 'darwin', 'freebsd', 'linux', 'openharmony', 'win32']
const processors = ['arm64', 'arm', 'ia32', 'ppc64', 'riscv64', 's390x', 'x64']

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))
const entries = { ...lock.packages }
for (const parent of Object.values(lock.packages)) {
  for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
    const words = name.replace(/^.*\//, '').split('-')
    const os = systems.find(system => words.includes(system))
    if (!os || entries[`node_modules/${name}`]) continue
    const cpu = processors.find(processor => words.includes(processor))
    const libc = os === 'linux' && words.find(word => word === 'musl' || word === 'gnu')
    entries[`node_modules/${name}`] = {
      version,
      ...(cpu && { cpu: [cpu] }),
      ...(parent.dev && { dev: true }),
      ...(libc && { libc: [libc === 'gnu' ? 'glibc' : 'musl'] }),
      optional: true,
      os: [os],
    }
  }
}
lock.packages = Object.fromEntries(Object.entries(entries).sort(([a], [b]) => (a < b ? -1 : 1)))
writeFileSync('package-lock.json', `${JSON.stringify(lock, null, 2)}\n`)
