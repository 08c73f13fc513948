import type { Actor } from '#domain/access/actor.ts'
import type { Cut } from '#domain/access/policy.ts'
import { protectedEffects } from '#domain/tolerance/effects.ts'
import type { ToleranceState } from '#domain/tolerance/state.ts'
import type { ToleranceView } from './schema.ts'

/** What a tolerance review has of its own, cut for the viewer. */
export const viewTolerance = (state: ToleranceState, _viewer: Actor, cut: Cut): Partial<ToleranceView> => ({
  kind: 'tolerance',
  regime: state.regime,
  reviewSettled: state.reviewSettled,
  ...(cut !== 'audit' && substance(state)),
  ...(cut === 'party' && state.followUp && { followUp: { at: state.followUp.at } }),
  ...((cut === 'office' || cut === 'full') && office(state)),
  ...(cut === 'full' && inquiry(state)),
})

/** What everybody who sees the case may read, the auditor excepted. */
function substance(state: ToleranceState): Partial<ToleranceView> {
  const { applicantKind, applicant, subjectFacts, unit, matter, facts, circumstances, enclosures, supplements } = state
  const { refusal, effects, correction, filing, review } = state
  return {
    applicantKind,
    applicant,
    subject: { ...subjectFacts, ...(state.subjectConfirmed && { confirmed: true as const }) },
    unit,
    matter,
    facts,
    circumstances,
    enclosures,
    supplements,
    refusal,
    effects: effects.map(effect => ({
      ...effect,
      title: protectedEffects[effect.effect as keyof typeof protectedEffects] ?? effect.effect,
    })),
    correction,
    filing,
    review,
  }
}

const office = ({ adopted, followUp }: ToleranceState): Partial<ToleranceView> => ({
  adopted,
  followUp,
})

const inquiry = (state: ToleranceState): Partial<ToleranceView> => {
  const { interviews, opinions, findings, formerFindings, remandPoints } = state
  return { interviews, opinions, findings, formerFindings, remandPoints }
}
