import { describe, expect, test } from 'vitest'
import { chainOf, isBelow, type Organ, organAbove, organAtLevel, organNamed } from '#domain/access/organs.ts'
import { newsOf, organsOf, organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { approvingOrgan } from '#domain/access/powers.ts'
import { Refusal } from '#domain/refusal.ts'
import { given as accusation } from '#test/support/accusationCase.ts'
import { given, people } from '#test/support/toleranceCase.ts'

const all = ['tolerance', 'clarification', 'falseAccusation'] as const
const commission: Organ = {
  id: 'linhai',
  name: '临海市纪委监委',
  shortName: '市纪委监委',
  aliases: ['临海市纪委'],
  level: 'prefecture',
  type: 'discipline',
  powers: { decide: all, approve: all },
  mark: '临',
}
const district: Organ = {
  ...commission,
  id: 'dongqu',
  name: '临海市东区纪委监委',
  shortName: '区纪委监委',
  aliases: [],
  level: 'county',
  superior: 'linhai',
  mark: '东',
}
const group: Organ = {
  ...district,
  id: 'group',
  name: '临海港口集团',
  type: 'unit',
  powers: { decide: ['tolerance'], approve: [] },
  authority: { tolerance: 'recommend' },
  mark: '港',
}
const organs = [commission, district, group]
const code = (work: () => unknown) => {
  try {
    return void work()
  } catch (error) {
    return error instanceof Refusal ? [error.code, error.details] : error
  }
}

describe('organs that a rule knows', () => {
  test('are found by id, name, short name and alias, however they are written', () => {
    for (const name of ['linhai', '临海市纪委监委', ' 临海市 纪委 ', '市纪委监委'])
      expect(organNamed(organs, name)?.id).toBe('linhai')
    expect(organNamed(organs, '临海市')).toBeUndefined()
  })

  test('stand above each other, and a circle of superiors has an end', () => {
    expect(chainOf(organs, 'group').map(({ id }) => id)).toEqual(['group', 'linhai'])
    expect(isBelow(organs, 'dongqu', 'linhai')).toBe(true)
    expect(isBelow(organs, 'linhai', 'linhai')).toBe(false)
    expect(organAtLevel(organs, 'dongqu', 'prefecture')?.id).toBe('linhai')
    expect(organAtLevel(organs, 'dongqu', 'province')).toBeUndefined()
    expect(organAbove(organs, 'dongqu', 'county')?.id).toBe('linhai')
    const circle = [{ ...commission, superior: 'dongqu' }, district]
    expect(chainOf(circle, 'dongqu').map(({ id }) => id)).toEqual(['dongqu', 'linhai'])
  })

  test('approve only what they have the power for: what a group may not approve goes to the organ above', () => {
    expect(approvingOrgan(organs, 'group', 'county', 'tolerance')?.id).toBe('linhai')
    expect(approvingOrgan(organs, 'dongqu', 'county', 'tolerance')?.id).toBe('dongqu')
  })

  test('are news to a case that keeps them otherwise, or keeps none', () => {
    expect(newsOf({ organs }, organs)).toEqual([])
    const renamed = { ...district, name: '临海市东城区纪委监委' }
    expect(newsOf({ organs }, [commission, renamed])).toEqual([renamed])
    expect(newsOf({}, [commission])).toEqual([commission])
    expect(organsOf({})).toBe(organsOfRelease)
  })
})

describe('a case', () => {
  const at = given({}, { organ: 'dongqu', organs })

  test('keeps the organs that it was opened with, and waits for the heads that they say', () => {
    expect(at.state.organs).toEqual(organs)
    expect(code(() => given({}, { organ: 'zhenhai', organs }))).toEqual([
      'INVALID_BODY',
      { path: 'organ', message: 'unknownOrgan' },
    ])
  })

  test('recommends where the register of organs says so for its kind, and nowhere else', () => {
    expect(given({}, { organ: 'group', organs }).state.authority).toBe('recommend')
    expect(at.state.authority).toBe('decide')
  })

  test('is neither opened at an organ without the power to decide its kind nor transferred to one', () => {
    const powerless = [{ ...district, powers: { decide: [], approve: [] } }, commission]
    expect(code(() => given({}, { organ: 'dongqu', organs: powerless }))).toEqual([
      'NO_POWER',
      { organ: district.name, kind: 'tolerance' },
    ])
    expect(code(() => accusation({}, { organ: 'group', organs }))).toMatchObject(['NO_POWER', {}])
    const mute = { ...group, powers: { decide: [], approve: [] } }
    const head = { ...people.approver, organ: 'dongqu' }
    const from = given({}, { organ: 'dongqu', organs: [commission, district, mute] })
    expect(code(() => from.when(head, 'transfer', { organ: 'group', reasons: '属其管理' }))).toMatchObject([
      'NO_POWER',
      {},
    ])
    const moved = from.when(head, 'transfer', { organ: 'linhai', reasons: '属其管理' })
    expect(moved.entries.at(-1)?.event).toMatchObject({ then: { organs: [commission] } })
  })

  test('learns of a change by an entry of its own, and is decided by it from then on', () => {
    const renamed = { ...district, name: '临海市东城区纪委监委' }
    const later = at.record({ type: 'organsRenewed', then: { organs: [renamed] } })
    expect(organsOf(later.state).find(({ id }) => id === 'dongqu')?.name).toBe(renamed.name)
    expect(later.state.seq).toBe(at.state.seq)
  })
})
