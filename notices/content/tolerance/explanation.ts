import { basisOf, longDay, paragraph } from '../blocks.ts'
import type { Issue, Written } from '../noticeFacts.ts'

/** 说明函 for a person whose facts became public: they are true, and were tolerated; it clears nothing. */
export function explanation({ state, facts }: Issue): Written {
  const decidedAt = state.stages.findLast(({ stage }) => stage === 'decided')?.enteredAt ?? state.openedAt
  return {
    form: 'letter',
    title: `关于${state.subjectFacts.name}有关情况的说明函`,
    addressee: state.unit,
    blocks: [
      paragraph(
        `关于${state.subjectFacts.name}在${state.matter.organ}${state.matter.number}所涉事项中的情况，现说明如下：`,
      ),
      paragraph(
        `有关情况属实，经认定予以容错。本机关于${longDay(decidedAt)}作出认定，结果为${state.outcome === 'mitigate' ? '减责（从轻、减轻）' : '免责'}。`,
      ),
      ...basisOf(facts),
      paragraph('特此说明。'),
    ],
  }
}
