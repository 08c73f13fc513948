import { assign, convene, upload } from './commonSteps.ts'
import {
  announce,
  cityApproves,
  elementsFound,
  elementsVoted,
  identityDisclosed,
  list,
  noticeServed,
  reviewedTwice,
  screen,
  toldAndReferred,
} from './falseAccusationSteps.ts'
import type { DemoCase } from './story.ts'

const panel = ['panel-1', 'panel-2', 'panel-3', 'panel-4', 'panel-5']

/** C20: reported again after a clear result was fed back; established, referred to the police, listed internally. */
export const villager: DemoCase = {
  id: 'C20',
  title: '诬告陷害：村民在收到明确结论后仍反复诬告，移送公安机关，列入内部登记',
  source: '汉川市公开案例（2020—2023年，化名；听证、异议和登记的情节为虚拟）',
  outcome: 'established',
  waits: { stage: 'listed', because: '列入内部登记一年，期满由系统移出；申请复审的期限一个月仍在计算' },
  start: {
    who: 'intake-chen',
    tells: '依核查结论启动诬告陷害甄别',
    body: run => ({
      kind: 'falseAccusation',
      accused: { personId: 'applicant-zhou', name: '周某', rank: 'staff' },
      reporter: { identity: { name: '吴某', contact: '13800000003' } },
      allegations: [
        {
          id: 'a1',
          text: `侵占村集体征地补偿款${run}`,
          finding: 'fabricated',
          basis: '补偿款全额到户；举报人自己领取并签字，仍称未领取。',
        },
      ],
      grounds: '2021年、2022年两次书面反馈不属实的结论，举报人仍以同一内容多次举报，并附伪造的领款表。',
      indicators: ['revenge'],
    }),
  },
  steps: facts => [
    screen(['revenge', 'interest'], '已有明确结论仍反复举报，附件有伪造痕迹，有报复迹象。'),
    { ...assign(['investigator-wu', 'investigator-wu'], '只指定一名调查人员'), refused: 'TOO_FEW_HANDLERS' },
    assign(['investigator-wu', 'investigator-zheng']),
    ...identityDisclosed('须向举报人告知并听取其陈述申辩。'),
    upload('investigator-wu', {
      name: 'feedback',
      kind: '书证',
      title: '两次反馈的签收记录',
      text: '举报人于2021年、2022年两次签收核查结论，结论均为不属实。',
    }),
    upload('investigator-zheng', {
      name: 'forged',
      kind: '鉴定意见',
      title: '领款表笔迹鉴定意见',
      text: '举报所附领款表上的签名系举报人仿写。',
    }),
    {
      who: 'investigator-wu',
      type: 'submitIntentFindings',
      body: { fabrication: { result: 'met', evidence: [] }, intent: { result: 'met', evidence: [] } },
      refused: 'EVIDENCE_REQUIRED',
      tells: '没有证据即认定两个要件',
    },
    ...elementsFound(facts, {
      fabrication: ['伪造领款表，捏造未领取补偿款的事实。', 'forged'],
      intent: ['明知结论仍以同一内容举报，意在使村干部受到追究。', 'feedback', 'forged'],
    }),
    { ...convene(panel, 'panel-1', '未经书面告知即召集集体研究'), refused: 'NOTICE_REQUIRED' },
    ...noticeServed(facts, {
      facts: '伪造领款表，在收到明确结论后仍以同一内容反复举报。',
      basis: '《纪检监察机关处理检举控告工作规则》第三十九条、第四十一条。',
      aggravating: ['concludedBefore'],
    }),
    { who: 'intake-chen', type: 'requestHearing', tells: '被告知人在期限内申请听证' },
    {
      who: 'investigator-wu',
      type: 'recordStatement',
      body: { text: '称只是想引起重视，承认领款表是自己写的。' },
      tells: '听取陈述申辩，答复期限到此为止',
    },
    { ...convene(panel, 'panel-1', '听证未举行即召集集体研究'), refused: 'NOTICE_REQUIRED' },
    {
      who: 'investigator-zheng',
      type: 'recordHearing',
      body: { summary: '举行听证，出示笔迹鉴定意见，被告知人没有提出新的证据。' },
      tells: '举行听证',
    },
    convene(panel, 'panel-1', '召集五人集体研究'),
    ...elementsVoted(
      'panel-1',
      {
        'panel-2': ['yes', 'yes'],
        'panel-3': ['yes', 'yes'],
        'panel-4': ['yes', 'no', '有报复情绪，但陷害的故意证明不足。'],
        'panel-5': ['yes', 'yes'],
        'panel-1': ['yes', 'yes'],
      },
      '结束表决：两个要件均通过，按程序报批',
    ),
    ...cityApproves,
    {
      ...announce('情节较重，反复实施。'),
      refused: 'SERVICE_REQUIRED',
      tells: '认定决定书未送达即列入登记',
    },
    ...toldAndReferred(facts, '涉嫌违反治安管理，依法处理。'),
    ...list(facts, '已有明确结论仍反复诬告。'),
    {
      who: 'intake-chen',
      type: 'object',
      body: { reasons: '认为处罚过重，请求不列入登记。' },
      tells: '被告知人在异议期限内提出异议',
    },
    {
      who: 'approver-zhao',
      type: 'decideObjection',
      body: { upheld: false, reasons: '事实和要件均已查明，列入内部登记的期限与情节相当。' },
      tells: '异议不成立，列入内部登记',
    },
    {
      who: 'intake-chen',
      type: 'recordMatterState',
      body: { state: 'decided', at: facts.now() },
      tells: '公安机关作出行政拘留十日的决定',
    },
    {
      who: 'approver-zhao',
      type: 'publish',
      body: { target: 'public' },
      refused: 'NO_LEGAL_BASIS',
      tells: '将自然人向社会公布',
    },
    {
      who: 'approver-zhao',
      type: 'publish',
      body: { target: 'creditRecord', legalBasis: { basis: '市级文件', documentNumber: '某市〔2018〕1号' } },
      refused: 'NO_LEGAL_BASIS',
      tells: '以市级文件为依据记入信用档案',
    },
    ...reviewedTwice(facts),
  ],
}
