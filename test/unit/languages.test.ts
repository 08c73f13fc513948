import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Inline code of a page, outside fences, each once. */
const codeIn = (page: string): Set<string> => {
  const prose = readFileSync(page, 'utf8').replace(/^```.*?^```$/gms, '')
  return new Set([...prose.matchAll(/`([^`\n]+)`/g)].map(([, code = '']) => code))
}
/** Commands, variables, metrics, routes and states: what a reader of either language types or looks for. */
const isTyped = (code: string): boolean =>
  /^(npm |node |pg_dump |temporal |create role )|^[A-Z][A-Z_*]{3,}(=.*)?$|^zhengming_|^\/(v1|metrics|readyz)|^(GET|PUT|POST) |^run[A-Z]|^\w+\.(jsonl?|log|gz)/.test(
    code,
  )
const typedIn = (page: string) => [...codeIn(page)].filter(isTyped).toSorted()

/** First cells of the table under a heading: what it is a list of. */
function firstCells(page: string, heading: string): string[] {
  const text = readFileSync(page, 'utf8')
  const from = text.indexOf(`\n## ${heading}\n`)
  expect(from, `${page} has no heading ${heading}`).toBeGreaterThan(0)
  const section = text.slice(from + 1, text.indexOf('\n## ', from + 4))
  const rows = section.split('\n').filter(line => line.startsWith('| `'))
  return rows.map(row => row.split(/(?<!\\)\|/)[1]?.trim() ?? '')
}

/** Fenced commands without their comments: those of the first steps. */
const steps = (page: string, heading: string): string[] => {
  const text = readFileSync(page, 'utf8')
  const from = text.indexOf(`\n## ${heading}\n`)
  const section = text.slice(from, text.indexOf('\n## ', from + 4))
  return [...section.matchAll(/^```sh\n(.*?)^```/gms)].map(([, code = '']) => code.replaceAll(/ +#[^\n]*/g, ''))
}

describe('the pages in Chinese', () => {
  test('have every command and variable of the README, and the same first steps', () => {
    for (const [english, chinese] of [
      ['Commands', '命令'],
      ['Configuration', '配置'],
      ['Data and backups', '数据与备份'],
    ] as const) {
      const cells = firstCells('README.md', english)
      expect(cells.length).toBeGreaterThan(5)
      expect(firstCells('README.zh-CN.md', chinese), chinese).toEqual(cells)
    }
    expect(steps('README.md', 'First steps by hand').length).toBeGreaterThan(4)
    expect(steps('README.zh-CN.md', '动手试')).toEqual(steps('README.md', 'First steps by hand'))
  })

  test('name what the operations page names', () => {
    const english = typedIn('docs/operations.md')
    expect(english.length).toBeGreaterThan(60)
    expect(typedIn('docs/operations.zh-CN.md')).toEqual(english)
  })
})
