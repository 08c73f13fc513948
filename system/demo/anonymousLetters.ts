import { assign, upload } from './commonSteps.ts'
import { screen } from './falseAccusationSteps.ts'
import type { DemoCase } from './story.ts'

/**
 * C21: more than thirty anonymous letters about 22 cadres; who wrote them may be traced only with the city's approval.
 */
export const anonymousLetters: DemoCase = {
  id: 'C21',
  title: '诬告陷害：三十余封匿名信，查找写信人须经设区的市级机关批准',
  source: '嘉鱼县公开案例（2022—2025年，化名，案件尚未终结）',
  waits: { stage: 'investigating', because: '公开案例中刑事程序尚未终结，写信人查实之前不作认定' },
  start: {
    who: 'supervisor-he',
    tells: '依核查结论启动诬告陷害甄别',
    body: run => ({
      kind: 'falseAccusation',
      accused: { personId: 'applicant-shen', name: '沈某', rank: 'township' },
      allegations: [
        {
          id: 'a1',
          text: `在干部选拔中买官卖官${run}`,
          finding: 'fabricated',
          basis: '所称行贿人和时间、地点均不存在。',
        },
      ],
      grounds: '2022年11月至2024年8月，三十余封匿名信反映二十二名干部，多数内容经核查系编造。',
      indicators: ['political', 'rumour'],
    }),
  },
  steps: _facts => [
    screen(['political', 'revenge'], '集中在干部调整前后投寄，内容雷同。'),
    assign(['investigator-wu', 'investigator-zheng']),
    upload('investigator-wu', {
      name: 'letters',
      kind: '书证',
      title: '匿名信汇总和比对说明',
      text: '三十余封信的内容、格式和投寄时间比对。',
    }),
    {
      who: 'approver-zhao',
      type: 'approveTracing',
      body: { reasons: '为查明写信人。' },
      refused: 'APPROVAL_LEVEL_TOO_LOW',
      tells: '县级机关批准查找匿名写信人',
    },
    {
      who: 'approver-qian',
      type: 'approveTracing',
      body: { reasons: '涉嫌诬告陷害，确有必要查明写信人。' },
      tells: '设区的市级机关批准查找匿名写信人',
    },
    {
      who: 'investigator-wu',
      type: 'giveNotice',
      body: { facts: '投寄匿名信。', basis: '《纪检监察机关处理检举控告工作规则》第三十九条。' },
      refused: 'WRONG_STAGE',
      tells: '写信人和两个要件均未查实即书面告知',
    },
  ],
}
