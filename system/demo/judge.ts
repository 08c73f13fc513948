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
import { visit } from './commonSteps.ts'
import type { DemoCase } from './story.ts'

/** C13: a judge whom a party to a lawsuit accused of bending the law; cleared before the colleagues and in writing. */
export const judge: DemoCase = {
  id: 'C13',
  title: '澄清：法官被案件当事人举报枉法裁判，会议和书面澄清',
  source: '昆山市公开案例（2023年8月，化名）',
  outcome: 'cleared',
  start: proposal({
    subject: { personId: 'applicant-shen', name: '沈某', rank: 'township' },
    unit: '某市人民法院',
    inquiry: { organ: 'zhenhai', number: '纪核〔2022〕31号', concludedOn: '2023-07-20' },
    allegations: [
      {
        id: 'a1',
        text: '在审理一起民间借贷纠纷案件中枉法裁判',
        finding: 'mistaken',
        basis: '调阅卷宗并经上级法院评查，裁判认定事实清楚、适用法律正确，二审维持。',
      },
      {
        id: 'a2',
        text: '接受对方当事人宴请',
        finding: 'mistaken',
        basis: '核查所指日期的行程和消费记录，当日在外地参加培训。',
      },
    ],
    reporter: { named: true, identity: { name: '王某', contact: '13800000001' } },
  }),
  steps: facts => [
    { who: 'intake-chen', type: 'accept', tells: '受理' },
    evaluate(['life', 'socialEffect'], ['a1', 'a2'], 'unit', ['meeting'], '评估认为有必要澄清，建议会议澄清'),
    ...signOffs(),
    ...approved(facts, '沈某'),
    {
      ...carryOut(facts, 'meeting', '法院会议室', 'unit', '本人尚未表示意见即开会澄清'),
      refused: 'CONSENT_REQUIRED',
    },
    {
      who: 'applicant-shen',
      type: 'recordConsent',
      body: { given: true, methods: ['meeting'] },
      tells: '本人同意会议澄清',
    },
    {
      ...carryOut(facts, 'meeting', '法院会议室', 'unit', '尚未制发澄清函即开会澄清'),
      refused: 'LETTER_REQUIRED',
    },
    ...letters(facts, '某市人民法院院长', '沈某'),
    { who: 'investigator-li', type: 'archive', refused: 'WRONG_STAGE', tells: '会议尚未召开即归档' },
    carryOut(facts, 'meeting', '法院会议室', 'unit', '召开澄清会，宣读澄清函'),
    archive,
    reporterTold(facts),
    visit('回访：放下思想包袱，正常办案。'),
  ],
}
