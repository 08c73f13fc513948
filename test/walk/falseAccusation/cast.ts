import type { Actor } from '#domain/access/actor.ts'
import { officer } from '../cast.ts'

const county = { level: 'county' } as const
const city = { organ: 'ningbo' } as const
const cityLevel = { organ: 'ningbo', level: 'prefecture' } as const

/**
 * Everybody who acts in the walk. The party, who is the accused, holds every office; a head of the county also
 * inquires, one of the city also inquires and votes, an investigator keeps identities too: so that only the rules keep
 * them out. `prior` handled the clarification, `barred` is of the accused's unit.
 */
export const cast = {
  party: officer(
    'party',
    ['applicant', 'intake', 'investigator', 'supervisor', 'panelMember', 'custodian', 'approver'],
    county,
  ),
  intake: officer('intake', ['intake']),
  supervisor: officer('supervisor', ['supervisor']),
  i1: officer('i1', ['investigator']),
  i2: officer('i2', ['investigator']),
  keeper: officer('i4', ['investigator', 'custodian']),
  prior: officer('prior', ['investigator', 'panelMember']),
  barred: officer('barred', ['investigator', 'panelMember']),
  inquiringHead: officer('i3', ['investigator', 'approver', 'panelMember'], county),
  p1: officer('p1', ['panelMember']),
  p2: officer('p2', ['panelMember']),
  p3: officer('p3', ['panelMember']),
  votingHead: officer('p4', ['panelMember', 'approver', 'investigator'], cityLevel),
  custodian: officer('c1', ['custodian']),
  otherCustodian: officer('c2', ['custodian']),
  head: officer('head', ['approver', 'supervisor'], county),
  cityHead: officer('cityHead', ['approver'], cityLevel),
  cityDeputy: officer('cityDeputy', ['deputy'], cityLevel),
  citySupervisor: officer('citySupervisor', ['supervisor'], city),
  cityIntake: officer('cityIntake', ['intake'], city),
  cityInvestigator: officer('cityInvestigator', ['investigator'], city),
  otherProvinceHead: officer('otherProvinceHead', ['approver'], { organ: 'zhejiang', level: 'province' }),
  provinceHead: officer('provinceHead', ['approver'], { organ: 'zhejiang', level: 'province' }),
} as const satisfies Record<string, Actor>

export const everybody: readonly Actor[] = Object.values(cast)
