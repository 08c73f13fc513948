import type { OrganLevel } from '../packs/rulePack.ts'

export const roles = [
  'applicant',
  'intake',
  'investigator',
  'panelMember',
  'approver',
  'deputy',
  'caseReview',
  'caseManagement',
  'supervisor',
  'custodian',
  'auditor',
  'personnel',
  'admin',
  'service',
] as const
export type Role = (typeof roles)[number]

/** Who acts: a person of an organ in some roles, perhaps for somebody else. `level` is set for heads of organs. */
export type Actor = {
  readonly person: string
  readonly name: string
  readonly organ: string
  readonly roles: readonly Role[]
  readonly level?: OrganLevel
  readonly onBehalfOf?: string
}

/** Roles that make nobody an officer who handles cases. */
const noOffice: readonly Role[] = ['applicant', 'personnel', 'admin', 'service']

/** Roles of those who handle cases. */
export const officerRoles: readonly Role[] = roles.filter(role => !noOffice.includes(role))

export const isOfficer = (held: readonly Role[]): boolean => held.some(role => !noOffice.includes(role))

export const holds = (actor: Actor, wanted: readonly Role[]): boolean => wanted.some(role => actor.roles.includes(role))
