import { assign, convene, upload, visit } from './commonSteps.ts'
import type { DemoCase } from './story.ts'
import { accepted, ballots, corrected, findingsOf, servedAndFiled } from './toleranceSteps.ts'

const panel = ['panel-1', 'panel-2', 'panel-3', 'panel-4', 'panel-5', 'panel-6', 'panel-7']

/** C1, 宁波镇海 (the seed): an inspection that could not wait for the tender after a major accident. */
export const zhenhai: DemoCase = {
  id: 'C1',
  title: '审计：重大安全事故后先行委托中介机构检查，后补招标',
  source: '宁波市镇海区审计容错实例（2018年9月新闻报道）',
  outcome: 'tolerate',
  start: {
    who: 'applicant-zhou',
    tells: '本人提出申请',
    body: run => ({
      kind: 'tolerance',
      regime: 'audit',
      applicantKind: 'person',
      subject: { personId: 'applicant-zhou', name: '周某', rank: 'township' },
      unit: '某局',
      matter: { organ: '区审计局', number: `镇审经责〔2017〕18号${run}`, state: 'open' },
      facts: '当时该区刚发生一起重大安全事故，为更快排除安全隐患，先行组织中介机构开展全区范围检查，后履行招标程序。',
      circumstances: ['D3'],
    }),
  },
  steps: facts => [
    ...accepted(facts, '周某'),
    assign(['investigator-li', 'investigator-sun']),
    {
      who: 'investigator-li',
      type: 'recordInterview',
      body: {
        who: 'applicant-zhou',
        role: 'subject',
        summary: '说明当时的安全形势、集体决策过程和事后补办招标的情况。',
      },
      tells: '听取本人陈述',
    },
    {
      who: 'investigator-sun',
      type: 'recordOpinion',
      body: {
        body: '区安全生产监督管理部门',
        kind: '主管单位',
        opinion: '检查及时排除了隐患，确保全区安全生产形势稳定。',
      },
      tells: '征求业务主管部门意见',
    },
    upload('investigator-li', {
      name: 'minutes',
      kind: '书证',
      title: '局党组会议纪要',
      text: '会议认为安全形势严峻，同意先行委托中介机构开展全区检查，同步准备招标，并向分管区领导报告。',
    }),
    {
      who: 'investigator-li',
      type: 'submitFindings',
      body: {
        findings: findingsOf(facts.pack, {
          F1: { reasons: '符合安全生产改革方向和上级部署。' },
          F3: {
            answer: '紧急情况临机处置且事后及时报告',
            reasons: '经局党组会议集体研究，情况紧急，事后及时报告。',
            evidence: facts.evidence('minutes'),
          },
          F4: { reasons: '未发现谋取私利或者利益输送。' },
          F5: { answer: '一般过失', reasons: '先检查后招标，程序有疏漏，没有主观故意。' },
          F7: { reasons: '事后补齐招标手续，未造成损失。' },
        }),
        recommendation: 'tolerate',
      },
      tells: '提交调查认定，建议免责',
    },
    { who: 'investigator-sun', type: 'cosignFindings', tells: '第二名调查人员会签' },
    convene(panel, 'panel-1', '召集七人集体研究'),
    { who: 'panel-7', type: 'declareRecusal', body: { ground: 'priorHandling' }, tells: '一名委员申请回避，应到六人' },
    { who: 'panel-1', type: 'openVote', tells: '主持人开始表决' },
    ...ballots('panel-1', {
      'panel-2': 'tolerate',
      'panel-3': 'tolerate',
      'panel-4': 'tolerate',
      'panel-5': 'tolerate',
      'panel-1': 'tolerate',
    }),
    {
      who: 'panel-1',
      type: 'closeVote',
      body: { absences: [{ member: 'panel-6', reason: '出差' }], points: '情况紧急、集体决策、未谋私利、效果良好。' },
      tells: '结束表决：应到六人，实到五人',
    },
    { who: 'approver-zhao', type: 'approve', tells: '主要负责人批准，免责效力即时生效' },
    ...servedAndFiled(facts, '周某'),
    ...corrected(facts, {
      handlers: ['investigator-li', 'investigator-sun'],
      party: 'applicant-zhou',
      measures: ['补齐该项目招标档案'],
      days: 30,
      proof: '招标档案已补齐，目录附后。',
    }),
    { who: 'applicant-zhou', type: 'waiveReview', tells: '放弃申请复核' },
    visit('回访：思想稳定，工作积极。'),
  ],
}
