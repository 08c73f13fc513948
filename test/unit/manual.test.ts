import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { actionTitles } from '#domain/texts/actionTitles.ts'
import { labelsZh } from '#domain/texts/labels.zh.ts'
import { refusalsZh } from '#domain/texts/refusals.zh.ts'

const root = join(import.meta.dirname, '../..')
const read = (path: string) => readFileSync(join(root, path), 'utf8')

test('the manual calls everything by the name that stands on the screen', () => {
  // The console is a workspace of its own: its words are read, not imported.
  const files = readdirSync(join(root, 'console/src/words')).filter(name => /(^|\.)zh\.ts$/.test(name))
  const words = files.flatMap(name =>
    [...read(`console/src/words/${name}`).matchAll(/:\s+'([^']+)'/g)].map(([, word]) => word),
  )
  const labels = Object.values(labelsZh).flatMap(list => Object.values(list))
  const titles = Object.values(refusalsZh).map(({ title }) => title)
  const shown = new Set([...words, ...labels, ...titles, ...Object.values(actionTitles['zh-CN'])])
  const quoted = [...read('docs/manual.zh-CN.md').matchAll(/「([^」]*)」/g)].map(([, name = '']) => name)
  expect(quoted.length).toBeGreaterThan(60)
  expect(quoted.filter(name => name !== '' && !shown.has(name))).toEqual([])
})
