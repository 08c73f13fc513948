import { must } from '../refusal.ts'
import type { Stage, ToleranceState } from './state.ts'

/** Refuses unless the case is in one of these stages and not on its way to another organ. */
export function atStage(state: ToleranceState, ...allowed: Stage[]): void {
  must(state.transfer === undefined, 'WRONG_STAGE', { missing: 'acceptTransfer' })
  must(allowed.includes(state.stage), 'WRONG_STAGE', { stage: state.stage, allowed })
}
