import { z } from 'zod'
import { careAspectIds } from '#domain/care.ts'
import { label } from '#domain/texts/labels.ts'
import type { Language } from '#domain/texts/language.ts'
import type { CareFigure } from '#registers/beside/careFigures.ts'
import type { CountRow, UntrueRow } from '#registers/cases/figures.ts'
import type { StageRow } from '#registers/cases/stageTimes.ts'

/** A count; null where another organ asks and it is small (`smallCells.ts`). */
const cell = z.int().nullable()
const counts = {
  received: cell.describe('期间内收到'),
  closed: cell.describe('期间内办结'),
  open: cell.describe('期末在办'),
  overdue: z.object({
    open: cell.describe('现在在办而逾期'),
    closed: cell.describe('期间内办结而曾经逾期'),
  }),
  outcomes: z.array(z.object({ outcome: z.string(), title: z.string(), count: cell })).describe('期间内办结的，按结果'),
}
const stage = z.object({
  stage: z.string(),
  title: z.string(),
  visits: z.int().describe('期间内离开这一阶段的次数'),
  medianWorkingDays: z.number(),
  p90WorkingDays: z.number(),
})

export const statisticsShape = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  organ: z.string(),
  organName: z.string(),
  kinds: z
    .array(
      z.object({
        kind: z.string(),
        title: z.string(),
        ...counts,
        regimes: z.array(z.object({ regime: z.string(), title: z.string(), ...counts })),
        stages: z.array(stage),
      }),
    )
    .describe('每类案件一节；没有案件的类别不列'),
  clarified: z
    .object({
      found: cell.describe('查明失实、可以澄清的'),
      cleared: cell.describe('其中已澄清的'),
      ratio: z.number().nullable().describe('澄清率；没有可以澄清的为 null'),
      notCleared: z
        .array(z.object({ reason: z.string(), title: z.string(), count: cell }))
        .describe('未澄清的，按原因'),
    })
    .describe('期间内办结的澄清案件，以及期末在办而已超过受理、评估、批准、实施各期限之和的，按反映的问题计'),
  register: z
    .object({ entered: cell, removed: cell, inForce: cell })
    .describe('诬告陷害登记：期间内列入、移出，期末有效'),
  care: z
    .array(
      z.object({
        aspect: z.enum(careAspectIds),
        title: z.string(),
        raised: cell.describe('期间内提出'),
        answered: cell.describe('其中已答复'),
        inTime: cell.describe('其中按期答复'),
        open: cell.describe('其中未答复'),
        overdue: cell.describe('其中现在逾期未答复'),
      }),
    )
    .describe('关心关爱：约谈中提出的诉求，按方面'),
})
type Kind = z.infer<typeof statisticsShape>['kinds'][number]

const sum = (rows: readonly CountRow[], pick: (row: CountRow) => number) =>
  rows.reduce((all, row) => all + pick(row), 0)

function totals(rows: readonly CountRow[], lang: Language) {
  const byOutcome = Map.groupBy(
    rows.filter(({ outcome, closed }) => outcome !== null && closed > 0),
    ({ outcome }) => outcome ?? '',
  )
  return {
    received: sum(rows, row => row.received),
    closed: sum(rows, row => row.closed),
    open: sum(rows, row => row.open),
    overdue: { open: sum(rows, row => row.overdueOpen), closed: sum(rows, row => row.overdueClosed) },
    outcomes: [...byOutcome].map(([outcome, own]) => ({
      outcome,
      title: label('outcome', outcome, lang),
      count: sum(own, row => row.closed),
    })),
  }
}

/** One section for each kind of case: its totals, the same by regime, and the time spent in its stages. */
export const viewKinds = (counted: readonly CountRow[], stages: readonly StageRow[], lang: Language): Kind[] =>
  [...Map.groupBy(counted, ({ kind }) => kind)].map(([kind, rows]) => ({
    kind,
    title: label('kind', kind, lang),
    ...totals(rows, lang),
    regimes: [...Map.groupBy(rows, ({ regime }) => regime)].map(([regime, own]) => ({
      regime,
      // A kind without regimes is counted under its own name.
      title: label(regime === kind ? 'kind' : 'regime', regime, lang),
      ...totals(own, lang),
    })),
    stages: stages
      .filter(row => row.kind === kind)
      .map(row => ({
        stage: row.stage,
        title: label('stage', row.stage, lang),
        visits: row.visits,
        medianWorkingDays: row.median,
        p90WorkingDays: row.p90,
      })),
  }))

/** What was found untrue against what was cleared, with the reasons for the rest (应澄清未澄清). */
export function viewUntrue(rows: readonly UntrueRow[], lang: Language): z.infer<typeof statisticsShape>['clarified'] {
  const found = rows.reduce((all, row) => all + row.found, 0)
  const cleared = rows.reduce((all, row) => all + row.cleared, 0)
  return {
    found,
    cleared,
    ratio: found === 0 ? null : Math.round((cleared / found) * 1000) / 1000,
    notCleared: [...Map.groupBy(rows, ({ reason }) => reason)].flatMap(([reason, own]) => {
      const count = own.reduce((all, row) => all + row.found - row.cleared, 0)
      return reason !== null && count > 0 ? [{ reason, title: titleOf(reason, lang), count }] : []
    }),
  }
}

/** Either the ground on which clearing was not proposed, or how the case ended. */
const titleOf = (reason: string, lang: Language): string => {
  const ended = label('notClearedReason', reason, lang)
  return ended === reason ? label('notClearedGround', reason, lang) : ended
}

/** Concerns by aspect, in the order of the Opinion. */
export const viewCare = (rows: readonly CareFigure[], lang: Language): z.infer<typeof statisticsShape>['care'] =>
  careAspectIds.flatMap(aspect =>
    rows.filter(row => row.aspect === aspect).map(row => ({ ...row, title: label('careAspect', aspect, lang) })),
  )
