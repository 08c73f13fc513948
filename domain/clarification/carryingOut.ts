import { hasEnded, reopenedAt } from '../case.ts'
import { caseCommands, noticeOf, noticesOf, servedOn } from '../common/caseCommands.ts'
import { mustBeDated, mustBeKnown, mustFollowPaper } from '../common/dated.ts'
import { isUnreachable } from '../common/receivers.ts'
import { withConfirmedImpossible, withService } from '../common/service.ts'
import { confirmedImpossible, served } from '../common/serving.ts'
import { atStage } from '../common/stage.ts'
import type { Consequences } from '../consequences.ts'
import { articleOf } from '../law/citation.ts'
import { noticeIdOf } from '../noticeFiles.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { meetTerms, runningTerm, startTerm, today } from '../time/terms.ts'
import { sameWords } from '../words/fold.ts'
import { archiveTerms, closing } from './archiving.ts'
import { type Audience, audiences, type Bodies } from './commands.ts'
import { openRequest } from './debts.ts'
import { type ClarificationState, type Evaluation, isExOfficio, lettersOf, unservedLetters } from './state.ts'

const consentArticle = '中央纪委国家监委关于做好失实检举控告澄清工作的意见（官方文本待核）'
const letterArticle = articleOf('reporting', '第五十条')

/** 澄清函 to the principal of the unit, only with consent, and 告知书 to the person (RPT 50). */
export function issueLetter(body: Bodies['issueLetter'], state: ClarificationState, _context: Context) {
  must(state.consent !== undefined, 'CONSENT_REQUIRED', {}, consentArticle)
  atStage(state, 'carryingOut')
  must(lettersOf(state).length === 0, 'WRONG_STAGE', { reason: 'alreadyIssued' })
  const toUnit = { kind: 'clarificationLetter', title: '关于失实检举控告澄清的函', addressee: 'unit' } as const
  const toPerson = { kind: 'clarificationNotice', title: '实施检举控告澄清告知书', addressee: state.subject } as const
  const notices = noticesOf(state, state.consent.given ? [toUnit, toPerson] : [toPerson])
  return [{ type: 'issueLetter' as const, body, then: { notices } }]
}

/**
 * Whether a step reaches nobody beyond what was approved; a scope older than 0.3.0 is free text that only people can
 * read.
 */
function isWithin({ audience, persons = [] }: Bodies['carryOut'], evaluation: Evaluation | undefined): boolean {
  const approved = audiences.indexOf(evaluation?.scope as Audience)
  if (approved < 0) return true
  const { persons: known = [] } = evaluation ?? {}
  const named = audience !== 'persons' || evaluation?.scope !== 'persons' || known.length === 0
  return (
    audiences.indexOf(audience) <= approved &&
    (named || persons.every(one => known.some(other => sameWords(one, other))))
  )
}

/**
 * A public step: with the person's consent to this method, beside the letters, before nobody beyond the approved scope.
 */
export function carryOut(body: Bodies['carryOut'], state: ClarificationState, context: Context) {
  const agreed = state.consent?.given === true && state.consent.methods.includes(body.method)
  must(agreed, 'CONSENT_REQUIRED', {}, consentArticle)
  must(lettersOf(state).length > 0, 'LETTER_REQUIRED', {}, letterArticle)
  atStage(state, 'carryingOut')
  mustBeDated('at', body.at, state, context)
  if (context.rules >= 3) mustFollowPaper('at', body.at, lettersOf(state)[0]?.notice?.issuedAt)
  must(isWithin(body, state.evaluation) || context.rules < 3, 'AUDIENCE_TOO_WIDE', {
    audience: state.evaluation?.scope ?? '',
  })
  return [{ type: 'carryOut' as const, body, facts: { scope: state.evaluation?.scope ?? '' } }]
}

/**
 * Service (送达); that of a notice older than a reopening is recorded and changes nothing. That of the request for
 * consent lets the person's days begin anew; a letter that is declined by one who did not consent either ends the
 * matter: archived.
 */
