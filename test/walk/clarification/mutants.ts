import type { ClarificationEvent } from '#domain/clarification/events.ts'
import type { ClarificationState, Department, SignOff } from '#domain/clarification/state.ts'
import { consequently, type Mutant, mutant, mutations } from '../mutant.ts'
import { mutantsOfCases } from '../mutantsOfCases.ts'
import { clarificationRules } from './subject.ts'

type Made = Mutant<ClarificationState, ClarificationEvent>
type State = ClarificationState

const { judging, causing, ignoring, folding, action, formerly, owing } = mutations(clarificationRules)

/** As if somebody else had signed. */
const signedByOthers = ({ signOffs, ...state }: State): State => ({
  ...state,
  signOffs: signOffs.map(signOff => ({ ...signOff, by: `${signOff.by}-other` })),
})
const unhandled = (state: State): State => ({ ...state, handlers: [], formerHandlers: [] })
const signOff = (department: Department): SignOff => ({ department, organ: 'zhenhai', by: department, at: '' })
const signedByAll = (state: State): State => ({
  ...state,
  signOffs: (['investigator', 'caseReview', 'caseManagement', 'deputy'] as const).map(signOff),
})
const agreed = (state: State): State => ({
  ...state,
  consent: { given: true, methods: ['meeting', 'circular'], by: 'party', at: '' },
})
const foundAs =
  (finding: 'mistaken' | 'fabricated') =>
  (state: State): State => ({ ...state, allegations: state.allegations.map(one => ({ ...one, finding })) })

const onLetters: readonly Made[] = [
  mutant('onlyFoundUntrueCleared', ['evaluate'], 'everything may be cleared', judging('evaluate', foundAs('mistaken'))),
  mutant(
    'onlyFoundUntrueCleared',
    ['evaluate'],
    'a partly true thing is cleared without a decision on the true part',
    judging('evaluate', state => ({ ...state, source: 'toleranceDecision' })),
  ),
  mutant(
    'writtenAboutClearingSays',
    ['evaluate'],
    'the words of a letter are not looked at',
    ignoring('evaluate', 'INVALID_BODY', body => ({
      type: 'evaluate',
      body: body as never,
      facts: { cleared: [{ id: 'a1', wording: '在工程招标中收受礼金和公车私用' }] },
      then: { stage: 'approving' },
    })),
  ),
]

const onConsent: readonly Made[] = [
  mutant('noPublicStepTaken', ['carryOut'], 'a public step needs no consent', judging('carryOut', agreed)),
  mutant(
    'reviewAskedOncePaper',
    ['requestReview'],
    'a review is asked for twice',
    judging('requestReview', ({ review: _asked, ...state }) => state),
  ),
  mutant(
    'noCaseClosesWhile',
    ['requestReview'],
    'asking for a review closes the case',
    folding('requestReview', after => ({ ...after, status: 'closed' })),
  ),
  mutant(
    'withoutConsentLetterGoes',
    ['issueLetter'],
    'the unit has a letter whatever the person says',
    judging('issueLetter', agreed),
  ),
  mutant(
    'nothingMadePublicBeside',
    ['carryOut'],
    'a meeting comes before the letter',
    ignoring('carryOut', 'LETTER_REQUIRED', body => ({ type: 'carryOut', body: body as never, facts: { scope: '' } })),
  ),
  mutant('personAnswersInvestigatorEnters', 'time', 'silence consents', folding('consentLapsed', agreed)),
  mutant(
    'personAnswersInvestigatorEnters',
    ['recordConsent'],
    'intake answers for the person',
    action('recordConsent', { roles: ['applicant', 'intake', 'investigator'] }),
  ),
]

const onDecision: readonly Made[] = [
  mutant('headOrganAloneDecides', ['approve'], 'who handled the case may approve', judging('approve', unhandled)),
  mutant('headOrganAloneDecides', ['approve'], 'who signed may approve', judging('approve', signedByOthers)),
  mutant(
    'headOrganAloneDecides',
    ['reject'],
    'a deputy may reject',
    action('reject', {
      roles: ['approver', 'deputy'],
      decide: body => [{ type: 'reject', body: body as never }],
    }),
  ),
  mutant('nothingApprovedWithoutSign', ['approve'], 'sign-offs are taken for granted', judging('approve', signedByAll)),
  mutant(
    'nothingApprovedWithoutSign',
    ['signOff'],
    'one person signs for two departments',
    judging('signOff', signedByOthers),
  ),
  mutant('handlerSignsForHandling', ['signOff'], 'a handler signs for any department', judging('signOff', unhandled)),
  mutant(
    'evaluationSentBackMost',
    ['remand'],
    'an evaluation is sent back without end',
    judging('remand', state => ({ ...state, remands: 0 })),
  ),
  mutant(
    'refusedNotClearedTold',
    ['reject'],
    'a rejection is not explained',
    causing('reject', event => consequently(event, all => ({ ...all, notices: [] }))),
  ),
]

