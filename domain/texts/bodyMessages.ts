import type { Language } from './language.ts'

const zh = {
  empty: '不能为空',
  controlCharacter: '含有不能使用的字符',
  notADate: '须为真实日期，格式 YYYY-MM-DD',
  notAnInstant: '须为带时区的时间，如 2026-03-02T09:00:00+08:00',
  yearOutOfRange: '年份须在 1949 至 2099 之间',
  inFuture: '不能晚于现在',
  inPast: '不能早于今天',
  notInFuture: '须晚于今天',
  beforeReceipt: '不能早于收到申请的日期',
  chairNotMember: '主持人须是集体研究成员',
  excusedNotMember: '请假人员须是集体研究成员',
  unknownCriterion: '认定标准中没有这一项',
  criterionTwice: '同一项认定标准只能填写一次',
  lossOnlyWithF6: '损失金额只在 F6 中填写',
  belowLossBand: '后果等级低于损失金额所在的等级',
  unknownTask: '本案没有这项任务，或者任务已经办结',
  unknownDeadline: '本案没有这个期限',
  unknownOrgan: '没有这个机关，或者就是本机关',
  unknownNotice: '本案没有这份文书',
  notAReceipt: '须为 40 位的回执号',
  tooManyMessages: '消息已经达到 200 条，不能再发送',
  unknownCase: '没有这个案件，或者您不能查看',
  twoWitnesses: '留置送达须有两名见证人',
  isParty: '当事人不适用回避',
  notOfYear: '须是该年度的日期',
  notAWeekend: '须是周六或者周日',
  beforeStart: '不能早于起始日期',
  unknownPerson: '没有这个人员',
  unfitPerson: '这个人员没有所需的角色',
  notOneself: '不能是本人',
  notADraftKey: '须为 1 至 100 个字母、数字或 . _ : -',
  tooManyDrafts: '每人最多保存 200 份草稿，请先删除不用的草稿',
  nestedTooDeep: '嵌套不能超过 100 层',
} as const
export type BodyMessageKey = keyof typeof zh

const en: Record<BodyMessageKey, string> = {
  empty: 'must not be empty',
  controlCharacter: 'contains characters that cannot be used',
  notADate: 'must be a date that exists, written YYYY-MM-DD',
  notAnInstant: 'must be a time with its offset, such as 2026-03-02T09:00:00+08:00',
  yearOutOfRange: 'must lie in the years 1949 to 2099',
  inFuture: 'must not be in the future',
  inPast: 'must not be in the past',
  notInFuture: 'must be later than today',
  beforeReceipt: 'must not be before the application was received',
  chairNotMember: 'the chair must be a member of the panel',
  excusedNotMember: 'only members of the panel can be excused',
  unknownCriterion: 'is not a criterion of this rule pack',
  criterionTwice: 'each criterion may be answered once only',
  lossOnlyWithF6: 'a loss is given with F6 only',
  belowLossBand: 'is a lower grade than that of the loss',
  unknownTask: 'the case has no such task, or it is done',
  unknownDeadline: 'the case has no such deadline',
  unknownOrgan: 'there is no such organ, or it is this one',
  unknownNotice: 'the case has no such notice',
  notAReceipt: 'must be a receipt of 40 characters',
  tooManyMessages: 'there are 200 messages already: no more can be sent',
  unknownCase: 'there is no such case, or you may not see it',
  twoWitnesses: 'leaving a notice needs two witnesses',
  isParty: 'is a party: recusal does not apply',
  notOfYear: 'must be a day of that year',
  notAWeekend: 'must be a Saturday or Sunday',
  beforeStart: 'must not be before the first day',
  unknownPerson: 'there is no such person',
  unfitPerson: 'this person does not have the role that is needed',
  notOneself: 'must be another person',
  notADraftKey: 'must be 1 to 100 letters, digits or . _ : -',
  tooManyDrafts: 'a person can keep 200 drafts at most; delete one that is not needed',
  nestedTooDeep: 'must not be nested more than 100 deep',
}

export const bodyMessages: Readonly<Record<Language, Readonly<Record<string, string>>>> = { 'zh-CN': zh, en }

/** What is wrong with one field, by the key that a rule or a schema gave; an unknown key says only that it is wrong. */
export function bodyMessage(key: string, lang: Language): string {
  const unknown = lang === 'en' ? 'is not valid' : '填写有误'
  return Object.hasOwn(bodyMessages[lang], key) ? (bodyMessages[lang][key] ?? unknown) : unknown
}