export function recordService(asked: Bodies['recordService'], state: ClarificationState, context: Context) {
  const { document, body } = served(asked, state, context)
  const { notice } = document
  const isFormer = (notice?.issuedAt ?? '') < reopenedAt(state)
  return [
    { type: 'recordService' as const, body, ...(isFormer ? {} : afterService(state, notice?.kind, body, context)) },
  ]
}

function afterService(
  state: ClarificationState,
  kind: string | undefined,
  body: Bodies['recordService'],
  context: Context,
): { then?: Consequences } {
  // Of a case that has ended nothing goes on with a service; the last one closes it. Tries that failed are no service
  // yet.
  if (hasEnded(state) || body.impossible !== undefined) return {}
  if (kind === 'consentRequest' && state.stage === 'consenting') {
    const met = meetTerms(state, ['clarify.consent'], today(context))
    return { then: { deadlines: [...met, startTerm(context, state, 'clarify.consent', servedOn(body))] } }
  }
  const declined = kind === 'clarificationNotice' && body.refused === true && state.consent?.given === false
  if (declined && state.stage === 'carryingOut' && !state.transfer)
    return { then: { stage: 'archived', deadlines: archiveTerms(state, context) } }
  if (state.archivedAt === undefined || state.status === 'closed') return {}
  const after = withService(state, body, context.now)
  const deadlines = unservedLetters(after).length > 0 ? [] : meetTerms(state, ['clarify.serve'], today(context))
  return { then: { deadlines, ...closing(after) } }
}

/**
 * A paper that can't reach somebody: one who can't be asked has not consented; a letter counts as served for archiving
 * and for the end of the case.
 */
export function confirmImpossible(asked: Bodies['confirmImpossible'], state: ClarificationState, context: Context) {
  const { body } = confirmedImpossible(asked, state, context)
  const after = withConfirmedImpossible(state, body, context.now, context.actor.person)
  if (isUnreachable(after, openRequest(after))) {
    const deadlines = meetTerms(state, ['clarify.consent'], today(context))
    return [{ type: 'confirmImpossible' as const, body, then: { stage: 'carryingOut', deadlines } }]
  }
  const ends = state.archivedAt === undefined ? {} : closing(after)
  return [{ type: 'confirmImpossible' as const, body, then: ends }]
}

/** A letter that is issued anew is served anew, before the case may close. */
export function reissueNotice(body: Bodies['reissueNotice'], state: ClarificationState, context: Context) {
  const anew = lettersOf(state).some(({ id }) => id === noticeIdOf(body.document))
  const runs = runningTerm(state, 'clarify.serve') !== undefined
  const starts = anew && state.archivedAt !== undefined && !runs
  const deadlines = starts ? [startTerm(context, state, 'clarify.serve', today(context))] : []
  return caseCommands
    .reissueNotice(body, state, context)
    .map(event => ({ ...event, then: { ...event.then, deadlines } }))
}

/** A person's own application, until a letter is served. */
export function withdraw(body: Bodies['withdraw'], state: ClarificationState, _context: Context) {
  must(!isExOfficio(state), 'WRONG_STAGE', { reason: 'exOfficio' })
  const isServed = lettersOf(state).length > unservedLetters(state).length
  must(!isServed, 'WRONG_STAGE', { reason: 'letterServed' })
  atStage(state, 'proposed', 'evaluating', 'approving', 'consenting', 'carryingOut')
  const notices = [noticeOf(state, 'withdrawal', '终止办理通知书')]
  return [{ type: 'withdraw' as const, body, then: { notices, close: { outcome: 'withdrawn' } } }]
}

/** What becomes of the inquiry that ended: reopened, or decided again. */
export function recordMatterState(
  body: Bodies['recordMatterState'],
  { inquiry }: ClarificationState,
  context: Context,
) {
  if (context.rules >= 3) mustBeKnown('at', body.at, inquiry?.concludedOn, context)
  return [{ type: 'recordMatterState' as const, body }]
}