const onCourse: readonly Made[] = [
  mutant(
    'whoVerifiedClarifies',
    ['accept'],
    'any organ accepts',
    judging('accept', s => ({ ...s, organ: 'ningbo' })),
  ),
  mutant(
    'nothingEvaluatedBeforeInquiry',
    ['accept'],
    'findings may follow later',
    ignoring('accept', 'INVALID_BODY', (body, { allegations }) => ({
      type: 'accept',
      body,
      facts: { allegations },
      then: { stage: 'evaluating' },
    })),
  ),
  mutant(
    'caseArchivedLetterServed',
    ['archive'],
    'agreed steps are left out',
    judging('archive', state => ({ ...state, consent: { given: false, methods: [], by: 'party', at: '' } })),
  ),
  mutant(
    'caseEndsOnlyPerson',
    ['recordFollowUp'],
    'the visit closes though the reporter waits',
    judging('recordFollowUp', ({ reporter: _named, ...state }) => state),
  ),
  mutant(
    'namedReporterToldWithin',
    ['accept'],
    'the days to tell the reporter run from acceptance',
    folding('accept', after => ({
      ...after,
      deadlines: after.deadlines.map(term =>
        term.ruleKey === 'clarify.notifyReporter' ? { ...term, start: after.openedAt.slice(0, 10) } : term,
      ),
    })),
  ),
  mutant(
    'namedReporterToldCustodian',
    ['notifyReporter'],
    'an investigator tells the reporter',
    action('notifyReporter', { roles: ['custodian', 'investigator'] }),
  ),
  mutant(
    'identityOpenedTwoCustodians',
    ['grantIdentity'],
    'who asked grants too',
    judging('grantIdentity', state => ({
      ...state,
      ...(state.custody && { custody: { ...state.custody, by: 'nobody' } }),
    })),
  ),
  mutant(
    'falseAccusationCaseAsked',
    ['openFalseAccusation'],
    'a mistake is taken for a false accusation',
    judging('openFalseAccusation', foundAs('fabricated')),
  ),
  mutant(
    'onlyApplicationWithdrawnUntil',
    ['withdraw'],
    'a proposal of the organ is withdrawn',
    judging('withdraw', state => ({ ...state, source: 'ownApplication' })),
  ),
  mutant(
    'nothingFromBeforeReopening',
    ['reopen'],
    'the consent of before still holds',
    folding('reopen', (after, { consent }) => ({ ...after, ...(consent && { consent }) })),
  ),
  mutant(
    'statisticCouldClearedWhy',
    ['issueLetter'],
    'a letter counts as cleared before it is served',
    folding('issueLetter', after => ({ ...after, untrue: { found: 2, cleared: 2 } })),
  ),
]

const onEnding: readonly Made[] = [
  mutant('caseClosedOnlyNothing', ['refuseAcceptance'], 'a refusal closes at once', formerly('refuseAcceptance')),
  mutant(
    'caseClosedOnlyNothing',
    ['recordService'],
    'a named reporter is owed nothing',
    owing(() => []),
  ),
  mutant(
    'caseEndedTakesOwed',
    ['suspend'],
    'a case that has ended is suspended',
    action('suspend', { ended: 'taken' }),
  ),
  mutant('periodPersonBeginsService', ['approve'], 'the days to consent run from issuing', formerly('approve')),
]

/** Clarifications that are wrong in one place each, by the invariant that says so. */
export const clarificationMutants: readonly Made[] = [
  ...mutantsOfCases(clarificationRules, {
    first: 'accept',
    skipsTo: 'approving',
    inquires: 'evaluate',
    waits: 'evaluate',
  }),
  ...onLetters,
  ...onConsent,
  ...onDecision,
  ...onCourse,
  ...onEnding,
]
