import type { CareAspect } from '#domain/care.ts'
import type { CaseKind } from '#domain/caseKind.ts'
import type { Mark } from '#domain/law/documents.ts'
import type { DayRule } from '#domain/time/deadlines.ts'

/** Where a row comes from; `quote` is verbatim. */
export type Source = { document: string; article?: string; mark: Mark; quote?: string }

/** The six factors every tolerance decision weighs (中办《关于进一步激励广大干部新时代新担当新作为的意见》, 2018). */
export type Factor = '动机态度' | '客观条件' | '程序方法' | '性质程度' | '后果影响' | '挽回损失'

/** An answer to choose from; the result follows from it. */
export type Answer = { text: string; result: 'met' | 'notMet' | 'unclear' }

/**
 * One question of the findings form. It ends in "（met＝…）": what the finding `met` says; for a `negative` one `met` and
 * `unclear` bar tolerance.
 */
export type Criterion = {
  id: string
  question: string
  answers?: readonly Answer[]
  /**
   * The same asked of another side: the results agree, or are opposed; with these answers of the other one either may
   * be.
   */
  mirrors?: { criterion: string; opposed?: true; exceptFor?: readonly string[] }
  negative: boolean
  requiredFor?: readonly ('tolerate' | 'mitigate')[]
  factor: Factor
  sources: readonly Source[]
}

/** A situation in which tolerance can be asked for. */
export type Circumstance = { id: string; category: string; text: string; sources: readonly Source[] }

/** Loss in yuan, `fromYuan` included, `belowYuan` excluded; the label is the answer to F6. `blocks`: F6 is `met`. */
export type LossBand = {
  label: string
  fromYuan: number
  belowYuan?: number
  reach: string
  blocks: boolean
  sources: readonly Source[]
}

export type Regime = 'general' | 'oneVisit' | 'majorProject' | 'audit' | 'soe'
export type Rank = 'staff' | 'township' | 'county' | 'prefecture'
export type OrganLevel = 'county' | 'prefecture' | 'province'

/** Every period that a rule pack can set, by process. */
export const dayRuleKeys = [
  'tolerate.accept',
  'tolerate.supplement',
  'tolerate.investigate',
  'tolerate.decide',
  'tolerate.serve',
  'tolerate.file',
  'tolerate.review',
  'tolerate.reviewDecide',
  'tolerate.acceptAfterReview',
  'tolerate.followUp',
  'clarify.accept',
  'clarify.evaluate',
  'clarify.approve',
  'clarify.consent',
  'clarify.carryOut',
  'clarify.serve',
  'clarify.notifyReporter',
  'clarify.followUp',
  'clarify.review',
  'accuse.screen',
  'accuse.investigate',
  'accuse.notice',
  'accuse.answer',
  'accuse.hearing',
  'accuse.decide',
  'accuse.serve',
  'accuse.review',
  'accuse.reviewDecide',
  'accuse.serveReview',
  'accuse.furtherReview',
  'accuse.furtherReviewDecide',
  'accuse.register',
  'accuse.objection',
  'accuse.flag',
  'accuse.objectionDecide',
  'accuse.objectionInquiry',
  'accuse.objectionCredit',
  'accuse.remove',
  'accuse.repairDecide',
  'transfer.accept',
  'retain.identity',
  'retain.case',
  'care.answer',
] as const
export type DayRuleKey = (typeof dayRuleKeys)[number]

/** A text of the city itself that no table of the release has: a pack that cites it says which it is. */
export type OwnDocument = { title: string; number?: string; issuer: string; inForce?: string }

/**
 * All a case needs to know of its regime; `id` is `regime@version`, or `kind@version` where there are no regimes.
 * `notes` tell in Chinese what the sources leave open.
 */
export type RulePack = {
  id: string
  kind: CaseKind
  /** Of a tolerance review alone. */
  regime?: Regime
  version: number
  title: string
  basis: readonly Source[]
  criteria: readonly Criterion[]
  circumstances: readonly Circumstance[]
  days: Readonly<Partial<Record<DayRuleKey, DayRule>>>
  approval: Readonly<Record<Rank, OrganLevel>>
  lossBands?: readonly LossBand[]
  references?: readonly Source[]
  /** Aspects of care (关心关爱) about which a person visited may have concerns; absent in packs older than 0.3.0. */
  care?: { aspects: readonly { id: CareAspect; text: string }[]; sources: readonly Source[] }
  /** Documents beside those of the table of citations. */
  ownDocuments?: readonly OwnDocument[]
  notes?: readonly string[]
}

/** Of what cases a pack is one of the versions: the regime of a tolerance review, else the kind. */
export const packKeyOf = ({ kind, regime }: Pick<RulePack, 'kind' | 'regime'>): string => regime ?? kind
