import { describe, expect, test } from 'vitest'
import { type AccusationCase, announced, decided, listed, people, served } from '#test/support/accusationCase.ts'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { panelMember } from '#test/support/toleranceCase.ts'

const object = (at: AccusationCase, inquiry?: boolean) =>
  at.when(people.intake, 'object', { reasons: '适用错误。', ...(inquiry && { inquiry }) })
const answer = (at: AccusationCase, upheld: boolean) =>
  at.when(people.approver, 'decideObjection', { upheld, reasons: '经核实。' })
const publish = (at: AccusationCase, target: 'creditRecord' | 'public', basis?: string, documentNumber?: string) =>
  at.when(people.approver, 'publish', {
    target,
    ...(basis !== undefined && { legalBasis: { basis, ...(documentNumber !== undefined && { documentNumber }) } }),
  })
const kinds = ({ state }: AccusationCase) => state.documents.filter(({ notice }) => notice).map(({ kind }) => kind)
const term = ({ state }: AccusationCase, key: string) => state.deadlines.findLast(({ ruleKey }) => ruleKey === key)
const windowOver = '2026-03-18T00:00:00+08:00'

describe('an announced entry', () => {
  test('is made when nobody objected in ten working days, a day late', () => {
    expect(term(announced(), 'accuse.objection')).toMatchObject({ due: '2026-03-16', silent: true })
    expect(announced().until('2026-03-17T23:59:00+08:00').state.stage).toBe('decided')
    expect(listed().state).toMatchObject({
      stage: 'listed',
      listing: { category: '诬告陷害', from: '2026-03-18', until: '2027-03-18', flagged: false },
    })
    expect(kinds(listed()).at(-1)).toBe('listing')
  })

  test('lasts the months of the pack unless others are named, and never longer than five years from the finding', () => {
    const unnamed = served().when(people.approver, 'list', { category: '诬告陷害', reasons: '情节较重。' })
    expect(unnamed.state.proposal?.months).toBe(12)
    expect(listed(announced(served(), 60)).state.listing?.until).toBe('2031-03-02')
  })

  test('waits for its window: neither listed again nor published nor repaired', () => {
    const list = () => announced().when(people.approver, 'list', { category: 'x', months: 1, reasons: 'x' })
    expect(refusedWith(list)).toBe('OBJECTION_PENDING')
    const repair = () => announced().when(people.intake, 'applyRepair', { reasons: '已经改正。' })
    expect(refusedWith(repair)).toBe('OBJECTION_PENDING')
    expect(refusedWith(() => publish(announced(), 'creditRecord', 'ZCR11-2', '镇公行罚〔2026〕3号'))).toBe(
      'OBJECTION_PENDING',
    )
  })

  test('waits for an objection, however long that takes', () => {
    const waiting = object(announced()).until('2026-05-06T00:00:00+08:00')
    expect(waiting.state).toMatchObject({ stage: 'decided', status: 'open' })
    expect(waiting.state.listing).toBeUndefined()
    const rejected = answer(waiting, false)
    expect(rejected.state).toMatchObject({ stage: 'listed', listing: { from: '2026-05-06' } })
  })

  test('is not made when the objection is upheld, nor announced again', () => {
    const upheld = answer(object(announced()), true)
    expect(upheld.state.listing).toBeUndefined()
    const list = () => upheld.when(people.approver, 'list', { category: 'x', months: 1, reasons: 'x' })
    expect(refusal(list).details).toMatchObject({ reason: 'objectionUpheld' })
    expect(upheld.served().until('2026-04-04T00:00:00+08:00').state).toMatchObject({
      status: 'closed',
      outcome: 'established',
    })
    const reissued = upheld.when(people.intake, 'reissueNotice', { document: 'notice-4', reasons: '笔误。' })
    expect(reissued.until('2026-03-20T00:00:00+08:00').state).toMatchObject({ status: 'open', stage: 'decided' })
  })

  test('is objected to within its window only', () => {
    expect(refusal(() => object(served())).details).toMatchObject({ missing: 'list' })
    expect(refusedWith(() => object(announced().until('2026-03-17T09:00:00+08:00')))).toBe('TERM_EXPIRED')
    expect(refusedWith(() => object(object(announced())))).toBe('OBJECTION_PENDING')
  })
})

