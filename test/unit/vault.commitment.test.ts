import { createHash, randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalJson, chainHash, commitment, entrySalt, GENESIS } from '#vault/commitment.ts'

describe('canonical JSON', () => {
  test('sorts keys by UTF-16 units and drops undefined, as RFC 8785 section 3.2.3 has it', () => {
    const value = { '€': 1, '\r': 2, '\ufb33': 3, '1': 4, '😀': 5, '\u0080': 6, ö: 7, none: undefined }
    expect(canonicalJson(value)).toBe('{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}')
  })

  test('writes numbers as RFC 8785 section 3.2.2 has it', () => {
    expect(canonicalJson([1e30, 4.5, 2e-3, 1e-27, -0])).toBe('[1e+30,4.5,0.002,1e-27,0]')
  })

  test('does not depend on the order of keys, and reads back as the same value', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), object => {
        const reversed = Object.fromEntries(Object.entries(object).reverse())
        expect(canonicalJson(reversed)).toBe(canonicalJson(object))
        expect(JSON.parse(canonicalJson(object))).toEqual(JSON.parse(JSON.stringify(object)))
      }),
    )
  })

  test.each([
    ['undefined', undefined],
    ['not a number', Number.NaN],
    ['infinity', [Number.POSITIVE_INFINITY]],
    ['a lone surrogate', { text: '\ud800' }],
  ])('refuses %s', (_what, value) => {
    expect(() => canonicalJson(value)).toThrow()
  })
})

describe('a commitment', () => {
  const ledgerKey = randomBytes(32)

  test('is the hash of salt and text', () => {
    const salt = entrySalt(ledgerKey, 1)
    const hash = createHash('sha256').update(Buffer.concat([salt, Buffer.from('{"理由":"容错"}')]))
    expect(commitment(salt, '{"理由":"容错"}')).toBe(hash.digest('hex'))
  })

  test('is stable under retries and tells equal texts of two entries apart', () => {
    expect(commitment(entrySalt(ledgerKey, 1), '{}')).toBe(commitment(entrySalt(ledgerKey, 1), '{}'))
    expect(commitment(entrySalt(ledgerKey, 1), '{}')).not.toBe(commitment(entrySalt(ledgerKey, 2), '{}'))
    expect(commitment(entrySalt(ledgerKey, 1), '{}')).not.toBe(commitment(entrySalt(randomBytes(32), 1), '{}'))
  })
})

describe('the chain', () => {
  const link = {
    n: 1,
    at: '2026-03-02T01:00:00.000Z',
    receivedAt: '2026-03-02T00:59:59.000Z',
    type: 'opened',
    commit: 'aa',
  }

  test('hashes the canonical JSON of link and previous hash', () => {
    const text = `{"at":"${link.at}","commit":"aa","n":1,"prev":"${GENESIS}","receivedAt":"${link.receivedAt}","type":"opened"}`
    expect(chainHash(GENESIS, link)).toBe(createHash('sha256').update(text).digest('hex'))
  })

  test('changes with every field', () => {
    const hashes = [
      chainHash(GENESIS, link),
      chainHash('1'.repeat(64), link),
      chainHash(GENESIS, { ...link, n: 2 }),
      chainHash(GENESIS, { ...link, at: '2026-03-02T01:00:00.001Z' }),
      chainHash(GENESIS, { ...link, receivedAt: null }),
      chainHash(GENESIS, { ...link, type: 'closed' }),
      chainHash(GENESIS, { ...link, commit: 'ab' }),
    ]
    expect(new Set(hashes).size).toBe(hashes.length)
  })

  test('takes no time of receipt and null for the same', () => {
    const { receivedAt: _, ...timerLink } = link
    expect(chainHash(GENESIS, timerLink)).toBe(chainHash(GENESIS, { ...link, receivedAt: null }))
  })
})
