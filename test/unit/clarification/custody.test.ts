import { describe, expect, test } from 'vitest'
import { identityAccess } from '#domain/access/identityAccess.ts'
import { indexOf } from '#domain/caseIndex.ts'
import { clarification } from '#domain/clarification/clarification.ts'
import {
  approved,
  consented,
  evaluated,
  given,
  lettersOut,
  people,
  served,
  signed,
} from '#test/support/clarificationCase.ts'
import { refusedWith } from '#test/support/refused.ts'

const { custodian, otherCustodian, li, head } = people
const named = { reporter: { named: true, ref: 'ref-7' } }
const archived = () =>
  served(lettersOut(consented({ given: true, methods: [] }, approved(signed(evaluated({}, named)))))).when(
    li,
    'archive',
    {},
  )
const asked = () => archived().when(custodian, 'requestIdentity', { reason: '反馈结果' })
const reason = { reason: '反馈结果' }

describe('the identity in a clarification', () => {
  test('is opened by two custodians, never by one', () => {
    expect(identityAccess(archived().state, custodian)).toBe('notGranted')
    expect(identityAccess(asked().state, custodian)).toBe('notGranted')
    expect(refusedWith(() => asked().when(custodian, 'grantIdentity', {}))).toBe('SAME_PERSON')
    const opened = asked().when(otherCustodian, 'grantIdentity', {})
    for (const who of [custodian, otherCustodian]) expect(identityAccess(opened.state, who)).toBe('may')
    for (const who of [li, head, people.supervisor]) expect(identityAccess(opened.state, who)).toBe('mayNot')
    expect(refusedWith(() => opened.when(otherCustodian, 'grantIdentity', {}))).toBe('SAME_PERSON')
  })

  test('is not asked for before somebody is to be told, where none is kept, nor twice', () => {
    expect(refusedWith(() => given(named).when(custodian, 'requestIdentity', reason))).toBe('WRONG_STAGE')
    expect(refusedWith(() => given({}).when(custodian, 'requestIdentity', reason))).toBe('WRONG_STAGE')
    expect(refusedWith(() => asked().when(otherCustodian, 'requestIdentity', reason))).toBe('WRONG_STAGE')
    expect(refusedWith(() => archived().when(li, 'requestIdentity', reason))).toBe('FORBIDDEN')
  })

  test('stays in sight of who asked and granted until the case is closed, and is shut when the reporter was told', () => {
    const opened = asked().when(otherCustodian, 'grantIdentity', {})
    const told = opened.when(custodian, 'notifyReporter', { method: 'phone', at: opened.now })
    const sees = (state: typeof told.state) =>
      indexOf(clarification, state)
        .people.filter(({ relation }) => relation === 'candidate')
        .map(({ person }) => person)
    expect(sees(told.state)).toStrictEqual(['custodian-1', 'custodian-2'])
    expect(identityAccess(told.state, custodian)).toBe('mayNot')
    const end = told.served().when(li, 'recordFollowUp', { summary: '正常' })
    expect([end.state.status, sees(end.state)]).toStrictEqual(['closed', []])
  })

  test('is asked for anew when whoever asked is recused', () => {
    const recused = asked().when(custodian, 'declareRecusal', { ground: 'interest' })
    expect(recused.state.custody).toBeUndefined()
    const granted = asked().when(otherCustodian, 'grantIdentity', {})
    const without = granted.when(otherCustodian, 'declareRecusal', { ground: 'interest' })
    expect(identityAccess(without.state, custodian)).toBe('notGranted')
  })
})

describe('words that a custodian checks', () => {
  const texts = ['反映在工程招标中收受礼金', '未造成影响']
  const submitted = () => given(named).when(people.intake, 'accept', {}).when(li, 'submitWording', { texts })

  test('wait for a custodian, one submission at a time', () => {
    expect(clarification.tasks(submitted().state)).toContainEqual(
      expect.objectContaining({ action: 'checkWording', candidates: { role: 'custodian', organ: 'zhenhai' } }),
    )
    expect(refusedWith(() => submitted().when(head, 'submitWording', { texts: ['别的'] }))).toBe('WRONG_STAGE')
    expect(refusedWith(() => submitted().when(li, 'checkWording', { passed: true }))).toBe('FORBIDDEN')
    expect(refusedWith(() => given(named).when(custodian, 'checkWording', { passed: true }))).toBe('WRONG_STAGE')
  })

  test('let custodians ask for the identity to compare with', () => {
    const opened = submitted().when(custodian, 'requestIdentity', reason).when(otherCustodian, 'grantIdentity', {})
    expect(identityAccess(opened.state, custodian)).toBe('may')
    const checked = opened.when(custodian, 'checkWording', { passed: false })
    expect(identityAccess(checked.state, custodian)).toBe('mayNot')
    expect(checked.state.wordings).toMatchObject([{ texts, passed: false, checked: { by: 'custodian-1' } }])
  })

  test('are not checked by whoever submitted them', () => {
    const both = { ...custodian, roles: ['custodian', 'investigator'] as const } as unknown as typeof custodian
    const own = given(named).when(people.intake, 'accept', {}).when(both, 'submitWording', { texts })
    expect(refusedWith(() => own.when(both, 'checkWording', { passed: true }))).toBe('SAME_PERSON')
  })
})
