import { assign, convene, upload, visit } from './commonSteps.ts'
import type { DemoCase } from './story.ts'
import { ballots, confirmed, corrected, findingsOf, servedAndFiled } from './toleranceSteps.ts'

/** C5: a firm was let through the review step by step on its written promise, and kept it. */
export const stepwiseApproval: DemoCase = {
  id: 'C5',
  title: '最多跑一次：凭企业书面承诺分步容缺审批，项目提前三个月落地',
  source: '淮安市清江浦区公开案例（2025年，化名）',
  outcome: 'tolerate',
  start: {
    who: 'applicant-zhou',
    tells: '本人提出申请',
    body: run => ({
      kind: 'tolerance',
      regime: 'oneVisit',
      applicantKind: 'person',
      subject: { personId: 'applicant-zhou', name: '周某', rank: 'staff' },
      unit: '某区人民防空办公室',
      matter: { organ: '区纪委区监委', number: `区纪核〔2024〕31号${run}`, state: 'open' },
      facts:
        '企业人防审批所需的一项材料一时无法取得。周某按企业限期补齐的书面承诺，分步容缺办理审批，项目提前三个月开工，为企业节省二百余万元，材料随后补齐。',
      circumstances: ['P8'],
    }),
  },
  steps: facts => [
    ...confirmed(facts, { rank: 'staff', managedBy: 'county', text: '周某系一般工作人员，干部管理权限在区委。' }),
    assign(['investigator-li', 'investigator-sun']),
    {
      who: 'applicant-zhou',
      type: 'requestRecusal',
      body: { person: 'investigator-sun', ground: 'interest', reasons: '其近亲属在该企业任职。' },
      tells: '申请一名调查人员回避',
    },
    {
      who: 'approver-zhao',
      type: 'decideRecusal',
      body: { person: 'investigator-sun', granted: true, reasons: '经核实，情况属实。' },
      tells: '决定同意回避',
    },
    assign(['investigator-li', 'investigator-wu'], '另行指定调查人员'),
    {
      who: 'approver-zhao',
      type: 'extendDeadline',
      body: {
        deadline: facts.deadline('tolerate.investigate'),
        days: 10,
        reasons: '须等待人防工程现场验收结论。',
      },
      tells: '批准延长调查期限并通知申请人',
    },
    {
      who: 'approver-zhao',
      type: 'extendDeadline',
      body: { deadline: facts.deadline('tolerate.investigate'), days: 6, reasons: '再次延长。' },
      refused: 'EXTENSION_LIMIT',
      tells: '再延长六个工作日，累计超过上限',
    },
    {
      who: 'investigator-wu',
      type: 'recordInterview',
      body: { who: 'applicant-zhou', role: 'subject', summary: '', waived: true },
      tells: '本人书面放弃当面陈述',
    },
    upload('investigator-wu', {
      name: 'promise',
      kind: '书证',
      title: '企业限期补缺承诺书',
      text: '本企业承诺于三十日内补齐材料，逾期自行停工并承担责任。',
    }),
    upload('investigator-wu', {
      name: 'meeting',
      kind: '书证',
      title: '办公会议记录',
      text: '会议同意对该项目分步容缺审批，专人跟踪补齐。',
    }),
    upload('investigator-li', {
      name: 'completed',
      kind: '书证',
      title: '材料补齐回执和现场验收意见',
      text: '材料已于承诺期限内补齐，现场验收合格。',
    }),
    {
      who: 'investigator-li',
      type: 'submitFindings',
      body: {
        findings: findingsOf(facts.pack, {
          F1: { reasons: '符合最多跑一次改革和优化营商环境的部署。' },
          F2: { reasons: '容缺的是可以后补的材料，没有免除法定审查条件。', evidence: facts.evidence('promise') },
          F3: { reasons: '经办公会议集体研究并记录。', evidence: facts.evidence('meeting') },
          F4: { reasons: '核查本人及亲属账户和任职情况，未发现谋取不正当利益。' },
          F5: { answer: '无过失', reasons: '审慎把关，专人跟踪。' },
          F6: { reasons: '未造成损失，为企业节省二百余万元。', lossYuan: 0 },
          F7: { reasons: '督促企业限期补齐全部材料。', evidence: facts.evidence('completed') },
          V1: { reasons: '未增加材料，未逾期办理。' },
          V2: { reasons: '已按规定检查承诺事项。', evidence: facts.evidence('completed') },
        }),
        recommendation: 'tolerate',
      },
      tells: '提交调查认定，建议免责',
    },
    { who: 'investigator-wu', type: 'cosignFindings', tells: '第二名调查人员会签' },
    convene(['panel-4', 'panel-5', 'panel-6'], 'panel-4', '召集三人集体研究'),
    { who: 'panel-4', type: 'openVote', tells: '主持人开始表决' },
    ...ballots('panel-4', { 'panel-4': 'tolerate', 'panel-5': 'tolerate', 'panel-6': 'tolerate' }),
    { who: 'panel-4', type: 'closeVote', refused: 'CHAIR_VOTES_LAST', tells: '主持人先于委员表态后结束表决' },
    ...ballots('panel-4', { 'panel-4': 'tolerate' }),
    {
      who: 'panel-4',
      type: 'closeVote',
      body: { points: '承诺在先，跟踪到位，效果良好。' },
      tells: '主持人末位重新表态后结束表决：三人一致',
    },
    { who: 'approver-zhao', type: 'approve', tells: '主要负责人批准，免责效力即时生效' },
    ...servedAndFiled(facts, '周某'),
    ...corrected(facts, {
      handlers: ['investigator-li', 'investigator-wu'],
      party: 'applicant-zhou',
      measures: ['建立容缺审批事项清单和承诺跟踪台账'],
      days: 45,
      proof: '清单和台账已建立，附件备查。',
    }),
    { who: 'applicant-zhou', type: 'waiveReview', tells: '放弃申请复核' },
    visit('回访：经组织考察晋升职级。'),
  ],
}
