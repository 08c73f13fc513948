import type { DayRule } from '#domain/time/deadlines.ts'
import { byAnalogy } from '../law/citation.ts'
import { laterDays } from './laterDays.ts'
import type { DayRuleKey } from './rulePack.ts'

type Basis = Pick<DayRule, 'mark'> & { article?: string }
type Days = Pick<DayRule, 'length' | 'unit'> & { extensionCap?: number }

/** No rule that binds here gives the length. */
const assumed: Basis = { mark: 'A' }
const by = (mark: DayRule['mark'], article: string): Basis => ({ mark, article })

/** A period of the organ's own handling: a suspension or transfer stops it. */
const handling = (key: DayRuleKey, days: Days, basis: Basis): DayRule => ({ key, ...days, ...basis, handling: true })
/** A period for statement, objection, repair, review, expiry or removal: nothing stops it. */
const running = (key: DayRuleKey, days: Days, basis: Basis): DayRule => ({ key, ...days, ...basis, handling: false })

const wd = (length: number, extensionCap?: number): Days => ({
  length,
  unit: 'WD',
  ...(extensionCap !== undefined && { extensionCap }),
})
const months = (length: number): Days => ({ length, unit: 'month' })

/**
 * Terms of a false-accusation case, as release 0.2 began cases with them. `accuse.decide` covers deliberation and
 * approval together; `accuse.register` is the term of an entry where none is named, at most 60 months from the finding.
 */
export const accusationDays1 = {
  'accuse.screen': handling('accuse.screen', wd(15), assumed),
  'accuse.investigate': handling(
    'accuse.investigate',
    months(3),
    by('A', '参照纪检监察机关处理检举控告工作规则第二十一条（官方文本待核）'),
  ),
  'accuse.notice': handling('accuse.notice', wd(5), assumed),
  'accuse.answer': running('accuse.answer', wd(5), by('A', '陈述申辩权见政务处分法第四十三条')),
  'accuse.hearing': running('accuse.hearing', wd(10), assumed),
  'accuse.decide': handling('accuse.decide', wd(10), assumed),
  'accuse.serve': handling('accuse.serve', wd(5), assumed),
  'accuse.review': running('accuse.review', months(1), by('A', '参照监察法第五十六条')),
  'accuse.reviewDecide': running('accuse.reviewDecide', months(1), by('A', '参照监察法第五十六条')),
  'accuse.register': running('accuse.register', months(12), by('A', '上限见浙江省公共信用信息管理条例第十六条')),
  'accuse.objection': running('accuse.objection', wd(10), by('A', '陈述申辩权见浙江省公共信用信息管理条例第二十八条')),
  'accuse.flag': running('accuse.flag', wd(1), by('P', '上海市社会信用条例第三十六条')),
  'accuse.objectionDecide': running('accuse.objectionDecide', wd(3, 17), by('P', '河南省社会信用条例第四十一条')),
  'accuse.objectionInquiry': running('accuse.objectionInquiry', wd(7, 13), by('P', '河南省社会信用条例第四十一条')),
  'accuse.objectionCredit': running('accuse.objectionCredit', wd(5, 15), by('S', '浙江省公共信用信息管理条例第三十条')),
  'accuse.remove': running('accuse.remove', wd(1), by('P', '河南省社会信用条例第四十二条')),
  'accuse.repairDecide': running('accuse.repairDecide', wd(3, 3), by('P', '深圳经济特区社会信用条例第八十二条')),
  'transfer.accept': running('transfer.accept', wd(5), assumed),
} as const satisfies Partial<Record<DayRuleKey, DayRule>>

/**
 * The same, current: what follows a law that does not govern it says so (参照), and the window to object before an entry
 * rests on the organ's own rule alone. ZCR 30 and 31 are on the provincial agency's disclosures; the days stand in 31.
 */
export const accusationDays = {
  ...accusationDays1,
  ...laterDays,
  'accuse.answer': running('accuse.answer', wd(5), by('A', byAnalogy('sanctions', '第四十三条'))),
  'accuse.register': running('accuse.register', months(12), by('A', `上限${byAnalogy('zhejiangCredit', '第十六条')}`)),
  'accuse.objection': running('accuse.objection', wd(10), assumed),
  'accuse.objectionCredit': running(
    'accuse.objectionCredit',
    wd(5, 15),
    by('A', byAnalogy('zhejiangCredit', '第三十一条')),
  ),
} as const satisfies Partial<Record<DayRuleKey, DayRule>>
