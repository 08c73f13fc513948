import { join } from 'node:path'
import type { Role } from '#domain/access/actor.ts'
import type { OrganLevel } from '#domain/packs/rulePack.ts'
import { readFolder } from '../setup/folder.ts'

/** Folder of the demonstration city: the example from which another city is written. */
export const demoFolder = join(import.meta.dirname, '..', 'demo', 'city')

/** A demonstration account; its `sub` is the claim and the name to sign in with. */
export interface DemoAccount {
  sub: string
  name: string
  email?: string
  org: string
  roles: readonly Role[]
  /** Level of the organ that an approver heads. */
  level?: OrganLevel
}

/** The demonstration city: fictitious people of four organs, with addresses that no mail reaches. */
export const demoCity = readFolder(demoFolder).city

/** Accounts of the embedded issuer: the people of the demonstration city. */
export const accounts: readonly DemoAccount[] = demoCity.persons.map(({ id, name, organ, roles, mail }) => {
  const level = roles.includes('approver') ? demoCity.organs.find(other => other.id === organ)?.level : undefined
  const account = { sub: id, name, org: organ, roles: roles as Role[] }
  return { ...account, ...(mail !== undefined && { email: mail }), ...(level !== undefined && { level }) }
})

/** The account of this `sub`, if there is one. */
export function accountOf(sub: string): DemoAccount | undefined {
  return accounts.find(account => account.sub === sub)
}
