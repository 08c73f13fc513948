import { z } from 'zod'
import { type Lack, lacksOf } from '#domain/access/lacks.ts'
import { chainOf } from '#domain/access/organs.ts'
import type { Engine } from '#engine/engine.ts'
import { holdersAt } from '#registers/desk/personRows.ts'

export const warnings = z
  .array(z.object({ organ: z.string(), message: z.string() }))
  .describe('变更之后机关缺什么：缺的人员补上以前，有关案件办不下去')

/** What organs lack by the register of persons, with those that stand right above or below them. */
async function lacksAt(engine: Pick<Engine, 'database' | 'organs'>, ids: readonly string[]): Promise<Lack[]> {
  const organs = await engine.organs()
  const near = organs.filter(
    ({ id, superior }) =>
      ids.some(own => chainOf(organs, own).some(above => above.id === id)) || ids.includes(superior ?? ''),
  )
  const holders = await holdersAt(
    engine.database,
    near.map(({ id }) => id),
  )
  const persons = Map.groupBy(holders, ({ organ, person }) => `${organ} ${person}`)
  const holdings = [...persons.values()].map(held => ({
    organ: held[0]?.organ ?? '',
    roles: held.map(({ role }) => role),
  }))
  return lacksOf({ organs: near, persons: holdings })
}

/** Does a change of persons of some organs; what they lack afterwards and did not lack before. */
export async function warning(
  engine: Pick<Engine, 'database' | 'organs'>,
  organs: readonly string[],
  change: () => Promise<void>,
): Promise<Lack[]> {
  const ids = [...new Set(organs)]
  const before = new Set((await lacksAt(engine, ids)).map(({ organ, message }) => `${organ} ${message}`))
  await change()
  return (await lacksAt(engine, ids)).filter(({ organ, message }) => !before.has(`${organ} ${message}`))
}
