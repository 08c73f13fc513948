import { randomBytes } from 'node:crypto'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { KeyringError, parseKeyring } from '#vault/keyring.ts'
import { addKeyToFile, createKeyringFile, readKeyringFile } from '#vault/keyringFile.ts'

const folder = mkdtempSync(join(tmpdir(), 'zhengming-keyring-'))
afterAll(() => rmSync(folder, { recursive: true }))

const base64Key = () => randomBytes(32).toString('base64')
const keyringOf = (current: string, keys: Record<string, string>) => parseKeyring(JSON.stringify({ current, keys }))

describe('a keyring', () => {
  test('unwraps what it wrapped', () => {
    const keyring = keyringOf('a', { a: base64Key() })
    const dataKey = randomBytes(32)
    const { keyId, wrapped } = keyring.wrap(dataKey)
    expect(keyId).toBe('a')
    expect(wrapped.includes(dataKey)).toBe(false)
    expect(keyring.unwrap(keyId, wrapped)).toEqual(dataKey)
  })

  test('unwraps with old keys after a new one became current', () => {
    const keys = { old: base64Key(), new: base64Key() }
    const dataKey = randomBytes(32)
    const { keyId, wrapped } = keyringOf('old', keys).wrap(dataKey)
    const rotated = keyringOf('new', keys)
    expect(rotated.wrap(dataKey).keyId).toBe('new')
    expect(rotated.unwrap(keyId, wrapped)).toEqual(dataKey)
  })

  test('says which key is missing', () => {
    const keyring = keyringOf('a', { a: base64Key() })
    expect(() => keyring.unwrap('b', keyring.wrap(randomBytes(32)).wrapped)).toThrow(/no key "b": put that key back/)
  })

  test('says when it does not belong to the database', () => {
    const { keyId, wrapped } = keyringOf('a', { a: base64Key() }).wrap(randomBytes(32))
    expect(() => keyringOf('a', { a: base64Key() }).unwrap(keyId, wrapped)).toThrow(/belongs to this database/)
  })

  test.each([
    ['not JSON', 'k', /not JSON/],
    ['null', 'null', /wrong shape/],
    ['no keys', '{"current":"a"}', /wrong shape/],
    ['a key that is too short', '{"current":"a","keys":{"a":"AAAA"}}', /Key "a" .* 32 bytes/],
    ['a key that is no text', '{"current":"a","keys":{"a":7}}', /Key "a" .* 32 bytes/],
    ['an odd key id', JSON.stringify({ current: 'a b', keys: { 'a b': base64Key() } }), /key id/],
    ['a current key it lacks', JSON.stringify({ current: 'b', keys: { a: base64Key() } }), /set "current" to one of a/],
  ])('is refused with %s', (_what, json, message) => {
    expect(() => parseKeyring(json)).toThrow(KeyringError)
    expect(() => parseKeyring(json)).toThrow(message)
  })
})

describe('a keyring file', () => {
  test('is created for its owner only and read again', () => {
    const path = join(folder, 'created.json')
    const { keyId, wrapped } = createKeyringFile(path).wrap(Buffer.from('data key'))
    expect(statSync(path).mode & 0o777).toBe(0o600)
    expect(readKeyringFile(path).unwrap(keyId, wrapped).toString()).toBe('data key')
  })

  test('is never overwritten', () => {
    const path = join(folder, 'kept.json')
    createKeyringFile(path)
    const before = readFileSync(path, 'utf8')
    expect(() => createKeyringFile(path)).toThrow(/never overwritten/)
    expect(readFileSync(path, 'utf8')).toBe(before)
    expect(readdirSync(folder).filter(name => name.startsWith('kept.json'))).toEqual(['kept.json'])
  })

  test('that is missing is refused with the remedy', () => {
    expect(() => readKeyringFile(join(folder, 'none.json'))).toThrow(/no keyring file .*restore it/)
  })

  test('that others can read is refused with the remedy', () => {
    const path = join(folder, 'open.json')
    createKeyringFile(path)
    chmodSync(path, 0o644)
    expect(() => readKeyringFile(path)).toThrow(/chmod 600/)
  })

  test('is followed: a key added later is known to who read it before, and wraps what comes', () => {
    const path = join(folder, 'followed.json')
    const running = createKeyringFile(path)
    const old = running.wrap(Buffer.from('old'))
    const added = addKeyToFile(path)
    const other = readKeyringFile(path).wrap(Buffer.from('new'))
    expect(other.keyId).toBe(added)
    expect(running.unwrap(added, other.wrapped).toString()).toBe('new')
    expect(running.unwrap(old.keyId, old.wrapped).toString()).toBe('old')
    expect(running.wrap(Buffer.from('x')).keyId).toBe(added)
    expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  test('that is replaced by one with other bytes under a known id wraps nothing more', () => {
    const path = join(folder, 'replaced.json')
    const running = createKeyringFile(path)
    writeFileSync(path, JSON.stringify({ current: running.current, keys: { [running.current]: base64Key() } }))
    expect(() => running.wrap(Buffer.from('x'))).toThrow(/has other bytes than before: put back/)
  })
})
