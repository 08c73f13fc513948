import { randomBytes } from 'node:crypto'
import { expect, test } from 'vitest'
import { dataKey, type KeyPurpose } from '#vault/dataKey.ts'
import { scopeOfWorkflow } from '#vault/scopes.ts'

const purposes: KeyPurpose[] = ['payload', 'ledger', 'column', 'file']

test('subkeys differ by purpose, by scope and from the secret', () => {
  const secret = randomBytes(32)
  const subkeys = ['case:1', 'case:2'].flatMap(scope =>
    purposes.map(purpose => dataKey(scope, secret).for(purpose).export()),
  )
  expect(new Set([secret, ...subkeys].map(key => key.toString('hex'))).size).toBe(1 + 2 * purposes.length)
  expect(subkeys.every(key => key.length === 32)).toBe(true)
})

test('a subkey is the HKDF-SHA256 of RFC 5869 and stays so', () => {
  const secret = Buffer.alloc(32, 7)
  const expected = '3ff00a38b53480e939c26600ff44ab413c0f6b00a473a84f37616e1ed3fa08b0' // by Python's hmac
  expect(dataKey('case:1', secret).for('ledger').export().toString('hex')).toBe(expected)
})

test.each([
  ['case-7f3a', 'case:7f3a'],
  ['case-a-b', 'case:a-b'],
  ['case-', 'system'],
  ['reconcile-2026-01-01T00:00:00Z', 'system'],
  ['xcase-1', 'system'],
])('payloads of workflow %s are under the key of %s', (workflowId, scope) => {
  expect(scopeOfWorkflow(workflowId)).toBe(scope)
})
