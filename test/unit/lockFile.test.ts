import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

type Locked = { integrity?: string; link?: boolean; version?: string }
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> }

test('every package is locked by the hash of its content, those of other platforms too', () => {
  const without = Object.entries(packages).filter(
    ([path, { integrity = '', link }]) => path.includes('node_modules/') && !link && !/^sha512-/.test(integrity),
  )
  expect(without.map(([path]) => path)).toEqual([])
  expect(Object.keys(packages).length).toBeGreaterThan(100)
})
