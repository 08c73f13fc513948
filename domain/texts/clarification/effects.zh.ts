import type { ClarificationEvent } from '#domain/clarification/events.ts'
import { clearedStatements } from '#domain/clarification/letterText.ts'
import { label } from '#domain/texts/labels.ts'
import type { EffectsOf } from '#domain/texts/textsOf.ts'

export const clarificationEffectsZh: EffectsOf<ClarificationEvent> = {
  propose: event => [`登记澄清（${label('clarificationSource', event.application.source, 'zh-CN')}）`],
  evaluate: event =>
    event.facts.cleared.length > 0
      ? ['函件中的表述：', ...clearedStatements(event.facts.cleared)]
      : ['建议不予澄清，经会签和批准后书面说明理由'],
  signOff: event => [`以“${label('department', event.facts.department, 'zh-CN')}”会签`],
  approve: event => (event.then?.close ? [] : ['征求本人意见，期限内未答复视为不同意公开澄清']),
  remand: event => [`须查清 ${event.body.points.length} 个问题，原评估和会签存档，须重新评估和会签`],
  recordConsent: event => (event.body.given ? ['澄清函发所在单位，告知书送本人'] : ['不公开澄清，告知书仅送本人']),
  carryOut: event => [
    `记录${label('clarificationMethod', event.body.method, 'zh-CN')}，范围为${label('audience', event.body.audience, 'zh-CN')}（批准的范围：${label('audience', event.facts.scope, 'zh-CN')}）`,
  ],
  reopen: () => ['须重新核定结论、评估、会签和批准，并重新征求本人意见'],
  requestIdentity: () => ['须由另一名身份保管人同意后才能查阅'],
  grantIdentity: () => ['两名身份保管人即可查阅，至向举报人反馈为止'],
  submitWording: () => ['由身份保管人审核，通过后须原文使用'],
  checkWording: event => [event.body.passed ? '这些文字可以原文印在文书上' : '这些文字不能使用，须另拟后再提交'],
  openFalseAccusation: () => ['另行启动诬告陷害处理案件，由其办理人审查'],
  requestReview: () => ['复核期间不停止原决定的执行'],
  decideReview: event => [
    event.body.result === 'upheld' ? '维持原决定，不再复核' : '由其他承办人重新办理，原文书不再作为依据',
  ],
}
