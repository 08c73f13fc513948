import { z } from 'zod'
import { historyView, isOwnOrBelow, mustLookAfter, rowId, written } from '#api/server/registerRows.ts'
import { mustHold } from '#api/server/roles.ts'
import { route } from '#api/server/route.ts'
import { itemsAnswer } from '#api/server/shapes.ts'
import { unitBody } from '#contract/schemas/registers.ts'
import { Problem } from '#engine/problem.ts'
import { putUnit, readUnits, type Unit } from '#registers/desk/units.ts'

const unitAnswer = z.object({ unit: z.looseObject({ id: z.string(), version: z.int() }) })

export const unitRoutes = [
  route({
    method: 'get',
    path: '/v1/units',
    tag: '名录',
    summary: '单位名录',
    description: '角色：admin；本机关及其下级机关的单位。',
    answers: { 200: { description: '最多 10000 个单位', schema: itemsAnswer } },
    problems: ['FORBIDDEN'],
    async handle({ engine, actor }) {
      mustHold(actor, 'admin')
      const organs = await engine.organs()
      const own = organs.map(({ id }) => id).filter(id => isOwnOrBelow(organs, actor, id))
      return { body: { items: await readUnits(engine.database, own) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/units/{id}',
    tag: '名录',
    summary: '一个单位和它的变更历史',
    description: '角色：admin；本机关及其下级机关的单位。',
    answers: { 200: { description: '单位', schema: unitAnswer.extend({ history: z.array(z.looseObject({})) }) } },
    problems: ['FORBIDDEN', 'NOT_FOUND'],
    async handle({ engine, actor, params }) {
      mustHold(actor, 'admin')
      const id = rowId(params.id)
      const unit = (await readUnits(engine.database)).find(other => other.id === id)
      if (!unit) throw new Problem('NOT_FOUND')
      mustLookAfter(await engine.organs(), actor, unit.organ)
      return { body: { unit, history: await historyView(engine.database, 'units', id) } }
    },
  }),
  route({
    method: 'put',
    path: '/v1/units/{id}',
    tag: '名录',
    summary: '设立或者变更一个单位',
    description: '角色：本机关或者上级机关的 admin。被诬告人的单位和条线由此得出。',
    body: unitBody,
    answers: {
      200: { description: '已变更', schema: unitAnswer },
      201: { description: '已设立', schema: unitAnswer },
    },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'STALE'],
    async handle({ engine, actor, lang, params, body }) {
      mustHold(actor, 'admin')
      const id = rowId(params.id)
      const { reason, ifVersion, ...row } = body
      const organs = await engine.organs()
      const known = (await readUnits(engine.database)).find(other => other.id === id)
      if (known) mustLookAfter(organs, actor, known.organ)
      mustLookAfter(organs, actor, row.organ)
      const change = {
        by: actor.person,
        ...(reason !== undefined && { reason }),
        ...(ifVersion !== undefined && { ifVersion }),
      }
      await written(lang, () => putUnit(engine.database, { id, ...row } as Unit, change))
      const unit = (await readUnits(engine.database)).find(other => other.id === id)
      return { status: known ? 200 : 201, body: { unit } }
    },
  }),
]
