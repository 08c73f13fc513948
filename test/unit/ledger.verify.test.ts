import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { exportFormats } from '#registers/ledger/ledgerExport.ts'
import { rootFrom, treePath, treeRoot } from '#registers/ledger/merkle.ts'
import { leafOf, sealRoot } from '#registers/ledger/seals.ts'
import { verifyLedger } from '#system/commands/verifyLedger.ts'
import { chainHash, GENESIS } from '#vault/commitment.ts'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
const caseId = 'c'.repeat(32)

function entriesOf(count: number) {
  let prev = GENESIS
  return Array.from({ length: count }, (_, index) => {
    const link = {
      n: index + 1,
      at: `2026-03-0${index + 1}T09:00:00+08:00`,
      receivedAt: null,
      type: 'addNote',
      commit: sha256(`${index}`),
    }
    const entry = { ...link, prev, head: chainHash(prev, link) }
    prev = entry.head
    return entry
  })
}
const entries = entriesOf(4)
const headAt = (n: number) => entries[n - 1]?.head ?? ''

function sealOf(n: number, others: number) {
  const leaves = [
    ...Array.from({ length: others }, (_, i) => leafOf({ caseId: `b${i}`, n: 1, head: sha256(`b${i}`) })),
    leafOf({ caseId, n, head: headAt(n) }),
  ]
  const seal = { day: '2026-03-04', cases: leaves.length, prev: GENESIS }
  const root = sealRoot({ ...seal, tree: treeRoot(leaves) })
  return { seal: seal.day, n, head: headAt(n), cases: seal.cases, path: treePath(leaves, others), prev: GENESIS, root }
}
const header = { format: exportFormats[0], case: caseId, number: '镇容〔2026〕1号', entries: 4 }

function file(lines: object[]) {
  const text = lines.map(line => `${JSON.stringify(line)}\n`).join('')
  return Buffer.from(`${text}${JSON.stringify({ sha256: sha256(text) })}\n`)
}

describe('an exported ledger', () => {
  test('verifies with its seals, and with a note on what is not sealed yet', () => {
    const found = verifyLedger(file([header, ...entries, sealOf(3, 4)]))
    expect(found.fault).toBeUndefined()
    expect(found.steps.at(-1)).toBe('note: entries 4 to 4 are not sealed yet')
  })

  test('a changed byte is found by the last line', () => {
    const bytes = file([header, ...entries])
    bytes[20] = 0x20
    expect(verifyLedger(bytes).fault).toMatch(
      /^SHA-256 of the file: the file says [0-9a-f]{64}, computed is [0-9a-f]{64}$/,
    )
  })

  test('a changed entry is named with both hashes, even under a fresh last line', () => {
    const changed = entries.map(entry => (entry.n === 2 ? { ...entry, type: 'approve' } : entry))
    const { fault } = verifyLedger(file([header, ...changed]))
    expect(fault).toContain('entry 2 (approve), head')
    expect(fault).toContain(headAt(2))
  })

  test('a missing entry, a foreign head under a seal and a cut file are found', () => {
    expect(verifyLedger(file([{ ...header, entries: 3 }, entries[0]!, entries[2]!, entries[3]!])).fault).toContain(
      'entry 2',
    )
    expect(verifyLedger(file([header, ...entries, { ...sealOf(3, 4), path: [] }])).fault).toContain(
      'seal of 2026-03-04, root',
    )
    expect(verifyLedger(file([header, ...entries, { ...sealOf(3, 4), head: GENESIS }])).fault).toContain(
      'head at entry 3',
    )
    const bytes = file([header, ...entries])
    expect(verifyLedger(bytes.subarray(0, bytes.lastIndexOf(10, -2) + 1)).fault).toContain('is not the SHA-256')
    expect(verifyLedger(Buffer.from('no ledger')).fault).toContain('no exported ledger')
  })
})

describe('a hash tree', () => {
  test('proves each of any number of leaves, and no other', () => {
    for (let count = 1; count <= 9; count++) {
      const leaves = Array.from({ length: count }, (_, i) => sha256(`${i}`))
      const root = treeRoot(leaves)
      for (const [index, leaf] of leaves.entries()) {
        expect(rootFrom(leaf, treePath(leaves, index))).toBe(root)
        expect(rootFrom(sha256('other'), treePath(leaves, index))).not.toBe(root)
      }
    }
  })
})
