import { z } from 'zod'
import { route } from '#api/server/route.ts'
import { rulePackView, viewRulePack } from '#api/views/rulePackView.ts'
import { currentPacks, packOf } from '#domain/packs/packs.ts'
import { Problem } from '#engine/problem.ts'

const packShape = rulePackView.meta({ id: 'RulePack' })

/** A pack by id with its version, or the current one of that regime: `audit@1`, `audit`. */
const find = (id: string) => packOf(id) ?? currentPacks.find(({ kind, regime }) => (regime ?? kind) === id)

export const rulePackRoutes = [
  route({
    method: 'get',
    path: '/v1/rule-packs',
    tag: '规则',
    summary: '规则包',
    answers: {
      200: { description: '各类现行版本；以前的版本按编号查询', schema: z.object({ items: z.array(packShape) }) },
    },
    handle: async ({ lang }) => ({ body: { items: currentPacks.map(pack => viewRulePack(pack, lang)) } }),
  }),
  route({
    method: 'get',
    path: '/v1/rule-packs/{id}',
    tag: '规则',
    summary: '一个规则包',
    description: '编号带版本的是该版本，如 audit@1；只写类别的是现行版本，如 audit、clarification。',
    answers: { 200: { description: '规则包', schema: z.object({ rulePack: packShape }) } },
    problems: ['NOT_FOUND'],
    async handle({ params, lang }) {
      const rulePack = find(params.id)
      if (!rulePack) throw new Problem('NOT_FOUND')
      return { body: { rulePack: viewRulePack(rulePack, lang) } }
    },
  }),
]
