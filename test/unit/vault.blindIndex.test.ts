import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { blindIndex } from '#vault/blindIndex.ts'

const key = randomBytes(32)

test.each([
  ['white space', '张 三', ' 张三　'],
  ['width', 'ＡＢＣ１２３', 'abc123'],
  ['case', 'Zhang San', 'ZHANG SAN'],
  ['composition', 'e\u0301', '\u00c9'],
])('does not depend on %s', (_what, one, other) => {
  expect(blindIndex(key, 'subject', one)).toBe(blindIndex(key, 'subject', other))
})

test('differs by value, kind and key', () => {
  const indexes = [
    blindIndex(key, 'subject', '张三'),
    blindIndex(key, 'subject', '张三丰'),
    blindIndex(key, 'unit', '张三'),
    blindIndex(randomBytes(32), 'subject', '张三'),
  ]
  expect(new Set(indexes).size).toBe(4)
  expect(indexes[0]).toMatch(/^[0-9a-f]{64}$/)
})
