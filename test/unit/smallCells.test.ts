import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { figuresPeriod } from '#api/server/figuresPeriod.ts'
import { leastCell, withoutSmall, withoutSmallCells } from '#api/views/smallCells.ts'

const cells = fc.array(fc.nat({ max: 12 }), { minLength: 1, maxLength: 6 })
const sum = (all: readonly number[]) => all.reduce((so, one) => so + one, 0)

describe('figures for another organ', () => {
  test('show no count below five, and none that the others and the total give away', () => {
    fc.assert(
      fc.property(cells, all => {
        const shown = withoutSmall(all, sum(all))
        shown.forEach((cell, at) => {
          if (cell !== null) expect([cell, cell === 0 || cell >= leastCell]).toEqual([all[at], true])
        })
        const hidden = all.filter((_, at) => shown[at] === null)
        if (hidden.some(cell => cell > 0 && cell < leastCell) && all.length > 1)
          expect(hidden.length).toBeGreaterThan(1)
        if (!all.some(cell => cell > 0 && cell < leastCell) && sum(all) >= leastCell) expect(shown).toEqual(all)
      }),
      { numRuns: 2_000 },
    )
  })

  test('are cut in every part', () => {
    const counts = { received: 20, closed: 9, open: 3, overdue: { open: 1, closed: 6 } }
    const regime = (name: string, received: number) => ({
      ...{ regime: name, title: name, ...counts, received },
      outcomes: [{ outcome: 'tolerate', title: '容错', count: 9 }],
    })
    const outcomes = [3, 6].map((count, at) => ({ outcome: `o${at}`, title: '', count }))
    const stages = [4, 5].map(visits => ({ stage: 's', title: '', visits, medianWorkingDays: 1, p90WorkingDays: 2 }))
    const cut = withoutSmallCells({
      ...{ from: '2026-01-01', to: '2026-10-31', organ: 'zhenhai', organName: '' },
      kinds: [
        { kind: 'tolerance', title: '', ...counts, outcomes, regimes: [regime('a', 17), regime('b', 3)], stages },
      ],
      clarified: { found: 9, cleared: 7, ratio: 0.778, notCleared: [{ reason: 'r', title: '', count: 2 }] },
      register: { entered: 1, removed: 0, inForce: 8 },
      care: [
        { aspect: 'health', title: '', raised: 20, answered: 14, inTime: 12, open: 6, overdue: 6 },
        { aspect: 'work', title: '', raised: 4, answered: 4, inTime: 4, open: 0, overdue: 0 },
      ],
    })
    expect(cut.kinds[0]).toMatchObject({ received: 20, closed: 9, open: null, overdue: { open: null, closed: 6 } })
    expect(cut.kinds[0]?.outcomes.map(({ count }) => count)).toEqual([null, null])
    expect(cut.kinds[0]?.regimes.map(({ received, outcomes: own }) => [received, own])).toEqual([
      [null, []],
      [null, []],
    ])
    expect(cut.kinds[0]?.stages.map(({ visits }) => visits)).toEqual([5])
    expect(cut.clarified).toEqual({
      ...{ found: 9, cleared: null, ratio: null },
      notCleared: [{ reason: 'r', title: '', count: null }],
    })
    expect(cut.register).toEqual({ entered: null, removed: 0, inForce: 8 })
    expect(cut.care).toMatchObject([
      { raised: 20, answered: 14, inTime: null, open: 6, overdue: 6 },
      { raised: null, answered: null, inTime: null, open: null, overdue: null },
    ])
  })
})

describe('the period of figures', () => {
  const today = '2026-11-30'
  const ask = (standing: 'ownSupervisor' | 'own' | 'other', from?: string, to?: string) => {
    try {
      return Object.values(figuresPeriod({ from, to }, { today, standing })).join(' ')
    } catch (error) {
      return (error as { details: { message: string } }).details.message
    }
  }
  test('is of any length for the supervisor of the organ alone', () => {
    expect(ask('ownSupervisor', today, today)).toBe('2026-11-30 2026-11-30')
    expect(ask('own', '2026-11-02', today)).toBe('shorterThanMonth')
    expect(ask('own', '2026-10-31', today)).toBe('2026-10-31 2026-11-30')
    expect(ask('own', undefined, '2026-01-10')).toBe('2025-12-11 2026-01-10')
    expect(ask('ownSupervisor', today, '2026-11-29')).toBe('beforeStart')
  })
  test('is of whole months that are over for another organ', () => {
    expect(ask('other')).toBe('2026-01-01 2026-10-31')
    expect(ask('other', '2026-09-01', '2026-09-30')).toBe('2026-09-01 2026-09-30')
    for (const [from, to] of [
      ['2026-09-02', '2026-09-30'],
      ['2026-09-01', '2026-09-29'],
      ['2026-11-01', '2026-11-30'],
    ])
      expect(ask('other', from, to), `${from} ${to}`).toBe('wholeMonths')
  })
})
