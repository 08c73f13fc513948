import { describe, expect, it } from 'vitest'
import { issuesOf } from '#contract/issues.ts'
import { loadedPackSchema } from '#contract/rulePackSchema.ts'
import { packDifferences } from '#domain/packs/packDifferences.ts'
import { currentPackFor, currentPacks } from '#domain/packs/packs.ts'
import type { RulePack, Source } from '#domain/packs/rulePack.ts'

const audit = currentPackFor('tolerance', 'audit')
const own = { title: '云江市审计容错实施细则', number: '云委办〔2026〕5号', issuer: '中共云江市委办公室' }
const citing = (source: Source, more: Partial<RulePack> = {}): RulePack => ({
  ...audit,
  circumstances: audit.circumstances.map((row, at) => (at === 0 ? { ...row, sources: [source] } : row)),
  ...more,
})
const faults = (pack: unknown) => {
  const { error } = loadedPackSchema.safeParse(JSON.parse(JSON.stringify(pack)))
  return error ? issuesOf(error, 'zh-CN').map(({ path, message }) => [path, message]) : []
}

describe('a pack that a city loads', () => {
  it.each(currentPacks.map(pack => [pack.id, pack] as const))('may be %s of the release, as it is', (_id, pack) => {
    expect(faults(pack)).toEqual([])
  })

  it('cites what was checked, with its mark, or a document of its own', () => {
    const at = 'circumstances.0.sources.0'
    expect(faults(citing({ document: '不存在的规定', mark: 'S' }))).toEqual([
      [`${at}.document`, expect.stringContaining('ownDocuments')],
    ])
    expect(faults(citing({ document: own.title, mark: 'S', article: '第三条' }, { ownDocuments: [own] }))).toEqual([])
    const statute = '中华人民共和国公职人员政务处分法'
    expect(faults(citing({ document: statute, mark: 'S', article: '第九十九条' }))).toEqual([
      [`${at}.article`, expect.stringContaining('没有经核对的这一条')],
    ])
    expect(faults(citing({ document: statute, mark: 'P', article: '第三十条第一项' }))).toEqual([
      [`${at}.mark`, expect.stringContaining('须为 S')],
    ])
    expect(faults(citing({ document: '据本地经验归纳', mark: 'A' }))).toEqual([])
  })

  it('does not loosen a period of the law, and may tighten it', () => {
    const { days, ...pack } = currentPackFor('clarification', undefined)
    const rule = days['clarify.notifyReporter']
    const lasting = (length: number) => ({ ...pack, days: { ...days, 'clarify.notifyReporter': { ...rule, length } } })
    expect(rule).toMatchObject({ mark: 'S', length: 15 })
    expect(faults(lasting(20))).toEqual([['days.clarify.notifyReporter', '法定期限为 15 WD，不能放宽']])
    expect(faults(lasting(10))).toEqual([])
  })

  it('is told every fault at its path, with the remedy', () => {
    const { 'tolerate.accept': _none, ...days } = audit.days
    const criteria = audit.criteria
      .filter(({ id }) => id !== 'F4')
      .map(row => (row.id === 'F2' ? { ...row, negative: false } : row))
    expect(faults({ ...audit, days, criteria, id: 'audit' })).toEqual([
      ['id', expect.stringContaining('类别@版本')],
      ['days.tolerate.accept', expect.stringContaining('在办案件')],
      ['criteria', expect.stringMatching(/F2|F4/)],
    ])
    const answers = [{ text: '是', result: 'met' }, { text: '否' }]
    const wrong = { ...audit, criteria: audit.criteria.map((row, at) => (at === 10 ? { ...row, answers } : row)) }
    expect(faults(wrong)).toEqual([['criteria.10.answers.1.result', expect.stringContaining('须为下列之一')]])
    expect(faults({ ...audit, circumstances: [{ id: 'X1', category: '其他', text: '某情形', sources: [] }] })).toEqual([
      ['circumstances.0.sources', expect.stringContaining('至少填写 1 项')],
    ])
  })
})

describe('two packs side by side', () => {
  it('differ in the rows that say something else, wherever they stand', () => {
    const { 'tolerate.accept': accept, ...days } = audit.days
    const [first, ...criteria] = audit.criteria
    const changed = {
      ...audit,
      id: 'audit@99',
      version: 99,
      // In another order, without one row, with one more, and one of other length.
      criteria: [...criteria.slice(1), first, { ...first, id: 'Y1' }] as RulePack['criteria'],
      days: { ...days, 'tolerate.accept': { ...accept, length: 3 } } as RulePack['days'],
      approval: { ...audit.approval, staff: 'prefecture' as const },
    }
    const found = packDifferences(audit, changed)
    expect(found.map(({ path }) => path)).toEqual([
      `criteria.${criteria[0]?.id}`,
      'days.tolerate.accept',
      'approval.staff',
      'criteria.Y1',
    ])
    expect(found[0]).not.toHaveProperty('would')
    expect(found[2]).toEqual({ path: 'approval.staff', is: 'county', would: 'prefecture' })
    expect(packDifferences(audit, audit)).toEqual([])
  })
})
