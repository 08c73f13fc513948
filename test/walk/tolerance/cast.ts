import type { Actor } from '#domain/access/actor.ts'
import { officer } from '../cast.ts'

/**
 * Everybody who acts in the walk. The party holds every office, two heads also inquire and vote, and a third may
 * confirm as a supervisor: so that only the rules keep them out. The county has another head.
 */
export const cast = {
  party: officer('party', ['applicant', 'intake', 'investigator', 'supervisor', 'panelMember', 'approver'], {
    level: 'county',
  }),
  intake: officer('intake', ['intake']),
  supervisor: officer('supervisor', ['supervisor']),
  i1: officer('i1', ['investigator']),
  i2: officer('i2', ['investigator']),
  i4: officer('i4', ['investigator']),
  inquiringHead: officer('i3', ['investigator', 'approver', 'panelMember'], { level: 'county' }),
  p1: officer('p1', ['panelMember']),
  p2: officer('p2', ['panelMember']),
  p3: officer('p3', ['panelMember']),
  votingHead: officer('p4', ['panelMember', 'approver', 'investigator'], { level: 'county' }),
  q1: officer('q1', ['panelMember']),
  q2: officer('q2', ['panelMember']),
  q3: officer('q3', ['panelMember']),
  q4: officer('q4', ['panelMember']),
  head: officer('head', ['approver', 'supervisor'], { level: 'county' }),
  otherHead: officer('otherHead', ['approver'], { level: 'county' }),
  deputy: officer('deputy', ['deputy'], { level: 'county' }),
  cityHead: officer('cityHead', ['approver'], { organ: 'ningbo', level: 'prefecture' }),
  citySupervisor: officer('citySupervisor', ['supervisor'], { organ: 'ningbo' }),
  cityIntake: officer('cityIntake', ['intake'], { organ: 'ningbo' }),
  cityInvestigator: officer('cityInvestigator', ['investigator'], { organ: 'ningbo' }),
} as const satisfies Record<string, Actor>

export const everybody: readonly Actor[] = Object.values(cast)
