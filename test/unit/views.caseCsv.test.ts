import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { expect, test } from 'vitest'
import { caseCsv, csvWriter } from '#api/views/caseCsv.ts'
import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import type { CaseRow } from '#registers/cases/caseList.ts'

const row = (id: string, more: Partial<CaseRow> = {}): CaseRow => ({
  id,
  number: `镇容〔2026〕${id}号`,
  kind: 'tolerance',
  organ: 'zhenhai',
  stage: 'applied',
  status: 'open',
  outcome: null,
  onBehalfOf: null,
  openedAt: new Date('2026-03-02T01:00:00Z'),
  closedAt: null,
  receivedOn: '2026-03-02',
  nextDue: '2026-03-09',
  overdue: false,
  seq: 1,
  rulePack: 'audit@1',
  ...more,
})

async function* pages(...all: CaseRow[][]) {
  yield* all
}
const written = async (most: number, ...all: CaseRow[][]) =>
  (
    await buffer(
      Readable.from(caseCsv(pages(...all), { most, organs: organsOfRelease, lang: 'zh-CN' })).pipe(csvWriter()),
    )
  )
    .toString()
    .split('\r\n')

test('a list is written in words, page after page', async () => {
  const [head, first, second, end] = await written(
    10,
    [row('1')],
    [row('2', { status: 'closed', outcome: 'tolerate' })],
  )
  expect(head).toBe(
    '\uFEFF文号,案件类型,类别,办理机关,阶段,状态,结果,收到日期,启动时间,办结时间,最近期限,是否逾期,规则包,案件编号',
  )
  expect(first).toBe(
    '镇容〔2026〕1号,容错认定,审计,宁波市镇海区容错纠错工作协调机构,申请受理,办理中,,2026-03-02,2026-03-02T09:00:00+08:00,,2026-03-09,否,audit@1,1',
  )
  expect(second).toContain('已结案,免责,')
  expect(end).toBe('')
})

test.each(['=', '+', '-', '@', '\t'])('a cell that begins with %j is no formula', async sign => {
  const [, first] = await written(10, [row('1', { organ: `${sign}1+1` })])
  expect(first).toContain(`,'${sign}1+1,`)
})

test('a list that is cut says so, one of just that length does not', async () => {
  expect(await written(2, [row('1'), row('2')], [row('3')])).toHaveLength(5)
  expect((await written(2, [row('1'), row('2')], [row('3')]))[3]).toBe('只导出前 2 件，其余案件请缩小范围后另行导出。')
  expect(await written(2, [row('1'), row('2')])).toHaveLength(4)
})
