import {
  approved,
  archive,
  carryOut,
  evaluate,
  letters,
  proposal,
  reporterTold,
  signOffs,
} from './clarificationSteps.ts'
import { assign, convene, upload, visit } from './commonSteps.ts'
import {
  cityApproves,
  elementsFound,
  elementsVoted,
  followAccusation,
  list,
  noticeServed,
  screen,
  toldAndReferred,
} from './falseAccusationSteps.ts'
import type { DemoCase } from './story.ts'

/**
 * C22: a clerk accused of keeping a refund; receipt and video disprove it. Cleared, and the accusation established as
 * false.
 */
export const maternityRefund: DemoCase = {
  id: 'C22',
  title: '澄清并认定诬告：经办人员被反映截留生育保险退费，收据和监控证明不属实',
  source: '烟台市公开案例（2020年8月报道，化名；集体研究和登记的情节为虚拟）',
  outcome: 'cleared',
  start: proposal({
    subject: { personId: 'applicant-shen', name: '沈某', rank: 'staff' },
    unit: '某街道办事处',
    inquiry: { organ: 'zhenhai', number: '纪核〔2020〕9号', concludedOn: '2020-04-10' },
    allegations: [
      {
        id: 'a1',
        text: '截留居民生育保险退费',
        finding: 'fabricated',
        basis: '签收的收据和服务大厅监控均证明退费当场付清。',
      },
    ],
    reporter: { named: true, identity: { name: '孙某', contact: '13800000004' } },
  }),
  steps: facts => [
    { who: 'intake-chen', type: 'accept', tells: '受理' },
    evaluate(
      ['life', 'socialEffect'],
      ['a1'],
      'district',
      ['meeting', 'circular'],
      '评估认为在网上造成不良影响，建议会议和通报澄清',
    ),
    ...signOffs(),
    ...approved(facts, '沈某'),
    { who: 'applicant-shen', type: 'recordConsent', body: { given: true }, tells: '本人同意两种方式' },
    ...letters(facts, '某街道党工委书记', '沈某'),
    carryOut(facts, 'meeting', '街道会议室', 'unit', '召开澄清会'),
    carryOut(facts, 'circular', '原传播平台', 'district', '在原传播范围内通报'),
    archive,
    {
      who: 'supervisor-he',
      type: 'openFalseAccusation',
      body: {
        allegations: ['a1'],
        grounds: '当场签收退费后仍举报未收到，并在网上散布，有捏造嫌疑。',
        indicators: ['interest'],
      },
      tells: '写明理由，启动诬告甄别',
    },
    reporterTold(facts),
    visit('回访：情绪稳定，继续在窗口工作。'),
  ],
  next: [
    {
      follow: followAccusation,
      outcome: 'established',
      waits: { stage: 'decided', because: '拟列入登记的异议期限十个工作日仍在计算，期满无异议由系统列入' },
      steps: later => [
        screen(['interest'], '收据上有本人签名，监控显示当场收款，举报内容系捏造的嫌疑较大。'),
        assign(['investigator-wu', 'investigator-zheng']),
        upload('investigator-wu', {
          name: 'receipt',
          kind: '书证',
          title: '退费收据',
          text: '收据载明退费金额，有领款人签名和日期。',
        }),
        upload('investigator-zheng', {
          name: 'video',
          kind: '视听资料',
          title: '服务大厅监控截取说明',
          text: '监控显示领款人当场清点现金并签字。',
        }),
        ...elementsFound(later, {
          fabrication: ['收据和监控证明退费已经付清，举报内容系捏造。', 'receipt', 'video'],
          intent: ['本人签收后仍举报，意图使经办人员受到追究并获取赔偿。', 'receipt'],
        }),
        ...noticeServed(later, {
          facts: '捏造未收到退费的事实进行举报并在网上散布。',
          basis: '《纪检监察机关处理检举控告工作规则》第三十九条。',
          aggravating: ['vileMeans'],
        }),
        {
          who: 'investigator-wu',
          type: 'recordStatement',
          body: { text: '', waived: true },
          tells: '书面放弃陈述申辩，答复期限到此为止',
        },
        convene(['panel-6', 'panel-7', 'panel-8'], 'panel-6', '召集三人集体研究'),
        ...elementsVoted(
          'panel-6',
          { 'panel-7': ['yes', 'yes'], 'panel-8': ['yes', 'yes'], 'panel-6': ['yes', 'yes'] },
          '结束表决：两个要件均一致通过，按程序报批',
        ),
        ...cityApproves,
        ...toldAndReferred(later, '涉嫌违反治安管理，依法处理。'),
        ...list(later, '捏造事实并在网上散布。'),
      ],
    },
  ],
}
