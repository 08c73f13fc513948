import type { Actor } from '#domain/access/actor.ts'
import { closePools } from '#registers/database/database.ts'
import { isHistoryOf } from '#registers/desk/history.ts'
import { openRegisters } from '../commands/means.ts'
import type { Configuration } from '../configuration.ts'
import { fillRegisters } from '../setup/fill.ts'
import { type DemoAccount, demoCity } from './accounts.ts'

/** A demonstration account as the API will see it from its token. */
export function actorOfAccount({ sub, name, org, roles, level }: DemoAccount): Actor {
  const actor = { person: sub, name, organ: org, roles }
  return level === undefined ? actor : { ...actor, level }
}

/**
 * Fills the registers with the demonstration city, once: what an administrator changed afterwards stays. So its people
 * can be named in a case before they ever signed in.
 */
export async function fillDemoCity(configuration: Configuration & { databaseUrl: string }): Promise<void> {
  const database = await openRegisters(configuration)
  try {
    if (await isHistoryOf(database, 'demo')) return
    await fillRegisters(database, demoCity, { by: 'demo', reason: '演示城市' })
  } finally {
    await closePools(database)
  }
}
