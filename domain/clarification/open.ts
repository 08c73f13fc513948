import type { Organs } from '../access/organs.ts'
import { mustDecide } from '../access/powers.ts'
import { mustBeReceived } from '../common/dated.ts'
import { hashOf } from '../hash.ts'
import { dayRuleOf } from '../packs/dayRuleOf.ts'
import type { Claims, Context, Opening } from '../process.ts'
import { must } from '../refusal.ts'
import { dayOf } from '../time/calendar.ts'
import { startDeadline } from '../time/deadlines.ts'
import { matterWords } from '../words/matter.ts'
import type { Application } from './commands.ts'
import type { OpenedEvent } from './events.ts'
import { faultsOf } from './proposal.ts'
import { reporterTerm } from './reporterTerm.ts'

/**
 * Opens a clarification: on the proposal of the body that verified, from a tolerance decision, or on the written
 * application of the person, who applies about themself alone.
 */
export function openClarification(application: Application, opening: Opening, context: Context): OpenedEvent {
  const { subject, source, inquiry, origin } = application
  const { person, roles } = context.actor
  const own = source === 'ownApplication' && person === subject.personId
  must(own ? roles.includes('applicant') : roles.includes('intake') && person !== subject.personId, 'FORBIDDEN')
  const entered = context.rules < 3 || !own || application.reporter === undefined
  must(entered, 'INVALID_BODY', { path: 'reporter', message: 'reporterByIntake' })
  const [fault] = faultsOf(application)
  must(fault === undefined, 'INVALID_BODY', fault ?? {})
  const today = dayOf(context.receivedAt)
  mustBeReceived(opening.receivedOn, application, context)
  const concluded = inquiry?.concludedOn ?? today
  must(concluded <= today, 'INVALID_BODY', { path: 'inquiry.concludedOn', message: 'inFuture' })
  const tolerated = origin === undefined || origin.outcome === 'tolerate' || origin.outcome === 'mitigate'
  must(tolerated, 'INVALID_BODY', { path: 'toleranceCaseId', message: 'notTolerated' })
  mustDecide(context.organs, opening.organ, 'clarification')
  const rule = dayRuleOf(context.pack, 'clarify.accept')
  return {
    type: 'propose',
    application,
    opening,
    parties: [subject.personId],
    // The head of whichever organ verified approves (RPT 50): no level is needed.
    approvalLevel: 'county',
    authority: 'decide',
    rulePack: context.pack.id,
    ...(context.rules > 2 && { rulePackHash: hashOf(context.pack) }),
    calendarVersion: context.calendar.version,
    then: {
      deadlines: [
        ...(context.rules < 3 ? [] : reporterTerm({ ...application, deadlines: [] }, context)),
        startDeadline(context.calendar, rule, 'clarify.accept-1', opening.receivedOn),
      ],
    },
  }
}

/** One open case for a person and an inquiry; without an inquiry each is its own. */
export function claimsOf({ subject, unit = '', inquiry }: Application, organs: Organs): Claims {
  const who = { subject: subject.personId, unit }
  return inquiry ? { ...who, matter: matterWords(inquiry, organs) } : who
}
