import { dayRuleOf } from '#domain/packs/dayRuleOf.ts'
import { protectedEffects } from '#domain/tolerance/effects.ts'
import { caseRows, fields, heading, list, paragraph, termOf, word } from '../blocks.ts'
import type { Issue, Written } from '../noticeFacts.ts'
import { adoptedRound, deliberated } from './vote.ts'

/** 复核决定书: the result, the vote that it follows, the reasons, and that it is final. */
export function review(issue: Issue): Written {
  const { state, facts } = issue
  const { event } = facts.cause
  const { of = 'decision', result = '' } = state.review ?? {}
  const round = of === 'decision' ? adoptedRound(state, 'review') : undefined
  const what = of === 'refusal' ? '不予受理的决定' : '容错认定决定'
  return {
    title: `关于${state.subjectFacts.name}容错认定的复核决定书`,
    copies: of === 'decision' ? [state.matter.organ] : [],
    blocks: [
      fields(caseRows(issue)),
      heading('复核申请'),
      paragraph(state.review?.reasons ?? ''),
      ...(round ? [heading('集体研究'), deliberated(state, round)] : []),
      heading('复核决定'),
      paragraph(`经复核，${word('reviewResult', result)}本机关${what}。${consequence(issue)}`),
      ...(of === 'decision' && state.effects.length > 0 ? [list(effectsOf(issue))] : []),
      ...(event.type === 'decideReview' ? [heading('理由'), paragraph(event.body.reasons)] : []),
      paragraph('复核以一次为限，本决定为最终决定。'),
    ],
  }
}

const effectsOf = ({ state }: Issue) =>
  state.effects.map(({ effect }) => protectedEffects[effect as keyof typeof protectedEffects] ?? effect)

function consequence({ state, facts }: Issue): string {
  if (state.review?.of === 'refusal') {
    const { length, unit } = dayRuleOf(facts.pack, 'tolerate.acceptAfterReview')
    return state.review.result === 'upheld' ? '' : `本机关自本决定作出之日起${termOf(length, unit)}内受理。`
  }
  return `认定结果为${word('outcome', state.outcome ?? '')}。`
}

/** 不予复核通知书: a review that is not taken up, because the term is over or a review was decided already. */
export function reviewRefusal(issue: Issue): Written {
  const { state } = issue
  return {
    title: `关于${state.subjectFacts.name}容错认定的不予复核通知书`,
    blocks: [
      fields(caseRows(issue)),
      paragraph('申请复核的期限已经届满、已经放弃复核或者已经复核过一次，本机关不予复核，原决定有效。'),
    ],
  }
}
