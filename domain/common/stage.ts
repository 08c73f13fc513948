import type { CommonState } from '../case.ts'
import { must } from '../refusal.ts'

/** Refuses unless the case is in one of these stages and not on its way to another organ. */
export function atStage<S extends CommonState>(state: S, ...allowed: S['stage'][]): void {
  must(state.transfer === undefined, 'WRONG_STAGE', { missing: 'acceptTransfer' })
  must(allowed.includes(state.stage), 'WRONG_STAGE', { stage: state.stage, allowed })
}
