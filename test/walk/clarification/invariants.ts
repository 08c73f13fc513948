import { organsOfRelease } from '#domain/access/organsOfRelease.ts'
import { actingHeadOf, hasEnded } from '#domain/case.ts'
import type { ClarificationEvent } from '#domain/clarification/events.ts'
import { clearedStatements } from '#domain/clarification/letterText.ts'
import {
  type ClarificationState,
  departments,
  lettersOf,
  missingSignOffs,
  pendingReview,
  reporterWaits,
  unservedLetters,
} from '#domain/clarification/state.ts'
import { story } from '#domain/clarification/story.ts'
import { owedServices } from '#domain/common/owed.ts'
import { runningTerm } from '#domain/time/terms.ts'
import { endingInvariants } from '../ending.ts'
import { type AnyInvariant, sayingOf } from '../invariant.ts'
import { noticesOf, textOf } from '../notices.ts'
import { courseOf, periodsOf } from '../stages.ts'

const about = sayingOf<ClarificationState, ClarificationEvent>()

/** By what the reporter is known in the case. */
export const reporterReference = 'reference-of-the-reporter'

const untrue = ['mistaken', 'fabricated']
const tolerates = ({ origin }: ClarificationState) => origin?.outcome === 'tolerate'
const couldBeCleared = (state: ClarificationState) =>
  state.allegations.filter(
    ({ finding = '' }) => untrue.includes(finding) || (finding === 'partlySubstantiated' && tolerates(state)),
  )
const isReceived = (state: ClarificationState) =>
  lettersOf(state).some(({ notice }) => notice?.service !== undefined && notice.service.refused !== true)

/** Texts of the report that no letter may have in it. */
const unclearedTexts = ({ allegations, evaluation }: ClarificationState): string[] =>
  allegations.flatMap(({ id, text, finding, untruePart = text }) => {
    const isCleared = evaluation?.cleared.some(cleared => cleared.id === id) ?? false
    return isCleared ? (finding === 'partlySubstantiated' ? [text] : []) : [text, untruePart]
  })

/** What letters say, and of what. */
const letters: readonly AnyInvariant[] = [
  about(
    'onlyFoundUntrueCleared',
    'only what was found untrue is cleared; of a partly true thing the untrue part, where a decision tolerates the rest',
    'docs/rules.md 2, NOT_CLEARABLE; 湖北省澄清正名工作办法 2',
    {
      state: ({ node: { state } }) =>
        (state.evaluation?.cleared ?? []).every(({ id, wording }) => {
          const found = couldBeCleared(state).find(allegation => allegation.id === id)
          return found && (found.finding !== 'partlySubstantiated' || wording === found.untruePart)
        }),
    },
  ),
  about(
    'writtenAboutClearingSays',
    'what is written about a clearing says what was cleared, and nothing of other allegations, the reporter or malice',
    'docs/rules.md 2, carryingOut',
    {
      step: step => {
        const { state } = step.after
        const isAbout = ({ kind }: { kind: string }) => kind.startsWith('clarification') || kind === 'consentRequest'
        if (!step.entry.event.then?.notices?.some(isAbout)) return true
        const said = noticesOf(step).map(textOf).join()
        const cleared = clearedStatements(state.evaluation?.cleared ?? [])
        const unsaid = [...unclearedTexts(state), reporterReference, '诬告', '诬陷', '举报人']
        return cleared.every(text => said.includes(text)) && !unsaid.some(text => said.includes(text))
      },
    },
  ),
]

