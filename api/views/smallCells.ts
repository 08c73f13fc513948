import type { z } from 'zod'
import type { statisticsShape } from './statisticsView.ts'

type Figures = z.infer<typeof statisticsShape>
type Cell = number | null

/** A count below this may be read as a person's: another organ is told none of them (A). */
export const leastCell = 5

const small = (cell: Cell): boolean => cell !== null && cell > 0 && cell < leastCell
const shown = (cell: Cell): Cell => (small(cell) ? null : cell)

/**
 * Cells that add up to a known total, without the small ones; where one alone would be hidden, and so be the rest of
 * the total, the smallest of the others is hidden with it (complementary cell). Under a total that is hidden, no cell
 * is shown.
 */
export function withoutSmall(cells: readonly Cell[], total: Cell): Cell[] {
  if (small(total) || total === null) return cells.map(() => null)
  const open = cells.map(shown)
  if (open.filter(cell => cell === null).length !== 1) return open
  const others = open.flatMap(cell => (cell === null ? [] : [cell])).filter(cell => cell > 0)
  const smallest = others.length > 0 ? Math.min(...others) : 0
  const also = open.indexOf(smallest)
  return open.map((cell, at) => (at === also ? null : cell))
}

type Counts = Pick<Figures['kinds'][number], 'received' | 'closed' | 'open' | 'overdue'>

/** Whether anything of it was in the period: a section of zeros would tell that something is now. */
const isThere = ({ received, closed, open, overdue }: Counts): boolean =>
  [received, closed, open, overdue.open, overdue.closed].some(cell => cell !== 0)

const scalars = ['received', 'closed', 'open'] as const

/**
 * Figures as another organ gets them: no count below 5, nor one that could be reckoned from the rest, nor outcomes by
 * regime.
 */
export function withoutSmallCells(figures: Figures): Figures {
  const { found, cleared, notCleared } = figures.clarified
  const [own = null, ...others] = withoutSmall([cleared, ...notCleared.map(({ count }) => count)], found)
  const { entered, removed, inForce } = figures.register
  return {
    ...figures,
    kinds: figures.kinds.filter(isThere).map(kindWithoutSmall),
    clarified: {
      found: shown(found),
      cleared: own,
      ratio: own === null ? null : figures.clarified.ratio,
      notCleared: notCleared.map((row, at) => ({ ...row, count: others[at] ?? null })),
    },
    care: figures.care.map(careWithoutSmall),
    register: { entered: shown(entered), removed: shown(removed), inForce: shown(inForce) },
  }
}

function careWithoutSmall(row: Figures['care'][number]): Figures['care'][number] {
  const { raised, answered, inTime, open, overdue } = row
  const [shownAnswered = null, shownOpen = null] = withoutSmall([answered, open], raised)
  const part = (of: Cell, whole: Cell, isShown: Cell): Cell =>
    isShown === null ? null : (withoutSmall([of, (whole ?? 0) - (of ?? 0)], whole)[0] ?? null)
  return {
    ...row,
    raised: shown(raised),
    answered: shownAnswered,
    open: shownOpen,
    inTime: part(inTime, answered, shownAnswered),
    overdue: part(overdue, open, shownOpen),
  }
}

function kindWithoutSmall(kind: Figures['kinds'][number]): Figures['kinds'][number] {
  const { outcomes, overdue } = kind
  const regimes = kind.regimes.filter(isThere)
  const counts = withoutSmall(
    outcomes.map(({ count }) => count),
    kind.closed,
  )
  const cut = (pick: (of: Counts) => Cell) => withoutSmall(regimes.map(pick), pick(kind))
  const [received, closed, open] = scalars.map(name => cut(of => of[name]))
  const [overdueOpen, overdueClosed] = [cut(of => of.overdue.open), cut(of => of.overdue.closed)]
  const at = (cells: readonly Cell[] | undefined, index: number): Cell => cells?.[index] ?? null
  return {
    ...kind,
    received: shown(kind.received),
    closed: shown(kind.closed),
    open: shown(kind.open),
    overdue: { open: shown(overdue.open), closed: shown(overdue.closed) },
    outcomes: outcomes.map((row, index) => ({ ...row, count: at(counts, index) })),
    regimes: regimes.map((regime, index) => ({
      ...regime,
      received: at(received, index),
      closed: at(closed, index),
      open: at(open, index),
      overdue: { open: at(overdueOpen, index), closed: at(overdueClosed, index) },
      outcomes: [],
    })),
    stages: kind.stages.filter(({ visits }) => visits >= leastCell),
  }
}
