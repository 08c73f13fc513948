import { assign, convene, upload, visit } from './commonSteps.ts'
import type { DemoCase, Facts, Step } from './story.ts'
import { ballots, corrected, findingsOf, servedAndFiled } from './toleranceSteps.ts'

const firstPanel = ['panel-1', 'panel-2', 'panel-3', 'panel-4', 'panel-5']
const secondPanel = ['panel-2', 'panel-6', 'panel-7', 'panel-8', 'panel-10']

/** The second findings answer what the head asked: whether 15.5 % over the contract broke a prohibition. */
const submitted = (facts: Facts, prohibition: { reasons: string; evidence?: string[] }, tells: string): Step[] => [
  {
    who: 'investigator-sun',
    type: 'submitFindings',
    body: {
      findings: findingsOf(facts.pack, {
        F1: { reasons: '符合农村公路桥梁改造的部署。' },
        F2: prohibition,
        F3: { reasons: '经专家踏勘、四方会议论证并向主管部门请示。', evidence: facts.evidence('meeting', 'experts') },
        F5: { answer: '一般过失', reasons: '忙于抢工期，未及时补办变更审批。' },
        F6: { reasons: '超合同部分为实际完成工程量，经审核据实结算，没有损失。', lossYuan: 0 },
        F7: { answer: '部分', reasons: '事后补报变更资料，桥梁如期通车。' },
      }),
      recommendation: 'tolerate',
    },
    tells,
  },
  { who: 'investigator-zheng', type: 'cosignFindings', tells: '第二名调查人员会签' },
]

/** C6: bridge piles changed for what the ground turned out to be; a split vote, and a remand for the decisive point. */
export const bridgePiles: DemoCase = {
  id: 'C6',
  title: '重大项目：桥梁桩基遇不良地质变更施工，结算超合同价15.5%',
  source: '宜都市公开案例（2024年，化名）',
  outcome: 'tolerate',
  start: {
    who: 'applicant-zhou',
    tells: '本人提出申请',
    body: run => ({
      kind: 'tolerance',
      regime: 'majorProject',
      applicantKind: 'person',
      subject: { personId: 'applicant-zhou', name: '周某', rank: 'township' },
      unit: '某市农村公路事务中心',
      matter: { organ: '市审计局', number: `审投报〔2023〕12号${run}`, state: 'open' },
      facts:
        '2020年10月桥梁桩基施工中发生漏浆，经专家踏勘和建设、设计、施工、监理四方会议论证变更方案并请示主管部门，未及时办理变更审批，结算价超合同价15.5%。',
      circumstances: ['M2'],
    }),
  },
  steps: facts => [
    { who: 'intake-chen', type: 'accept', tells: '受理申请' },
    assign(['investigator-sun', 'investigator-zheng']),
    {
      who: 'investigator-sun',
      type: 'recordInterview',
      body: { who: 'applicant-zhou', role: 'subject', summary: '说明漏浆处置经过和未及时报批的原因。' },
      tells: '听取本人陈述',
    },
    upload('investigator-sun', {
      name: 'experts',
      kind: '鉴定意见',
      title: '专家踏勘意见',
      text: '桩位处有溶洞，建议增加钢护筒跟进并加大桩长。',
    }),
    upload('investigator-sun', {
      name: 'meeting',
      kind: '书证',
      title: '四方会议纪要和请示',
      text: '四方同意专家意见，报主管部门；主管部门口头同意先行处置。',
    }),
    {
      who: 'investigator-zheng',
      type: 'recordOpinion',
      body: { body: '市交通运输局', kind: '主管单位', opinion: '变更必要，处置及时，避免了停工损失。' },
      tells: '征求主管部门意见',
    },
    ...submitted(facts, { reasons: '属于工程变更程序瑕疵。' }, '提交调查认定，建议免责'),
    convene(firstPanel, 'panel-1', '召集五人集体研究'),
    { who: 'panel-1', type: 'openVote', tells: '主持人开始第一轮表决' },
    ...ballots('panel-1', {
      'panel-2': 'tolerate',
      'panel-3': 'mitigate',
      'panel-4': 'mitigate',
      'panel-5': 'abstain',
      'panel-1': 'tolerate',
    }),
    { who: 'panel-1', type: 'closeVote', tells: '结束表决：没有一种意见超过应到人数的半数，缓议' },
    { who: 'panel-1', type: 'openVote', tells: '同一批成员第二轮表决' },
    ...ballots('panel-1', {
      'panel-2': 'tolerate',
      'panel-3': 'tolerate',
      'panel-4': ['mitigate', '超合同价比例较大，宜减责。'],
      'panel-5': 'tolerate',
      'panel-1': 'tolerate',
    }),
    { who: 'panel-1', type: 'closeVote', body: { points: '客观变化导致变更。' }, tells: '结束表决：免责通过' },
    {
      who: 'approver-zhao',
      type: 'remand',
      body: { points: ['查清结算价超合同价15.5%是否违反政府采购法第四十九条关于追加不得超过百分之十的规定'] },
      tells: '主要负责人退回补充调查',
    },
    upload('investigator-zheng', {
      name: 'settlement',
      kind: '书证',
      title: '结算审核报告',
      text: '超出部分全部为桩基地质变更的实际工程量，没有追加与合同标的相同的采购。',
    }),
    ...submitted(
      facts,
      {
        reasons: '超出部分是地质变更的实际工程量，据实计量，不是追加采购；未及时办理变更审批属于程序瑕疵。',
        evidence: facts.evidence('settlement'),
      },
      '就退回的问题重新提交调查认定',
    ),
    convene(secondPanel, 'panel-6', '重新召集五人集体研究'),
    { who: 'panel-6', type: 'openVote', tells: '主持人开始表决' },
    ...ballots('panel-6', {
      'panel-2': 'tolerate',
      'panel-7': 'tolerate',
      'panel-8': 'tolerate',
      'panel-10': 'tolerate',
      'panel-6': 'tolerate',
    }),
    { who: 'panel-6', type: 'closeVote', body: { points: '退回的问题已经查清。' }, tells: '结束表决：五人一致' },
    { who: 'approver-zhao', type: 'approve', tells: '主要负责人批准，免责效力即时生效' },
    ...servedAndFiled(facts, '周某'),
    ...corrected(facts, {
      handlers: ['investigator-sun', 'investigator-zheng'],
      party: 'applicant-zhou',
      measures: ['完善工程变更审批制度', '补齐本项目变更资料'],
      days: 30,
      proof: '制度已印发，变更资料已归档。',
    }),
    { who: 'applicant-zhou', type: 'waiveReview', tells: '放弃申请复核' },
    visit('回访：履职正常。', 'investigator-sun'),
  ],
}
