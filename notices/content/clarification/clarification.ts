import type { ClarificationNotice } from '#domain/case.ts'
import type { Written } from '#notices/content/noticeFacts.ts'
import {
  acceptance,
  closing,
  extension,
  notCleared,
  refusal,
  rejection,
  reopening,
  review,
  withdrawal,
} from './endings.ts'
import { clarificationLetter, clarificationNotice, consentRequest } from './letters.ts'
import type { ClarificationIssue } from './parts.ts'

/** What each notice of a clarification says. */
export const ofClarification: Readonly<Record<ClarificationNotice, (issue: ClarificationIssue) => Written>> = {
  acceptance,
  refusal,
  withdrawal,
  extension,
  closing,
  consentRequest,
  clarificationLetter,
  clarificationNotice,
  notCleared,
  rejection,
  reopening,
  review,
}
