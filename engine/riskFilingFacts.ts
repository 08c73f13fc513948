import type { Actor } from '#domain/access/actor.ts'
import type { CommonState } from '#domain/case.ts'
import type { DocumentFacts } from '#domain/common/bodies.ts'
import { bytesOf, canonical } from '#domain/hash.ts'
import { findRiskFiling, riskFilingType } from '#registers/beside/riskFilings.ts'
import type { Engine } from './engine.ts'

const riskFilingId = /^[0-9a-f]{32}$/

/** Facts of the risk filing under an id, if the caller may read that filing and the case does not have it yet. */
export async function riskFilingFacts(
  { database }: Pick<Engine, 'database'>,
  id: unknown,
  { actor, state: { documents } }: { actor: Actor; state: Pick<CommonState, 'documents'> },
): Promise<DocumentFacts | undefined> {
  if (typeof id !== 'string' || !riskFilingId.test(id)) return undefined
  if (documents.some(document => document.id === id)) return undefined
  const filing = await findRiskFiling(database, actor, id)
  if (!filing) return undefined
  const { number, sha256, content } = filing
  return {
    kind: riskFilingType,
    title: `风险报备 ${number}`,
    sha256,
    mediaType: 'application/json',
    bytes: bytesOf(canonical(content)),
  }
}
