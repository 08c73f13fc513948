import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { label } from '#domain/texts/labels.ts'
import { counted } from '#domain/texts/language.ts'
import { organName } from '#domain/texts/organName.ts'
import type { EffectsOf, SharedEvent } from '#domain/texts/textsOf.ts'

import { dueOnConvening, quorumOf } from './effects.zh.ts'

function quorumEn(due: number): string {
  const { present, agree } = quorumOf(due)
  return `at least ${present} must be present for it to count, more than half of those due (${agree}) must agree`
}

/** What events of every kind of case will do, beside their deadlines, notices and stages. */
export const commonEffectsEn: EffectsOf<SharedEvent> = {
  assignHandlers: event => [`Assigns ${counted(event.body.handlers.length, 'handler')}`],
  convenePanel: event => [
    `Convenes the panel (${label('panelPurpose', event.facts.purpose, 'en')}): ${counted(dueOnConvening(event.body), 'member')} due`,
    quorumEn(dueOnConvening(event.body)),
  ],
  openVote: event => [
    `Opens the vote: ${event.facts.due.length} due; ${quorumEn(event.facts.due.length)}`,
    'After this nobody can be excused, added or taken off',
  ],
  adjournVote: () => ['The round ends uncounted; another can be opened'],
  recordMatterState: event =>
    event.body.state === 'decided'
      ? ['Accountability is decided: from now on the result is a recommendation only']
      : [],
  declareRecusal: () => ['You leave the case at once and lose sight of it, your tasks and a ballot in an open round'],
  requestRecusal: () => ['The head of the organ decides'],
  decideRecusal: event => [
    event.body.granted
      ? 'The person leaves the case at once and loses tasks and a ballot in an open round'
      : 'The request is rejected',
  ],
  transfer: event => [
    `Transfers the case to ${organName(event.then?.organs ?? organsOfRelease, event.body.organ)}; tasks, handlers and panel are cleared, the stage stays`,
  ],
  acceptTransfer: () => ['Your organ goes on with the case; handlers have to be assigned anew'],
  returnTransfer: () => ['The former organ goes on with the case; handlers have to be assigned anew'],
  reopen: () => ['The former effects pause; new findings and a new vote are needed'],
  closeAdministratively: () => ['The case ends only when another person confirms'],
  reissueNotice: () => ['The former notice is void and keeps its number; the new one gets its own'],
  claimTask: () => ['The task is yours alone'],
  releaseTask: () => ['Others can claim the task again'],
  delegateTask: () => ['The other person does the task; the responsibility stays yours'],
  reassignTask: () => ['The task and the responsibility move to the other person'],
}
