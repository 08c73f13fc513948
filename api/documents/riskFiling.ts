import type { Ask } from '#api/server/route.ts'
import { mayHave } from '#api/views/documentView.ts'
import { viewRiskFiling } from '#api/views/riskFilingView.ts'
import type { Cut } from '#domain/access/policy.ts'
import type { CaseDocument } from '#domain/case.ts'
import { filedAsEvidence, riskFilingType } from '#registers/beside/riskFilings.ts'

/** The filing that stands among the documents of a case under the id asked for, for whoever may have that document. */
export async function riskFilingOf(
  { engine, actor, params }: Pick<Ask<'docId'>, 'engine' | 'actor' | 'params'>,
  documents: readonly CaseDocument[],
  cut: Cut,
) {
  const document = documents.find(({ id, kind }) => id === params.docId && kind === riskFilingType)
  if (!document || cut === 'audit' || !mayHave(document, actor.person, cut)) return undefined
  const filing = await filedAsEvidence(engine.database, document.id)
  return filing && viewRiskFiling(filing)
}
