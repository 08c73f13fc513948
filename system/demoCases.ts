import type { RulePack } from '#domain/packs/rulePack.ts'

/** One step of a played case: who does what, and what it is about in a sentence. */
export type Step = { who: string; type: string; body?: Record<string, unknown>; tells: string }

/** A published case, played from application to closure; `start` is the body of `POST /v1/cases`. */
export type DemoCase = {
  id: string
  title: string
  start: { who: string; body: Record<string, unknown> }
  steps: (facts: Facts) => Step[]
}

/** What a step may need to know of the case so far. */
export type Facts = {
  decision: () => string
  today: string
  in: (days: number) => string
  pack: RulePack
  now: () => string
}

const panel = ['panel-1', 'panel-2', 'panel-3', 'panel-4', 'panel-5', 'panel-6', 'panel-7']

/** A finding for every criterion: conditions are met, the negative list is clear. */
export const clearFindings = ({ criteria }: RulePack, reasons: Record<string, string> = {}) =>
  criteria.map(({ id, negative }) => ({
    criterion: id,
    result: negative ? 'notMet' : 'met',
    reasons: reasons[id] ?? (negative ? '经核查，不存在该情形。' : '经核查，符合该条件。'),
    evidence: [],
  }))

/** C1, 宁波镇海 (the seed): an inspection that could not wait for the tender after a major accident. */
export const zhenhai: DemoCase = {
  id: 'C1',
  title: '镇海：重大安全事故后先行委托中介机构检查，后补招标',
  start: {
    who: 'applicant-zhou',
    body: {
      kind: 'tolerance',
      regime: 'audit',
      applicantKind: 'person',
      subject: { personId: 'applicant-zhou', name: '周某', rank: 'township' },
      unit: '某局',
      matter: { organ: '区审计局', number: '镇审经责〔2017〕18号', state: 'open' },
      facts: '当时该区刚发生一起重大安全事故，为更快排除安全隐患，先行组织中介机构开展全区范围检查，后履行招标程序。',
      circumstances: ['D3'],
    },
  },
  steps: facts => [
    { who: 'intake-chen', type: 'accept', tells: '受理申请' },
    {
      who: 'supervisor-he',
      type: 'assignHandlers',
      body: { handlers: ['investigator-li', 'investigator-sun'] },
      tells: '指定两名调查人员',
    },
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
        kind: 'professional',
        opinion: '检查及时排除了隐患，确保全区安全生产形势稳定。',
      },
      tells: '征求业务主管部门意见',
    },
    {
      who: 'investigator-li',
      type: 'submitFindings',
      body: {
        findings: clearFindings(facts.pack, {
          F1: '符合安全生产改革方向和上级部署。',
          F3: '经局党组会议集体研究，情况紧急，事后及时报告。',
          F4: '未发现谋取私利或者利益输送。',
          F7: '事后补齐招标手续，未造成损失。',
        }),
        recommendation: 'tolerate',
      },
      tells: '提交调查认定，建议免责',
    },
    { who: 'investigator-sun', type: 'cosignFindings', tells: '第二名调查人员会签' },
    {
      who: 'supervisor-he',
      type: 'convenePanel',
      body: { members: panel, chair: 'panel-1', place: '三楼会议室', recorder: 'clerk-tang' },
      tells: '召集七人集体研究',
    },
    { who: 'panel-7', type: 'declareRecusal', body: { ground: 'priorHandling' }, tells: '一名委员申请回避，应到六人' },
    { who: 'panel-1', type: 'openVote', tells: '主持人开始表决' },
    ...['panel-2', 'panel-3', 'panel-4', 'panel-5', 'panel-1'].map(who => ({
      who,
      type: 'castVote',
      body: { choice: 'tolerate' },
      tells: who === 'panel-1' ? '主持人末位表态' : '委员投票（密封）',
    })),
    {
      who: 'panel-1',
      type: 'closeVote',
      body: { absences: [{ member: 'panel-6', reason: '出差' }], points: '情况紧急、集体决策、未谋私利、效果良好。' },
      tells: '结束表决：应到六人，实到五人',
    },
    { who: 'approver-zhao', type: 'approve', tells: '主要负责人批准，免责效力即时生效' },
    {
      who: 'intake-chen',
      type: 'recordService',
      body: { document: facts.decision(), method: '直接', receivedBy: '周某', receivedAt: facts.now() },
      tells: '送达容错认定决定书',
    },
    { who: 'intake-chen', type: 'recordFiling', body: { bodies: ['区纪委监委', '区委组织部'] }, tells: '报备' },
    {
      who: 'investigator-li',
      type: 'orderCorrection',
      body: { measures: ['补齐该项目招标档案'], due: facts.in(30) },
      tells: '提出纠错要求',
    },
    {
      who: 'applicant-zhou',
      type: 'reportCorrection',
      body: { proof: '招标档案已补齐，目录附后。' },
      tells: '报告纠错结果',
    },
    { who: 'investigator-sun', type: 'confirmCorrection', tells: '确认纠错到位' },
    { who: 'applicant-zhou', type: 'waiveReview', tells: '放弃申请复核' },
    {
      who: 'investigator-li',
      type: 'recordFollowUp',
      body: { summary: '回访：思想稳定，工作积极。' },
      tells: '回访，案件办结',
    },
  ],
}

export const demoCases: readonly DemoCase[] = [zhenhai]
