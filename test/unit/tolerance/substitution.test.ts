import { describe, expect, test } from 'vitest'
import type { Actor } from '#domain/access/actor.ts'
import { actingFor } from '#domain/access/substitution.ts'
import { indexOf } from '#domain/caseIndex.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { refusedWith } from '#test/support/refused.ts'
import { actor, panelMember, people } from '#test/support/toleranceCase.ts'
import { accepted, adopted, clearFindings, investigated, voting } from '#test/support/zhenhai.ts'

const { applicant, approver, deputy, intake, li, sun, supervisor } = people
const wu = actor('investigator-wu', ['investigator'])
const forLi = (who: Actor) => actingFor(who, li)
const findings = { findings: clearFindings, recommendation: 'tolerate' as const }
const handlers = ['investigator-li', 'investigator-sun']
const heard = () =>
  accepted()
    .when(supervisor, 'assignHandlers', { handlers })
    .when(li, 'attachDocument', {
      document: 'doc-minutes',
      meta: { kind: 'evidence', title: '纪要', sha256: 'a'.repeat(64), mediaType: 'application/pdf', bytes: 1 },
    })
    .when(li, 'recordInterview', { who: '周', role: 'subject', summary: '谈话' })

describe('a substitute', () => {
  test('has roles, organ and level of the absent person, and neither its vote nor its own cause nor the administration', () => {
    const absent = actor('x', ['approver', 'panelMember', 'applicant', 'admin'], {
      organ: 'ningbo',
      level: 'prefecture',
    })
    expect(actingFor(deputy, absent)).toEqual({
      person: 'deputy-feng',
      name: 'deputy-feng',
      organ: 'ningbo',
      roles: ['approver'],
      level: 'prefecture',
      onBehalfOf: 'x',
    })
  })

  test('takes the seat of a handler, and the ledger has both', () => {
    expect(refusedWith(() => heard().when(wu, 'submitFindings', findings))).toBe('FORBIDDEN')
    const { state, entries } = heard().when(forLi(wu), 'submitFindings', findings)
    expect(state.findings).toMatchObject({ by: 'investigator-li', through: 'investigator-wu' })
    expect(entries.at(-1)?.actor).toMatchObject({ person: 'investigator-wu', onBehalfOf: 'investigator-li' })
    expect(tolerance.tasks(state).map(({ id }) => id)).toEqual(['cosignFindings-1-investigator-sun'])
  })

  test('approves with the level of the head where the deputy alone is too low', () => {
    expect(refusedWith(() => adopted().when(deputy, 'approve', {}))).toBe('APPROVAL_LEVEL_TOO_LOW')
    const { state } = adopted().when(actingFor(deputy, approver), 'approve', {})
    expect(state).toMatchObject({ stage: 'decided', approvers: ['deputy-feng', 'approver-zhao'] })
  })

  test('is no second person beside the one it acts for, nor is that one beside it', () => {
    const written = heard().when(forLi(wu), 'submitFindings', findings)
    for (const by of [li, forLi(wu), actingFor(wu, sun), actingFor(li, sun)])
      expect(refusedWith(() => written.when(by, 'cosignFindings', {}))).toBe('SAME_PERSON')
    expect(written.when(sun, 'cosignFindings', {}).state.stage).toBe('deliberating')
    const closing = accepted().when(actingFor(supervisor, approver), 'closeAdministratively', {
      ground: 'other',
      reasons: '撤销',
    })
    const zhao = actor('approver-zhao', ['supervisor'])
    for (const by of [supervisor, zhao, actingFor(wu, zhao)])
      expect(refusedWith(() => closing.when(by, 'confirmClosing', {}))).toBe('SAME_PERSON')
    expect(closing.when(actor('other', ['supervisor']), 'confirmClosing', {}).state.status).toBe('closed')
  })

  test('approves nothing that it investigated for another, or voted on, or that the absent person did', () => {
    const through = heard().when(forLi(wu), 'submitFindings', findings)
    expect(through.state.formerHandlers).toEqual(['investigator-wu'])
    const convening = through.when(sun, 'cosignFindings', {})
    const members = ['panel-1', 'panel-2', 'investigator-wu']
    expect(refusedWith(() => convening.when(supervisor, 'convenePanel', { members, chair: 'panel-1' }))).toBe(
      'SAME_PERSON',
    )
    const investigator = { ...approver, person: 'investigator-li' }
    for (const by of [actingFor(panelMember(2), approver), actingFor(li, approver), actingFor(deputy, investigator)])
      expect(refusedWith(() => adopted().when(by, 'approve', {}))).toBe('SAME_PERSON')
  })

  test('investigates nothing for another that it votes on', () => {
    const remanded = adopted().when(approver, 'remand', { points: ['补查'] })
    expect(refusedWith(() => remanded.when(forLi(panelMember(2)), 'submitFindings', findings))).toBe('FORBIDDEN')
  })

  test('has no place in a panel', () => {
    const member = { ...panelMember(2), roles: ['panelMember', 'investigator'] as const }
    const acting = { ...actingFor(wu, member), roles: member.roles }
    expect(refusedWith(() => voting().when(acting, 'castVote', { choice: 'tolerate' }))).toBe('FORBIDDEN')
    const task = 'castVote-1-panel-2'
    expect(refusedWith(() => voting().when(acting, 'claimTask', { task }))).toBe('FORBIDDEN')
    const chair = { ...acting, onBehalfOf: 'panel-1' }
    for (const type of ['closeVote', 'adjournVote'] as const)
      expect(refusedWith(() => voting().when(chair, type, { reasons: '缓议' }))).toBe('FORBIDDEN')
  })

  test('has nothing where either is recused or a party', () => {
    const without = heard().when(li, 'declareRecusal', { ground: 'interest' })
    expect(refusedWith(() => without.when(forLi(wu), 'addNote', { text: 'x' }))).toBe('NOT_FOUND')
    const recused = heard().when(forLi(wu), 'declareRecusal', { ground: 'kin' })
    expect(recused.state.recusals.map(({ person }) => person)).toEqual(['investigator-wu'])
    expect(refusedWith(() => recused.when(forLi(wu), 'addNote', { text: 'x' }))).toBe('NOT_FOUND')
    expect(recused.when(li, 'addNote', { text: 'x' }).state.notes).toHaveLength(1)
    for (const by of [actingFor(applicant, intake), actingFor(wu, { ...applicant, roles: ['intake'] })])
      expect(refusedWith(() => heard().when(by, 'addNote', { text: 'x' }))).toBe('NOT_FOUND')
  })

  test('claims for the absent person: what is claimed stays that person’s when the period is over', () => {
    const task = 'accept-1'
    const applied = accepted().when(actingFor(deputy, supervisor), 'claimTask', { task: 'assignHandlers-1' })
    expect(applied.state.claims['assignHandlers-1']?.assignee).toBe('supervisor-he')
    expect(indexOf(tolerance, applied.state).people).not.toContainEqual({
      person: 'deputy-feng',
      relation: 'candidate',
    })
    expect(refusedWith(() => applied.when(actor('other', ['supervisor']), 'assignHandlers', { handlers }))).toBe(
      'TASK_TAKEN',
    )
    expect(applied.when(actingFor(deputy, supervisor), 'assignHandlers', { handlers }).state.handlers).toEqual(handlers)
    expect(refusedWith(() => applied.when(deputy, 'releaseTask', { task: 'assignHandlers-1' }))).toBe('TASK_TAKEN')
    expect(refusedWith(() => applied.when(deputy, 'claimTask', { task }))).toBe('INVALID_BODY')
  })

  test('decides nothing on the recusal of the one it acts for', () => {
    const asked = investigated().when(applicant, 'requestRecusal', {
      person: 'approver-zhao',
      ground: 'interest',
      reasons: '有利害关系',
    })
    const body = { person: 'approver-zhao', granted: false, reasons: '无' }
    expect(refusedWith(() => asked.when(actingFor(deputy, approver), 'decideRecusal', body))).toBe('SAME_PERSON')
  })
})
