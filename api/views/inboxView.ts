import { z } from 'zod'
import type { Language } from '#domain/texts/language.ts'
import { messageTitle } from '#domain/texts/messages.ts'
import { instantOf } from '#registers/database/database.ts'
import type { MessageRow } from '#registers/desk/inbox.ts'

export const inboxPage = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      caseId: z.string(),
      caseNumber: z.string(),
      kind: z.enum(['task', 'reminder', 'overdue', 'escalation']),
      title: z.string(),
      due: z.iso.date().optional(),
      urgent: z.boolean(),
      at: z.string(),
      readAt: z.string().optional(),
    }),
  ),
  nextCursor: z.string().nullable().describe('下一页的 cursor，没有下一页为 null'),
})

/** A message of the inbox as JSON, its title in the caller's language. */
export const viewMessage = ({ about, reminder, due, at, readAt, ...message }: MessageRow, lang: Language) => ({
  ...message,
  title: messageTitle({ about, reminder }, lang),
  ...(due !== null && { due }),
  at: instantOf(at),
  ...(readAt !== null && { readAt: instantOf(readAt) }),
})
