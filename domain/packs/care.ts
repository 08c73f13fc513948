import { type CareAspect, careAspectIds } from '../care.ts'
import { laterDays } from './laterDays.ts'
import type { RulePack } from './rulePack.ts'
import { cite } from './sources.ts'

/** Words of the ten aspects, in the order of the Opinion. */
const words: Readonly<Record<CareAspect, string>> = {
  political: '政治上关心',
  ability: '能力上培养',
  honour: '荣誉上褒奖',
  thought: '思想上引导',
  work: '工作上支持',
  health: '健康上关爱',
  humane: '人文上关怀',
  treatment: '待遇上落实',
  hardship: '困难上帮扶',
  atmosphere: '氛围上营造',
}

const care = {
  aspects: careAspectIds.map(id => ({ id, text: words[id] })),
  sources: [cite('ningboCare', undefined, careAspectIds.map(id => words[id]).join('、'))],
} satisfies RulePack['care']

/** A pack as it goes on with care (关心关爱): the ten aspects, and the period in which a concern is answered. */
export const withCare = <P extends RulePack>({ days, ...pack }: P): P & Required<Pick<RulePack, 'care'>> =>
  ({ ...pack, days: { ...days, 'care.answer': laterDays['care.answer'] }, care }) as unknown as P &
    Required<Pick<RulePack, 'care'>>
