import { approved, archive, evaluate, letters, signOffs } from './clarificationSteps.ts'
import { upload, visit } from './commonSteps.ts'
import type { DemoCase } from './story.ts'

/** C16: an anonymous letter about training fees; cleared on the person's own application, in writing alone. */
export const trainingFees: DemoCase = {
  id: 'C16',
  title: '澄清：医保干部被匿名反映套取培训费，本人申请，书面澄清',
  source: '襄州区公开案例（2023年2月，化名）',
  outcome: 'cleared',
  start: {
    who: 'applicant-shen',
    tells: '本人书面申请澄清',
    body: run => ({
      kind: 'clarification',
      subject: { personId: 'applicant-shen', name: '沈某', rank: 'staff' },
      unit: '某区医疗保障局',
      source: 'ownApplication',
      facts: `本人负责组织业务培训，知悉有匿名信反映培训费问题，组织核查已经了结。${run}`,
      request: '请书面说明核查结论。',
      allegations: [{ id: 'a1', text: `套取业务培训费${run}` }],
    }),
  },
  steps: facts => [
    { who: 'intake-chen', type: 'accept', refused: 'INVALID_BODY', tells: '没有填写核查结论即受理' },
    {
      who: 'intake-chen',
      type: 'accept',
      body: {
        inquiry: { organ: 'zhenhai', number: '纪核〔2022〕88号', concludedOn: '2022-12-30' },
        findings: [
          { id: 'a1', text: '套取业务培训费', finding: 'mistaken', basis: '培训通知、签到表、发票与支出一致。' },
        ],
      },
      tells: '受理申请，填写已经办结的核查和结论',
    },
    upload('investigator-li', {
      name: 'invoices',
      kind: '书证',
      title: '培训费支出凭证',
      text: '三期培训的签到表、发票和付款凭证。',
    }),
    evaluate(['life'], ['a1'], 'persons', [], '评估认为书面澄清即可'),
    ...signOffs(),
    ...approved(facts, '沈某'),
    { who: 'applicant-shen', type: 'recordConsent', body: { given: true }, tells: '本人同意书面澄清' },
    ...letters(facts, '某区医疗保障局局长', '沈某'),
    archive,
    visit('回访：工作正常。'),
  ],
}
