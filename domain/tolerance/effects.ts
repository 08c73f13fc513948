import type { PlainDate } from '../time/calendar.ts'
import type { Effect, ToleranceState } from './state.ts'

/**
 * What a tolerated failure does not affect, by effect code (宁波市改革创新容错纠错实施办法(试行), as the seed reports it).
 */
export const protectedEffects = {
  annualAssessment: '年度考核不受影响',
  meritEvaluation: '评先评优不受影响',
  commendation: '表彰奖励不受影响',
  promotion: '提拔任用不受影响',
  rankPromotion: '职级晋升不受影响',
  professionalTitle: '职称评聘不受影响',
  representative: '“两代表一委员”资格不受影响',
  reserveCadre: '后备干部资格不受影响',
  'audit.notAttributed': '不列入经济责任审计报告中领导干部应承担的责任',
} as const

/**
 * The certificate of an adopted `tolerate`, in force from approval; nothing for any other choice or a recommendation.
 */
export function effectsOf(state: ToleranceState, choice: string, from: PlainDate): Effect[] {
  if (choice !== 'tolerate' || recommends(state)) return []
  return Object.keys(protectedEffects)
    .filter(effect => effect !== 'audit.notAttributed' || state.regime === 'audit')
    .map(effect => ({ subject: state.subject, effect, from }))
}

/** Only a recommendation (容错建议): the organ may not decide, or accountability was decided meanwhile. */
export const recommends = (state: ToleranceState): boolean =>
  state.authority === 'recommend' || state.matter.state === 'decided'
