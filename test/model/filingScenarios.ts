import type { Rule } from './filingRules.ts'
import type { Scenario } from './filingState.ts'

/** The bounded worlds that are searched whole. */
export const scenarios = {
  copies: {
    name: 'copies of one command, another body, another command; crashes; continue-as-new',
    requests: ['a1', 'a1', 'a2', 'b1'],
    faults: true,
    mayRefuse: true,
    left: { timers: 1, nexts: 1 },
  },
  expiry: {
    name: '24 hours pass; slow look-ups, slow workflow tasks; continue-as-new',
    requests: ['a1', 'a1'],
    faults: true,
    clock: true,
    left: { nexts: 1, timers: 1 },
  },
  reopening: {
    name: 'closing, terminating, two operators who resume, pruned rows',
    requests: ['a1', 'a1'],
    faults: true,
    tools: 2,
    left: { closes: 1, terminations: 1, prunes: 1, timers: 1 },
  },
  closedActs: {
    name: 'copies of an act that a closed case takes; a run is started for it',
    requests: ['a1', 'a1', 'a2'],
    faults: true,
    evenClosed: true,
    left: { closes: 1, reopens: 2 },
  },
  pruned: {
    name: 'done rows are pruned, the key comes again',
    requests: ['a1', 'a1', 'a2'],
    faults: true,
    left: { closes: 1, nexts: 1, prunes: 1 },
  },
  lone: {
    name: 'one command',
    requests: ['a1'],
    faults: true,
  },
  rewound: {
    name: 'an older Temporal history is restored under the registers',
    requests: ['a1', 'a1', 'b1'],
    faults: true,
    rewind: 'rewind',
    left: { rewinds: 1, nexts: 1, prunes: 1 },
  },
  frozenMeanwhile: {
    name: 'a case freezes while copies of a command come',
    requests: ['a1', 'a1', 'b1'],
    faults: false,
    rewind: 'rewind',
    left: { rewinds: 1, timers: 1 },
  },
  reset: {
    name: 'an operator resets the run; 24 hours pass',
    requests: ['a1', 'a1'],
    faults: true,
    clock: true,
    rewind: 'reset',
    left: { rewinds: 1 },
  },
  calm: {
    name: 'nothing fails: nobody may wait for ever',
    requests: ['a1', 'b1'],
    faults: false,
    left: { timers: 1, nexts: 1, closes: 1 },
    tools: 1,
  },
  lostRow: {
    name: 'second wall: the database loses a committed row',
    requests: ['a1', 'a2', 'a2'],
    faults: true,
    left: { rowLosses: 1, nexts: 1 },
    excused: [
      'after acceptance only 200 or 503 is said',
      'every accepted entry is filed at last',
      'the row of a filed command is done at last',
    ],
  },
  lateTask: {
    name: 'second wall: a workflow task commits after its time limit',
    requests: ['a1', 'a1'],
    faults: true,
    clock: true,
    lateCommit: true,
    excused: [
      "an expired row's command is never accepted afterwards",
      'after acceptance only 200 or 503 is said',
      'every accepted entry is filed at last',
    ],
  },
} as const satisfies Record<string, Scenario>

/** Rules to switch off together, and where that is found out. */
export interface Mutant {
  off: Rule[]
  in: keyof typeof scenarios
}

/**
 * Every rule is in at least one mutant. Not everything is caught alone, and not everything with Temporal and PostgreSQL
 * as they are promised to be:
 * - `gapRollsBack` is caught only together with `entriesAreChained`: what does not follow the last entry is not filed
 *   anyway.
 * - `marksSkippedEntries` is covered by `marksEveryEntry`: the transaction that stores an entry has marked its row.
 *   Alone it matters only for a row written after its entry was filed (a restored register), which is beyond this
 *   model.
 * - `marksFromAnyStatus` heals a row that was expired although its command was accepted, which needs a workflow task
 *   that commits after its time limit; `marksEqualBodyOnly` and `answerBodyCompared` need a committed row to be lost.
 * - `lockNotHeldWhileWaiting` is a deadlock: a resumed run cannot claim while an API that waits for it holds the row.
 */
export const mutants: Mutant[] = [
  { off: ['filingLocksCaseRow'], in: 'copies' },
  { off: ['lockNotHeldWhileWaiting'], in: 'calm' },
  { off: ['gapRollsBack', 'entriesAreChained'], in: 'copies' },
  { off: ['marksEveryEntry'], in: 'expiry' },
  { off: ['marksEveryEntry', 'marksSkippedEntries'], in: 'expiry' },
  { off: ['marksFromAnyStatus'], in: 'lateTask' },
  { off: ['marksEqualBodyOnly'], in: 'lostRow' },
  { off: ['twoAnswersAfterAcceptance'], in: 'rewound' },
  { off: ['frozenSaidToNewRowsOnly'], in: 'rewound' },
  { off: ['copiesLookInTurn'], in: 'closedActs' },
  { off: ['copiesLookInTurn'], in: 'frozenMeanwhile' },
  { off: ['filedReadAtOnce'], in: 'copies' },
  { off: ['smallerFiledIsGood'], in: 'copies' },
  { off: ['freezesOnOtherId'], in: 'rewound' },
  { off: ['freezesOnFiledBeyondN'], in: 'rewound' },
  { off: ['rowCommittedBeforeSending'], in: 'lone' },
  { off: ['ledgerAnswersWithoutRow'], in: 'pruned' },
  { off: ['ledgerBodyCompared'], in: 'pruned' },
  { off: ['answerBodyCompared'], in: 'lostRow' },
  { off: ['handledOutlivesRun'], in: 'copies' },
  { off: ['lookupBegunAfterLimit'], in: 'expiry' },
  { off: ['expiredKeyIsDead'], in: 'expiry' },
  { off: ['endsOnlyWhenAllFiled'], in: 'copies' },
  { off: ['resumedRunClaims'], in: 'reopening' },
  { off: ['resumeFilesFirst'], in: 'reopening' },
  { off: ['skippedEntriesCompared'], in: 'rewound' },
  { off: ['entriesAreChained'], in: 'rewound' },
  { off: ['indexOnlyWhenNGrows'], in: 'copies' },
  { off: ['resendKeepsReceivedAt'], in: 'expiry' },
  { off: ['validatorRefusesOld'], in: 'expiry' },
  { off: ['lostLookupIsNoAnswer'], in: 'expiry' },
  { off: ['frozenByWorkflowIs503'], in: 'rewound' },
  { off: ['endedRunAsksRegister'], in: 'reopening' },
  { off: ['claimComparesRun'], in: 'reopening' },
  { off: ['claimReopensCaseRow'], in: 'reopening' },
  { off: ['hostFreezesForeignRun'], in: 'reset' },
  { off: ['lookupAsksClaimedRun'], in: 'reset' },
]

/** The rules of the claim at start, each caught in `claimModel`. */
export const claimMutants: Rule[] = [
  'claimLocksCommandRow',
  'claimStoresFirstOutcome',
  'claimRefusesExpired',
  'expirySparesClaimed',
]
