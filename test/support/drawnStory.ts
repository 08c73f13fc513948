import type { CaseProcess } from '#domain/processes.ts'
import { movesOf } from '#domain/story.ts'
import { label } from '#domain/texts/labels.ts'
import { moveTitle } from '#domain/texts/story.ts'

const named = (by: string) => `${by} ${moveTitle(by, 'zh-CN')}`

/** The story of a process as a Mermaid diagram; the administrative closing, which every open stage has, is left out. */
export function mermaidOf({ story, opens }: CaseProcess): string {
  const stages = Object.keys(story.stages)
  const arrows = new Map<string, string[]>()
  for (const { from, by, to } of movesOf(story)) {
    if (by === 'confirmClosing') continue
    const arrow = `${from} --> ${to}`
    arrows.set(arrow, [...(arrows.get(arrow) ?? []), named(by)])
  }
  return [
    'stateDiagram-v2',
    ...stages.map(stage => `state "${stage} ${label('stage', stage, 'zh-CN')}" as ${stage}`),
    `[*] --> ${story.begins}: ${named(opens)}`,
    ...[...arrows].map(([arrow, moves]) => `${arrow}: ${moves.join(', ')}`),
  ].join('\n  ')
}
