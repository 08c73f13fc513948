import { approved, archive, carryOut, evaluate, letters, signOffs } from './clarificationSteps.ts'
import { assign, convene, upload, visit } from './commonSteps.ts'
import type { DemoCase } from './story.ts'
import { ballots, corrected, findingsOf, servedAndFiled } from './toleranceSteps.ts'

/** Partly true: what is true was tolerated and is explained as such; only what is untrue is cleared. */
export const partlyTrue: DemoCase = {
  id: 'E3',
  title: '部分属实且已容错：真实部分发说明函，只澄清不属实的部分',
  source: '虚拟案例，依容错认定和澄清规定编写',
  outcome: 'tolerate',
  start: {
    who: 'applicant-zhou',
    tells: '本人申请容错认定',
    body: run => ({
      kind: 'tolerance',
      regime: 'general',
      applicantKind: 'person',
      subject: { personId: 'applicant-zhou', name: '周某', rank: 'township' },
      unit: '某镇人民政府',
      matter: { organ: '区审计局', number: `区审〔2025〕6号${run}`, state: 'open' },
      facts: '抗旱期间经镇党委集体研究，先行发放抗旱补助，后补公示。',
      circumstances: ['G8'],
    }),
  },
  steps: facts => [
    { who: 'intake-chen', type: 'accept', tells: '受理申请' },
    assign(['investigator-sun', 'investigator-wu']),
    {
      who: 'investigator-sun',
      type: 'recordInterview',
      body: { who: 'applicant-zhou', role: 'subject', summary: '说明旱情和集体研究的经过。' },
      tells: '听取本人陈述',
    },
    upload('investigator-sun', {
      name: 'minutes',
      kind: '书证',
      title: '镇党委会议纪要',
      text: '旱情紧急，同意先行发放补助，发放后补办公示。',
    }),
    {
      who: 'investigator-sun',
      type: 'submitFindings',
      body: {
        findings: findingsOf(facts.pack, {
          F3: { reasons: '经镇党委集体研究。', evidence: facts.evidence('minutes') },
          F5: { answer: '一般过失', reasons: '公示滞后，没有主观故意。' },
          F6: { reasons: '补助全部到户，没有损失。', lossYuan: 0 },
        }),
        recommendation: 'tolerate',
      },
      tells: '提交调查认定，建议免责',
    },
    { who: 'investigator-wu', type: 'cosignFindings', tells: '第二名调查人员会签' },
    convene(['panel-9', 'panel-10', 'panel-11'], 'panel-9', '召集三人集体研究'),
    { who: 'panel-9', type: 'openVote', tells: '主持人开始表决' },
    ...ballots('panel-9', { 'panel-10': 'tolerate', 'panel-11': 'tolerate', 'panel-9': 'tolerate' }),
    {
      who: 'panel-9',
      type: 'closeVote',
      body: { points: '旱情紧急，集体决策，未谋私利。' },
      tells: '结束表决：免责通过',
    },
    { who: 'investigator-sun', type: 'issueLetter', refused: 'WRONG_STAGE', tells: '批准之前即发说明函' },
    { who: 'approver-zhao', type: 'approve', tells: '主要负责人批准，免责效力即时生效' },
    {
      who: 'investigator-sun',
      type: 'issueLetter',
      tells: '事实已经公开，发说明函：情况属实，经认定予以容错',
    },
    ...servedAndFiled(facts, '周某'),
    ...corrected(facts, {
      handlers: ['investigator-sun', 'investigator-wu'],
      party: 'applicant-zhou',
      measures: ['补办抗旱补助公示'],
      days: 15,
      proof: '公示照片和发放清单已归档。',
    }),
    { who: 'applicant-zhou', type: 'waiveReview', tells: '放弃申请复核' },
    {
      who: 'investigator-sun',
      type: 'recordFollowUp',
      body: { summary: '回访：工作正常。' },
      tells: '回访，容错案件办结',
    },
  ],
  next: [
    {
      outcome: 'cleared',
      start: {
        who: 'intake-chen',
        tells: '依容错认定提出澄清',
        body: (run, before) => ({
          kind: 'clarification',
          subject: { personId: 'applicant-zhou', name: '周某', rank: 'township' },
          unit: '某镇人民政府',
          source: 'toleranceDecision',
          toleranceCaseId: before,
          inquiry: { organ: 'zhenhai', number: `纪核〔2025〕19号${run}`, concludedOn: '2025-12-20' },
          allegations: [
            {
              id: 'a1',
              text: '未经公示发放抗旱补助并从中收受回扣',
              finding: 'partlySubstantiated',
              basis: '先发放后公示属实，已经容错认定；补助全部到户，未发现收受回扣。',
              untruePart: '在发放抗旱补助中收受回扣',
            },
          ],
        }),
      },
      steps: facts => [
        { who: 'intake-chen', type: 'accept', tells: '受理' },
        {
          who: 'investigator-li',
          type: 'evaluate',
          body: {
            necessity: ['socialEffect'],
            allegations: ['a1'],
            scope: 'system',
            methods: ['meeting'],
            wording: [{ id: 'a1', text: '未经公示发放抗旱补助并从中收受回扣' }],
          },
          refused: 'INVALID_BODY',
          tells: '把属实的部分一并写入澄清表述',
        },
        evaluate(['socialEffect'], ['a1'], 'system', ['meeting'], '只就不属实的部分建议会议澄清'),
        ...signOffs(),
        ...approved(facts, '周某'),
        { who: 'applicant-zhou', type: 'recordConsent', body: { given: true }, tells: '本人同意会议澄清' },
        ...letters(facts, '某镇党委书记', '周某'),
        carryOut(facts, 'meeting', '镇会议室', 'system', '召开澄清会'),
        archive,
        visit('回访：干事积极。'),
      ],
    },
  ],
}
