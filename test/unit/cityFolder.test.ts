import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { mostRows, readPersonTable } from '#contract/personTable.ts'
import { lacksOf } from '#domain/access/lacks.ts'
import type { RegisteredOrgan } from '#domain/access/registerFaults.ts'
import { demoCity, demoFolder } from '#system/issuer/accounts.ts'
import { readFolder } from '#system/setup/folder.ts'

const head = '编号,姓名,机关,角色,职级\n'
const bytes = (text: string) => new TextEncoder().encode(text)

describe('a table of persons', () => {
  test('is read as Excel writes it: with a byte order mark, or in GBK', () => {
    const wanted = [{ line: 2, id: 'li', row: { name: '中中', organ: 'dongqu', roles: ['investigator'] } }]
    const utf8 = readPersonTable(bytes(`\uFEFFid,name,organ,roles\nli,中中,dongqu,investigator\n`), 'zh-CN')
    expect(utf8).toEqual({ rows: wanted, faults: [] })
    const zhong = [0xd6, 0xd0]
    const gbk = [...bytes('id,name,organ,roles\r\nli,'), ...zhong, ...zhong, ...bytes(',dongqu,investigator\r\n')]
    expect(readPersonTable(new Uint8Array(gbk), 'zh-CN')).toEqual({ rows: wanted, faults: [] })
    // GBK behind a mark of UTF-8, and UTF-16, which Excel calls Unicode text.
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...gbk])
    expect(readPersonTable(marked, 'zh-CN')).toEqual({ rows: wanted, faults: [] })
    const wide = Buffer.from(`\uFEFFid,name,organ,roles\nli,中中,dongqu,investigator\n`, 'utf16le')
    expect(readPersonTable(wide, 'zh-CN')).toEqual({ rows: wanted, faults: [] })
    expect(readPersonTable(Buffer.from(wide).swap16(), 'zh-CN')).toEqual({ rows: wanted, faults: [] })
  })

  test('names every wrong row and column, and a rank that does not exist', () => {
    const { rows, faults } = readPersonTable(
      bytes(
        `${head}a b,李,dongqu,investigator,\nli,,dongqu,investigator;handler,minister\nsun,孙,dongqu,intake 、deputy,county\n`,
      ),
      'zh-CN',
    )
    expect(faults.map(({ path }) => path)).toEqual(['2.id', '3.name', '3.roles.1', '3.rank'])
    expect(rows.map(({ id, row }) => [id, row.roles])).toEqual([['sun', ['intake', 'deputy']]])
    expect(readPersonTable(bytes('编号,姓名,电话\n'), 'zh-CN').faults).toEqual([
      { path: '1.电话', message: 'unknownColumn' },
    ])
    expect(readPersonTable(bytes('姓名\n'), 'zh-CN').faults).toEqual([{ path: '1.id', message: 'missingColumn' }])
  })

  test('of more rows than are looked at together says to bring them in parts', () => {
    const many = `${head}${'li,李,dongqu,intake,\n'.repeat(10_001)}`
    expect(readPersonTable(bytes(many), 'zh-CN')).toEqual({
      rows: [],
      faults: [{ path: `${mostRows + 2}`, message: `tooManyRows|${mostRows}` }],
    })
  })
})

describe('a folder of a city', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'city-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))
  const all = '[tolerance, clarification, falseAccusation]'
  const organ = (id: string, more: string) =>
    `- {id: ${id}, name: ${id}, type: discipline, powers: {decide: ${all}, approve: ${all}}, mark: ${id}, ${more}}\n`
  const faultsOf = (organs: string) => {
    writeFileSync(join(folder, 'organs.yaml'), organs)
    return readFolder(folder).faults.map(({ path, message }) => [path, message])
  }

  test('of the demonstration has no fault and forgets nothing; each organ can play every kind of case', () => {
    const { city, faults } = readFolder(demoFolder)
    expect(faults).toEqual([])
    expect(lacksOf(city)).toEqual([])
    expect(city.persons.find(({ id }) => id === 'applicant-zhou')).toMatchObject({
      unit: 'mouju',
      rank: 'township',
      managedBy: 'county',
    })
  })

  test('names a circle of superiors, one that is lower, and one that is not there for all of the time', () => {
    expect(faultsOf(organ('a', 'level: county, superior: b') + organ('b', 'level: county, superior: a'))).toEqual([
      ['a.superior', '隶属关系成了循环：请改填不在其下的上级'],
      ['b.superior', '隶属关系成了循环：请改填不在其下的上级'],
    ])
    expect(faultsOf(organ('a', 'level: county, superior: b'))).toEqual([['a.superior', '没有这个机关，或者就是本机关']])
    expect(faultsOf(organ('a', 'level: prefecture, superior: b') + organ('b', 'level: county'))).toEqual([
      ['a.superior', '上级机关的层级不能低于本机关'],
    ])
    const short = organ('b', 'level: prefecture, validUntil: "2026-06-30"')
    expect(faultsOf(organ('a', 'level: county, superior: b') + short)).toMatchObject([
      ['a.superior', expect.stringContaining('不存在')],
      ['b.validUntil', expect.stringContaining('还有下级机关')],
    ])
    const twice =
      organ('a', 'level: county').replace('mark: a', 'mark: 东') +
      organ('b', 'level: county').replace('mark: b', 'mark: 东')
    expect(faultsOf(twice)).toMatchObject([
      ['a.mark', expect.stringContaining('文号会重复')],
      ['b.mark', expect.anything()],
    ])
    const next = (id: string, more: string) => organ(id, `level: county, ${more}`)
    const gone = 'validUntil: "2026-06-30", successor:'
    expect(faultsOf(next('a', `${gone} nowhere`))).toMatchObject([['a.successor', expect.anything()]])
    expect(
      faultsOf(next('a', `${gone} b`) + next('b', `${gone} a`)).map(([path, said]) => [path, said?.slice(0, 4)]),
    ).toEqual([
      ['a.successor', '承接关系'],
      ['b.successor', '承接关系'],
    ])
    const late = next('b', 'validFrom: "2026-09-01"')
    expect(faultsOf(next('a', `${gone} b`) + late)).toMatchObject([
      ['a.successor', expect.stringContaining('届时不存在')],
    ])
    expect(faultsOf(next('a', `${gone} b`) + next('b', 'validFrom: "2026-07-01"'))).toEqual([])
    expect(faultsOf('- [')).toMatchObject([['', expect.stringContaining('YAML')]])
    rmSync(join(folder, 'organs.yaml'))
    expect(readFolder(folder).faults).toMatchObject([{ file: 'organs.yaml' }])
  })

  test('is told what it forgot: handlers, custodians, a supervisor beside the head, a panel, a way up', () => {
    const [top] = demoCity.organs
    const lone = {
      ...top,
      id: 'lone',
      superior: 'zhejiang',
      level: 'county',
      powers: { decide: ['falseAccusation'], approve: [] },
    }
    const persons = [
      { id: 'x', name: 'x', organ: 'lone', roles: ['approver', 'supervisor', 'investigator', 'custodian'] },
    ]
    const lacks = lacksOf({
      organs: [{ ...top, powers: { decide: [], approve: [] } } as RegisteredOrgan, lone as RegisteredOrgan],

      persons,
    })
    const said = lacks.map(({ message }) => message).join()
    for (const part of [
      '至少 2 人，现有 1 人',
      '至少 3 人，现有 0 人',
      '主要负责人以外',
      '上级机关没有主要负责人',
      '没有可以批准的上级',
    ])
      expect(said).toContain(part)
  })
})
