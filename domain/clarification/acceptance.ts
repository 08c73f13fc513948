import { noticeOf } from '../common/caseCommands.ts'
import { atStage } from '../common/stage.ts'
import { articleOf } from '../law/citation.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { extendDeadline, extensionLeft } from '../time/deadlines.ts'
import { meetTerms, startTerm, today } from '../time/terms.ts'
import type { Bodies } from './commands.ts'
import { faultsOfAllegations, isOfKnownOrgan, isVerifiedElsewhere } from './proposal.ts'
import { reporterTerm } from './reporterTerm.ts'
import { type ClarificationState, isExOfficio, type KnownAllegation } from './state.ts'

/** The period for evaluating; as much longer as the pack allows where another department takes part (P Jilin). */
export function evaluateTerm(context: Context, state: ClarificationState, joint: boolean) {
  const term = startTerm(context, state, 'clarify.evaluate', today(context))
  const more = extensionLeft(term)
  return joint && more > 0 ? extendDeadline(context.calendar, term, more) : term
}

/**
 * Needs an ended inquiry with a finding on each allegation, made by this organ; otherwise acceptance is refused or the
 * case transferred.
 */
export function accept(body: Bodies['accept'], state: ClarificationState, context: Context) {
  const inquiry = body.inquiry ?? state.inquiry
  must(inquiry !== undefined, 'INVALID_BODY', { path: 'inquiry', message: 'inquiryNeeded' })
  must(inquiry.concludedOn <= today(context), 'INVALID_BODY', { path: 'inquiry.concludedOn', message: 'inFuture' })
  must(body.reporter === undefined || !state.reporter, 'INVALID_BODY', { path: 'reporter', message: 'reporterKnown' })
  const allegations = withFindings(state.allegations, body.findings ?? [])
  atStage(state, 'proposed')
  const isOther = context.rules < 3 ? isOfKnownOrgan : isVerifiedElsewhere
  must(
    !isOther(inquiry, state.organ, context.organs),
    'NOT_VERIFYING_ORGAN',
    { missing: 'transfer' },
    articleOf('reporting', '第五十条'),
  )
  const deadlines = [
    ...meetTerms(state, ['clarify.accept'], today(context)),
    evaluateTerm(context, state, body.otherDepartment !== undefined),
  ]
  const known = { ...state, inquiry, reporter: body.reporter ?? state.reporter }
  const telling = context.rules < 3 ? [] : reporterTerm(known, context)
  const notices = isExOfficio(state) ? [] : [noticeOf(state, 'acceptance', '受理通知书')]
  return [
    {
      type: 'accept' as const,
      body,
      facts: { allegations },
      then: { stage: 'evaluating', deadlines: [...telling, ...deadlines], notices },
    },
  ]
}

function withFindings(
  asked: readonly KnownAllegation[],
  supplied: readonly NonNullable<Bodies['accept']['findings']>[number][],
): KnownAllegation[] {
  supplied.forEach(({ id }, at) => {
    const path = `findings.${at}.id`
    must(
      asked.some(allegation => allegation.id === id),
      'INVALID_BODY',
      { path, message: 'unknownAllegation' },
    )
    const first = supplied.findIndex(other => other.id === id)
    must(first === at, 'INVALID_BODY', { path, message: 'allegationTwice' })
  })
  const allegations = asked.map(allegation => {
    const found = supplied.find(({ id }) => id === allegation.id)
    if (!found) return allegation
    const { untruePart: _before, ...rest } = allegation
    const reworded = found.text !== undefined && found.text !== allegation.text
    return { ...rest, ...found, text: found.text ?? allegation.text, ...(reworded && { asked: allegation.text }) }
  })
  must(
    allegations.every(({ finding }) => finding !== undefined),
    'INVALID_BODY',
    {
      path: 'findings',
      message: 'findingNeeded',
    },
  )
  const [fault] = faultsOfAllegations(allegations)
  must(fault === undefined, 'INVALID_BODY', { path: 'findings', message: fault?.message ?? '' })
  return allegations
}

/** Not accepted, for want of an ended inquiry or for another reason: explained in writing, closed. */
export function refuseAcceptance(body: Bodies['refuseAcceptance'], state: ClarificationState, _context: Context) {
  atStage(state, 'proposed')
  const notices = [noticeOf(state, 'refusal', '不予受理通知书')]
  return [{ type: 'refuseAcceptance' as const, body, then: { notices, close: { outcome: 'refused' } } }]
}
