import { approved, archive, carryOut, evaluate, letterToPerson, proposal, signOffs } from './clarificationSteps.ts'
import { visit } from './commonSteps.ts'
import type { DemoCase } from './story.ts'

/** C17: anonymous letters again and again; the person wants nothing public, and has the letter alone. */
export const repeatedLetters: DemoCase = {
  id: 'C17',
  title: '澄清：公园管理人员被反复匿名反映吃拿卡要，本人不同意公开，仅向本人告知',
  source: '开原市公开案例（2023年9月，化名，本人意见为虚拟）',
  outcome: 'clearedPrivately',
  start: proposal(
    {
      subject: { personId: 'applicant-zhou', name: '周某', rank: 'township' },
      unit: '某市公园管理中心',
      inquiry: { organ: 'zhenhai', number: '纪核〔2023〕40号', concludedOn: '2023-07-28' },
      allegations: [
        {
          id: 'a1',
          text: '对公园商户吃拿卡要',
          finding: 'mistaken',
          basis: '走访全部商户，均否认；账目和监控未见异常。',
        },
      ],
      reporter: { named: false },
    },
    '核查办结，承办部门提出澄清',
  ),
  steps: facts => [
    { who: 'intake-chen', type: 'accept', tells: '受理' },
    evaluate(['repeated'], ['a1'], 'unit', ['circular'], '评估认为被反复举报，建议通报澄清'),
    ...signOffs(),
    ...approved(facts, '周某'),
    { who: 'applicant-zhou', type: 'recordConsent', body: { given: false }, tells: '本人不同意公开澄清' },
    { ...carryOut(facts, 'circular', '内部通报', 'unit', '本人不同意仍发通报'), refused: 'CONSENT_REQUIRED' },
    ...letterToPerson(facts, '周某'),
    archive,
    visit('回访：理解组织安排，工作正常。'),
  ],
}
