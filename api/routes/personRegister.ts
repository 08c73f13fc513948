import { z } from 'zod'
import { warning, warnings } from '#api/server/registerLacks.ts'
import { changeFault, historyView, isOwnOrBelow, rowId, written } from '#api/server/registerRows.ts'
import { mustHold } from '#api/server/roles.ts'
import { type Ask, flag, route } from '#api/server/route.ts'
import { readPersonTable } from '#contract/personTable.ts'
import { personBody } from '#contract/schemas/registers.ts'
import { hashOf } from '#domain/hash.ts'
import { bodyMessage, isBodyMessage } from '#domain/texts/bodyMessages.ts'
import { Problem } from '#engine/problem.ts'
import { type PersonRow, putPersons, readPersonRows, withKept } from '#registers/desk/personRows.ts'
import { claimedOf } from '#registers/desk/signIns.ts'

const personAnswer = z.object({
  person: z.looseObject({ id: z.string(), version: z.int() }),
  warnings: warnings.optional(),
})
const claimed = z.strictObject({ name: z.string(), organ: z.string(), roles: z.array(z.string()) })
const importBody = z.strictObject({
  table: z
    .string()
    .max(4_000_000)
    .describe('CSV 的内容，UTF-8 文本；或者文件字节的 base64（encoding 为 base64，Excel 的 BOM 和 GBK 均可）'),
  encoding: z.enum(['utf8', 'base64']).default('utf8'),
})
const importAnswer = z.object({
  rows: z.int().describe('可以写入的行数'),
  changed: z.int().describe('其中与名录不同、须写入的行数；其余的不再写入'),
  written: z.boolean(),
  warnings: warnings.optional(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).describe('有误的行：路径为“行号.列名”'),
})

const changeOf = (
  { reason, ifVersion }: { reason?: string | undefined; ifVersion?: number | undefined },
  by: string,
) => ({
  by,
  ...(reason !== undefined && { reason }),
  ...(ifVersion !== undefined && { ifVersion }),
})

/** Persons of a table, each of an organ that the caller looks after, and everything that is wrong with it. */
async function readTable({ engine, actor, lang }: Pick<Ask, 'engine' | 'actor' | 'lang'>, bytes: Uint8Array) {
  const organs = await engine.organs()
  const { rows, faults } = readPersonTable(bytes, lang)
  const ids = rows.map(({ id }) => id)
  const there = ids.length > 0 ? await readPersonRows(engine.database, { ids }) : []
  const known = new Map(there.map(person => [person.id, person]))
  const persons = rows.map(({ id, row }) => withKept({ id, ...row } as PersonRow, known.get(id)))
  const foreign = persons.flatMap((person, at) => {
    const fault = changeFault(organs, actor, known.get(person.id), person)
    return fault ? [{ path: `${rows[at]?.line}.${fault === 'ownRoles' ? 'roles' : 'organ'}`, message: fault }] : []
  })
  const dry = persons.length > 0 ? await putPersons(engine.database, persons, { by: actor.person, dryRun: true }) : []
  const wrong = dry.map(({ row, path, message }) => ({ path: `${rows[row]?.line}.${path}`, message }))
  const errors = [...faults, ...foreign, ...wrong].map(({ path, message }) => ({
    path,
    message: isBodyMessage(message) ? bodyMessage(message, lang) : message,
  }))
  const changed = persons.flatMap((person, at) => {
    const { version = 0, ...row } = known.get(person.id) ?? {}
    return hashOf(row) === hashOf(person) ? [] : [{ person, version, line: rows[at]?.line ?? 0 }]
  })
  return { rows: persons.length, changed, errors }
}

type Changed = Awaited<ReturnType<typeof readTable>>['changed']

/**
 * Writes the rows of a table that say something new, all or none: a table that was confirmed twice changes nothing
 * more. What others changed since it was looked at is `STALE`, or `INVALID_BODY` at its row.
 */
