import { parseArgs } from 'node:util'
import type { CaseKind } from '#domain/caseKind.ts'
import { scripts } from './ours/scripts.ts'

export const help = `Usage: npm run bench -- case | events | list | notFound [options]

case     Whole cases (15 human actions each) through the HTTP API against two bare Temporal programs on the same
         Temporal server and PostgreSQL, in interleaved blocks: cases/s at 16 and 32 in flight, one action in an open loop at
         half of lean bare's saturation, CPU seconds per case. Then the counts of \`events\`. Clocks gate nothing.
events   Counts only: history events and statements per case, write transactions per action. Exit code 1 if above the goals,
         2 if it could not be measured.
list     Every list, count, badge, search, first page of an export, start of an event stream and the statistics through
         the HTTP API, in registers of each size, as six persons: p50 and p95, and how many rows the plans handled. Exit
         code 1 if a plan reads a growing table whole or handles more rows when there are more cases; clocks gate nothing.

notFound Whether the time of a 404 tells that a case is there: pairs of a case of others and of none, shuffled, as three
         persons; medians, their ratio, and the AUC (0.5: it tells nothing). Clocks gate nothing.

Lean bare files each accepted Update by one row insert of its client; ordinary bare writes it by one regular activity.
Neither has HTTP, rules, encryption or notices. Ratios are those of one block; on two cores differences under 20 % are noise.

  --warmup N     cases of each program before the first block of \`case\` (112)
  --blocks N     blocks of \`case\` (5)
  --cases N      cases of each program at each level in a block (64)
  --actions N    actions of an open loop (600)
  --quick        one block of 24 cases and 200 actions after 16 cases, no ordinary bare at 32
  --kind K       tolerance, clarification or falseAccusation (tolerance)
  --programs L   of lean,ours,ordinary (all): those left out give no ratio
  --sizes L      numbers of cases of \`list\` (1000,100000); 1000000 takes some minutes to fill
  --rounds N     timed askings of each question of \`list\` (20)
  --pairs N      pairs of \`notFound\` (2000)
  --json FILE    writes everything measured to FILE
  --keep         leaves the temporary DATA_DIR, for its logs and profiles`

export type Options = {
  bench: 'case' | 'events' | 'list' | 'notFound'
  kind: CaseKind
  blocks: number
  cases: number
  actions: number
  warmup: number
  quick: boolean
  programs: string[]
  /** Numbers of cases of `list`, the smallest first. */
  sizes: number[]
  rounds: number
  /** Pairs of `notFound`. */
  pairs: number
  json?: string
  keep: boolean
}

const whole = (name: string, value: string): number => {
  if (!/^[1-9]\d{0,6}$/.test(value)) throw new Error(`--${name} must be a whole number of at least 1`)
  return Number(value)
}

/** Reads the arguments; undefined when help was asked for. Throws an error of one line for what it does not know. */
export function readOptions(given: string[]): Options | undefined {
  const { values, positionals } = parseArgs({
    args: given,
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h', default: false },
      blocks: { type: 'string' },
      cases: { type: 'string' },
      actions: { type: 'string' },
      warmup: { type: 'string' },
      kind: { type: 'string', default: 'tolerance' },
      sizes: { type: 'string', default: '1000,100000' },
      rounds: { type: 'string', default: '20' },
      pairs: { type: 'string', default: '2000' },
      programs: { type: 'string', default: 'lean,ours,ordinary' },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      keep: { type: 'boolean', default: false },
    },
  })
  if (values.help) return undefined
  const [bench, ...more] = positionals
  if ((bench !== 'case' && bench !== 'events' && bench !== 'list' && bench !== 'notFound') || more.length > 0)
    throw new Error('Say which bench: case, events or list')
  const { quick, json, keep } = values
  const standard = quick
    ? { blocks: '1', cases: '24', actions: '200', warmup: '16' }
    : { blocks: '5', cases: '64', actions: '600', warmup: '112' }
  const number = (name: keyof typeof standard) => whole(name, values[name] ?? standard[name])
  const kind = (Object.keys(scripts) as CaseKind[]).find(known => known === values.kind)
  if (!kind) throw new Error(`--kind: there is no ${values.kind}`)
  const programs = values.programs.split(',')
  const unknown = programs.find(name => !['lean', 'ours', 'ordinary'].includes(name))
  if (unknown !== undefined) throw new Error(`--programs: there is no ${unknown}`)
  const counts = {
    blocks: number('blocks'),
    cases: number('cases'),
    actions: number('actions'),
    warmup: number('warmup'),
  }
  const sizes = values.sizes.split(',').map(size => whole('sizes', size))
  const rounds = whole('rounds', values.rounds)
  return {
    bench,
    kind,
    ...counts,
    sizes: sizes.toSorted((a, b) => a - b),
    rounds,
    pairs: whole('pairs', values.pairs),
    quick,
    programs,
    keep,
    ...(json !== undefined && { json }),
  }
}
