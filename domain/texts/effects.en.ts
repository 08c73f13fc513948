import { dueOnConvening, type EffectPhrases, type SpecialEffects } from './effects.zh.ts'
import { label } from './labels.ts'
import { counted } from './language.ts'
import { organName } from './organName.ts'

export const effectPhrasesEn: EffectPhrases = {
  notice: (title, kind) => `Issues: ${kind} (《${title}》)`,
  stage: stage => `The case moves to the stage “${stage}”`,
  closed: outcome => `The case is closed: ${outcome}`,
  started: (rule, term, due) => `Starts the term for ${rule}: ${term}, due ${due}`,
  dueSet: (rule, due) => `Sets the term for ${rule}, due ${due}`,
  extended: (rule, due) => `Extends the term for ${rule}, due ${due}`,
  resumed: (rule, due) => `The term for ${rule} runs again, due ${due}`,
  suspended: rule => `The term for ${rule} stops`,
  met: rule => `The term for ${rule} is met`,
  term: (length, unit) => counted(length, label('unit', unit, 'en')),
  provisional: ' (provisional)',
  nothing: 'Recorded in the case ledger; stage and deadlines stay',
}

export const specialEffectsEn: SpecialEffects = {
  apply: event => [
    `Registers an application for a tolerance review (${label('regime', event.application.regime, 'en')})`,
    `The case is approved at the level ${label('organLevel', event.approvalLevel, 'en')} or above`,
  ],
  assignHandlers: event => [`Assigns ${counted(event.body.handlers.length, 'handler')}`],
  convenePanel: event => [
    `Convenes the panel (${label('panelPurpose', event.facts.purpose, 'en')}): ${counted(dueOnConvening(event.body), 'member')} due`,
  ],
  openVote: event => [
    `Opens the vote: ${event.facts.due.length} due, at least ${Math.ceil((event.facts.due.length * 2) / 3)} present to count, more than half of those due to adopt`,
    'After this nobody can be excused, added or taken off',
  ],
  castVote: () => [
    'Your ballot is sealed and can be changed until the round closes',
    'Nothing that others can see changes',
  ],
  closeVote: () => ['The round closes and is counted; ballots cannot be changed any more'],
  adjournVote: () => ['The round ends uncounted; another can be opened'],
  approve: event => [
    `Result: ${label('outcome', event.facts.outcome, 'en')}, in force at once`,
    ...(event.facts.effects.length > 0
      ? [`Certifies ${counted(event.facts.effects.length, 'protected effect')} for the systems that ask`]
      : []),
  ],
  remand: event => [
    `${counted(event.body.points.length, 'point')} to clear; findings and panel are kept as former ones, and new findings, co-signature and vote are needed`,
  ],
  decideReview: event =>
    event.facts.outcome === undefined
      ? []
      : [`Result after the review: ${label('outcome', event.facts.outcome, 'en')}, final`],
  requestReview: () => ['The decision stays in force during the review'],
  waiveReview: () => ['No review can be requested afterwards'],
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
    `Transfers the case to ${organName(event.body.organ)}; tasks, handlers and panel are cleared, the stage stays`,
  ],
  acceptTransfer: () => ['Your organ goes on with the case; handlers have to be assigned anew'],
  returnTransfer: () => ['The former organ goes on with the case; handlers have to be assigned anew'],
  closeAdministratively: () => ['The case ends only when another person confirms'],
  reissueNotice: () => ['The former notice is void and keeps its number; the new one gets its own'],
  claimTask: () => ['The task is yours alone'],
  releaseTask: () => ['Others can claim the task again'],
  delegateTask: () => ['The other person does the task; the responsibility stays yours'],
  reassignTask: () => ['The task and the responsibility move to the other person'],
}
