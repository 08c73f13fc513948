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
  mutant(
    'only what was found untrue is cleared; of a partly true thing the untrue part, where a decision tolerates the rest',
    ['evaluate'],
    'everything may be cleared',
    judging('evaluate', foundAs('mistaken')),
  ),
  mutant(
    'only what was found untrue is cleared; of a partly true thing the untrue part, where a decision tolerates the rest',
    ['evaluate'],
    'a partly true thing is cleared without a decision on the true part',
    judging('evaluate', state => ({ ...state, source: 'toleranceDecision' })),
  ),
  mutant(
    'what is written about a clearing says what was cleared, and nothing of other allegations, the reporter or malice',
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
  mutant(
    'no public step is taken but in a way that the person agreed to',
    ['carryOut'],
    'a public step needs no consent',
    judging('carryOut', agreed),
  ),
  mutant(
    'a review is asked for once, of a paper that was served on the person, and decided by the head',
    ['requestReview'],
    'a review is asked for twice',
    judging('requestReview', ({ review: _asked, ...state }) => state),
  ),
  mutant(
    'no case closes while a review waits',
    ['requestReview'],
    'asking for a review closes the case',
    folding('requestReview', after => ({ ...after, status: 'closed' })),
  ),
  mutant(
    'without consent the letter goes to the person alone',
    ['issueLetter'],
    'the unit has a letter whatever the person says',
    judging('issueLetter', agreed),
  ),
  mutant(
    'nothing is made public but beside the letter',
    ['carryOut'],
    'a meeting comes before the letter',
    ignoring('carryOut', 'LETTER_REQUIRED', body => ({ type: 'carryOut', body: body as never, facts: { scope: '' } })),
  ),
  mutant(
    'the person answers, or an investigator enters the paper; silence refuses, when the days are over',
    'time',
    'silence consents',
    folding('consentLapsed', agreed),
  ),
  mutant(
    'the person answers, or an investigator enters the paper; silence refuses, when the days are over',
    ['recordConsent'],
    'intake answers for the person',
    action('recordConsent', { roles: ['applicant', 'intake', 'investigator'] }),
  ),
]

const onDecision: readonly Made[] = [
  mutant(
    'the head of the organ alone decides, who neither handled the case nor signed',
    ['approve'],
    'who handled the case may approve',
    judging('approve', unhandled),
  ),
  mutant(
    'the head of the organ alone decides, who neither handled the case nor signed',
    ['approve'],
    'who signed may approve',
    judging('approve', signedByOthers),
  ),
  mutant(
    'the head of the organ alone decides, who neither handled the case nor signed',
    ['reject'],
    'a deputy may reject',
    action('reject', {
      roles: ['approver', 'deputy'],
      decide: body => [{ type: 'reject', body: body as never }],
    }),
  ),
  mutant(
    'nothing is approved without the sign-offs of four departments, by four persons',
    ['approve'],
    'sign-offs are taken for granted',
    judging('approve', signedByAll),
  ),
  mutant(
    'nothing is approved without the sign-offs of four departments, by four persons',
    ['signOff'],
    'one person signs for two departments',
    judging('signOff', signedByOthers),
  ),
  mutant(
    'whoever handles the case signs for the handling department alone',
    ['signOff'],
    'a handler signs for any department',
    judging('signOff', unhandled),
  ),
  mutant(
    'an evaluation is sent back at most twice',
    ['remand'],
    'an evaluation is sent back without end',
    judging('remand', state => ({ ...state, remands: 0 })),
  ),
  mutant(
    'whoever is refused, or not cleared, is told why in writing',
    ['reject'],
    'a rejection is not explained',
    causing('reject', event => consequently(event, all => ({ ...all, notices: [] }))),
  ),
]

const onCourse: readonly Made[] = [
  mutant(
    'who verified clarifies',
    ['accept'],
    'any organ accepts',
    judging('accept', s => ({ ...s, organ: 'ningbo' })),
  ),
  mutant(
    'nothing is evaluated before an inquiry has ended with a finding on each allegation',
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
    'a case is archived with every letter served and every agreed step taken',
    ['archive'],
    'agreed steps are left out',
    judging('archive', state => ({ ...state, consent: { given: false, methods: [], by: 'party', at: '' } })),
  ),
  mutant(
    'a case ends only when the person was visited, a named reporter told and every letter served, unless it ended before',
    ['recordFollowUp'],
    'the visit closes though the reporter waits',
    judging('recordFollowUp', ({ reporter: _named, ...state }) => state),
  ),
  mutant(
    'a named reporter is told within 15 working days of the end of the inquiry',
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
    'a named reporter is told by a custodian, once the case is archived or has ended',
    ['notifyReporter'],
    'an investigator tells the reporter',
    action('notifyReporter', { roles: ['custodian', 'investigator'] }),
  ),
  mutant(
    'the identity is opened by two custodians, the second of whom did not ask',
    ['grantIdentity'],
    'who asked grants too',
    judging('grantIdentity', state => ({
      ...state,
      ...(state.custody && { custody: { ...state.custody, by: 'nobody' } }),
    })),
  ),
  mutant(
    'a false-accusation case is asked for by a supervisor, of what was found fabricated alone, once this one is archived',
    ['openFalseAccusation'],
    'a mistake is taken for a false accusation',
    judging('openFalseAccusation', foundAs('fabricated')),
  ),
  mutant(
    'only an own application is withdrawn, until a letter is served',
    ['withdraw'],
    'a proposal of the organ is withdrawn',
    judging('withdraw', state => ({ ...state, source: 'ownApplication' })),
  ),
  mutant(
    'of what was decided before a reopening nothing is in force',
    ['reopen'],
    'the consent of before still holds',
    folding('reopen', (after, { consent }) => ({ ...after, ...(consent && { consent }) })),
  ),
  mutant(
    'the statistic has what could be cleared, what was, and why not the rest',
    ['issueLetter'],
    'a letter counts as cleared before it is served',
    folding('issueLetter', after => ({ ...after, untrue: { found: 2, cleared: 2 } })),
  ),
]

const onEnding: readonly Made[] = [
  mutant(
    'a case is closed only when nothing is owed, or administratively, and names what that leaves',
    ['refuseAcceptance'],
    'a refusal closes at once',
    formerly('refuseAcceptance'),
  ),
  mutant(
    'a case is closed only when nothing is owed, or administratively, and names what that leaves',
    ['recordService'],
    'a named reporter is owed nothing',
    owing(() => []),
  ),
  mutant(
    'a case that has ended takes what is owed and remedies, and keeps its stage',
    ['suspend'],
    'a case that has ended is suspended',
    action('suspend', { ended: 'taken' }),
  ),
  mutant(
    'a period of a person begins with service of its notice',
    ['approve'],
    'the days to consent run from issuing',
    formerly('approve'),
  ),
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
