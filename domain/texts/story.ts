import type { ActionType as ClarificationActionType } from '#domain/clarification/commands.ts'
import type { ActionType as AccusationActionType } from '#domain/falseAccusation/commands.ts'
import type { MachineEvent } from '#domain/machineEvents.ts'
import type { CaseEvent } from '#domain/processes.ts'
import type { Step } from '#domain/story.ts'
import type { ActionType } from '#domain/tolerance/commands.ts'
import { actionTitle } from './actionTitles.ts'
import type { Language } from './language.ts'

const steps: Readonly<Record<Language, Readonly<Record<Step, string>>>> = {
  'zh-CN': {
    acceptance: '受理',
    screening: '甄别',
    inquiry: '调查',
    hearing: '告知听取',
    evaluation: '评估',
    collectiveDecision: '集体研究',
    approval: '审批',
    consent: '征求意见',
    decision: '决定',
    execution: '实施',
    correction: '纠错',
    archiving: '归档',
    listing: '登记',
    followUp: '回访',
    closed: '办结',
  },
  en: {
    acceptance: 'acceptance',
    screening: 'screening',
    inquiry: 'inquiry',
    hearing: 'notice and hearing',
    evaluation: 'evaluation',
    collectiveDecision: 'collective decision',
    approval: 'approval',
    consent: 'consent',
    decision: 'decision',
    execution: 'execution',
    correction: 'correction',
    archiving: 'archiving',
    listing: 'listing',
    followUp: 'follow-up',
    closed: 'closed',
  },
}

/** Events that no act of an open case makes: what opens it, and what time brings about. */
type Other = Exclude<CaseEvent, { type: ActionType | ClarificationActionType | AccusationActionType }>
type OtherMove = Exclude<Other, MachineEvent>['type']

const others: Readonly<Record<Language, Readonly<Record<OtherMove, string>>>> = {
  'zh-CN': {
    apply: '申请',
    propose: '提出',
    open: '立案',
    supplementLapsed: '逾期未补正',
    reviewLapsed: '复核期届满',
    consentLapsed: '逾期未答复',
    followUpBegan: '进入回访',
    answerLapsed: '逾期未陈述申辩',
    listingEntered: '异议期届满，予以登记',
    listingExpired: '登记期届满',
  },
  en: {
    apply: 'Apply',
    propose: 'Propose',
    open: 'Open',
    supplementLapsed: 'The supplement did not come in time',
    reviewLapsed: 'The review period is over',
    consentLapsed: 'No answer came in time',
    followUpBegan: 'The follow-up begins',
    answerLapsed: 'The period to answer is over',
    listingEntered: 'The period to object is over, and the entry is made',
    listingExpired: 'The term of the entry is over',
  },
}

/** What a stage is in the terms of the field. */
export const stepTitle = (step: Step, lang: Language): string => steps[lang][step]

/** What moves a case from stage to stage: the title of the act, or what time brings about. */
export function moveTitle(by: string, lang: Language): string {
  const words: Readonly<Record<string, string>> = others[lang]
  return words[by] ?? actionTitle(by, lang)
}
