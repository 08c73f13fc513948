import { approved, archive, carryOut, evaluate, letters, proposal, signOffs } from './clarificationSteps.ts'
import { upload, visit } from './commonSteps.ts'
import type { DemoCase } from './story.ts'

/** C15: the former head of a bureau, cleared where he works now; consent on signed paper. */
export const schoolFunds: DemoCase = {
  id: 'C15',
  title: '澄清：原局长被反映违规使用学校建设资金，在其现任职单位当面和会议澄清',
  source: '淮安市公开案例（2021年12月，化名）',
  outcome: 'cleared',
  start: proposal({
    subject: { personId: 'applicant-shen', name: '沈某', rank: 'township' },
    unit: '沈某现任职单位',
    inquiry: { organ: 'zhenhai', number: '纪核〔2021〕52号', concludedOn: '2021-12-06' },
    allegations: [
      {
        id: 'a1',
        text: '在任某局局长期间违规使用学校建设资金',
        finding: 'mistaken',
        basis: '资金经集体研究和财政评审拨付，专款专用，审计未发现挪用。',
      },
    ],
  }),
  steps: facts => [
    { who: 'intake-chen', type: 'accept', body: { otherDepartment: '组织部门' }, tells: '受理，组织部门参与评估' },
    evaluate(['career'], ['a1'], 'unit', ['faceToFace', 'meeting'], '评估认为任用受到影响，建议在现任职单位澄清'),
    ...signOffs(),
    ...approved(facts, '沈某'),
    upload('investigator-li', {
      name: 'paper',
      kind: '本人意见',
      title: '本人签字的书面意见',
      text: '本人同意在现任职单位当面说明并召开会议澄清。',
    }),
    {
      who: 'investigator-li',
      type: 'recordConsent',
      body: { given: true, methods: ['faceToFace', 'meeting'], document: facts.evidence('paper')[0] },
      tells: '录入本人签字的书面意见：同意两种方式',
    },
    ...letters(facts, '现任职单位党组书记', '沈某'),
    carryOut(facts, 'faceToFace', '现任职单位', 'persons', '当面说明'),
    carryOut(facts, 'meeting', '现任职单位会议室', 'unit', '召开澄清会'),
    archive,
    visit('回访：工作积极，群众评价好。'),
  ],
}