/** Consent comes before anything public. */
const consent: readonly AnyInvariant[] = [
  about(
    'noPublicStepTaken',
    'no public step is taken but in a way that the person agreed to',
    'docs/rules.md 2, CONSENT_REQUIRED',
    {
      state: ({ node: { state } }) =>
        state.carriedOut.every(({ method }) => state.consent?.given === true && state.consent.methods.includes(method)),
    },
  ),
  about(
    'withoutConsentLetterGoes',
    'without consent the letter goes to the person alone',
    'docs/rules.md 2, consenting',
    {
      state: ({ node: { state } }) =>
        state.consent?.given === true || lettersOf(state).every(({ notice }) => notice?.kind === 'clarificationNotice'),
    },
  ),
  about(
    'nothingMadePublicBeside',
    'nothing is made public but beside the letter',
    'docs/rules.md 2, LETTER_REQUIRED; RPT 50',
    {
      step: ({ entry: { event }, before: { state } }) => event.type !== 'carryOut' || lettersOf(state).length > 0,
    },
  ),
  about(
    'personAnswersInvestigatorEnters',
    'the person answers, or an investigator enters the paper; silence refuses, when the days are over',
    'docs/rules.md 2',
    {
      step: ({ entry: { event, at }, by, before: { state }, after }) => {
        if (event.type === 'consentLapsed')
          return after.state.consent?.given === false && (runningTerm(state, 'clarify.consent')?.due ?? '9') < at
        if (event.type !== 'recordConsent' || !by) return true
        return state.parties.includes(by.person) || by.roles.includes('investigator')
      },
    },
  ),
]

const decides = ['approve', 'reject', 'remand']

/** Who signs and decides. */
const decision: readonly AnyInvariant[] = [
  about(
    'headOrganAloneDecides',
    'the head of the organ alone decides, who neither handled the case nor signed',
    'RPT 50; SAME_PERSON',
    {
      step: ({ entry: { event }, by, before: { state, witnessed } }) => {
        if (!by || !decides.includes(event.type)) return true
        const heads =
          by.roles.includes('approver') && [state.organ, actingHeadOf(state, state.organ)].includes(by.organ)
        const partial = witnessed.investigated.includes(by.person) || state.signOffs.some(one => one.by === by.person)
        return heads && !partial
      },
    },
  ),
  about(
    'nothingApprovedWithoutSign',
    'nothing is approved without the sign-offs of four departments, by four persons',
    'docs/rules.md 2, approving',
    {
      step: ({ entry: { event }, before: { state } }) => {
        if (event.type !== 'approve') return true
        const recused = state.recusals.map(({ person }) => person)
        const signing = state.signOffs.filter(({ by, organ }) => organ === state.organ && !recused.includes(by))
        const departmentsSigned = new Set(signing.map(({ department }) => department))
        return (
          departmentsSigned.size === departments.length && new Set(signing.map(({ by }) => by)).size === signing.length
        )
      },
    },
  ),
  about(
    'handlerSignsForHandling',
    'whoever handles the case signs for the handling department alone',
    'docs/rules.md 2, approving: once each',
    {
      step: ({ entry: { event }, by, before: { witnessed } }) =>
        event.type !== 'signOff' ||
        event.facts.department === 'investigator' ||
        !witnessed.investigated.includes(by?.person ?? ''),
    },
  ),
  about('evaluationSentBackMost', 'an evaluation is sent back at most twice', 'docs/rules.md 1, REMAND_LIMIT (A)', {
    state: ({ node: { state } }) => state.remands <= 2,
  }),
  about(
    'refusedNotClearedTold',
    'whoever is refused, or not cleared, is told why in writing',
    'docs/rules.md 2: explained in writing',
    {
      step: ({ entry: { event }, before }) =>
        hasEnded(before.state) ||
        !['refused', 'rejected', 'notCleared'].includes(event.then?.close?.outcome ?? '') ||
        (event.then?.notices ?? []).length > 0,
      state: ({ node: { state } }) =>
        state.approvedAt === undefined ||
        (state.evaluation?.cleared.length ?? 0) > 0 ||
        state.evaluation?.reason !== undefined,
    },
  ),
]

const isOver = (state: ClarificationState): boolean =>
  state.followUp !== undefined && !reporterWaits(state) && unservedLetters(state).length === 0

