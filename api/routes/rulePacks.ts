import { z } from 'zod'
import { route } from '#api/server/route.ts'
import { rulePackSchema } from '#contract/rulePackSchema.ts'
import { packOf, rulePacks } from '#domain/packs/packs.ts'
import { Problem } from '#engine/problem.ts'

const packShape = rulePackSchema.meta({ id: 'RulePack' })

/** A pack by id with its version, or the newest of that name: `audit@1`, `audit`. */
const find = (id: string) =>
  packOf(id) ??
  rulePacks
    .filter(pack => pack.id.split('@')[0] === id)
    .reduce<(typeof rulePacks)[number] | undefined>(
      (newest, pack) => (newest && newest.version > pack.version ? newest : pack),
      undefined,
    )

export const rulePackRoutes = [
  route({
    method: 'get',
    path: '/v1/rule-packs',
    tag: '规则',
    summary: '规则包',
    answers: { 200: { description: '全部版本', schema: z.object({ items: z.array(packShape) }) } },
    handle: async () => ({ body: { items: rulePacks } }),
  }),
  route({
    method: 'get',
    path: '/v1/rule-packs/{id}',
    tag: '规则',
    summary: '一个规则包',
    answers: { 200: { description: '规则包', schema: z.object({ rulePack: packShape }) } },
    problems: ['NOT_FOUND'],
    async handle({ params }) {
      const rulePack = find(params.id ?? '')
      if (!rulePack) throw new Problem('NOT_FOUND')
      return { body: { rulePack } }
    },
  }),
]
