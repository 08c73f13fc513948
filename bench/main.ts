import { writeFileSync } from 'node:fs'
import { compare } from './compare.ts'
import { countCases } from './counts.ts'
import { benchLists } from './list/list.ts'
import { benchNotFound } from './notFound.ts'
import { help, type Options, readOptions } from './options.ts'
import { busyLine, comparisonLines, countLines, cpuRatioLine, isWithinGoals } from './summary.ts'
import { startBenchSystem } from './system.ts'

const options = optionsOrExit()
if (options.bench === 'list') {
  const { sizes, rounds, json } = options
  const rows = await benchLists(sizes, rounds, line => console.log(line), json).catch((error: Error) => {
    console.error(`The bench failed: ${error.message}`)
    process.exit(2)
  })
  const faults = rows.filter(({ fault }) => fault !== undefined)
  console.log(
    faults.length === 0 ? 'No plan grows.' : `${faults.length} of ${rows.length} questions have a plan that grows.`,
  )
  process.exit(faults.length === 0 ? 0 : 1)
}
if (options.bench === 'notFound') {
  await benchNotFound(options.pairs, line => console.log(line))
  process.exit()
}
const system = await startBenchSystem(options)
const stopAndExit = () => void system.stop().finally(() => process.exit(130))
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stopAndExit)
try {
  const comparison = options.bench === 'case' ? await compare(system, options, line => console.error(line)) : undefined
  const counts = await countCases(system)
  if (comparison) console.log(comparisonLines(comparison).join('\n'))
  console.log(countLines(counts).join('\n'))
  if (comparison) for (const line of [busyLine(comparison), cpuRatioLine(comparison)]) if (line) console.log(line)
  if (options.json) writeFileSync(options.json, `${JSON.stringify({ ...comparison, counts }, null, 2)}\n`)
  if (options.bench === 'events' && !isWithinGoals(counts)) process.exitCode = 1
} catch (error) {
  console.error(`The bench failed: ${(error as Error).message}`)
  process.exitCode = 2
} finally {
  await system.stop()
}
process.exit()

function optionsOrExit(): Options {
  try {
    const read = readOptions(process.argv.slice(2))
    if (read) return read
    console.log(help)
    process.exit(0)
  } catch (error) {
    console.error(`${(error as Error).message.split('\n')[0]}. Try --help.`)
    process.exit(2)
  }
}
