import type { z } from 'zod'
import { leastCell, withoutSmallCells } from '#api/views/smallCells.ts'
import { type statisticsShape, viewCare, viewKinds, viewUntrue } from '#api/views/statisticsView.ts'
import type { Actor } from '#domain/access/actor.ts'
import { isBelow, type Organs } from '#domain/access/organs.ts'
import { actsAs } from '#domain/access/substitution.ts'
import { label } from '#domain/texts/labels.ts'
import type { Language } from '#domain/texts/language.ts'
import { organName } from '#domain/texts/organName.ts'
import type { PlainDate, StatutoryCalendar } from '#domain/time/calendar.ts'
import { careFigures } from '#registers/beside/careFigures.ts'
import { supervisionFigures } from '#registers/beside/supervisionFigures.ts'
import { overdueTerms } from '#registers/cases/overdueTerms.ts'
import { readStatistics } from '#registers/cases/statistics.ts'
import type { Database } from '#registers/database/database.ts'

type Figures = z.infer<typeof statisticsShape>
type Cell = number | null

/**
 * A yearly report (年度报告): figures of an organ and of those below it. Null stands for a count that is too small to be
 * told.
 */
export type YearlyReport = Figures & {
  year: number
  madeOn: PlainDate
  overdueTerms: { kind: string; kindTitle: string; rule: string; title: string; count: Cell }[]
  supervision: { source: string; title: string; result: string; count: Cell }[]
  below: Figures[]
}

type Asked = { organ: string; year: number; today: PlainDate; lang: Language }
type Known = { organs: Organs; calendar: StatutoryCalendar }

/** The year, or what is over of it; undefined of a year that has not begun. */
export function reportedPeriod(year: number, today: PlainDate): { from: PlainDate; to: PlainDate } | undefined {
  const [from, last] = [`${year}-01-01`, `${year}-12-31`]
  return from > today ? undefined : { from, to: last < today ? last : today }
}

/** The figures of one organ in full, whoever asks without cases about themselves. */
export async function figuresOf(
  database: Pick<Database, 'reader' | 'system'>,
  actor: Actor,
  { organ, from, to }: { organ: string; from: PlainDate; to: PlainDate },
  { organs, calendar, lang }: Known & { lang: Language },
): Promise<Figures> {
  const { counts, stages, untrue, register } = await readStatistics(database, actor, { organ, from, to }, calendar)
  const care = await careFigures(database, { organ, from, to, without: actsAs(actor) })
  return {
    from,
    to,
    organ,
    organName: organName(organs, organ),
    kinds: viewKinds(counts, stages, lang),
    clarified: viewUntrue(untrue, lang),
    register,
    care: viewCare(care, lang),
  }
}

/** The report in full: for reckoning, never for passing on. */
export async function fullReport(
  database: Database,
  actor: Actor,
  { organ, year, today, lang }: Asked,
  known: Known,
): Promise<YearlyReport> {
  const period = reportedPeriod(year, today)
  if (!period) throw new RangeError(`the year ${year} has not begun`)
  const asked = { organ, ...period, without: actsAs(actor) }
  const below = known.organs.filter(({ id }) => isBelow(known.organs, id, organ)).map(({ id }) => id)
  const inDetail: Figures[] = []
  for (const id of [organ, ...below])
    inDetail.push(await figuresOf(database, actor, { organ: id, ...period }, { ...known, lang }))
  const [own, ...others] = inDetail
  if (!own) throw new Error('there are no figures of the organ')
  const terms = await overdueTerms(database, asked)
  const items = await supervisionFigures(database, asked)
  return {
    ...own,
    year,
    madeOn: today,
    overdueTerms: terms.map(({ kind, ruleKey, count }) => ({
      kind,
      kindTitle: label('kind', kind, lang),
      rule: ruleKey,
      title: label('ruleKey', ruleKey, lang),
      count,
    })),
    supervision: items
      .map(({ source, state, outcome, count }) => ({
        source,
        title: label('supervisionSource', source, lang),
        result: outcome === undefined ? label('supervisionState', state, lang) : label('outcome', outcome, lang),
        count,
      }))
      .toSorted((a, b) => (a.source < b.source ? -1 : a.source > b.source ? 1 : 0)),
    below: others,
  }
}

const shown = (cell: Cell): Cell => (cell !== null && cell > 0 && cell < leastCell ? null : cell)

/** The report as it leaves the organ: no count below 5, and none that gives one away (`smallCells.ts`). */
export const publicReport = (report: YearlyReport): YearlyReport => ({
  ...report,
  ...withoutSmallCells(report),
  overdueTerms: report.overdueTerms.map(row => ({ ...row, count: shown(row.count) })),
  supervision: report.supervision.map(row => ({ ...row, count: shown(row.count) })),
  below: report.below.map(withoutSmallCells),
})
