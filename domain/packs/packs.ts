import { audit } from './audit.ts'
import { general } from './general.ts'
import { majorProject } from './majorProject.ts'
import { oneVisit } from './oneVisit.ts'
import type { Regime, RulePack } from './rulePack.ts'
import { soe } from './soe.ts'

const current: Readonly<Record<RulePack['kind'], Readonly<Record<Regime, RulePack>>>> = {
  tolerance: { general, oneVisit, majorProject, audit, soe },
}

/** Every version a running case may hold. */
export const rulePacks: readonly RulePack[] = Object.values(current.tolerance)

/** The pack of exactly this id and version (`audit@1`). */
export function packOf(id: string): RulePack | undefined {
  return rulePacks.find(pack => pack.id === id)
}

/** The version a new case starts with. */
export function currentPackFor(kind: RulePack['kind'], regime: Regime): RulePack {
  return current[kind][regime]
}
