import type { Actor } from '#domain/access/actor.ts'
import { closePools, openPools } from '#registers/database/database.ts'
import { rememberPersons } from '#registers/desk/persons.ts'
import { accounts, type DemoAccount } from './accounts.ts'

/** A demonstration account as the API will see it from its token. */
export function actorOfAccount({ sub, name, org, roles, level }: DemoAccount): Actor {
  const actor = { person: sub, name, organ: org, roles }
  return level === undefined ? actor : { ...actor, level }
}

/** Makes the demonstration accounts known, so that they can be named in a case before they ever signed in. */
export async function nameDemoPersons(databaseUrl: string): Promise<void> {
  const pools = openPools(databaseUrl, () => {}, { max: 1 })
  try {
    await rememberPersons(
      { system: pools.system },
      accounts.map(account => ({ ...actorOfAccount(account), ...(account.email && { email: account.email }) })),
    )
  } finally {
    await closePools(pools)
  }
}
