import { assign, convene, upload, visit } from './commonSteps.ts'
import type { DemoCase } from './story.ts'
import { ballots, confirmed, corrected, findingsOf, servedAndFiled } from './toleranceSteps.ts'

const nine = [1, 2, 3, 4, 5, 6, 7, 8, 9].map(n => `panel-${n}`)

/** C4: lots drawn in public for works that no law sends to tender, because they had to start within weeks. */
export const backLanes: DemoCase = {
  id: 'C4',
  title: '重大项目：背街小巷整治限期开工，非依法必须招标工程公开抽签确定施工单位',
  source: '中央纪委2022年第4号指导性案例（化名）',
  outcome: 'tolerate',
  start: {
    who: 'applicant-shen',
    tells: '所在单位提出申请',
    body: run => ({
      kind: 'tolerance',
      regime: 'majorProject',
      applicantKind: 'unit',
      subject: { personId: 'applicant-zhou', name: '周某', rank: 'county' },
      unit: '某区人民政府',
      matter: { organ: '市纪委市监委', number: `市纪核〔2020〕7号${run}`, state: 'open' },
      facts:
        '背街小巷整治项目须在2019年10月底前开工。同年9月，时任副区长周某主持专题会议，同意对不属于依法必须招标的小型工程以公开抽签方式确定施工单位，规则事先公开。',
      circumstances: ['M3'],
    }),
  },
  steps: facts => [
    {
      who: 'intake-chen',
      type: 'requestSupplement',
      body: { items: ['专题会议纪要', '抽签公告'] },
      tells: '一次告知须补正的材料，受理期限停止计算',
    },
    upload('applicant-shen', {
      name: 'minutes',
      kind: '书证',
      title: '专题会议纪要',
      text: '会议研究：单项工程均在必须招标的规模标准以下；为按期开工，同意公开抽签，区纪委派员监督。',
    }),
    upload('applicant-shen', {
      name: 'announcement',
      kind: '书证',
      title: '抽签公告',
      text: '抽签规则、时间、地点和参加条件在区公共资源交易网公开五日。',
    }),
    {
      who: 'applicant-shen',
      type: 'supplement',
      body: { items: ['已提交专题会议纪要', '已提交抽签公告'] },
      tells: '补正材料，受理期限续算',
    },
    ...confirmed(facts, {
      rank: 'county',
      managedBy: 'prefecture',
      text: '任命周某为副区长（县处级），干部管理权限在市委。',
    }),
    assign(['investigator-wu', 'investigator-zheng']),
    {
      who: 'investigator-wu',
      type: 'recordInterview',
      body: { who: 'applicant-zhou', role: 'subject', summary: '说明工期要求、会议研究过程和抽签规则的公开情况。' },
      tells: '听取本人陈述',
    },
    {
      who: 'investigator-zheng',
      type: 'recordInterview',
      body: { who: '施工单位代表', role: 'witness', summary: '证实按公告报名，现场抽签，无人打招呼。' },
      tells: '询问证人',
    },
    {
      who: 'investigator-zheng',
      type: 'recordOpinion',
      body: { body: '区公共资源交易管理部门', kind: '主管单位', opinion: '各单项工程均不属于依法必须招标的范围。' },
      tells: '征求主管部门意见',
    },
    {
      who: 'investigator-wu',
      type: 'recordOpinion',
      body: { body: '区人民政府党组', kind: '所在单位党组织', opinion: '工作勤勉，无谋私反映，建议容错。' },
      tells: '征求所在单位党组织意见',
    },
    {
      who: 'investigator-wu',
      type: 'submitFindings',
      body: {
        findings: findingsOf(facts.pack, {
          F1: { reasons: '符合城市有机更新和民生实事的部署。' },
          F2: {
            reasons: '单项工程不属于依法必须招标的范围，抽签方式没有被法律、法规或者上级明令禁止。',
            evidence: facts.evidence('announcement'),
          },
          F3: { reasons: '经专题会议集体研究，规则事先公开。', evidence: facts.evidence('minutes') },
          F5: { answer: '无过失', reasons: '为按期开工，主观上没有故意或者过失。' },
          F7: { reasons: '全程公开监督，工程按期完工，未造成损失。' },
        }),
        recommendation: 'tolerate',
      },
      tells: '提交调查认定，建议免责',
    },
    { who: 'investigator-zheng', type: 'cosignFindings', tells: '第二名调查人员会签' },
    convene(nine, 'panel-3', '召集九人集体研究，一人请假，应到八人', {
      excused: [{ member: 'panel-9', ground: '因病住院' }],
    }),
    { who: 'panel-3', type: 'openVote', tells: '主持人开始表决' },
    ...ballots('panel-3', { 'panel-1': 'tolerate', 'panel-2': 'tolerate', 'panel-4': 'tolerate' }),
    { who: 'panel-3', type: 'closeVote', refused: 'BELOW_QUORUM', tells: '三人投票即结束表决' },
    ...ballots('panel-3', {
      'panel-5': ['mitigate', '抽签方式虽不违法，但比选更能择优，宜减责。'],
      'panel-6': 'tolerate',
      'panel-7': 'tolerate',
      'panel-3': 'tolerate',
    }),
    {
      who: 'panel-3',
      type: 'closeVote',
      body: {
        absences: [{ member: 'panel-8', reason: '在外培训', writtenView: '同意免责。' }],
        points: '工程不属于依法必须招标的范围，规则经会议研究并公开，没有谋取私利。',
      },
      tells: '结束表决：应到八人，实到七人；缺席成员的书面意见存档，不计票',
    },
    { who: 'approver-zhao', type: 'approve', refused: 'APPROVAL_LEVEL_TOO_LOW', tells: '县级机关主要负责人批准' },
    { who: 'approver-qian', type: 'approve', tells: '县处级干部由市级机关主要负责人批准，免责效力即时生效' },
    ...servedAndFiled(facts, '某区人民政府办公室'),
    ...corrected(facts, {
      handlers: ['investigator-wu', 'investigator-zheng'],
      party: 'applicant-zhou',
      measures: ['制定小型工程确定施工单位的办法'],
      days: 60,
      proof: '办法已经区政府常务会议通过并公布。',
    }),
    {
      who: 'investigator-zheng',
      type: 'careInterview',
      body: {
        summary: '双向约谈：肯定担当，提醒完善程序。',
        concerns: [{ aspect: 'work', text: '希望明确小型工程的比选指引', owner: 'investigator-wu' }],
      },
      tells: '双向约谈，记录诉求',
    },
    {
      who: 'intake-chen',
      type: 'recordService',
      body: {
        document: facts.notice('decision'),
        to: 'applicant',
        method: 'direct',
        receivedBy: '某区人民政府办公室',
        receivedAt: facts.now(),
      },
      tells: '认定决定书另行送达提出申请的单位，各自的复核期限各自计算',
    },
    {
      who: 'applicant-shen',
      type: 'waiveReview',
      body: { party: 'subject' },
      refused: 'INVALID_BODY',
      tells: '单位替干部放弃申请复核',
    },
    { who: 'applicant-shen', type: 'waiveReview', tells: '单位放弃申请复核，只及于单位' },
    { who: 'applicant-zhou', type: 'waiveReview', tells: '干部本人放弃申请复核' },
    visit('回访：工作正常。', 'investigator-wu'),
  ],
}
