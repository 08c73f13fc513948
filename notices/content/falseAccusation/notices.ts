import type { FalseAccusationNotice } from '#domain/case.ts'
import type { Written } from '#notices/content/noticeFacts.ts'
import { closing, extension, furtherReview, referral, reopening, review } from './endings.ts'
import { accusationNotice } from './notification.ts'
import { finding, mistaken, notEstablished, result } from './outcome.ts'
import type { Issue } from './parts.ts'
import { listing, listingNotice, objection, removal, repair } from './register.ts'

/** How each notice of a false-accusation case is written; all go to the respondent unless they name somebody else. */
export const ofFalseAccusation: Readonly<Record<FalseAccusationNotice, (issue: Issue) => Written>> = {
  accusationNotice,
  finding,
  notEstablished,
  mistaken,
  result,
  referral,
  listingNotice,
  listing,
  removal,
  objection,
  repair,
  review,
  furtherReview,
  extension,
  closing,
  reopening,
}