async function importRows({ engine, actor, lang }: Pick<Ask, 'engine' | 'actor' | 'lang'>, changed: Changed) {
  if (changed.length === 0) return
  const persons = changed.map(({ person }) => person)
  const versions = new Map(changed.map(({ person, version }) => [person.id, version]))
  await written(lang, async () => {
    const faults = await putPersons(engine.database, persons, { by: actor.person, versions })
    return faults.map(({ row, path, message }) => ({ message, path: `${changed[row]?.line}.${path}` }))
  })
}

export const personRegisterRoutes = [
  route({
    method: 'get',
    path: '/v1/persons/{id}',
    tag: '名录',
    summary: '一名人员和变更历史',
    description: '角色：本机关或者上级机关的 admin。',
    answers: {
      200: {
        description: '人员；最近一次登录的令牌所载与名录不同的，列在 claimed，名录不随之改变',
        schema: personAnswer.extend({ history: z.array(z.looseObject({})), claimed: claimed.optional() }),
      },
    },
    problems: ['FORBIDDEN', 'NOT_FOUND'],
    async handle({ engine, actor, params }) {
      mustHold(actor, 'admin')
      const id = rowId(params.id)
      const [person] = await readPersonRows(engine.database, { ids: [id] })
      if (!person || !isOwnOrBelow(await engine.organs(), actor, person.organ)) throw new Problem('NOT_FOUND')
      const said = await claimedOf(engine.database, id)
      const history = await historyView(engine.database, 'persons', id)
      return { body: { person, history, ...(said && { claimed: said }) } }
    },
  }),
  route({
    method: 'put',
    path: '/v1/persons/{id}',
    tag: '名录',
    summary: '登记或者变更一名人员',
    description: '角色：本机关或者上级机关的 admin。离任的填写截止日期：此后不能登录，代行随之终止。',
    body: personBody,
    answers: {
      200: { description: '已变更', schema: personAnswer },
      201: { description: '已登记', schema: personAnswer },
    },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'STALE'],
    async handle({ engine, actor, lang, params, body }) {
      mustHold(actor, 'admin')
      const id = rowId(params.id)
      const { reason, ifVersion, ...row } = body
      const next = { id, ...row } as PersonRow
      const [known] = await readPersonRows(engine.database, { ids: [id] })
      const fault = changeFault(await engine.organs(), actor, known, next)
      if (fault === 'notYourOrgan') throw new Problem('FORBIDDEN')
      if (fault) throw new Problem('INVALID_BODY', { details: { path: 'roles', message: fault } })
      const change = changeOf({ reason, ifVersion }, actor.person)
      const lacks = await warning(engine, [next.organ, known?.organ ?? next.organ], () =>
        written(lang, () => putPersons(engine.database, [next], change)),
      )
      engine.forgetStandings()
      const [person] = await readPersonRows(engine.database, { ids: [id] })
      return { status: known ? 200 : 201, body: { person, ...(lacks.length > 0 && { warnings: lacks }) } }
    },
  }),
  route({
    method: 'post',
    path: '/v1/persons/import',
    tag: '名录',
    summary: '批量导入人员',
    description:
      '角色：admin；本机关及其下级机关的人员。dryRun=true 只预览，逐行指出错误；有一行错误则一行也不写入。列：编号、姓名、机关、单位、角色、职级、管理权限、邮箱、起始日期、截止日期。',
    query: z.object({ dryRun: flag }),
    body: importBody,
    longestBytes: 4 * 1024 * 1024,
    answers: { 200: { description: '预览或者已写入', schema: importAnswer } },
    problems: ['FORBIDDEN', 'INVALID_BODY', 'STALE'],
    async handle(ask) {
      const { engine, actor, query, body } = ask
      mustHold(actor, 'admin')
      const { table, encoding } = body
      const { rows, changed, errors } = await readTable(ask, Buffer.from(table, encoding))
      const answer = { rows, changed: changed.length, errors }
      if (query.dryRun) return { body: { ...answer, written: false } }
      if (errors.length > 0) throw new Problem('INVALID_BODY', { errors })
      const places = changed.map(({ person }) => person.organ)
      const lacks = await warning(engine, places, () => importRows(ask, changed))
      engine.forgetStandings()
      return { body: { ...answer, written: true, ...(lacks.length > 0 && { warnings: lacks }) } }
    },
  }),
]
