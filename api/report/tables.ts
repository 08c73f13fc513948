import { leastCell } from '#api/views/smallCells.ts'
import { longDay } from '#notices/content/blocks.ts'
import type { YearlyReport } from './yearly.ts'

/**
 * A table of the report: one sheet of the workbook, one part of the paper. A cell is a number, words, or null: too
 * small to be told.
 */
export type ReportTable = { name: string; head: string[]; rows: (string | number | null)[][] }

type Figures = YearlyReport['below'][number]
type Counts = Omit<Figures['kinds'][number], 'kind' | 'regimes' | 'stages' | 'outcomes'>

const counts = ({ received, closed, open, overdue }: Counts) => [received, closed, open, overdue.closed, overdue.open]
const heads = ['收到', '办结', '期末在办', '办结中曾逾期', '现在逾期']
const percent = (ratio: number | null): string => (ratio === null ? '—' : `${Math.round(ratio * 1000) / 10}%`)

/** Every table of a report, in the order in which it is read; the same for the workbook and the paper. */
export function tablesOf(report: YearlyReport): ReportTable[] {
  const { kinds, clarified, register, care, overdueTerms, supervision, below } = report
  return [
    { name: '办案情况', head: ['类别', ...heads], rows: kinds.map(kind => [kind.title, ...counts(kind)]) },
    {
      name: '容错类别',
      head: ['容错类别', ...heads],
      rows: kinds
        .filter(({ kind }) => kind === 'tolerance')
        .flatMap(({ regimes }) => regimes.map(regime => [regime.title, ...counts(regime)])),
    },
    {
      name: '办理结果',
      head: ['类别', '结果', '件数'],
      rows: kinds.flatMap(({ title, outcomes }) => outcomes.map(one => [title, one.title, one.count])),
    },
    {
      name: '办理时间',
      head: ['类别', '阶段', '次数', '中位数（工作日）', '九成以内（工作日）'],
      rows: kinds.flatMap(({ title, stages }) =>
        stages.map(one => [title, one.title, one.visits, one.medianWorkingDays, one.p90WorkingDays]),
      ),
    },
    {
      name: '逾期及环节',
      head: ['类别', '逾期的期限', '次数'],
      rows: overdueTerms.map(({ kindTitle, title, count }) => [kindTitle, title, count]),
    },
    {
      name: '失实与澄清',
      head: ['项目', '数量'],
      rows: [
        ['查明失实、可以澄清', clarified.found],
        ['其中已澄清', clarified.cleared],
        ['澄清率', percent(clarified.ratio)],
        ...clarified.notCleared.map(({ title, count }) => [`未澄清：${title}`, count]),
      ],
    },
    {
      name: '诬告陷害登记',
      head: ['列入', '移出', '期末有效'],
      rows: [[register.entered, register.removed, register.inForce]],
    },
    {
      name: '关心关爱',
      head: ['方面', '提出', '已答复', '按期答复', '未答复', '逾期未答复'],
      rows: care.map(row => [row.title, row.raised, row.answered, row.inTime, row.open, row.overdue]),
    },
    {
      name: '监督信息',
      head: ['来源', '办理结果', '条数'],
      rows: supervision.map(({ title, result, count }) => [title, result, count]),
    },
    {
      name: '下级机关',
      head: ['机关', '类别', ...heads],
      rows: below.flatMap(({ organName, kinds: own }) => own.map(kind => [organName, kind.title, ...counts(kind)])),
    },
  ]
}

/** A cell as it is printed. */
export const printedCell = (cell: string | number | null): string => (cell === null ? `<${leastCell}` : String(cell))

/** What a report says of itself in one sentence. */
export const aboutReport = ({ from, to }: YearlyReport): string =>
  `统计期间为${longDay(from)}至${longDay(to)}；“<${leastCell}”表示小于${leastCell}或者可以由此推算的数，不单独列出。`
