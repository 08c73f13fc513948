import { z } from 'zod'
import { calendarHead, calendarYear, calendarYearOf } from '#api/server/calendarYear.ts'
import { publishedYear } from '#api/server/publishedYear.ts'
import { historyView, issuesIn, written } from '#api/server/registerRows.ts'
import { mustHold } from '#api/server/roles.ts'
import { type Ask, flag, lateRoute, route } from '#api/server/route.ts'
import { itemsAnswer } from '#api/server/shapes.ts'
import { readCalendarTable } from '#contract/calendarTable.ts'
import { issuesOf } from '#contract/issues.ts'
import { label } from '#domain/texts/labels.ts'
import type { CalendarYear } from '#domain/time/calendar.ts'
import { previewCalendar } from '#engine/calendarPreview.ts'
import { parsed } from '#engine/parsed.ts'
import { Problem } from '#engine/problem.ts'
import { putCalendarYear, readCalendar, yearVersion } from '#registers/beside/calendar.ts'

const tag = '规则'
const days = z.array(z.string())
const shape = z.looseObject({
  year: z.int(),
  version: z.string().describe('全部放假安排的版本，案件按它计算期限'),
  yearVersion: z.int().describe('本年的版本，ifVersion 填它；0 为随产品所带或者尚未录入'),
  notice: z.string(),
  holidays: days,
  makeUpWorkdays: days,
})
const preview = z.object({
  year: z.int(),
  written: z.literal(false),
  content: z.object({ holidays: days, makeUpWorkdays: days, notice: z.string() }),
  added: days.describe('新增的放假日'),
  removed: days.describe('不再放假的日期'),
  cases: z.int().describe('期限可能受影响的在办案件数'),
  examined: z.int().describe('其中已试算的案件数，先到期的在前'),
  moved: z
    .array(z.object({ ruleKey: z.string(), title: z.string(), from: z.string(), due: z.string(), deadlines: z.int() }))
    .describe('届满日期会变更的期限'),
})

async function yearView({ engine, actor }: Pick<Ask, 'engine' | 'actor'>, year: number) {
  const { version, years } = await readCalendar(engine.database)
  const found = years[year]
  if (!found) throw new Problem('NOT_FOUND')
  const view = { year, version, yearVersion: await yearVersion(engine.database, year), ...found }
  if (!actor.roles.includes('admin')) return view
  return { ...view, history: await historyView(engine.database, 'calendar', String(year)) }
}

/** A year that may have a calendar; the path is text. */
function yearIn(params: { year: string }): number {
  if (!/^(19|20)\d\d$/.test(params.year)) throw new Problem('NOT_FOUND')
  return Number(params.year)
}

async function previewOf({ engine, lang }: Pick<Ask, 'engine' | 'lang'>, year: number, content: CalendarYear) {
  const before = await readCalendar(engine.database)
  const after = { ...before, years: { ...before.years, [year]: content } }
  const { moved, ...counts } = await previewCalendar(engine.database, year, before, after)
  const known = before.years[year]?.holidays ?? []
  return {
    year,
    written: false as const,
    content,
    added: content.holidays.filter(day => !known.includes(day)),
    removed: known.filter(day => !content.holidays.includes(day)),
    ...counts,
    moved: moved.map(one => ({ ...one, title: label('ruleKey', one.ruleKey, lang) })),
  }
}

type Loading = { content: CalendarYear; reason?: string; ifVersion?: number }

async function load(ask: Pick<Ask, 'engine' | 'actor' | 'lang'>, year: number, { content, ...change }: Loading) {
  const { engine, actor, lang } = ask
  await written(lang, async () => {
    await putCalendarYear(engine.database, year, content, { by: actor.person, ...change })
    return []
  })
  return { body: await yearView(ask, year) }
}

const importBody = z.strictObject({
  table: z.string().max(100_000).describe('CSV，列：日期、类型（放假或者上班）；或者文件字节的 base64'),
  encoding: z.enum(['utf8', 'base64']).default('utf8'),
  ...calendarHead,
})

