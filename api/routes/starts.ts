import { z } from 'zod'
import { route } from '#api/server/route.ts'
import { formSchemaOf } from '#api/views/formSchema.ts'
import { startCase } from '#contract/schemas/startCase.ts'
import { holds } from '#domain/access/actor.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import { processOf } from '#domain/processes.ts'
import { label } from '#domain/texts/labels.ts'

export const startRoutes = [
  route({
    method: 'get',
    path: '/v1/starts',
    tag: '案件',
    summary: '您可以启动的案件',
    answers: {
      200: {
        description: '各类案件及其字段的 JSON Schema，用于 POST /v1/cases',
        schema: z.object({
          starts: z.array(z.object({ kind: z.string(), title: z.string(), schema: z.looseObject({}) })),
        }),
      },
    },
    async handle({ engine, actor, lang }) {
      const standings = await engine.standings(actor)
      const starts = startCase.options.flatMap(schema => {
        const kind: CaseKind = schema.shape.kind.value
        const may = standings.some(standing => holds(standing, processOf(kind).starters))
        return may ? [{ kind, title: label('kind', kind, lang), schema: formSchemaOf(schema, lang) }] : []
      })
      return { body: { starts } }
    },
  }),
]
