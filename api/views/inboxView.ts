import { z } from 'zod'
import { messageKinds } from '#domain/messages.ts'
import type { Language } from '#domain/texts/language.ts'
import { messageTitle } from '#domain/texts/messages.ts'
import { instantOf } from '#registers/database/database.ts'
import type { MessageRow } from '#registers/desk/inbox.ts'

export const inboxPage = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      caseId: z.string().optional().describe('不涉及案件的消息没有'),
      caseNumber: z.string().optional(),
      concernId: z.string().optional().describe('诉求：GET /v1/care/concerns/{id}'),
      talkId: z.string().optional().describe('约谈：GET /v1/care/talks/{id}'),
      kind: z.enum(messageKinds),
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
export const viewMessage = (
  { caseId, caseNumber, about, reminder, due, at, readAt, record, ...message }: MessageRow,
  lang: Language,
) => ({
  ...message,
  ...(caseId !== null && { caseId, ...(caseNumber !== null && { caseNumber }) }),
  ...(record !== null && besideOf(record)),
  title: messageTitle({ about, reminder }, lang),
  ...(due !== null && { due }),
  at: instantOf(at),
  ...(readAt !== null && { readAt: instantOf(readAt) }),
})

function besideOf(record: string): { concernId: string } | { talkId: string } {
  const [kind, id = ''] = record.split(':')
  return kind === 'talk' ? { talkId: id } : { concernId: id }
}
