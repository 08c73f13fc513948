import { accusationDays, accusationDays1 } from './accusationDays.ts'
import { withCare } from './care.ts'
import type { Circumstance, RulePack } from './rulePack.ts'
import { cite } from './sources.ts'

const aggravating = (
  id: string,
  text: string,
  item: '第一项' | '第二项' | '第三项' | '第四项' | '第五项',
): Circumstance => ({
  id,
  category: '从重情形',
  text,
  sources: [cite('reporting', `第四十一条${item}`)],
})

/**
 * 诬告陷害, as release 0.2 began cases with it. The two elements are `criteria` of no findings form: they are found and
 * voted apart by the process itself.
 */
export const falseAccusation1 = {
  id: 'falseAccusation@1',
  kind: 'falseAccusation',
  version: 1,
  title: '诬告陷害处理',
  basis: [
    cite('reporting', '第三十九条', '认定诬告陷害应当经设区的市级以上党委或者纪检监察机关批准'),
    cite('reporting', '第四十五条'),
    cite('criminalLaw', '第二百四十三条', '不是有意诬陷，而是错告，或者检举失实的，不适用前两款的规定'),
    cite('sanctions', '第四十三条'),
    cite('sanctions', '第四十五条'),
  ],
  criteria: [],
  circumstances: [
    aggravating('vileMeans', '手段恶劣，造成不良影响', '第一项'),
    aggravating('electionDisrupted', '严重干扰换届选举或者干部选拔任用工作', '第二项'),
    aggravating('concludedBefore', '经调查已有明确结论，仍诬告陷害他人', '第三项'),
    aggravating('othersInstigated', '强迫、唆使他人诬告陷害', '第四项'),
    aggravating('otherGrave', '其他造成严重后果的情形', '第五项'),
  ],
  days: accusationDays1,
  approval: { staff: 'prefecture', township: 'prefecture', county: 'prefecture', prefecture: 'province' },
  references: [
    cite('gansuFalseAccusation', undefined, '难以查实又无法明确排除的，不得启动诬告陷害行为调查程序'),
    cite('sichuanFalseAccusation'),
    cite('reporting', '第二十九条'),
    cite('reporting', '第四十条'),
    cite('reporting', '第四十七条'),
    cite('supervisionLaw', '第五十六条'),
    cite('zhejiangCredit', '第十一条'),
    cite('zhejiangCredit', '第十五条'),
    cite('zhejiangCredit', '第十六条'),
    cite('zhejiangCredit', '第二十四条'),
    cite('zhejiangCredit', '第二十八条'),
    cite('zhejiangCredit', '第三十条'),
    cite('zhejiangBidding', '第四十九条'),
    cite('henanCredit', '第四十一条'),
    cite('shenzhenCredit', '第八十二条'),
    cite('ningboComplaints', undefined, '诬告陷害纳入社会诚信体系建设'),
  ],
  notes: [
    '宁波市关于诬告陷害认定和名单管理的规定全文未见；2018年报道中“纳入失信黑名单”的说法早于国办发〔2020〕49号，仅作历史记载，不作依据。',
    '名单仅供内部管理，不对第三方产生效力；自然人一律不得向社会公布（浙江省公共信用信息管理条例第十五条）。',
    '纪检监察机关处理检举控告工作规则各条的官方文本待核。',
    '除注明外，各项期限本地规定未载明。',
  ],
} as const satisfies RulePack

/**
 * 诬告陷害, current. 政务处分法 43 and 45 govern decisions on officials and are followed as a model; the register rests on the
 * organ's own rule, so the articles of ZCR on disclosures and lists are gone; repair follows the rules in force from
 * 2026-04-01.
 */
export const falseAccusation = withCare({
  ...falseAccusation1,
  id: 'falseAccusation@2',
  version: 2,
  basis: [
    cite('reporting', '第三十九条', '认定诬告陷害，应当经设区的市级以上党委或者纪检监察机关批准'),
    cite('reporting', '第四十五条'),
    cite('criminalLaw', '第二百四十三条', '不是有意诬陷，而是错告，或者检举失实的，不适用前两款的规定'),
  ],
  days: accusationDays,
  references: [
    cite('gansuFalseAccusation', undefined, '难以查实又无法明确排除的，不得启动诬告陷害行为调查程序'),
    cite('sichuanFalseAccusation'),
    cite('reporting', '第二十九条'),
    cite('reporting', '第四十条'),
    cite('reporting', '第四十七条'),
    cite('partyDiscipline', '第五十九条第二款'),
    cite('sanctions', '第三十二条第四项'),
    cite('sanctions', '第六十二条第四项'),
    cite('supervisionLaw', '第七十三条'),
    cite('publicSecurity', '第五十条第一款第三项'),
    cite('petitions', '第四十七条'),
    // Followed as models, not as basis.
    cite('sanctions', '第四十三条'),
    cite('supervisionLaw', '第五十六条'),
    cite('zhejiangCredit', '第十一条'),
    cite('zhejiangCredit', '第十六条'),
    cite('zhejiangCredit', '第三十一条'),
    cite('zhejiangBidding', '第四十九条'),
    cite('creditRepair'),
    cite('henanCredit', '第四十一条'),
    cite('shenzhenCredit', '第八十二条'),
    cite('ningboComplaints', undefined, '诬告陷害纳入社会诚信体系建设'),
  ],
  notes: [
    '宁波市关于诬告陷害认定和名单管理的规定全文未见；2018年报道中“纳入失信黑名单”的说法早于国办发〔2020〕49号，仅作历史记载，不作依据。',
    '名单依本机关自定规则管理，仅供内部使用，不对第三方产生效力；自然人一律不得向社会公布，是本系统的规则，不以条例为据。',
    '列入最长不超过认定之日起五年，参照浙江省公共信用信息管理条例第十六条；信用修复以信用修复管理办法（2026年4月1日起施行）为准。',
    '治安管理处罚法第五十条（2026年1月1日起施行）：五日以下拘留或者一千元以下罚款；情节较重的，五日以上十日以下拘留，可以并处一千元以下罚款。',
    '复审、复核参照监察法第五十六条，该条仅适用于监察对象。',
    '纪检监察机关处理检举控告工作规则、中国共产党纪律处分条例各条的官方文本待核。',
    '除注明外，各项期限本地规定未载明。',
  ],
} as const satisfies RulePack)
