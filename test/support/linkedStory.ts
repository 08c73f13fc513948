import { toInstant } from '#domain/time/calendar.ts'
import { handlers, opened, toDecision, toNotice } from './accusationStory.ts'
import { proposed, serviceOf, toApproval } from './clarificationStory.ts'
import { done, pdf, serveOwed, upload } from './httpCase.ts'
import type { Server } from './server.ts'

type Start = { id: string; receipt?: string }

/** Starts a case of any kind over HTTP; throws if it is not started. */
export async function begin(server: Server, who: string, body: object): Promise<Start> {
  const answer = await server.call(who, 'POST', '/v1/cases', body)
  if (answer.status !== 201) throw new Error(`not started: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer.body
}

/** Plays a clarification from its proposal to the archive. */
export async function archive(server: Server, id: string): Promise<void> {
  for (const [who, type, body] of toApproval) await done(server, who, id, type, body)
  await done(server, 'applicant-shen', id, 'recordConsent', { given: true })
  const { body } = await done(server, 'investigator-li', id, 'issueLetter')
  const letters: string[] = body.case.documents
    .filter(({ kind }) => kind.startsWith('clarification'))
    .map(({ notice }) => notice)
  const now = () => toInstant(Date.now())
  for (const letter of new Set(letters))
    await done(server, 'intake-chen', id, 'recordService', serviceOf(letter, now()))
  const meeting = { method: 'meeting', at: now(), place: '局会议室', audience: 'unit' }
  await done(server, 'investigator-sun', id, 'carryOut', meeting)
  await done(server, 'investigator-li', id, 'archive')
}

/** A clarification in the archive, whose named reporter and subject have not been visited yet. */
export async function archived(server: Server, more: Parameters<typeof proposed>[0] = {}): Promise<Start> {
  const start = await begin(server, 'intake-chen', proposed(more))
  await archive(server, start.id)
  return start
}

export const accusing = { allegations: ['a2'], grounds: '附件系伪造', indicators: ['other'] }

/** A false-accusation case of its own, or one that is there already, with its handlers assigned. */
export async function assigned(server: Server, { id }: Partial<Start> = {}, more: object = {}): Promise<string> {
  const caseId = id ?? (await begin(server, 'intake-chen', opened(more))).id
  await done(server, 'investigator-wu', caseId, 'screen', { indicators: ['revenge'], reasons: '有打击报复迹象。' })
  await done(server, 'supervisor-he', caseId, 'assignHandlers', { handlers })
  return caseId
}

/** From assignment until the notice before the panel was served. */
export async function notified(server: Server, id: string): Promise<void> {
  const evidence = (await upload(server, 'investigator-wu', id, pdf('流水'))).body.document.id as string
  for (const [who, type, body] of toNotice(evidence)) await done(server, who, id, type, body)
  const service = { document: 'notice-1', method: 'direct', receivedBy: '本人', receivedAt: toInstant(Date.now()) }
  await done(server, 'intake-chen', id, 'recordService', service)
}

/** From the served notice up to and including the last step of this type; `change` replaces bodies. */
export async function decide(
  server: Server,
  id: string,
  until = 'approve',
  change: Record<string, object> = {},
): Promise<void> {
  const last = toDecision.findLastIndex(([, type]) => type === until)
  for (const [who, type, body] of toDecision.slice(0, last + 1))
    await done(server, who, id, type, { ...body, ...change[type] })
}

/** A case whose finding was served, with a listing announced. */
export async function announced(server: Server, more: object = {}): Promise<string> {
  const id = await assigned(server, {}, more)
  await notified(server, id)
  await decide(server, id)
  await done(server, 'intake-chen', id, 'notifyDecision', { method: 'direct', at: toInstant(Date.now()) })
  await done(server, 'approver-zhao', id, 'list', { category: '诬告陷害', months: 12, reasons: '情节较重。' })
  await serveOwed(server, id)
  return id
}
