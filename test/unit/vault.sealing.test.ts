import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { open, openJson, SealBroken, seal, sealJson } from '#vault/sealing.ts'

const key = randomBytes(32)
const bytes = fc.uint8Array({ maxLength: 300 }).map(array => Buffer.from(array))

test('what was sealed opens to the same bytes', () => {
  fc.assert(
    fc.property(bytes, fc.string({ unit: 'binary' }), (clear, aad) => {
      expect(open(key, seal(key, clear, aad), aad).equals(clear)).toBe(true)
    }),
  )
})

test('any flipped bit is found', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), (clear, position) => {
      const sealed = seal(key, clear, 'place')
      const bit = position % (sealed.length * 8)
      sealed[bit >> 3]! ^= 1 << (bit & 7)
      expect(() => open(key, sealed, 'place')).toThrow(SealBroken)
    }),
  )
})

test('any cut is found', () => {
  fc.assert(
    fc.property(bytes, fc.nat(), (clear, length) => {
      const sealed = seal(key, clear, 'place')
      expect(() => open(key, sealed.subarray(0, length % sealed.length), 'place')).toThrow(SealBroken)
    }),
  )
})

test('another key or another place does not open', () => {
  const sealed = seal(key, '内容', 'place')
  expect(() => open(randomBytes(32), sealed, 'place')).toThrow(SealBroken)
  expect(() => open(key, sealed, 'elsewhere')).toThrow(SealBroken)
})

test('sealing the same text twice gives different bytes', () => {
  expect(seal(key, '内容', 'place')).not.toEqual(seal(key, '内容', 'place'))
})

test('values survive as JSON', () => {
  const value = { name: '张三', list: [1, null, 'a'] }
  expect(openJson(key, sealJson(key, value, 'row 1'), 'row 1')).toEqual(value)
})
