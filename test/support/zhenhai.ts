import type { Actor } from '#domain/access/actor.ts'
import { currentPackFor } from '#domain/packs/packs.ts'
import type { Finding } from '#domain/tolerance/commands.ts'
import { answered } from './answered.ts'
import { given, panelMember, people } from './toleranceCase.ts'

const document = (title: string) => ({
  kind: 'evidence',
  title,
  sha256: 'a'.repeat(64),
  mediaType: 'application/pdf',
  bytes: 1_000,
})

/** Every criterion of the audit pack clear: conditions met, negative list not. */
export const clearFindings: Finding[] = currentPackFor('tolerance', 'audit').criteria.map((criterion, at) => ({
  criterion: criterion.id,
  ...answered(criterion, criterion.negative || criterion.id === 'F9' ? 'notMet' : 'met'),
  reasons: `第${at + 1}项：经查明，理由充分。`,
  evidence: criterion.id === 'F3' ? ['doc-minutes'] : [],
}))

/** Names and texts that must not leave the inquiry. */
export const inquirySecret = '谈话中说的话'
export const dissentSecret = '我认为程序仍有瑕疵'

export const accepted = () => given().when(people.intake, 'accept', {})

export const investigated = (at = accepted()) =>
  at
    .when(people.supervisor, 'assignHandlers', { handlers: ['investigator-li', 'investigator-sun'] })
    .when(people.li, 'attachDocument', { document: 'doc-minutes', meta: document('局长办公会会议纪要') })
    .when(people.applicant, 'attachDocument', { document: 'doc-own', meta: document('情况说明') })
    .when(people.li, 'recordInterview', { who: '周某某', role: 'subject', summary: inquirySecret })
    .when(people.sun, 'recordOpinion', { body: '区应急管理局', kind: '专业机构', opinion: '隐患排查刻不容缓。' })
    .when(people.li, 'submitFindings', { findings: clearFindings, recommendation: 'tolerate' })
    .when(people.sun, 'cosignFindings', {})

/** A panel of seven with one recusal; the round is open and nobody has voted. */
export const voting = (at = investigated()) =>
  at
    .when(people.supervisor, 'convenePanel', {
      members: [1, 2, 3, 4, 5, 6, 7].map(n => `panel-${n}`),
      chair: 'panel-1',
      at: '2026-03-02T14:00:00+08:00',
      place: '区行政中心 301 会议室',
    })
    .when(panelMember(7), 'declareRecusal', { ground: 'priorHandling' })
    .when(panelMember(1), 'openVote', {})

/** Five of six due have cast, the chair last. */
export const cast = (at = voting()) =>
  [3, 2, 4, 5]
    .reduce((so, n) => so.when(panelMember(n), 'castVote', { choice: 'tolerate' }), at)
    .when(panelMember(1), 'castVote', { choice: 'tolerate' })

export const adopted = (at = cast()) =>
  at.when(panelMember(1), 'closeVote', {
    absences: [{ member: 'panel-6', reason: '出差' }],
    points: '逐条讨论六个因素。',
  })

export const decided = (at = adopted()) => at.when(people.approver, 'approve', {})

/** The same, asked for by the cadre's unit. */
export const decidedFor = (by: Actor) =>
  decided(
    adopted(cast(voting(investigated(given({ applicantKind: 'unit' }, { by }).when(people.intake, 'accept', {}))))),
  )

/** The case of the seed from the application to its closing (docs/rules.md 5). */
export const zhenhai = () => {
  const served = decided()
    .when(people.intake, 'recordService', {
      document: 'notice-2',
      method: 'direct',
      receivedBy: '周某某',
      receivedAt: '2026-03-02T09:20:00+08:00',
    })
    .when(people.intake, 'recordFiling', { bodies: ['区纪委区监委', '区委组织部'] })
  return served
    .when(people.li, 'orderCorrection', { measures: ['镇海区某局补齐招标资料'], due: '2026-04-01' })
    .when(people.applicant, 'reportCorrection', { proof: '招标资料已补齐归档。' })
    .when(people.li, 'confirmCorrection', {})
    .when(people.applicant, 'waiveReview', {})
    .when(people.li, 'recordFollowUp', { summary: '工作正常。' })
    .served()
}
