/**
 * Weighs what a browser must fetch, gzipped: the first load of the tasks, and what every other page adds to it.
 * Says each figure; ends with 1 when one is over its limit.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { buildConsole } from '../system/console/build.ts'

const firstLimit = 200_000
const pageLimit = 60_000

const folder = await buildConsole()
const manifest = JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8'))
const weigh = file => gzipSync(readFileSync(join(folder, file))).length

/** Files of a chunk and of everything it needs at once. */
function filesOf(key, found = new Set()) {
  const { file, css = [], imports = [] } = manifest[key]
  if (found.has(file)) return found
  for (const one of [file, ...css]) found.add(one)
  for (const one of imports) filesOf(one, found)
  return found
}
const sum = files => [...files].reduce((total, file) => total + weigh(file), 0)

const entry = Object.keys(manifest).find(key => manifest[key].isEntry)
const pages = Object.keys(manifest).filter(key => manifest[key].isDynamicEntry)
const tasks = pages.find(key => key.endsWith('/Tasks.tsx'))
const first = new Set([...filesOf(entry), ...filesOf(tasks)])
const figures = [
  { what: 'first load of /tasks', bytes: sum(first), limit: firstLimit },
  ...pages.map(key => ({
    what: key.replace('src/pages/', ''),
    bytes: sum([...filesOf(key)].filter(file => !first.has(file))),
    limit: pageLimit,
  })),
]
for (const { what, bytes, limit } of figures) {
  const mark = bytes > limit ? `  over ${limit / 1000} kB` : ''
  console.log(`${(bytes / 1000).toFixed(1).padStart(6)} kB  ${what}${mark}`)
}
process.exitCode = figures.some(({ bytes, limit }) => bytes > limit) ? 1 : 0
