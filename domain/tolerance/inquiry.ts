import { isSignedBy } from '../access/signature.ts'
import { hasSigned } from '../access/substitution.ts'
import { assignedHandlers, mustNotVote } from '../common/assignment.ts'
import { hasInvestigated } from '../common/naming.ts'
import { atStage } from '../common/stage.ts'
import { byAnalogy } from '../law/citation.ts'
import type { Context } from '../process.ts'
import { must, Refusal } from '../refusal.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import { found, mustAgree } from './answers.ts'
import type { Bodies, Finding } from './commands.ts'
import { mustAllow, mustGradeLoss } from './criteria.ts'
import type { ToleranceState } from './state.ts'

export function assignHandlers(body: Bodies['assignHandlers'], state: ToleranceState, context: Context) {
  const handlers = assignedHandlers(body, state, context)
  must(state.stage !== 'applied', 'WRONG_STAGE', { missing: 'accept' })
  atStage(state, 'investigating', 'deliberating', 'approving', 'decided', 'correcting', 'followingUp')
  return [{ type: 'assignHandlers' as const, body: { handlers } }]
}

function mayInquire(state: ToleranceState, context: Context): void {
  atStage(state, 'investigating')
  mustNotVote(state, context)
}

export function recordInterview(body: Bodies['recordInterview'], state: ToleranceState, context: Context) {
  mayInquire(state, context)
  return [{ type: 'recordInterview' as const, body }]
}

/** An opinion for the inquiry, or afterwards the reply of the body on which the decision was served. */
export function recordOpinion(body: Bodies['recordOpinion'], state: ToleranceState, context: Context) {
  atStage(state, 'investigating', 'decided', 'correcting', 'followingUp')
  if (state.stage === 'investigating') mayInquire(state, context)
  return [{ type: 'recordOpinion' as const, body }]
}

const heard = (state: ToleranceState) => state.interviews.some(interview => interview.role === 'subject')

/** A finding for every criterion of the pack, on evidence of the file, after the subject was heard (政务处分法 43). */
export function submitFindings(body: Bodies['submitFindings'], state: ToleranceState, context: Context) {
  mayInquire(state, context)
  must(state.handlers.length >= 2, 'TOO_FEW_HANDLERS', { needed: 2 }, byAnalogy('sanctions', '第四十二条'))
  const known = context.pack.criteria.map(criterion => criterion.id)
  body.findings.forEach((finding, index) => {
    const path = `findings.${index}.criterion`
    must(known.includes(finding.criterion), 'INVALID_BODY', { path, message: 'unknownCriterion' })
    const first = body.findings.findIndex(other => other.criterion === finding.criterion)
    if (first !== index) throw new Refusal('INVALID_BODY', { path, message: 'criterionTwice' })
  })
  const missing = known.filter(id => !body.findings.some(finding => finding.criterion === id))
  must(missing.length === 0, 'FINDING_MISSING', { missing })
  const evidence = body.findings.flatMap(finding => finding.evidence)
  const unknown = evidence.filter(id => !state.documents.some(document => document.id === id))
  must(unknown.length === 0, 'EVIDENCE_UNKNOWN', { missing: [...new Set(unknown)] })
  must(heard(state), 'STATEMENT_MISSING', {}, byAnalogy('sanctions', '第四十三条'))
  const findings = context.rules < 3 ? (body.findings as Finding[]) : found(context.pack, body.findings)
  mustAllow(context, findings, body.recommendation)
  mustGradeLoss(context.pack, findings)
  if (context.rules >= 3 && body.recommendation !== 'notTolerate') mustAgree(context.pack, findings)
  return [{ type: 'submitFindings' as const, body: { ...body, findings } }]
}

/** Findings count while nobody who signed them is recused. */
export const areSound = (state: ToleranceState): boolean =>
  state.findings !== undefined && !state.recusals.some(({ person }) => isSignedBy(state.findings, person))

/** The second handler signs; not the one who wrote the findings, nor through whom they were written. */
export function cosignFindings(body: Bodies['cosignFindings'], state: ToleranceState, context: Context) {
  mayInquire(state, context)
  must(state.findings !== undefined, 'FINDING_MISSING', { missing: ['submitFindings'] })
  must(areSound(state), 'FINDING_MISSING', { missing: ['submitFindings'] })
  must(!hasSigned(context.actor, state.findings), 'SAME_PERSON')
  must(hasInvestigated(state, state.findings.by) && state.handlers.length >= 2, 'TOO_FEW_HANDLERS', { needed: 2 })
  const deadlines = [
    ...meetTerms(state, ['tolerate.investigate'], today(context)),
    startTerm(context, state, 'tolerate.decide', today(context)),
  ]
  return [{ type: 'cosignFindings' as const, body, then: { stage: 'deliberating', deadlines } }]
}
