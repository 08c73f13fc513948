import type { OrganLevel, Rank } from '../packs/rulePack.ts'
import type { Role } from './actor.ts'

/** What the register knows of a person whom an act or a case names (docs/rules.md 0a); absent is unknown. */
export type KnownPerson = {
  readonly organ: string
  readonly unit?: string
  /** Units above that one, nearest first: the line (条线) that the person stands in. */
  readonly line?: readonly string[]
  readonly roles: readonly Role[]
  readonly rank?: Rank
  readonly managedBy?: OrganLevel
  /** Has left: may be named for nothing any more. */
  readonly left?: true
}

/** By person id. */
export type KnownPersons = Readonly<Record<string, KnownPerson>>
