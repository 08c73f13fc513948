import { type Block, type Comparison, levels, type Name, type Run } from './compare.ts'
import { type Counts, eventsGoal, statementsGoal, writesGoal } from './counts.ts'
import { median, type Ratio, ratioOf, sum } from './statistics.ts'

const fixed = (value: number, digits = 2) => value.toFixed(digits)
const told = (ratio: Ratio, goal: string) =>
  `${fixed(ratio.median)} (${fixed(ratio.least)} to ${fixed(ratio.most)}; ${ratio.each.map(one => fixed(one)).join(' ')}), goal ${goal}`

const perSecond = ({ cases, seconds }: Run) => cases / seconds
/** CPU that counts: not that of the caller, who is outside of the system. */
const cpuPerCase = ({ cpu, cases }: Run) => (sum(Object.values(cpu)) - (cpu.caller ?? 0)) / cases

const find = ({ runs }: Block, program: Name, inFlight: number) =>
  runs.find(run => run.program === program && run.inFlight === inFlight)

/** One ratio for each block that has both. */
function ratios(
  blocks: readonly Block[],
  of: (block: Block) => [number | undefined, number | undefined],
): Ratio | undefined {
  const each = blocks.flatMap(block => {
    const [ours, other] = of(block)
    return ours !== undefined && other !== undefined ? [ours / other] : []
  })
  return each.length > 0 ? ratioOf(each) : undefined
}

/** Lines of a comparison: raw pairs block by block, then each ratio with its range and its goal. */
export function comparisonLines({ blocks, bareEvents, actions }: Comparison): string[] {
  const lines = [`Whole cases of ${actions} human actions; ratios are ours / bare, one for each block`]
  const value = (run: Run | undefined, of: (run: Run) => number) => (run ? of(run) : undefined)
  for (const inFlight of levels) {
    lines.push('', `Completed cases/s, ${inFlight} in flight`)
    for (const [index, block] of blocks.entries())
      lines.push(
        `  block ${index + 1}: ${names(block, inFlight)
          .map(run => `${run.program} ${fixed(perSecond(run))}`)
          .join(', ')}`,
      )
    for (const [other, goal] of [
      ['lean', '≥ 0.80'],
      ['ordinary', '≥ 1.6'],
    ] as const) {
      const ratio = ratios(blocks, block => [
        value(find(block, 'ours', inFlight), perSecond),
        value(find(block, other, inFlight), perSecond),
      ])
      if (ratio) lines.push(`  of ${other} bare: ${told(ratio, goal)}`)
    }
  }
  lines.push('', 'One human action in an open loop at half of lean bare’s saturation, ms')
  for (const [index, { open }] of blocks.entries())
    for (const { program, rate, p50, p95, achieved } of open)
      lines.push(
        `  block ${index + 1}: ${program} at ${fixed(rate, 0)}/s (done ${fixed(achieved, 0)}/s): p50 ${fixed(p50, 1)}, p95 ${fixed(p95, 1)}`,
      )
  for (const [at, goal] of [
    ['p50', '≤ 1.25'],
    ['p95', '≤ 1.5'],
  ] as const) {
    const ratio = ratios(blocks, ({ open }) => [
      open.find(one => one.program === 'ours')?.[at],
      open.find(one => one.program === 'lean')?.[at],
    ])
    if (ratio) lines.push(`  ${at} of lean bare: ${told(ratio, goal)}`)
  }
  lines.push('', 'CPU milliseconds per case')
  const runs = blocks.flatMap(block => block.runs)
  for (const name of [...new Set(runs.map(run => run.program))])
    lines.push(`  ${name}: ${cpuLine(runs.filter(run => run.program === name))}`)
  for (const inFlight of levels) {
    const ratio = ratios(blocks, block => [
      value(find(block, 'ours', inFlight), cpuPerCase),
      value(find(block, 'lean', inFlight), cpuPerCase),
    ])
    if (ratio) lines.push(`  of lean bare, ${inFlight} in flight: ${told(ratio, '≤ 1.25')}`)
  }
  const events = Object.entries(bareEvents).map(([name, types]) => `${name} bare ${sum(Object.values(types))}`)
  return [...lines, '', `History events per case: ${events.join(', ')}`]
}

/** The last line: how many times the CPU of lean bare a case costs, by the median of the blocks with 16 in flight. */
export function cpuRatioLine({ blocks }: Comparison): string | undefined {
  const each = blocks.flatMap(block => {
    const [own, lean] = [find(block, 'ours', 16), find(block, 'lean', 16)]
    return own && lean ? [cpuPerCase(own) / cpuPerCase(lean)] : []
  })
  return each.length > 0 ? `CPU per case ${fixed(median(each))} of lean bare` : undefined
}

/** More of the machine than this in other hands, and no ratio of CPU is to be trusted. */
const quietShare = 0.15

/** Says so when the machine was too busy with other work for a conclusion. */
export function busyLine({ blocks }: Comparison): string | undefined {
  const most = Math.max(...blocks.flatMap(({ runs }) => runs.map(({ elsewhere }) => elsewhere)))
  return most > quietShare
    ? `Other work took up to ${fixed(most * 100, 0)} % of the machine during a run: too busy to conclude from these ratios.`
    : undefined
}

const names = ({ runs }: Block, inFlight: number) => runs.filter(run => run.inFlight === inFlight)

function cpuLine(runs: readonly Run[]): string {
  const of = (name: string) => median(runs.map(run => ((run.cpu[name] ?? 0) * 1000) / run.cases))
  const parts = Object.keys(runs[0]?.cpu ?? {}).map(
    name => `${name} ${fixed(of(name), 0)}${name === 'caller' ? ' (not counted)' : ''}`,
  )
  return `${fixed(median(runs.map(cpuPerCase)) * 1000, 0)} = ${parts.join(', ')}`
}

/** Whether all counts are within their goals. */
export const isWithinGoals = ({ events, writes, statements }: Counts): boolean =>
  events.ratio <= eventsGoal && writes.perAction <= writesGoal && statements.perCase <= statementsGoal

export function countLines({ events, writes, reads, statements }: Counts): string[] {
  return [
    `History events per case: ours ${events.each.join(' ')}; its parts ${events.parts}; ratio ${fixed(events.ratio, 3)}, goal ≤ ${eventsGoal}`,
    `  ${Object.entries(events.byType)
      .map(([type, count]) => `${type} ${count}`)
      .join(', ')}`,
    `Write transactions per action in the registers: ${fixed(writes.perAction)}, goal ${writesGoal} (by step: ${writes.byStep.join(' ')})`,
    `  the start ${writes.start}; apart from these 1 for each notice rendered, and ${fixed(reads, 1)} read-log inserts per case`,
    `Statements per case from the API: ${statements.perCase}, goal ≤ ${statementsGoal} (the start ${statements.start}, an act ${fixed(statements.perAct, 1)}; by step: ${statements.byStep.join(' ')})`,
  ]
}
