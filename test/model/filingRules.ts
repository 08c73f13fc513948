/**
 * Sentences of docs/protocol.md, "Deciding, and filing what was decided", that are marked [M]; compound ones are cut in
 * parts.
 */
export const markedRules = {
  filingLocksCaseRow: 'Filing locks the case row.',
  lockNotHeldWhileWaiting: 'The case row is never locked while waiting for Temporal.',
  gapRollsBack: 'On a gap filing rolls back, asks the workflow, starts anew.',
  marksEveryEntry: 'Filing marks the command of every entry done, not only of its own caller.',
  marksSkippedEntries: 'It marks the commands of entries it skips as of those it stores.',
  marksFromAnyStatus: 'It marks them done from any status.',
  marksEqualBodyOnly: 'It marks them only if the body hash is equal.',
  twoAnswersAfterAcceptance: 'After acceptance there are two answers, 200 or 503.',
  frozenSaidToNewRowsOnly: 'CASE_FROZEN is said only to a command whose own row did not exist before.',
  copiesLookInTurn: 'A copy of a command looks when the copy before it has committed.',
  filedReadAtOnce: '`filed` and the id of that entry are read in the statement that inserts the row.',
  smallerFiledIsGood: 'It compares the id only for n0 ≤ filed ≤ n and takes a smaller `filed` as good.',
  freezesOnOtherId: 'It freezes on another id.',
  freezesOnFiledBeyondN: 'It freezes on filed > n.',
  rowCommittedBeforeSending: 'The row is committed before the Update is sent.',
  ledgerAnswersWithoutRow: 'No row but a ledger entry of that commandId: answer from it.',
  ledgerBodyCompared: 'Answer from the ledger only after comparing bodies.',
  answerBodyCompared: 'Accepted entries and `handled` carry the body hash; the API compares before answering.',
  handledOutlivesRun: '`handled` goes through continue-as-new and resume.',
  lookupBegunAfterLimit: 'Only a look-up begun after receivedAt + 24 h + task timeout + skew may mark a row expired.',
  expiredKeyIsDead: 'The key of an expired row is dead.',
  claimLocksCommandRow: 'The claim of a start locks the command row.',
  claimStoresFirstOutcome: 'The first outcome of a claim is stored there; later attempts return it.',
  endsOnlyWhenAllFiled: 'A run ends only in the activation in which it sees filed = n: flush in a loop.',
  resumedRunClaims: 'A resumed run takes no act until it has claimed the case row, else it ends.',
  resumeFilesFirst: '`cases resume` first files everything the old run accepted, then starts the new one.',
} as const

/** Sentences the text implies, or leaves open, that this model finds as necessary as the marked ones. */
export const impliedRules = {
  skippedEntriesCompared: 'Filing compares what it skips; another entry is LEDGER_DIVERGED.',
  entriesAreChained: 'An entry is filed only after the one whose id its own is made of.',
  indexOnlyWhenNGrows: 'Index, tasks and deadlines are written only when n grows.',
  resendKeepsReceivedAt: 'A repeated Update carries the receivedAt of its row.',
  validatorRefusesOld: 'The workflow refuses a command received more than 24 h ago.',
  lostLookupIsNoAnswer: 'A look-up that fails or times out is not "not found".',
  frozenByWorkflowIs503: 'Frozen heard from the workflow is answered 503 even by the request that wrote the row.',
  endedRunAsksRegister: '"Closed" and "not found" are never believed from Temporal: the API asks the register.',
  claimRefusesExpired: 'A claim that finds its row expired refuses, which ends the run.',
  expirySparesClaimed: 'Under the row lock, a row that holds an outcome of its claim is not marked expired.',
  claimComparesRun:
    'A claim succeeds only if the case row names the run that the resumed one continues; it writes its own id there.',
  claimReopensCaseRow: "A resumed run's claim takes back `closed` in the case row.",
  hostFreezesForeignRun: 'The host freezes when its runId is not the original of its chain.',
  lookupAsksClaimedRun: 'Look-ups go to the run that last claimed the case row, not to the latest run of the id.',
} as const

export type Rule = keyof typeof markedRules | keyof typeof impliedRules

/** The rules that are switched off in one search. */
export type Off = ReadonlySet<Rule>
