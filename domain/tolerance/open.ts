import { holds } from '../access/actor.ts'
import { mustDecide } from '../access/powers.ts'
import { mustBeReceived } from '../common/dated.ts'
import { hashOf } from '../hash.ts'
import { dayRuleOf } from '../packs/dayRuleOf.ts'
import type { Context, Opening } from '../process.ts'
import { must } from '../refusal.ts'
import { startDeadline } from '../time/deadlines.ts'
import type { Application } from './commands.ts'
import { approvalLevelOf } from './confirming.ts'
import type { OpenedEvent } from './events.ts'

/**
 * Opens a review. The window is open until accountability was decided; a day of receipt is not in the future. The organ
 * itself begins one by intake, or by the supervisor from supervision information (docs/rules.md 4).
 */
export function openTolerance(application: Application, opening: Opening, context: Context): OpenedEvent {
  const { subject, matter, applicantKind } = application
  must(matter.state === 'open', 'ACCOUNTABILITY_ALREADY_DECIDED')
  mustBeReceived(opening.receivedOn, application, context)
  const organ = mustDecide(context.organs, opening.organ, 'tolerance')
  const byApplicant = context.actor.roles.includes('applicant')
  must(applicantKind !== 'exOfficio' || holds(context.actor, ['intake', 'supervisor']), 'FORBIDDEN')
  if (byApplicant && context.rules >= 3) mustBeAboutOwn(application, context)
  const parties = [...new Set(byApplicant ? [subject.personId, context.actor.person] : [subject.personId])]
  const accept = startDeadline(
    context.calendar,
    dayRuleOf(context.pack, 'tolerate.accept'),
    'tolerate.accept-1',
    opening.receivedOn,
  )
  return {
    type: 'apply',
    application,
    opening,
    parties,
    approvalLevel:
      context.rules < 3
        ? (subject.managedBy ?? context.pack.approval[subject.rank])
        : approvalLevelOf(context.pack, subject),
    authority: opening.authority ?? organ.authority?.tolerance ?? 'decide',
    rulePack: context.pack.id,
    ...(context.rules > 2 && { rulePackHash: hashOf(context.pack) }),
    calendarVersion: context.calendar.version,
    then: { deadlines: [accept] },
  }
}

/**
 * A person applies about themselves, a unit about its own people (docs/rules.md 1, applied): whoever applied is a party
 * and reads the case. As far as the register knows them: it has the cadre as somebody else, or the units of both and
 * they are not of one line.
 */
function mustBeAboutOwn({ subject, applicantKind }: Application, { actor, persons }: Context): void {
  if (applicantKind === 'person') {
    must(subject.personId === actor.person || persons[subject.personId] === undefined, 'FORBIDDEN')
    return
  }
  const [own, cadre] = [persons[actor.person]?.unit, persons[subject.personId]]
  if (own === undefined || cadre?.unit === undefined) return
  must([cadre.unit, ...(cadre.line ?? [])].includes(own), 'FORBIDDEN')
}
