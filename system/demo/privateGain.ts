import { assign, convene, upload } from './commonSteps.ts'
import type { DemoCase } from './story.ts'
import { ballots, findingsOf } from './toleranceSteps.ts'

const gain = {
  result: 'met' as const,
  answer: '查明存在',
  reasons: '试点服务由其配偶持股的企业承接，本人未申报、未回避。',
}

/** What the negative list bars: private gain behind a pilot. Neither handlers nor panel can tolerate or mitigate it. */
export const privateGain: DemoCase = {
  id: 'E1',
  title: '改革创新：以先行先试为名为亲属谋利，负面清单不予容错',
  source: '虚拟案例，依负面清单编写',
  outcome: 'notTolerate',
  start: {
    who: 'applicant-shen',
    tells: '本人提出申请',
    body: run => ({
      kind: 'tolerance',
      regime: 'general',
      applicantKind: 'person',
      subject: { personId: 'applicant-shen', name: '沈某', rank: 'township' },
      unit: '某镇人民政府',
      matter: { organ: '区纪委区监委', number: `区纪立〔2026〕3号${run}`, state: 'open' },
      facts: '某镇开展智慧养老试点，沈某分管并主导选定服务企业，后查明该企业由其配偶持股。',
      circumstances: ['G2'],
    }),
  },
  steps: facts => [
    { who: 'intake-chen', type: 'accept', tells: '受理申请' },
    assign(['investigator-sun', 'investigator-wu']),
    upload('investigator-sun', {
      name: 'shares',
      kind: '书证',
      title: '企业股权登记资料',
      text: '登记资料显示，沈某配偶持股百分之四十。',
    }),
    {
      who: 'investigator-wu',
      type: 'submitFindings',
      body: {
        findings: findingsOf(facts.pack, { F4: { ...gain, evidence: facts.evidence('shares') } }),
        recommendation: 'notTolerate',
      },
      refused: 'STATEMENT_MISSING',
      tells: '未听取本人陈述即提交认定',
    },
    {
      who: 'investigator-wu',
      type: 'recordInterview',
      body: { who: 'applicant-shen', role: 'subject', summary: '承认未申报配偶持股，称试点总要有人先做。' },
      tells: '听取本人陈述',
    },
    ...(['tolerate', 'mitigate'] as const).map(recommendation => ({
      who: 'investigator-wu',
      type: 'submitFindings',
      body: {
        findings: findingsOf(facts.pack, { F4: { ...gain, evidence: facts.evidence('shares') } }),
        recommendation,
      },
      refused: 'NEGATIVE_LIST',
      tells: recommendation === 'tolerate' ? '查明谋利，仍建议免责' : '改为建议减责',
    })),
    {
      who: 'investigator-wu',
      type: 'submitFindings',
      body: {
        findings: findingsOf(facts.pack, {
          F4: { ...gain, result: 'notMet' as const, evidence: facts.evidence('shares') },
        }),
        recommendation: 'tolerate',
      },
      refused: 'ANSWER_CONTRADICTS',
      tells: '答案写“查明存在”，结果却填“不符合”',
    },
    {
      who: 'investigator-wu',
      type: 'submitFindings',
      body: {
        findings: findingsOf(facts.pack, { F4: { ...gain, evidence: facts.evidence('shares') } }),
        recommendation: 'notTolerate',
      },
      tells: '提交调查认定，建议不予容错',
    },
    { who: 'investigator-sun', type: 'cosignFindings', tells: '第二名调查人员会签' },
    convene(['panel-1', 'panel-2', 'panel-3', 'panel-11', 'panel-12'], 'panel-11', '召集五人集体研究'),
    { who: 'panel-11', type: 'openVote', tells: '主持人开始表决' },
    { who: 'panel-1', type: 'castVote', body: { choice: 'mitigate' }, refused: 'NEGATIVE_LIST', tells: '委员投减责' },
    ...ballots('panel-11', {
      'panel-1': 'abstain',
      'panel-2': 'notTolerate',
      'panel-3': 'notTolerate',
      'panel-11': 'notTolerate',
    }),
    {
      who: 'panel-11',
      type: 'closeVote',
      body: { absences: [{ member: 'panel-12', reason: '出差' }], points: '查明谋取私利，不在容错之列。' },
      tells: '结束表决：应到五人，实到四人，不予容错',
    },
    { who: 'approver-zhao', type: 'approve', tells: '主要负责人批准不予容错，不产生保护效力' },
    {
      who: 'intake-chen',
      type: 'recordService',
      body: {
        document: facts.notice('decision'),
        method: 'left',
        receivedBy: '沈某',
        receivedAt: facts.now(),
        refused: true,
      },
      refused: 'INVALID_BODY',
      tells: '留置送达而没有见证人',
    },
    {
      who: 'intake-chen',
      type: 'recordService',
      body: {
        document: facts.notice('decision'),
        method: 'left',
        receivedBy: '沈某',
        receivedAt: facts.now(),
        refused: true,
        witnesses: ['某社区主任', '某社区网格员'],
      },
      tells: '当事人拒收，两名见证人在场留置送达',
    },
    { who: 'intake-chen', type: 'recordFiling', body: { bodies: ['区纪委区监委'] }, tells: '报备' },
    {
      who: 'investigator-sun',
      type: 'orderCorrection',
      body: { measures: ['退出试点'], due: facts.in(30) },
      refused: 'WRONG_STAGE',
      tells: '提出纠错要求（不予容错的没有纠错环节）',
    },
    { who: 'applicant-shen', type: 'waiveReview', tells: '放弃申请复核，案件办结' },
  ],
}
