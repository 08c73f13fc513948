/** Every reason for which the rules refuse an act. The names are part of the HTTP interface and never change. */
export const refusalCodes = [
  'CASE_FROZEN',
  'CASE_TOO_LARGE',
  'COMMAND_EXPIRED',
  'IDEMPOTENCY_KEY_REUSED',
  'INVALID_BODY',
  'NOT_FOUND',
  'FORBIDDEN',
  'WRONG_STAGE',
  'STALE',
  'RECUSED',
  'DUPLICATE_OPEN_CASE',
  'ACCOUNTABILITY_ALREADY_DECIDED',
  'SUPPLEMENT_LIMIT',
  'TOO_FEW_HANDLERS',
  'FINDING_MISSING',
  'EVIDENCE_UNKNOWN',
  'EVIDENCE_REQUIRED',
  'STATEMENT_MISSING',
  'SAME_PERSON',
  'NOT_DUE_MEMBER',
  'PANEL_TOO_SMALL',
  'VOTE_CLOSED',
  'BELOW_QUORUM',
  'CHAIR_VOTES_LAST',
  'NEGATIVE_LIST',
  'CRITERION_NOT_MET',
  'APPROVAL_LEVEL_TOO_LOW',
  'SIGN_OFF_MISSING',
  'REMAND_LIMIT',
  'EXTENSION_LIMIT',
  'TERM_EXPIRED',
  'REVIEW_WORSE',
  'SERVICE_REQUIRED',
  'NOT_CLEARABLE',
  'CONSENT_REQUIRED',
  'LETTER_REQUIRED',
  'NOT_EXCLUDED',
  'NOT_FABRICATED',
  'NOTICE_REQUIRED',
  'IDENTITY_NOT_GRANTED',
  'OBJECTION_PENDING',
  'NO_LEGAL_BASIS',
  'TASK_TAKEN',
  'NOT_READY',
  'NO_POWER',
  'REPORTER_IN_TEXT',
  'WORDING_NOT_ALLOWED',
  'ANSWER_CONTRADICTS',
  'NOT_VERIFYING_ORGAN',
  'AUDIENCE_TOO_WIDE',
  'UNSERVED',
] as const
export type RefusalCode = (typeof refusalCodes)[number]

/** Plain facts that fill the sentence of a refusal: `{missing: ['F3']}`. Never personal data. */
export type RefusalDetails = Readonly<Record<string, string | number | boolean | readonly string[]>>

/** Thrown by `decide`: the act is against a rule. Nothing has happened and nothing is recorded. */
export class Refusal extends Error {
  readonly code: RefusalCode
  readonly article: string | undefined
  readonly details: RefusalDetails
  constructor(code: RefusalCode, details: RefusalDetails = {}, article?: string) {
    super(code)
    this.name = 'Refusal'
    this.code = code
    this.details = details
    this.article = article
  }
}

/** Refuses unless `holds`. */
export function must(holds: boolean, code: RefusalCode, details: RefusalDetails = {}, article?: string): asserts holds {
  if (!holds) throw new Refusal(code, details, article)
}
