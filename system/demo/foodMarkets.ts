import { assign, convene, upload, visit } from './commonSteps.ts'
import type { DemoCase } from './story.ts'
import { ballots, corrected, findingsOf, servedAndFiled } from './toleranceSteps.ts'

/**
 * C8: food markets of a municipal company that lost money in the pandemic and were given up in time; mitigated, and
 * reviewed.
 */
export const foodMarkets: DemoCase = {
  id: 'C8',
  title: '市属国企：平价菜市场因疫情亏损，及时止损退出（减责）',
  source: '湖北省公开容错案例（市属企业子公司，化名，金额虚拟）',
  outcome: 'mitigate',
  start: {
    who: 'intake-chen',
    tells: '机关依职权启动',
    body: run => ({
      kind: 'tolerance',
      regime: 'soe',
      applicantKind: 'exOfficio',
      subject: { personId: 'applicant-shen', name: '沈某', rank: 'township' },
      unit: '某市属集团子公司',
      matter: { organ: '市国资委', number: `国资责〔2021〕5号${run}`, state: 'open' },
      facts:
        '2018年3月起，子公司按民生工程部署承租场地举办平价菜市场。受疫情影响持续亏损，2021年4月起终止六处租约止损退出。可行性研究对市场培育期估计不足。',
      circumstances: ['S14'],
    }),
  },
  steps: facts => [
    { who: 'intake-chen', type: 'accept', tells: '受理' },
    assign(['investigator-li', 'investigator-zheng']),
    {
      who: 'approver-zhao',
      type: 'suspend',
      body: { reason: '等待专项审计报告认定损失金额。', until: facts.in(20) },
      tells: '中止办理，调查期限停止计算',
    },
    { who: 'approver-zhao', type: 'resume', tells: '专项审计报告提前取得，恢复办理' },
    upload('investigator-li', {
      name: 'audit',
      kind: '书证',
      title: '专项审计报告',
      text: '六处菜市场累计损失1260万元，其中装修未摊销部分为主；未发现向关联方输送利益。',
    }),
    upload('investigator-li', {
      name: 'board',
      kind: '书证',
      title: '董事会和党委会会议纪要',
      text: '投资和退出均经党委会前置研究、董事会决定。',
    }),
    {
      who: 'investigator-zheng',
      type: 'recordInterview',
      body: {
        who: 'applicant-shen',
        role: 'subject',
        summary: '说明立项背景、疫情影响和退出过程，承认可行性研究不够充分。',
      },
      tells: '听取本人陈述',
    },
    {
      who: 'investigator-li',
      type: 'submitFindings',
      body: {
        findings: findingsOf(facts.pack, {
          F1: { reasons: '属于民生保供项目，符合市委市政府部署。' },
          F3: { reasons: '经党委会前置研究、董事会决定。', evidence: facts.evidence('board') },
          F4: { reasons: '专项审计未发现利益输送。', evidence: facts.evidence('audit') },
          F5: { answer: '一般过失', reasons: '对市场培育期估计不足，没有故意或者重大过失。' },
          F6: {
            answer: '较大',
            reasons: '损失1260万元，在较大等级之内，未达重大。',
            evidence: facts.evidence('audit'),
            lossYuan: 12_600_000,
          },
          F7: { answer: '部分', reasons: '及时终止租约，避免损失扩大。' },
        }),
        recommendation: 'mitigate',
      },
      tells: '提交调查认定，建议减责',
    },
    { who: 'investigator-zheng', type: 'cosignFindings', tells: '第二名调查人员会签' },
    convene(['panel-1', 'panel-2', 'panel-3', 'panel-4', 'panel-5', 'panel-6'], 'panel-2', '召集六人集体研究'),
    { who: 'panel-2', type: 'openVote', tells: '主持人开始表决' },
    ...ballots('panel-2', { 'panel-3': 'mitigate' }),
    {
      who: 'panel-6',
      type: 'declareRecusal',
      body: { ground: 'interest' },
      tells: '表决中一名委员申请回避，应到五人',
    },
    ...ballots('panel-2', {
      'panel-1': 'mitigate',
      'panel-4': ['tolerate', '疫情是不可抗力，应当免责。'],
      'panel-5': 'mitigate',
      'panel-2': 'mitigate',
    }),
    {
      who: 'panel-2',
      type: 'closeVote',
      body: { points: '疫情是主因，可行性研究不足是次因；止损及时。' },
      tells: '结束表决：减责通过，不同意见存档',
    },
    { who: 'approver-zhao', type: 'approve', tells: '主要负责人批准减责' },
    ...servedAndFiled(facts, '沈某'),
    {
      who: 'applicant-shen',
      type: 'requestReview',
      body: { reasons: '认为损失完全由疫情造成，应当免责。' },
      tells: '当事人申请复核，不停止执行',
    },
    ...corrected(facts, {
      handlers: ['investigator-li', 'investigator-zheng'],
      party: 'applicant-shen',
      measures: ['修订投资项目可行性研究和退出办法'],
      days: 60,
      proof: '办法已经董事会通过。',
    }),
    {
      who: 'supervisor-he',
      type: 'convenePanel',
      body: { members: ['panel-1', 'panel-8', 'panel-9'], chair: 'panel-8' },
      refused: 'SAME_PERSON',
      tells: '召集复核会议，列有原集体研究成员',
    },
    convene(['panel-7', 'panel-8', 'panel-9'], 'panel-8', '另行召集三人复核'),
    { who: 'panel-8', type: 'openVote', tells: '主持人开始复核表决' },
    {
      who: 'panel-7',
      type: 'castVote',
      body: { choice: 'notTolerate' },
      refused: 'REVIEW_WORSE',
      tells: '委员投更重的意见',
    },
    ...ballots('panel-8', { 'panel-7': 'mitigate', 'panel-9': 'mitigate', 'panel-8': 'mitigate' }),
    { who: 'panel-8', type: 'closeVote', tells: '结束复核表决：减责' },
    {
      who: 'approver-zhao',
      type: 'decideReview',
      body: { result: 'upheld', reasons: '复核会议维持减责。' },
      tells: '复核决定：维持',
    },
    visit('回访：整改到位。'),
  ],
}
