import { expect, test } from 'vitest'
import { runChaos } from '#test/chaos/run.ts'

test('half a minute of chaos leaves no difference', async () => {
  const { faults, differences } = await runChaos({
    minutes: 0.5,
    seed: 7,
    tell: line => process.stdout.write(`${line}\n`),
  })
  expect(differences).toEqual([])
  expect(faults).toBeGreaterThan(2)
}, 900_000)
