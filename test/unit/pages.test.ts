import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')
const pages = globSync(['*.md', 'docs/*.md', 'deploy/*.md'], { cwd: root })
const sources = globSync(
  '{api,activities,bench,contract,domain,engine,notices,registers,system,test,vault,worker,workflows}/**/*.ts',
  {
    cwd: root,
  },
).filter(path => path !== relative(root, import.meta.filename))

/** The lines of a page without its fenced code. */
function proseOf(page: string): string[] {
  let fenced = false
  return read(page)
    .split('\n')
    .map(line => {
      const fence = line.trimStart().startsWith('```')
      if (fence) fenced = !fenced
      return fence || fenced ? '' : line
    })
}

/** The anchor of a heading, as the usual viewers of Markdown make it. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{Letter}\p{Number}\s_-]/gu, '')
    .replaceAll(' ', '-')

const headingsOf = (page: string) => proseOf(page).flatMap(line => /^#+ (.+)$/.exec(line)?.[1] ?? [])

describe('pages', () => {
  test('have lines of at most 120 characters, tables excepted, and close inline code on its line', () => {
    const faults = pages.flatMap(page =>
      proseOf(page)
        .map((line, at) => ({ page, line: at + 1, text: line }))
        .filter(({ text }) => !text.startsWith('|') && (text.length > 120 || text.split('`').length % 2 === 0)),
    )
    expect(faults).toEqual([])
  })

  test('have no heading twice, so that each anchor is one place', () => {
    const twice = pages.flatMap(page => {
      const anchors = headingsOf(page).map(anchorOf)
      return anchors.filter((anchor, at) => anchors.indexOf(anchor) !== at).map(anchor => `${page}#${anchor}`)
    })
    expect(twice.filter(place => !place.startsWith('CHANGELOG.md'))).toEqual([])
  })

  test('link to files and headings that are there', () => {
    const dead = pages.flatMap(page =>
      [
        ...proseOf(page)
          .join('\n')
          .matchAll(/\]\(([^)\s]+)\)/g),
      ]
        .map(([, target = '']) => target)
        .filter(target => !/^https?:/.test(target))
        .filter(target => {
          const [path = '', anchor] = target.split('#')
          const to = path === '' ? page : join(dirname(page), path)
          if (globSync(to, { cwd: root }).length === 0) return true
          return anchor !== undefined && !headingsOf(to).map(anchorOf).includes(anchor)
        })
        .map(target => `${page}: ${target}`),
    )
    expect(dead).toEqual([])
  })

  test('begin with what it is and how to start', () => {
    expect(headingsOf('README.md').slice(0, 2)).toEqual(['正名 Zhengming', 'Start'])
    expect(read('ARCHITECTURE.md').trimEnd().split('\n').length).toBeLessThanOrEqual(200)
  })
})

test('comments of the code have lines of at most 120 characters, as the code has', () => {
  const long = sources.flatMap(path =>
    read(path)
      .split('\n')
      .flatMap((line, at) =>
        line.length > 120 && /^\s*(\*|\/\*|\/\/ (?!biome-ignore))/.test(line) ? [`${path}:${at + 1}`] : [],
      ),
  )
  expect(long).toEqual([])
})

describe('what comments and tests cite', () => {
  const cited = (pattern: RegExp) =>
    sources.flatMap(path =>
      [
        ...read(path)
          .replaceAll(/\n\s*\* ?/g, ' ')
          .matchAll(pattern),
      ].map(found => ({ path, found })),
    )

  test('of the rules stands in the section that is named', () => {
    const rules = read('docs/rules.md')
    const sections = new Map(
      rules
        .split(/^## /m)
        .slice(1)
        .map(text => [text.split(' ', 1)[0] ?? '', text]),
    )
    const citations = cited(/docs\/rules\.md (\da?)(?:[,:] ([\p{Letter}_]+(?: [\p{Letter}]+)*))?/gu)
    expect(citations.length).toBeGreaterThan(80)
    const wrong = citations.filter(({ found: [, section = '', name = ''] }) => {
      const text = sections.get(section)
      return text === undefined || !text.toLowerCase().includes(name.toLowerCase())
    })
    expect(wrong.map(({ path, found }) => `${path}: ${found[0]}`)).toEqual([])
  })

  test('of other pages is a heading of them', () => {
    const wrong = cited(/((?:docs\/\w[\w-]*|ARCHITECTURE|README)\.md), "([^"]+)"/g).filter(
      ({ found: [, page = '', heading = ''] }) =>
        globSync(page, { cwd: root }).length === 0 || !headingsOf(page).includes(heading),
    )
    expect(wrong.map(({ path, found }) => `${path}: ${found[0]}`)).toEqual([])
  })

  test('is a page of the project', () => {
    const named = cited(/\b(?:docs\/[\w-]+|[A-Za-z]+)(?:\.[\w-]+)*\.md\b/g)
    const unknown = named.filter(({ found: [page] }) => globSync(page, { cwd: root }).length === 0)
    expect(unknown.map(({ path, found }) => `${path}: ${found[0]}`)).toEqual([])
  })
})
