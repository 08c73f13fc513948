import { expect, test } from 'vitest'
import { viewKinds } from '#api/views/statisticsView.ts'
import { rulePacks } from '#domain/packs/packs.ts'
import type { CountRow } from '#registers/cases/figures.ts'

test('statistics name every kind and every regime in words', () => {
  const counts = { received: 1, closed: 0, open: 1, overdueOpen: 0, overdueClosed: 0, outcome: null }
  const rows = rulePacks.map(({ kind, id }) => ({ kind, regime: id.split('@')[0] ?? '', ...counts }) as CountRow)
  for (const { kind, title, regimes } of viewKinds(rows, [], 'zh-CN')) {
    expect([kind, title === kind]).toEqual([kind, false])
    for (const one of regimes) expect([one.regime, one.title === one.regime]).toEqual([one.regime, false])
  }
})
