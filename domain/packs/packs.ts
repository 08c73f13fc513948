import type { CaseKind } from '#domain/caseKind.ts'
import { audit, audit1, audit2 } from './audit.ts'
import { clarification, clarification1 } from './clarification.ts'
import { falseAccusation, falseAccusation1 } from './falseAccusation.ts'
import { general, general1 } from './general.ts'
import { majorProject, majorProject1 } from './majorProject.ts'
import { oneVisit, oneVisit1, oneVisit2 } from './oneVisit.ts'
import type { Regime, RulePack } from './rulePack.ts'
import { soe, soe1 } from './soe.ts'

const current: Readonly<Record<Regime, RulePack>> = { general, oneVisit, majorProject, audit, soe }
/** The current pack of each kind that has no regimes. */
const ofKind: Readonly<Record<Exclude<CaseKind, 'tolerance'>, RulePack>> = { clarification, falseAccusation }

/** Versions that new cases no longer start with, and that running cases and histories hold. */
const former: readonly RulePack[] = [
  ...[general1, oneVisit1, majorProject1, audit1, soe1],
  ...[oneVisit2, audit2, clarification1, falseAccusation1],
]

/** The version of each regime, and of each kind without regimes, that a new case starts with. */
export const currentPacks: readonly RulePack[] = [...Object.values(current), ...Object.values(ofKind)]

/** Every version a running case may hold. */
export const rulePacks: readonly RulePack[] = [...currentPacks, ...former]

/** The pack of exactly this id and version (`audit@1`). */
export function packOf(id: string): RulePack | undefined {
  return rulePacks.find(pack => pack.id === id)
}

/**
 * The version a new case starts with; kinds other than tolerance have one pack each. Throws RangeError when there is
 * none.
 */
export function currentPackFor(kind: CaseKind, regime: Regime | undefined): RulePack {
  const pack = kind === 'tolerance' ? regime && current[regime] : ofKind[kind]
  if (!pack) throw new RangeError(`there is no rule pack for ${kind} ${regime ?? ''}`)
  return pack
}
