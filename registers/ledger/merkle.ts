import { createHash } from 'node:crypto'

/** A neighbour on the way from a leaf to the root, and on which side it stands. */
export type Step = { side: 'left' | 'right'; hash: string }

export const sha256Of = (text: string | Buffer): string => createHash('sha256').update(text).digest('hex')

const joined = (left: string, right: string) => sha256Of(`node ${left} ${right}`)

/** The next row up; a last hash without a neighbour goes up as it is. */
const above = (row: readonly string[]): string[] =>
  Array.from({ length: Math.ceil(row.length / 2) }, (_, i) => {
    const [left = '', right] = row.slice(i * 2, i * 2 + 2)
    return right === undefined ? left : joined(left, right)
  })

/** Root of a hash tree over leaves in this order; that of no leaves is the hash of nothing. */
export function treeRoot(leaves: readonly string[]): string {
  let row = [...leaves]
  while (row.length > 1) row = above(row)
  return row[0] ?? sha256Of('')
}

/** The neighbours by which a leaf's place in the tree is proved without the other leaves. */
export function treePath(leaves: readonly string[], index: number): Step[] {
  const path: Step[] = []
  let row = [...leaves]
  for (let at = index; row.length > 1; at = Math.floor(at / 2)) {
    const hash = row[at % 2 === 0 ? at + 1 : at - 1]
    if (hash !== undefined) path.push({ side: at % 2 === 0 ? 'right' : 'left', hash })
    row = above(row)
  }
  return path
}

/** The root that a leaf and its path give. */
export const rootFrom = (leaf: string, path: readonly Step[]): string =>
  path.reduce((hash, step) => (step.side === 'left' ? joined(step.hash, hash) : joined(hash, step.hash)), leaf)
