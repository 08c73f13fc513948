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
          others: z
            .array(z.object({ kind: z.string(), title: z.string(), starters: z.array(z.string()) }))
            .describe('您不能启动的案件，由哪些角色启动'),
        }),
      },
    },
    async handle({ engine, actor, lang }) {
      const standings = await engine.standings(actor)
      const may = (kind: CaseKind) => standings.some(standing => holds(standing, processOf(kind).starters))
      const titled = (kind: CaseKind) => ({ kind, title: label('kind', kind, lang) })
      const kinds = startCase.options.map(schema => ({ kind: schema.shape.kind.value as CaseKind, schema }))
      const starts = kinds
        .filter(({ kind }) => may(kind))
        .map(({ kind, schema }) => ({ ...titled(kind), schema: formSchemaOf(schema, lang) }))
      const others = kinds
        .filter(({ kind }) => !may(kind))
        .map(({ kind }) => ({ ...titled(kind), starters: [...processOf(kind).starters] }))
      return { body: { starts, others } }
    },
  }),
]
