import { z } from 'zod'
import { historyView, isOwnOrBelow, mustLookAfter, rowId, written } from '#api/server/registerRows.ts'
import { mustHold } from '#api/server/roles.ts'
import { type Ask, route } from '#api/server/route.ts'
import { itemsAnswer } from '#api/server/shapes.ts'
import { type OrganRow, organBody } from '#contract/schemas/registers.ts'
import type { Actor } from '#domain/access/actor.ts'
import { isBelow, type Organs } from '#domain/access/organs.ts'
import type { RegisteredOrgan } from '#domain/access/registerFaults.ts'
import { hashOf } from '#domain/hash.ts'
import { Problem } from '#engine/problem.ts'
import { putOrgan, readOrgans, seconded, type VersionedOrgan } from '#registers/desk/organs.ts'
import { successionProgress } from '#registers/desk/succession.ts'

const organAnswer = z.object({ organ: z.looseObject({ id: z.string(), version: z.int() }) })

const succession = z.object({ successor: z.string(), total: z.int(), done: z.int(), persons: z.int() })

/**
 * What only an organ above may change: where an organ stands, what it may do, until when it is there and what follows.
 */
const powersOf = ({ superior, level, powers, successor, validFrom, validUntil }: Placed) =>
  hashOf({ superior, level, powers, successor, validFrom, validUntil })
type Placed = Pick<OrganRow, 'superior' | 'level' | 'powers' | 'successor' | 'validFrom' | 'validUntil'>

/** An organ that is not there yet is made by an admin of the one above it. */
function mustMake(organs: Organs, actor: Actor, superior: string | undefined): void {
  if (superior === undefined || !isOwnOrBelow(organs, actor, superior)) throw new Problem('FORBIDDEN')
}

/** Whether the change may be made now; at the top a second admin has to ask for the same. */
async function mayChange(
  { engine, actor }: Pick<Ask, 'engine' | 'actor'>,
  organs: readonly VersionedOrgan[],
  known: VersionedOrgan,
  row: OrganRow,
): Promise<boolean> {
  mustLookAfter(organs, actor, known.id)
  const isSame = powersOf(row) === powersOf(known as unknown as OrganRow)
  const fromAbove = isBelow(organs, known.id, actor.organ)
  if (fromAbove && row.superior !== undefined) mustMake(organs, actor, row.superior)
  if (isSame || fromAbove) return true
  if (known.superior !== undefined)
    throw new Problem('INVALID_BODY', { details: { path: 'powers', message: 'superiorByAbove' } })
  return seconded(engine.database, known.id, row, actor.person)
}

export const organRoutes = [
  route({
    method: 'get',
    path: '/v1/organs',
    tag: '名录',
    summary: '机关名录',
    description: '角色：applicant、service 以外的工作人员。含已经撤销的机关。',
    answers: { 200: { description: '全部机关', schema: itemsAnswer } },
    problems: ['FORBIDDEN'],
    async handle({ engine, actor }) {
      if (!actor.roles.some(role => role !== 'applicant' && role !== 'service')) throw new Problem('FORBIDDEN')
      return { body: { items: await readOrgans(engine.database) } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/organs/{id}',
    tag: '名录',
    summary: '一个机关和它的变更历史',
    description: '角色：本机关或者上级机关的 admin。',
    answers: {
      200: {
        description: '机关；已终止并有承接机关的，succession 为在办案件转移的进度，persons 为尚登记在该机关的人数',
        schema: organAnswer.extend({ history: z.array(z.looseObject({})), succession: succession.optional() }),
      },
    },
    problems: ['FORBIDDEN', 'NOT_FOUND'],
    async handle({ engine, actor, params }) {
      mustHold(actor, 'admin')
      const id = rowId(params.id)
      const organs = await readOrgans(engine.database)
      const organ = organs.find(other => other.id === id)
      if (!organ) throw new Problem('NOT_FOUND')
      mustLookAfter(organs, actor, id)
      const history = await historyView(engine.database, 'organs', id)
      if (organ.successor === undefined || organ.validUntil === undefined) return { body: { organ, history } }
      const progress = await successionProgress(engine.database, id)
      return { body: { organ, history, succession: { successor: organ.successor, ...progress } } }
    },
  }),
  route({
    method: 'put',
    path: '/v1/organs/{id}',
    tag: '名录',
    summary: '设立或者变更一个机关',
    description:
      '角色：本机关或者上级机关的 admin。隶属关系、层级、权限、起止日期和承接机关只能由上级机关的 admin 变更；最上级机关须由两名 admin 先后提交相同的内容，第一次答复 202。在办案件随即得到变更后的内容，已有文号不变。',
    body: organBody,
    answers: {
      200: { description: '已变更', schema: organAnswer },
      201: { description: '已设立', schema: organAnswer },
      202: { description: '等待另一名 admin 提交相同的内容', schema: z.object({ pending: z.literal(true) }) },
    },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'STALE'],
    async handle(ask) {
      const { engine, actor, lang, params, body } = ask
      mustHold(actor, 'admin')
      const id = rowId(params.id)
      const { reason, ifVersion, ...row } = body
      const organs = await readOrgans(engine.database)
      const known = organs.find(other => other.id === id)
      if (!known) mustMake(organs, actor, row.superior)
      else if (!(await mayChange(ask, organs, known, row))) return { status: 202, body: { pending: true } }
      const change = {
        by: actor.person,
        ...(reason !== undefined && { reason }),
        ...(ifVersion !== undefined && { ifVersion }),
      }
      await written(lang, () => putOrgan(engine.database, { id, ...row } as RegisteredOrgan, change))
      engine.forgetOrgans()
      const organ = (await readOrgans(engine.database)).find(other => other.id === id)
      return { status: known ? 200 : 201, body: { organ } }
    },
  }),
]
