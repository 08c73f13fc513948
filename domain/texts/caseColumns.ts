import type { Language } from './language.ts'

const zh = {
  number: '文号',
  kind: '案件类型',
  regime: '类别',
  organ: '办理机关',
  stage: '阶段',
  status: '状态',
  outcome: '结果',
  receivedOn: '收到日期',
  openedAt: '启动时间',
  closedAt: '办结时间',
  nextDue: '最近期限',
  overdue: '是否逾期',
  rulePack: '规则包',
  id: '案件编号',
} as const
export type CaseColumn = keyof typeof zh

const en: Record<CaseColumn, string> = {
  number: 'Number',
  kind: 'Kind',
  regime: 'Regime',
  organ: 'Organ',
  stage: 'Stage',
  status: 'Status',
  outcome: 'Outcome',
  receivedOn: 'Received on',
  openedAt: 'Opened at',
  closedAt: 'Closed at',
  nextDue: 'Next due',
  overdue: 'Overdue',
  rulePack: 'Rule pack',
  id: 'Case id',
}

/** Headings of an exported list of cases, in the order of its columns. */
export const caseColumns: Readonly<Record<Language, Readonly<Record<CaseColumn, string>>>> = { 'zh-CN': zh, en }

/** Yes or no as a list writes it. */
export const yesOrNo = (yes: boolean, lang: Language): string =>
  lang === 'en' ? (yes ? 'yes' : 'no') : yes ? '是' : '否'

/** Last line of a list that was cut. */
export const cutAfter = (rows: number, lang: Language): string =>
  lang === 'en'
    ? `Only the first ${rows} cases were exported; narrow the filter for the others.`
    : `只导出前 ${rows} 件，其余案件请缩小范围后另行导出。`
