import { addDays, daysBetween, type PlainDate } from './calendar.ts'
import type { TermUnit } from './dayCount.ts'
import type { Deadline } from './deadlines.ts'

type Language = 'zh-CN' | 'en'

type Phrases = {
  term: (n: number, unit: TermUnit) => string
  head: (start: PlainDate, term: string, extension?: string) => string
  firstDay: (day: PlainDate) => string
  makeUp: (days: string) => string
  skipped: (days: string) => string
  span: (first: PlainDate, last: PlainDate) => string
  suspended: (from: PlainDate, until: PlainDate) => string
  stopped: (from: PlainDate) => string
  lastOfMonth: (day: PlainDate) => string
  rolled: (from: PlainDate, to: PlainDate) => string
  due: (day: PlainDate) => string
  dueFixed: (day: PlainDate) => string
  lateFromStart: string
  provisional: (years: string) => string
  basis: (article: string) => string
  mark: { P: string; A: string }
  comma: string
  sentence: (head: string, parts: string[]) => string
}

const chinese: Phrases = {
  term: (n, unit) => `${n}${{ WD: '个工作日', CD: '日', month: '个月' }[unit]}`,
  head: (start, term, extension) =>
    `自${Number(start.slice(0, 4))}年${Number(start.slice(5, 7))}月${Number(start.slice(8))}日（不计入）起${term}${
      extension ? `（已延长${extension}）` : ''
    }`,
  firstDay: day => `第1日为${day}`,
  makeUp: days => `${days}为调休上班日，计入`,
  skipped: days => `法定休息日${days}不计`,
  span: (first, last) => `${first}至${first.slice(0, 4) === last.slice(0, 4) ? last.slice(5) : last}`,
  suspended: (from, until) => `${from}中止，${until}恢复，${chinese.span(addDays(from, 1), until)}不计`,
  stopped: from => `${from}起中止，恢复后续算`,
  lastOfMonth: day => `到期月无对应日，以月末日${day}为末日`,
  rolled: (from, to) => `末日${from}为休息日，顺延至${to}`,
  due: day => `届满${day}`,
  dueFixed: day => `届满日由决定指定为${day}，遇休息日不顺延`,
  lateFromStart: '本案收到时已经逾期',
  provisional: years => `${years}年放假安排尚未公布或载入，暂定`,
  basis: article => `依据${article}`,
  mark: { P: '参照外地规定', A: '本地规定未载明' },
  comma: '、',
  sentence: (head, parts) => `${head}：${parts.join('；')}。`,
}

const english: Phrases = {
  term: (n, unit) => `${n} ${{ WD: 'working day', CD: 'calendar day', month: 'month' }[unit]}${n === 1 ? '' : 's'}`,
  head: (start, term, extension) =>
    `${term}${extension ? ` (extended by ${extension})` : ''} from ${start} (not counted)`,
  firstDay: day => `day 1 = ${day}`,
  makeUp: days => `${days} counted as make-up workday`,
  skipped: days => `statutory days off ${days} not counted`,
  span: (first, last) => `${first} to ${last}`,
  suspended: (from, until) =>
    `suspended ${from}, resumed ${until}, ${english.span(addDays(from, 1), until)} not counted`,
  stopped: from => `suspended since ${from}, counted on after resumption`,
  lastOfMonth: day => `no corresponding day, so the month's last day ${day}`,
  rolled: (from, to) => `last day ${from} is a day off, moved to ${to}`,
  due: day => `due ${day}`,
  dueFixed: day => `due ${day} as set by the decision, not moved by days off`,
  lateFromStart: 'over before the case began',
  provisional: years => `provisional, the holiday notice for ${years} is not published or not loaded`,
  basis: article => `basis ${article}`,
  mark: { P: 'after a rule of another place', A: 'not stated in local rules' },
  comma: ', ',
  sentence: (head, parts) => `${head}: ${parts.join('; ')}.`,
}

/** How the due day was counted, in words, for the file and for notices. */
export function explainDeadline(d: Deadline, lang: Language): string {
  const say = lang === 'en' ? english : chinese
  const { firstDay, makeUpDays, skippedHolidays, rolledFrom, yearsNotLoaded } = d.count
  const parts = [
    say.firstDay(firstDay),
    ...(makeUpDays.length > 0 ? [say.makeUp(makeUpDays.join(say.comma))] : []),
    ...(d.unit === 'WD' && skippedHolidays.length > 0
      ? [say.skipped(spans(skippedHolidays, say).join(say.comma))]
      : []),
    ...d.suspensions.map(({ from, until }) => (until ? say.suspended(from, until) : say.stopped(from))),
    ...(endsWithoutCorrespondingDay(d) ? [say.lastOfMonth(rolledFrom ?? d.due)] : []),
    ...(rolledFrom ? [say.rolled(rolledFrom, d.due)] : []),
    d.dueFixed ? say.dueFixed(d.due) : say.due(d.due),
    ...(d.lateFromStart ? [say.lateFromStart] : []),
    ...(yearsNotLoaded ? [say.provisional(yearsNotLoaded.join(say.comma))] : []),
    ...(d.article ? [say.basis(d.article)] : []),
    ...(d.mark === 'S' ? [] : [say.mark[d.mark]]),
  ]
  const extension = d.extendedBy > 0 ? say.term(d.extendedBy, d.unit) : undefined
  return say.sentence(say.head(d.start, say.term(d.length, d.unit), extension), parts)
}

/** Days that follow each other are named by the first and the last. */
function spans(days: PlainDate[], say: Phrases): string[] {
  const runs: [PlainDate, PlainDate][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && daysBetween(run[1], day) === 1) run[1] = day
    else runs.push([day, day])
  }
  return runs.map(([first, last]) => (first === last ? first : say.span(first, last)))
}

const endsWithoutCorrespondingDay = (d: Deadline) =>
  d.unit === 'month' && d.suspensions.length === 0 && (d.count.rolledFrom ?? d.due).slice(8) < d.start.slice(8)
