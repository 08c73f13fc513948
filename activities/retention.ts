import { erasedParts, type RetentionRule, retentionOf } from '#domain/packs/retention.ts'
import { forgetConcerns } from '#registers/beside/careWatch.ts'
import {
  enterErasure,
  isErasable,
  orderErasures,
  packsOfClosed,
  removeTraces,
  unprovenErasures,
} from '#registers/beside/erasures.ts'
import { forgetReporter } from '#registers/beside/reporters.ts'
import type { Database } from '#registers/database/database.ts'
import { packById } from '#registers/desk/rulePacks.ts'
import { pruneRecords } from '#registers/filing/pruning.ts'
import { readEntries } from '#registers/ledger/fold.ts'
import type { BlobStore } from '#vault/blobStore.ts'
import { caseScope } from '#vault/scopes.ts'
import { beating } from './beating.ts'
import type { RetentionActivities } from './types.ts'

export type RetentionDeps = {
  database: Database
  blobs: BlobStore
  /** By the rule pack of a case; of a pack that this release has not, the product's own rule. */
  ruleOf?: (packId: string, part: (typeof erasedParts)[number]) => RetentionRule | Promise<RetentionRule>
}

const perPage = 100

/** A key that was destroyed still opens something. */
class NotErased extends Error {
  override readonly name = 'NotErased'
}

export function createRetentionActivities({
  database,
  blobs,
  ruleOf = async (packId, part) =>
    retentionOf((await packById(database.system, packId)) ?? { id: packId, days: {} }, part),
}: RetentionDeps): RetentionActivities {
  async function order(): Promise<string[]> {
    for (const pack of await packsOfClosed(database))
      for (const what of erasedParts)
        await orderErasures(database, { pack, what, rule: await ruleOf(pack, what), limit: perPage })
    return (await unprovenErasures(database)).map(({ id }) => id)
  }

  async function carryOut(ids: string[]): Promise<string[]> {
    const done: string[] = []
    for (const erasure of await unprovenErasures(database, ids)) {
      const { id, caseId, what } = erasure
      if (!(await isErasable(database, erasure))) continue
      if (what === 'identity') await forgetReporter(database, caseId)
      else {
        await database.keys.destroy(caseScope(caseId))
        await forgetConcerns(database, caseId)
        for (const blob of await removeTraces(database, caseId)) await blobs.remove(blob)
      }
      done.push(id)
    }
    return done
  }

  async function prove(ids: string[]): Promise<void> {
    for (const erasure of await unprovenErasures(database, ids)) {
      const { caseId, what } = erasure
      if (what === 'case') {
        database.keys.forget(caseScope(caseId))
        const opened = await readEntries(database, database.system, caseId)
        if (opened.length > 0) throw new NotErased(`case ${caseId} can still be read`)
      }
      await enterErasure(database, erasure)
    }
  }

  return {
    orderErasures: () => beating(order),
    carryOutErasures: ids => beating(() => carryOut(ids)),
    proveErasures: ids => beating(() => prove(ids)),
    pruneRecords: () => beating(() => pruneRecords(database)),
  }
}
