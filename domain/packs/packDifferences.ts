import { canonical } from '../hash.ts'
import type { RulePack } from './rulePack.ts'

/** Where two packs say something else: `is` in the first, `would` in the second; absent where it has nothing there. */
export type PackDifference = { path: string; is?: unknown; would?: unknown }

/** Members in which a pack differs from any other version of it. */
const ofEveryVersion = ['id', 'version']

/** Rows by what they are known by, anything else by its name: so that a row that moved is not another one. */
function places(pack: RulePack): Map<string, unknown> {
  const { criteria, circumstances, days, approval, lossBands = [], ...rest } = pack
  return new Map<string, unknown>([
    ...Object.entries(rest).filter(([name]) => !ofEveryVersion.includes(name)),
    ...criteria.map(row => [`criteria.${row.id}`, row] as const),
    ...circumstances.map(row => [`circumstances.${row.id}`, row] as const),
    ...Object.entries(days).map(([key, rule]) => [`days.${key}`, rule] as const),
    ...Object.entries(approval).map(([rank, level]) => [`approval.${rank}`, level] as const),
    ...lossBands.map(band => [`lossBands.${band.label}`, band] as const),
  ])
}

/** What one pack says otherwise than another, row by row, in the order of the first. */
export function packDifferences(from: RulePack, to: RulePack): PackDifference[] {
  const [before, after] = [places(from), places(to)]
  const paths = [...new Set([...before.keys(), ...after.keys()])]
  return paths.flatMap(path => {
    const [is, would] = [before.get(path), after.get(path)]
    if (is !== undefined && would !== undefined && canonical(is) === canonical(would)) return []
    return [{ path, ...(is !== undefined && { is }), ...(would !== undefined && { would }) }]
  })
}
