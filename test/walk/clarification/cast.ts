import type { Actor } from '#domain/access/actor.ts'
import { officer } from '../cast.ts'

/**
 * Everybody who acts in the walk. The party holds every office, and another all those that sign and approve: so that
 * only the rules keep them out. The county has another head; the city has one of each office, to take a case over.
 */
export const cast = {
  party: officer(
    'party',
    [
      ...(['applicant', 'intake', 'investigator', 'supervisor', 'custodian', 'approver'] as const),
      ...(['caseReview', 'caseManagement', 'deputy'] as const),
    ],
    { level: 'county' },
  ),
  intake: officer('intake', ['intake']),
  i1: officer('i1', ['investigator']),
  i2: officer('i2', ['investigator']),
  review: officer('review', ['caseReview']),
  management: officer('management', ['caseManagement']),
  deputy: officer('deputy', ['deputy'], { level: 'county' }),
  manyHats: officer('manyHats', ['investigator', 'caseReview', 'caseManagement', 'deputy', 'approver'], {
    level: 'county',
  }),
  head: officer('head', ['approver', 'supervisor'], { level: 'county' }),
  otherHead: officer('otherHead', ['approver'], { level: 'county' }),
  supervisor: officer('supervisor', ['supervisor']),
  custodian: officer('custodian', ['custodian']),
  otherCustodian: officer('otherCustodian', ['custodian']),
  cityIntake: officer('cityIntake', ['intake', 'custodian'], { organ: 'ningbo' }),
  cityInvestigator: officer('cityInvestigator', ['investigator'], { organ: 'ningbo' }),
  cityReview: officer('cityReview', ['caseReview'], { organ: 'ningbo' }),
  cityManagement: officer('cityManagement', ['caseManagement'], { organ: 'ningbo' }),
  cityDeputy: officer('cityDeputy', ['deputy'], { organ: 'ningbo', level: 'prefecture' }),
  cityHead: officer('cityHead', ['approver'], { organ: 'ningbo', level: 'prefecture' }),
  citySupervisor: officer('citySupervisor', ['supervisor'], { organ: 'ningbo' }),
} as const satisfies Record<string, Actor>

export const everybody: readonly Actor[] = Object.values(cast)