describe('an entry', () => {
  test('is flagged at once by an objection, decided in three working days, seven with an inquiry', () => {
    const flagged = object(listed())
    expect(flagged.state.listing?.flagged).toBe(true)
    expect(term(flagged, 'accuse.flag')).toMatchObject({ state: 'met' })
    expect(term(flagged, 'accuse.objectionDecide')).toMatchObject({ due: '2026-03-23', extensionCap: 17, mark: 'P' })
    expect(term(object(listed(), true), 'accuse.objectionInquiry')).toMatchObject({ due: '2026-03-27' })
    const recorded = publish(listed(), 'creditRecord', 'ZCR11-3', '（2026）浙0211刑初1号')
    expect(term(object(recorded), 'accuse.objectionCredit')).toMatchObject({ due: '2026-03-25', mark: 'A' })
    expect(answer(flagged, false).state.listing).toMatchObject({ flagged: false })
  })

  test('is removed at once by an objection that is upheld, and the name restored where it was announced', () => {
    const removed = answer(object(listed()), true)
    expect(removed.state.listing).toMatchObject({ removedOn: '2026-03-18', flagged: false })
    expect(term(removed, 'accuse.remove')).toMatchObject({ state: 'met' })
    expect(kinds(removed).slice(-2)).toEqual(['objection', 'removal'])
    expect(removed.until('2026-04-04T00:00:00+08:00').served().state).toMatchObject({
      status: 'closed',
      outcome: 'established',
    })
  })

  test('expires by itself after a year, and the case ends', () => {
    expect(listed().until('2027-03-17T23:59:00+08:00').state.status).toBe('open')
    const expired = listed().until('2027-03-18T00:00:00+08:00')
    expect(expired.served().state).toMatchObject({ status: 'closed', listing: { removedOn: '2027-03-18' } })
    expect(kinds(expired).at(-1)).toBe('removal')
  })

  test('expires with an objection open, which is decided all the same', () => {
    const open = object(listed().until('2027-03-15T09:00:00+08:00')).until('2027-03-18T00:00:00+08:00')
    expect(open.state).toMatchObject({ status: 'open', listing: { removedOn: '2027-03-18' } })
    const decided = answer(open, true)
    expect(decided.served().state.status).toBe('closed')
    expect(kinds(decided).slice(-2)).toEqual(['objection', 'removal'])
  })

  test('is repaired in three working days, three more at most', () => {
    const asked = listed().when(people.intake, 'applyRepair', { reasons: '已经改正。' })
    expect(term(asked, 'accuse.repairDecide')).toMatchObject({ due: '2026-03-23', extensionCap: 3 })
    const decide = (granted: boolean) => asked.when(people.approver, 'decideRepair', { granted, reasons: '经核实。' })
    expect(decide(false).state.listing).toMatchObject({ flagged: false })
    expect(decide(true).state.listing).toMatchObject({ removedOn: '2026-03-18' })
    expect(refusedWith(() => decide(true).when(people.intake, 'applyRepair', { reasons: 'x' }))).toBe('WRONG_STAGE')
    expect(asked.until('2027-03-18T00:00:00+08:00').served().state.status).toBe('closed')
  })

  test('is decided on by no head who investigated or voted', () => {
    const voter = { ...panelMember(2), roles: ['panelMember', 'approver'] as const, level: 'county' as const }
    const inquirer = { ...people.wu, roles: ['investigator', 'approver'] as const, level: 'county' as const }
    const asked = listed().when(people.intake, 'applyRepair', { reasons: '已经改正。' })
    for (const head of [voter, inquirer]) {
      const uphold = () => object(listed()).when(head, 'decideObjection', { upheld: true, reasons: '经核实。' })
      expect(refusedWith(uphold)).toBe('SAME_PERSON')
      const repair = () => asked.when(head, 'decideRepair', { granted: true, reasons: '经核实。' })
      expect(refusedWith(repair)).toBe('SAME_PERSON')
    }
  })

  test('is removed before an administrative closing', () => {
    const closed = listed()
      .when(people.approver, 'closeAdministratively', { ground: 'subjectDied', reasons: '被处理人死亡。' })
      .when(people.supervisor, 'confirmClosing', {})
    expect(closed.state).toMatchObject({ status: 'closed', listing: { removedOn: '2026-03-18' } })
    expect(kinds(closed).slice(-2)).toEqual(['removal', 'closing'])
  })

  test('that is only announced is given up by an administrative closing', () => {
    const closed = announced()
      .when(people.approver, 'closeAdministratively', { ground: 'subjectDied', reasons: '被处理人死亡。' })
      .when(people.supervisor, 'confirmClosing', {})
    expect(closed.state).toMatchObject({ status: 'closed', proposal: { refused: true } })
    expect(closed.state).not.toHaveProperty('listing')
  })

  test('of a case on its way to another organ expires on its day', () => {
    const away = listed().when(people.approver, 'transfer', { organ: 'ningbo', reasons: '上级管辖。' })
    expect(away.until('2027-03-18T00:00:00+08:00').state.listing?.removedOn).toBe('2027-03-18')
  })
})

describe('beyond the register', () => {
  test.each([
    ['public', 'ZCR11-2', '镇公行罚〔2026〕3号'],
    ['creditRecord', undefined, undefined],
    ['creditRecord', 'ZCR11-2', ''],
    ['creditRecord', '纳入失信黑名单', '甬党办〔2018〕1号'],
  ] as const)('nothing goes to %s on the basis %s %s', (target, basis, number) => {
    expect(refusedWith(() => publish(listed(), target, basis, number))).toBe('NO_LEGAL_BASIS')
    expect(refusedWith(() => publish(decided(), target, basis, number))).toBe('NO_LEGAL_BASIS')
  })

  test.each(['ZCR11-2', 'ZCR11-3', 'ZBID49'])('%s with its number allows a credit record', basis => {
    expect(publish(listed(), 'creditRecord', basis, '1号').state.publications).toMatchObject([
      { target: 'creditRecord', basis, documentNumber: '1号' },
    ])
    expect(refusedWith(() => publish(served(), 'creditRecord', basis, '1号'))).toBe('WRONG_STAGE')
    expect(refusedWith(() => publish(object(listed()), 'creditRecord', basis, '1号'))).toBe('OBJECTION_PENDING')
  })

  test('an entry has no effect on third parties', () => {
    expect(Object.keys(listed().state)).not.toContain('effects')
    expect(announced().until(windowOver).state.listing).toBeDefined()
  })
})
