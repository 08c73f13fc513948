import type { helpZh } from './help.zh.ts'

/** The same texts in English. */
export const helpEn: Readonly<Record<keyof typeof helpZh, string>> = {
  'help.summary': 'How to use this page',
  'help.tasks':
    'What waits for you is under “Mine”; what anybody of the organ in your role may do is to be claimed first. Nearest due first, overdue in red.',
  'help.cases':
    'Only cases that you may see. Names and units are found when typed in full, since contents are sealed; of a number the beginning is enough.',
  'help.overview':
    'The row on top is the way so far; “Now” says who is awaited and until when; below are the acts that you may do now. A deadline unfolds into how its day is counted.',
  'help.findings':
    'Tolerance: each criterion of the rule pack, submitted by one handler and signed by the other. Clarification: each allegation. False accusation: fabrication and intent, never taken together.',
  'help.documents':
    'Notices are numbered by the system, each as PDF and Word under one number; service is recorded receiver by receiver and begins the periods. Hand documents in below.',
  'help.panel':
    'A vote counts when two thirds of those due have voted, and adopts with more than half of those due. Until it is closed nobody sees the ballot of another.',
  'help.vote':
    'The question, the choice, a dissent. You get a receipt; until the vote is closed the last ballot counts. Whoever has an interest recuses themselves first.',
  'help.timeline': 'Who did what when. Long pauses are folded into one line. What you may not see is not there.',
  'help.start':
    'Section by section; the draft is kept. Everything is checked before it is sent; documents are handed in afterwards.',
  'help.board':
    'All open cases of the organ. A number leads to its list; figures of a period begin with the first of January. Of organs below only whole months are given, and no number under five.',
  'help.inbox':
    'Tells when it is your turn, what is due or overdue, and what has changed. No message names persons or contents: open the case.',
  'help.settings':
    'Name one substitute for your absence; votes are not included. A declared relative’s case is not shown to you any more.',
  'help.identity':
    'The identity of a named reporter is kept apart; two custodians must each grant a reading (rules on handling reports, article 47), and every reading is recorded with its reason.',
  'help.process':
    'Every stage of this kind of case, from the very data that moves it: where this case has been, how many working days it took, and what may follow.',
  'help.reads': 'Who read which sensitive part of this case, when and why; never what was read.',
  'help.register':
    'What was found false and entered with approval can be searched here within its term, for a reason each time. At the end of the term, on an objection or on repair it is removed.',
  'help.audit':
    'Each day the ledger of all cases is sealed, and each seal contains the one before. This page compares them in your browser day by day; type a seal from paper to see whether anything was changed since.',
  'help.calendar':
    'By the holiday notices of the State Council. Periods in working days skip holidays and weekends and count made-up days; until the notice of a year is published its dates are provisional.',
  'help.directory':
    'Organs and persons are as the registers have them; roles decide what somebody may do. An administrator registers and changes persons by a table that is looked at before it is written; every change has a history, and nobody gives a role to themselves.',
}