/** The year that a table says, or what is wrong with it by the numbers of its rows. */
function yearOfTable({ table, encoding, ...head }: z.infer<typeof importBody>, year: number, lang: Ask['lang']) {
  const { holidays, makeUpWorkdays, lines, faults } = readCalendarTable(Buffer.from(table, encoding))
  if (faults.length > 0) return { errors: issuesIn(faults, lang) }
  const result = calendarYearOf(year).safeParse({ holidays, makeUpWorkdays, ...head })
  if (result.success) return { errors: [], loading: result.data }
  const errors = issuesOf(result.error, lang).map(({ path, message }) => {
    const [list, index] = path.split('.')
    const line = list === 'holidays' || list === 'makeUpWorkdays' ? lines[list][Number(index)] : undefined
    return { path: line === undefined ? path : `${line}.日期`, message }
  })
  return { errors }
}

export const calendarRoutes = [
  route({
    method: 'get',
    path: '/v1/calendar/years',
    tag,
    summary: '已有放假安排的年份',
    answers: { 200: { description: '年份、通知名称和版本', schema: itemsAnswer } },
    async handle({ engine }) {
      const { version, years } = await readCalendar(engine.database)
      const items = Object.entries(years).map(([year, { notice }]) => ({ year: Number(year), notice, version }))
      return { body: { items } }
    },
  }),
  route({
    method: 'get',
    path: '/v1/calendar/years/{year}',
    tag,
    summary: '一年的放假安排',
    description: 'admin 另得变更历史。',
    answers: {
      200: {
        description: '节假日和调休上班日',
        schema: shape.extend({ history: z.array(z.looseObject({})).optional() }),
      },
    },
    problems: ['NOT_FOUND'],
    handle: async ask => ({ body: await yearView(ask, yearIn(ask.params)) }),
  }),
  route({
    method: 'get',
    path: '/v1/calendar/years/{year}/proposal',
    tag,
    summary: '公开数据中一年的放假安排',
    description: '来自随产品安装的公开数据包，供核对后录入；须另填国务院办公厅通知的名称和文号。角色：admin。',
    answers: {
      200: {
        description: '可以录入的日期',
        schema: z.object({ holidays: days, makeUpWorkdays: days, source: z.string() }),
      },
    },
    problems: ['FORBIDDEN', 'NOT_FOUND'],
    async handle({ actor, params }) {
      mustHold(actor, 'admin')
      const found = publishedYear(yearIn(params))
      if (!found) throw new Problem('NOT_FOUND')
      return { body: found }
    },
  }),
  lateRoute({
    method: 'put',
    path: '/v1/calendar/years/{year}',
    tag,
    summary: '录入或者更正一年的放假安排',
    description:
      '角色：admin。日期须属于该年，通知可以列出上一年 12 月的日期。dryRun=true 只预览。更正已有年份的，在办案件逐件按新的安排重新计算，已经办结的期限不变，届满日期变更的，告知有关人员。',
    query: z.object({ dryRun: flag }),
    lateBody: { schema: calendarYear },
    answers: { 200: { description: '已录入，或者预览', schema: z.union([shape, preview]) } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'STALE'],
    async handle(ask) {
      mustHold(ask.actor, 'admin')
      const year = yearIn(ask.params)
      const loading = parsed(calendarYearOf(year), ask.body, ask.lang)
      return ask.query.dryRun ? { body: await previewOf(ask, year, loading.content) } : load(ask, year, loading)
    },
  }),
  route({
    method: 'post',
    path: '/v1/calendar/years/{year}/import',
    tag,
    summary: '从表格录入一年的放假安排',
    description: '角色：admin。dryRun=true 只预览，逐行指出错误；有一行错误则不写入。列：日期、类型（放假或者上班）。',
    query: z.object({ dryRun: flag }),
    body: importBody,
    answers: { 200: { description: '已录入，或者预览', schema: z.union([shape, preview]) } },
    problems: ['FORBIDDEN', 'NOT_FOUND', 'INVALID_BODY', 'STALE'],
    async handle(ask) {
      mustHold(ask.actor, 'admin')
      const year = yearIn(ask.params)
      const { errors, loading } = yearOfTable(ask.body, year, ask.lang)
      if (!loading) throw new Problem('INVALID_BODY', { errors })
      return ask.query.dryRun ? { body: await previewOf(ask, year, loading.content) } : load(ask, year, loading)
    },
  }),
]
