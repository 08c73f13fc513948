import { describe, expect, test } from 'vitest'
import { refusal, refusedWith } from '#test/support/refused.ts'
import { panelMember, people } from '#test/support/toleranceCase.ts'
import { writtenNotice } from '#test/support/writtenNotice.ts'
import { adopted, decided, voting } from '#test/support/zhenhai.ts'

const issued = () => decided().when(people.li, 'issueLetter', {})

describe('the letter of explanation', () => {
  test('says that the facts are true and tolerated, never that they are not', () => {
    const notice = writtenNotice(issued())
    expect(notice.form).toBe('letter')
    expect(JSON.stringify(notice)).toContain('有关情况属实，经认定予以容错')
    expect(JSON.stringify(notice)).not.toMatch(/不属实|失实|澄清/)
  })

  test('is issued once, unless it is issued anew', () => {
    const again = () => issued().when(people.li, 'issueLetter', {})
    expect(refusal(again).details).toStrictEqual({ reason: 'alreadyIssued' })
    const document = issued().state.documents.at(-1)?.id ?? ''
    const anew = issued().when(people.intake, 'reissueNotice', { document, reasons: '有误' })
    expect(anew.state.documents.filter(({ kind }) => kind === 'explanation')).toHaveLength(2)
  })

  test('is for what was tolerated or mitigated, once it is decided', () => {
    expect(refusedWith(() => adopted().when(people.li, 'issueLetter', {}))).toBe('WRONG_STAGE')
    const no = [2, 3, 4, 5, 1]
      .reduce((so, n) => so.when(panelMember(n), 'castVote', { choice: 'notTolerate' }), voting())
      .when(panelMember(1), 'closeVote', {})
      .when(people.approver, 'approve', {})
    expect(refusal(() => no.when(people.li, 'issueLetter', {})).details).toStrictEqual({ reason: 'notTolerated' })
    expect(refusedWith(() => decided().when(people.intake, 'issueLetter', {}))).toBe('FORBIDDEN')
  })
})