/** The course of a case from stage to stage. */
const course: readonly AnyInvariant[] = [
  about(
    'reviewAskedOncePaper',
    'a review is asked for once, of a paper that was served on the person, and decided by the head',
    'docs/rules.md 2, Review',
    {
      step: ({ entry: { event }, by, before: { state } }) => {
        if (event.type === 'requestReview')
          return (
            state.review === undefined &&
            state.documents.some(({ notice }) => notice?.kind === event.facts.of && notice.service !== undefined)
          )
        if (event.type !== 'decideReview') return true
        const heads =
          by?.roles.includes('approver') && [state.organ, actingHeadOf(state, state.organ)].includes(by.organ)
        return heads === true && state.review !== undefined && state.review.result === undefined
      },
    },
  ),
  about('noCaseClosesWhile', 'no case closes while a review waits', 'docs/rules.md 2, Review', {
    state: ({ node: { state } }) =>
      state.status === 'open' || state.review === undefined || state.review.result !== undefined,
  }),
  about('whoVerifiedClarifies', 'who verified clarifies', 'docs/rules.md 2, proposed: 谁核实谁澄清', {
    step: ({ entry: { event }, before: { state } }) =>
      event.type !== 'accept' ||
      organsOfRelease.every(({ id }) => id === state.organ || id !== (event.body.inquiry ?? state.inquiry)?.organ),
  }),
  about(
    'nothingEvaluatedBeforeInquiry',
    'nothing is evaluated before an inquiry has ended with a finding on each allegation',
    'docs/rules.md 2, proposed',
    {
      state: ({ node: { state } }) =>
        state.stage === 'proposed' ||
        state.status === 'closed' ||
        (state.inquiry !== undefined && state.allegations.every(({ finding }) => finding !== undefined)),
    },
  ),
  about(
    'caseArchivedLetterServed',
    'a case is archived with every letter served and every agreed step taken',
    'docs/rules.md 2, archive',
    {
      step: ({ before, after: { state } }) => {
        if (state.stage !== 'archived' || before.state.stage === 'archived') return true
        const taken = state.carriedOut.map(({ method }) => method)
        const agreed = state.consent?.methods ?? []
        return (
          lettersOf(state).length > 0 && unservedLetters(state).length === 0 && agreed.every(one => taken.includes(one))
        )
      },
    },
  ),
  about(
    'caseEndsOnlyPerson',
    'a case ends only when the person was visited, a named reporter told and every letter served, unless it ended before',
    'docs/rules.md 2, archived, followingUp; RPT 27',
    {
      step: ({ before, after: { state }, entry: { event } }) => {
        if (hasCome(before.state) || !hasCome(state)) return true
        if (event.type === 'decideReview' && before.state.stage === 'closed') return true
        const early = ['refuseAcceptance', 'approve', 'reject', 'withdraw', 'confirmClosing']
        return early.includes(event.type) || (isOver(state) && lettersOf(state).length > 0)
      },
    },
  ),
  about(
    'namedReporterToldWithin',
    'a named reporter is told within 15 working days of the end of the inquiry',
    'RPT 27',
    {
      state: ({ node: { state } }) => {
        const terms = state.deadlines.filter(({ ruleKey }) => ruleKey === 'clarify.notifyReporter')
        const begun = state.stage === 'closed' || !reporterWaits(state) || terms.some(({ state: is }) => is !== 'met')
        return terms.every(({ start }) => start === state.inquiry?.concludedOn) && (begun || !state.inquiry)
      },
    },
  ),
  about(
    'namedReporterToldCustodian',
    'a named reporter is told by a custodian, once the case is archived or has ended',
    'docs/rules.md 0, Who; RPT 27',
    {
      step: ({ entry: { event }, by, before: { state } }) =>
        event.type !== 'notifyReporter' ||
        (by?.roles.includes('custodian') === true &&
          (state.archivedAt !== undefined || hasEnded(state)) &&
          state.reporter?.named === true),
    },
  ),
  about(
    'identityOpenedTwoCustodians',
    'the identity is opened by two custodians, the second of whom did not ask',
    'docs/rules.md 0, Identity',
    {
      state: ({ node: { state } }) => state.custody?.grants.every(({ by }) => by !== state.custody?.by) ?? true,
      step: ({ entry: { event }, by }) =>
        (event.type !== 'requestIdentity' && event.type !== 'grantIdentity') ||
        by?.roles.includes('custodian') === true,
    },
  ),
  about(
    'falseAccusationCaseAsked',
    'a false-accusation case is asked for by a supervisor, of what was found fabricated alone, once this one is archived',
    'docs/rules.md 2, openFalseAccusation; 3, NOT_EXCLUDED, NOT_FABRICATED',
    {
      step: ({ entry: { event }, by, before: { state } }) => {
        const starts = event.then?.starts ?? []
        if (event.type !== 'openFalseAccusation') return starts.length === 0
        const found = (id: string) => state.allegations.find(allegation => allegation.id === id)?.finding
        const fabricated = event.body.allegations.every(id => found(id) === 'fabricated')
        return fabricated && state.archivedAt !== undefined && by?.roles.includes('supervisor') === true
      },
    },
  ),
  about(
    'onlyApplicationWithdrawnUntil',
    'only an own application is withdrawn, until a letter is served',
    'docs/rules.md 0, Withdrawal',
    {
      step: ({ entry: { event }, before: { state } }) =>
        event.type !== 'withdraw' ||
        (state.source === 'ownApplication' && lettersOf(state).every(({ notice }) => !notice?.service)),
    },
  ),
  about(
    'nothingFromBeforeReopening',
    'of what was decided before a reopening nothing is in force',
    'docs/rules.md 0, reopen',
    {
      step: ({ entry: { event }, after: { state } }) =>
        event.type !== 'reopen' ||
        (missingSignOffs(state).length === departments.length &&
          state.evaluation === undefined &&
          state.consent === undefined &&
          state.carriedOut.length === 0 &&
          lettersOf(state).length === 0),
    },
  ),
  about(
    'statisticCouldClearedWhy',
    'the statistic has what could be cleared, what was, and why not the rest',
    'docs/rules.md 2: 应澄清未澄清',
    {
      state: ({ node: { state } }) => {
        const { found = -1, cleared = -1, reason } = state.untrue ?? {}
        const known = isReceived(state) ? (state.evaluation?.cleared.length ?? 0) : 0
        const explained = (state.status === 'open' && !hasEnded(state)) || cleared === found || reason !== undefined
        return found === couldBeCleared(state).length && cleared === known && explained
      },
    },
  ),
  courseOf(story),
  ...periodsOf<ClarificationState>({
    waitsFor: {
      'clarify.accept': ({ stage }) => stage === 'proposed',
      'clarify.evaluate': ({ stage }) => stage === 'evaluating',
      'clarify.approve': state => state.stage === 'approving' || pendingReview(state) !== undefined,
      'clarify.consent': ({ stage }) => stage === 'consenting',
      'clarify.carryOut': ({ stage }) => stage === 'consenting' || stage === 'carryingOut',
      'clarify.serve': state => owedServices(state).length > 0,
      'clarify.notifyReporter': reporterWaits,
      'clarify.followUp': ({ archivedAt, followUp }) => archivedAt !== undefined && followUp === undefined,
    },
    needs: {
      proposed: ['clarify.accept'],
      evaluating: ['clarify.evaluate'],
      approving: ['clarify.approve'],
      consenting: ['clarify.carryOut'],
      carryingOut: ['clarify.carryOut'],
    },
  }),
]

export const clarificationInvariants: readonly AnyInvariant[] = [
  ...letters,
  ...consent,
  ...decision,
  ...course,
  ...endingInvariants<ClarificationState>(state => !reporterWaits(state) && pendingReview(state) === undefined),
]

/** It has ended, whether or not it is closed yet. */
function hasCome(state: ClarificationState): boolean {
  return state.status === 'closed' || hasEnded(state)
}
