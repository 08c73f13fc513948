import { z } from 'zod'
import type { CaseProcess } from '#domain/processes.ts'
import { movesOf } from '#domain/story.ts'
import { label } from '#domain/texts/labels.ts'
import type { Language } from '#domain/texts/language.ts'
import { moveTitle, stepTitle } from '#domain/texts/story.ts'

const named = z.object({ id: z.string(), title: z.string() })
const move = named.extend({
  kind: z.enum(['act', 'time']).describe('act：有人办理；time：期限届满等，由系统按时推进'),
  to: named.describe('进入的阶段'),
})
const stage = named.extend({
  step: named.describe('该阶段按业务属于哪一步，如受理、调查、集体研究'),
  term: named.nullable().describe('限定该阶段的期限规则，没有的为 null'),
  moves: z.array(move).describe('由什么从该阶段进入哪个阶段'),
})

/** A process as it is shown: its stages, and what leads from each to the next. */
export const processView = z
  .strictObject({
    kind: z.string(),
    title: z.string(),
    version: z.number(),
    begins: z.object({ by: named, stage: named }).describe('由什么开始，先进入哪个阶段'),
    stages: z.array(stage),
  })
  .meta({ id: 'Process' })

/** The story of a process in the words of the reader's language. */
export function viewProcess({ kind, version, opens, story, actions }: CaseProcess, lang: Language) {
  const stageNamed = (id: string) => ({ id, title: label('stage', id, lang) })
  const moves = movesOf(story)
  return {
    kind,
    title: label('kind', kind, lang),
    version,
    begins: { by: { id: opens, title: moveTitle(opens, lang) }, stage: stageNamed(story.begins) },
    stages: Object.entries(story.stages).map(([id, { step, term }]) => ({
      ...stageNamed(id),
      step: { id: step, title: stepTitle(step, lang) },
      term: term === null ? null : { id: term, title: label('ruleKey', term, lang) },
      moves: moves
        .filter(({ from }) => from === id)
        .map(({ by, to }) => ({
          id: by,
          title: moveTitle(by, lang),
          kind: Object.hasOwn(actions, by) ? ('act' as const) : ('time' as const),
          to: stageNamed(to),
        })),
    })),
  }
}
