/** The value below which a share of the values lies, by the nearest rank; NaN of none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN
}

export const median = (values: readonly number[]): number => {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  return Number.isInteger(middle)
    ? ((sorted[middle - 1] ?? Number.NaN) + (sorted[middle] ?? Number.NaN)) / 2
    : sorted[Math.floor(middle)]!
}

export const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0)

/** A ratio taken once in each block: its median and its range. */
export type Ratio = { median: number; least: number; most: number; each: number[] }

export const ratioOf = (each: number[]): Ratio => ({
  median: median(each),
  least: Math.min(...each),
  most: Math.max(...each),
  each,
})
