import {
  approved,
  archive,
  carryOut,
  evaluate,
  letters,
  proposal,
  reporterTold,
  signOffs,
} from './clarificationSteps.ts'
import { assign, upload, visit } from './commonSteps.ts'
import { followAccusation, mistaken, screen } from './falseAccusationSteps.ts'
import type { DemoCase } from './story.ts'

const accuse = (allegation: string, grounds: string) => ({
  allegations: [allegation],
  grounds,
  indicators: ['rumour'],
})

/** C19: a named report on the lease of a hotel, untrue; whoever reported had believed it, and is educated only. */
export const hotelLease: DemoCase = {
  id: 'C19',
  title: '澄清与错告：报社负责人被实名举报低价出租酒店，通报澄清，举报人属错告，只作教育',
  source: '长沙市公开案例（2018年8月，化名；转入诬告甄别的情节为虚拟）',
  outcome: 'cleared',
  start: proposal({
    subject: { personId: 'applicant-shen', name: '沈某', rank: 'township' },
    unit: '某报社',
    inquiry: { organ: 'zhenhai', number: '纪核〔2018〕25号', concludedOn: '2018-07-25' },
    allegations: [
      {
        id: 'a1',
        text: '低价出租报社所属酒店',
        finding: 'mistaken',
        basis: '租金经评估和公开招租确定，程序完备。',
      },
      {
        id: 'a2',
        text: '收受酒店承租人好处',
        finding: 'fabricated',
        basis: '所附转账截图与银行流水不符，疑为伪造。',
      },
    ],
    reporter: { named: true, identity: { name: '刘某', contact: '13800000002' } },
  }),
  steps: facts => [
    { who: 'intake-chen', type: 'accept', tells: '受理' },
    evaluate(['socialEffect'], ['a1', 'a2'], 'unit', ['circular'], '评估认为造成不良影响，建议通报澄清'),
    ...signOffs(),
    ...approved(facts, '沈某'),
    { who: 'applicant-shen', type: 'recordConsent', body: { given: true }, tells: '本人同意通报澄清' },
    ...letters(facts, '某报社党委书记', '沈某'),
    carryOut(facts, 'circular', '报社内网', 'unit', '在报社范围内通报'),
    archive,
    {
      who: 'supervisor-he',
      type: 'openFalseAccusation',
      body: accuse('a1', '租金问题与事实不符。'),
      refused: 'NOT_FABRICATED',
      tells: '对失实（错告）的问题启动诬告甄别',
    },
    {
      who: 'supervisor-he',
      type: 'openFalseAccusation',
      body: accuse('a2', '所附转账截图疑为伪造，须查明来源。'),
      tells: '对诬告嫌疑的问题启动诬告甄别',
    },
    reporterTold(facts),
    visit('回访：正常主持工作。'),
  ],
  next: [
    {
      follow: followAccusation,
      outcome: 'mistaken',
      steps: _facts => [
        screen(['rumour'], '截图来源不明，须调查是否有意捏造。'),
        {
          ...assign(['investigator-li', 'investigator-wu'], '指定办理过澄清的人员承办'),
          refused: 'SAME_PERSON',
        },
        assign(['investigator-wu', 'investigator-zheng']),
        upload('investigator-wu', {
          name: 'origin',
          kind: '书证',
          title: '截图来源核查记录',
          text: '截图系举报人从网络群聊转存，举报人信以为真，未作修改，没有证据证明其捏造事实。',
        }),
        ...mistaken('举报人误信网络截图，没有捏造事实，没有陷害故意，属错告，予以说明教育。'),
      ],
    },
  ],
}
