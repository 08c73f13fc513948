import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { processView, viewProcess } from '#api/views/processView.ts'
import { caseKinds, processOf } from '#domain/processes.ts'
import { draws, movesOf, type Story } from '#domain/story.ts'
import { languages } from '#domain/texts/language.ts'
import { story } from '#domain/tolerance/story.ts'
import { mermaidOf } from '#test/support/drawnStory.ts'

type Course = typeof story
type Stage = Course['begins']
type Move = Course extends Story<Stage, infer M> ? M : never

describe('a story does not compile', () => {
  const { correcting: _forgotten, ...rest } = story.stages

  test('without one of its stages', () => {
    // @ts-expect-error a stage is missing
    const forgetful: Course = { ...story, stages: rest }
    expect(Object.keys(forgetful.stages)).not.toContain('correcting')
  })

  test('with a stage that the process does not have, as a place or as a way', () => {
    const elsewhere = { listed: story.stages.decided }
    // @ts-expect-error the stage belongs to another process
    const strange: Course['stages'] = { ...story.stages, listed: elsewhere.listed }
    // @ts-expect-error so does where it leads
    const astray: Course['stages']['decided']['to'] = { listed: ['approve'] }
    expect([strange, astray]).toHaveLength(2)
  })

  test('with a move by what is no event of the process', () => {
    // @ts-expect-error nobody screens a tolerance review
    const by: Move = 'screen'
    expect(draws(story, { from: 'applied', by, to: 'investigating' })).toBe(false)
  })
})

describe.each(caseKinds)('the story of %s', kind => {
  const process = processOf(kind)

  test('leads from its beginning to every stage, and from every stage to its end', () => {
    const arrows = movesOf(process.story)
    const reached = (start: string, ways: readonly { from: string; to: string }[]) => {
      const seen = new Set([start])
      for (const here of seen) for (const { from, to } of ways) if (from === here) seen.add(to)
      return [...seen].sort()
    }
    const stages = Object.keys(process.story.stages).sort()
    expect(reached(process.story.begins, arrows)).toEqual(stages)
    expect(
      reached(
        'closed',
        arrows.map(({ from, to }) => ({ from: to, to: from })),
      ),
    ).toEqual(stages)
  })

  test.each(languages)('is shown in %s, every stage, step, period and move with its title', lang => {
    const shown = processView.parse(viewProcess(process, lang))
    const titled = [
      shown.begins.by,
      shown.begins.stage,
      ...shown.stages.flatMap(({ step, term, moves, ...stage }) => [
        stage,
        step,
        ...(term ? [term] : []),
        ...moves.flatMap(move => [move, move.to]),
      ]),
    ]
    const isTitle = (title: string) => (lang === 'en' ? /^[A-Za-z][a-z ,’-]+$/ : /^[\p{Script=Han}，]+$/u).test(title)
    expect(titled.filter(({ title }) => !isTitle(title))).toEqual([])
    expect(
      shown.stages.flatMap(({ id, moves }) => moves.map(({ id: by, to }) => ({ from: id, by, to: to.id }))),
    ).toEqual(movesOf(process.story))
  })
})

test('README draws each story; vitest -u draws them anew', async () => {
  const path = join(import.meta.dirname, '../../README.md')
  const drawings = caseKinds.map(kind => mermaidOf(processOf(kind)))
  const readme = readFileSync(path, 'utf8')
  const drawn = readme.replaceAll(/(?<=```mermaid\n)stateDiagram-v2\n[^`]*?(?=\n```)/g, () => drawings.shift() ?? '')
  expect(drawings).toEqual([])
  await expect(drawn).toMatchFileSnapshot(path)
})
