import type { Asked } from '#api/server/askedAction.ts'
import type { Ask } from '#api/server/route.ts'
import { mayHave } from '#api/views/documentView.ts'
import { viewRiskFiling } from '#api/views/riskFilingView.ts'
import type { Cut } from '#domain/access/policy.ts'
import type { CaseDocument, CommonState } from '#domain/case.ts'
import type { DocumentFacts } from '#domain/common/bodies.ts'
import { bytesOf, canonical } from '#domain/hash.ts'
import { filedAsEvidence, findRiskFiling, riskFilingType } from '#registers/beside/riskFilings.ts'

const riskFilingId = /^[0-9a-f]{32}$/

/**
 * The act with the facts of the risk filing that `attachDocument` names, if the caller may read that filing and the case does
 * not have it yet; any other act as it is.
 */
export async function withRiskFiling(
  { engine, actor }: Pick<Ask, 'engine' | 'actor'>,
  act: Asked,
  { documents }: Pick<CommonState, 'documents'>,
): Promise<Asked> {
  const id = act.body.document
  if (act.type !== 'attachDocument' || typeof id !== 'string' || !riskFilingId.test(id)) return act
  if (documents.some(document => document.id === id)) return act
  const filing = await findRiskFiling(engine.database, actor, id)
  if (!filing) return act
  const { number, sha256, content } = filing
  const meta: DocumentFacts = {
    kind: riskFilingType,
    title: `风险报备 ${number}`,
    sha256,
    mediaType: 'application/json',
    bytes: bytesOf(canonical(content)),
  }
  return { ...act, body: { ...act.body, meta } }
}

/** The filing that stands among the documents of a case under the id asked for, for whoever may have that document. */
export async function riskFilingOf(
  { engine, actor, params }: Pick<Ask, 'engine' | 'actor' | 'params'>,
  documents: readonly CaseDocument[],
  cut: Cut,
) {
  const document = documents.find(({ id, kind }) => id === params.docId && kind === riskFilingType)
  if (!document || cut === 'audit' || !mayHave(document, actor.person, cut)) return undefined
  const filing = await filedAsEvidence(engine.database, document.id)
  return filing && viewRiskFiling(filing)
}
