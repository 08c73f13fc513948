import type { DayRule } from '#domain/time/deadlines.ts'
import type { DayRuleKey } from './rulePack.ts'

const jilin = '吉林省失实检举控告澄清实施意见'

/**
 * Default terms of a clarification. An ordinary step takes 5 working days, one in which another department takes part
 * 10 (Jilin); carrying out counts from approval, consent included (Hunan). The person's own days to answer stop with
 * nothing.
 */
export const clarificationDays = {
  'clarify.accept': { key: 'clarify.accept', length: 5, unit: 'WD', mark: 'P', article: jilin, handling: true },
  'clarify.evaluate': {
    key: 'clarify.evaluate',
    length: 5,
    unit: 'WD',
    mark: 'P',
    article: jilin,
    handling: true,
    extensionCap: 5,
  },
  'clarify.approve': { key: 'clarify.approve', length: 5, unit: 'WD', mark: 'P', article: jilin, handling: true },
  'clarify.consent': { key: 'clarify.consent', length: 5, unit: 'WD', mark: 'A', handling: false },
  'clarify.carryOut': {
    key: 'clarify.carryOut',
    length: 15,
    unit: 'WD',
    mark: 'P',
    article: '湖南省失实检举控告澄清规定',
    handling: true,
  },
  'clarify.serve': { key: 'clarify.serve', length: 5, unit: 'WD', mark: 'A', handling: true },
  'clarify.notifyReporter': {
    key: 'clarify.notifyReporter',
    length: 15,
    unit: 'WD',
    mark: 'S',
    article: '纪检监察机关处理检举控告工作规则第二十七条',
    handling: true,
  },
  'clarify.followUp': { key: 'clarify.followUp', length: 3, unit: 'month', mark: 'A', handling: true },
  'clarify.review': { key: 'clarify.review', length: 30, unit: 'CD', mark: 'A', handling: false },
  'transfer.accept': { key: 'transfer.accept', length: 5, unit: 'WD', mark: 'A', handling: false },
} as const satisfies Partial<Record<DayRuleKey, DayRule>>
