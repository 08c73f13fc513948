import type { Actor } from '#domain/access/actor.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import type { Application, Bodies } from '#domain/tolerance/commands.ts'
import type { ToleranceEvent } from '#domain/tolerance/events.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import { tolerance } from '#domain/tolerance/tolerance.ts'
import { actor, begin, type GivenCase, type Setting } from './givenCase.ts'

export { actor }

export const people = {
  applicant: actor('applicant-zhou', ['applicant']),
  intake: actor('intake-chen', ['intake']),
  supervisor: actor('supervisor-he', ['supervisor']),
  li: actor('investigator-li', ['investigator']),
  sun: actor('investigator-sun', ['investigator']),
  approver: actor('approver-zhao', ['approver'], { level: 'county' }),
  deputy: actor('deputy-feng', ['deputy']),
  auditor: actor('auditor-lin', ['auditor']),
  cityApprover: actor('approver-qian', ['approver'], { organ: 'ningbo', level: 'prefecture' }),
}
export const panelMember = (n: number): Actor => actor(`panel-${n}`, ['panelMember'])

export const application: Application = {
  regime: 'audit',
  applicantKind: 'person',
  subject: { personId: 'applicant-zhou', name: '周某某', rank: 'township' },
  unit: '镇海区某局',
  matter: { organ: '镇海区审计局', number: '镇审〔2026〕8号', state: 'open' },
  facts: '重大安全事故刚刚发生，安全隐患排查不能等待，经集体研究，在招标程序之前委托中介机构开展排查。',
  circumstances: ['D3'],
}

/**
 * A tolerance review just applied for, whose subject the register of persons knows as the application tells:
 * `given().when(people.intake, 'accept', {})`.
 */
export function given(
  changes: Partial<Application> = {},
  setting: Setting = {},
): GivenCase<ToleranceState, ToleranceEvent, Bodies> {
  const asked = { ...application, ...changes }
  const { personId, rank, managedBy } = asked.subject
  const persons = { [personId]: { organ: 'zhenhai', roles: [], rank, ...(managedBy && { managedBy }) } } as const
  return begin(tolerance, currentPackFor('tolerance', asked.regime), asked, {
    by: people.applicant,
    persons,
    ...setting,
  })
}
