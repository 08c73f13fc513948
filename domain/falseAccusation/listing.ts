import { atStage } from '../common/stage.ts'
import { articleOf } from '../law/citation.ts'
import { dayRuleOf } from '../packs/dayRuleOf.ts'
import type { Context } from '../process.ts'
import { must } from '../refusal.ts'
import { runningTerm, startTerm, today } from '../time/terms.ts'
import { type Bodies, legalBases } from './commands.ts'
import { issue } from './notices.ts'
import {
  entryInForce,
  type FalseAccusationState,
  isNotified,
  isRevoked,
  openProposal,
  pendingObjection,
} from './state.ts'

/**
 * Announces an entry in the internal register (列入告知书) and opens the window to object; the entry is made when that is
 * over, or the objection rejected: the organ's own rule, no law on public lists governs it.
 */
export function list(body: Bodies['list'], state: FalseAccusationState, context: Context) {
  must(openProposal(state) === undefined, 'OBJECTION_PENDING', {
    due: runningTerm(state, 'accuse.objection')?.due ?? '',
  })
  if (state.stage === 'decided') must(isNotified(state), 'SERVICE_REQUIRED')
  atStage(state, 'decided')
  must(state.proposal === undefined, 'WRONG_STAGE', { reason: 'objectionUpheld' })
  must(!isRevoked(state), 'WRONG_STAGE', { reason: 'findingRevoked' })
  const months = body.months ?? dayRuleOf(context.pack, 'accuse.register').length
  const notices = issue(state, 'listingNotice')
  const deadlines = [startTerm(context, state, 'accuse.objection', today(context))]
  const facts = { document: notices[0]?.id ?? '', months }
  return [{ type: 'list' as const, body, facts, then: { deadlines, notices } }]
}

/**
 * Beyond the internal register only a credit record, and only on a basis that the law names, with the number of the
 * final penalty, effective judgment or finding (浙江省公共信用信息管理条例 11; 浙江省招标投标条例 49). That a natural person is never
 * published is the product's own rule.
 */
export function publish(body: Bodies['publish'], state: FalseAccusationState, _context: Context) {
  const { target } = body
  must(target === 'creditRecord', 'NO_LEGAL_BASIS', { target })
  const basis = legalBases.find(known => known === body.legalBasis?.basis)
  const documentNumber = body.legalBasis?.documentNumber?.trim() ?? ''
  const founded = basis !== undefined && documentNumber !== ''
  must(founded, 'NO_LEGAL_BASIS', { target }, articleOf('zhejiangCredit', '第十一条'))
  must(openProposal(state) === undefined && pendingObjection(state) === undefined, 'OBJECTION_PENDING')
  must(entryInForce(state) !== undefined, 'WRONG_STAGE', { missing: 'list' })
  atStage(state, 'listed')
  must(!state.publications.some(done => done.documentNumber === documentNumber), 'WRONG_STAGE', {
    reason: 'alreadyRecorded',
  })
  return [{ type: 'publish' as const, body: { target, legalBasis: { basis, documentNumber } } }]
}
