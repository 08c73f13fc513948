import { approved, archive, carryOut, evaluate, letters, proposal, signOffs } from './clarificationSteps.ts'
import { visit } from './commonSteps.ts'
import type { DemoCase } from './story.ts'

/** C14: a former village secretary and land money; letter, meeting, notice to the person, reminder, visit. */
export const landMoney: DemoCase = {
  id: 'C14',
  title: '澄清：原村党支部书记被反映侵占土地流转款，函、会议、告知书和回访',
  source: '启东市公开案例（2025年8月，化名）',
  outcome: 'cleared',
  start: proposal({
    subject: { personId: 'applicant-zhou', name: '周某', rank: 'staff' },
    unit: '某镇党委',
    inquiry: { organ: 'zhenhai', number: '纪核〔2025〕17号', concludedOn: '2025-07-31' },
    allegations: [
      {
        id: 'a1',
        text: '在任村党支部书记期间侵占土地流转款',
        finding: 'mistaken',
        basis: '流转款全部进入村集体账户，并按户发放，有银行回单和村民签收表。',
      },
    ],
    reporter: { named: false },
  }),
  steps: facts => [
    { who: 'intake-chen', type: 'accept', tells: '受理' },
    evaluate(['life', 'repeated'], ['a1'], 'system', ['meeting'], '评估认为有必要澄清，建议会议澄清'),
    ...signOffs().slice(0, 2),
    {
      who: 'approver-zhao',
      type: 'approve',
      refused: 'SIGN_OFF_MISSING',
      tells: '案件监督管理部门和分管负责人尚未会签即批准',
    },
    ...signOffs().slice(2),
    { who: 'deputy-feng', type: 'approve', refused: 'APPROVAL_LEVEL_TOO_LOW', tells: '分管负责人代为批准' },
    ...approved(facts, '周某'),
    { who: 'applicant-zhou', type: 'recordConsent', body: { given: true }, tells: '本人同意全部拟定方式' },
    ...letters(facts, '某镇党委书记', '周某'),
    carryOut(facts, 'meeting', '某村党群服务中心', 'system', '召开澄清会'),
    {
      who: 'investigator-li',
      type: 'addNote',
      body: { text: '提醒本人在组织生活会上对有关情况作出说明。' },
      tells: '提醒本人在组织生活会上说明',
    },
    archive,
    visit('回访：思想稳定，继续参与村务监督。'),
  ],
}
