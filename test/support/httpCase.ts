import { randomUUID } from 'node:crypto'
import { setTimeout as sleep } from 'node:timers/promises'
import { currentPackFor } from '#domain/packs/packs.ts'
import { addDays, dayOf, toInstant } from '#domain/time/calendar.ts'
import type { Facts, Step } from '#system/demo/story.ts'
import { zhenhai } from '#system/demo/zhenhai.ts'
import type { Server } from './server.ts'

export const dayFromNow = (days: number): string => addDays(dayOf(toInstant(Date.now())), days)

/** The application of the seed about a matter of its own; `more` replaces fields. */
export const application = (more: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...zhenhai.start.body(''),
  matter: { organ: '区审计局', number: `镇审〔2026〕${randomUUID().slice(0, 8)}`, state: 'open' },
  ...more,
})

/** Starts a case over HTTP; throws if it is not started. */
export async function open(
  server: Server,
  more: Record<string, unknown> = {},
  who = 'applicant-zhou',
): Promise<string> {
  const { status, body } = await server.call(who, 'POST', '/v1/cases', application(more))
  if (status !== 201) throw new Error(`not started: ${status} ${JSON.stringify(body)}`)
  return body.case.id
}

/** An act over HTTP, whatever it is answered. */
export const act = (
  server: Server,
  who: string | null,
  caseId: string,
  type: string,
  body: Record<string, unknown> = {},
  headers: Record<string, string> = {},
) => server.call(who, 'POST', `/v1/cases/${caseId}/actions`, { type, ...body }, headers)

/** The same for an act that must be done; throws with the refusal. */
export async function done(...given: Parameters<typeof act>): Promise<Awaited<ReturnType<typeof act>>> {
  const answer = await act(...given)
  if (answer.status !== 200) throw new Error(`${given[1]} ${given[3]}: ${answer.status} ${JSON.stringify(answer.body)}`)
  return answer
}

/** Intake serves every notice of a case on whomever it must still reach, now. */
export async function serveOwed(server: Server, caseId: string, intake = 'intake-chen'): Promise<void> {
  const { documents } = (await server.call(intake, 'GET', `/v1/cases/${caseId}`)).body.case
  const notices = documents.filter(({ format, notice, voidedBy }) => format === 'pdf' && notice && !voidedBy)
  for (const { notice, receivers = [] } of notices)
    for (const { id, service } of receivers.filter(one => !one.service && !one.copy))
      if (!service)
        await done(server, intake, caseId, 'recordService', {
          document: notice,
          to: id,
          method: 'direct',
          receivedBy: '本人',
          receivedAt: toInstant(Date.now()),
        })
}

/** The acts of the seed's case without its uploads, asked anew each time: later ones name the decision. */
export function stepsOf(decision: string): Step[] {
  const facts: Facts = {
    notice: kind => (kind === 'acceptance' ? 'notice-1' : decision),
    evidence: () => [],
    deadline: () => '',
    today: dayFromNow(0),
    in: dayFromNow,
    pack: currentPackFor('tolerance', 'audit'),
    now: () => toInstant(Date.now()),
  }
  return zhenhai.steps(facts).filter(({ file }) => !file)
}

type Subject = { rank: string; managedBy?: string; personId?: string; name?: string }

/**
 * The body of an acceptance that confirms, on a paper of the file, a subject whom the register of persons does not know
 * so.
 */
async function confirming(server: Server, caseId: string, subject: Subject): Promise<object> {
  const evidence = (await upload(server, 'intake-chen', caseId, pdf('任职文件'))).body.document.id
  return { subject: { rank: subject.rank, managedBy: subject.managedBy ?? 'county', evidence } }
}

/**
 * Plays the seed's case up to and including the last step of this type; `change` may replace the body of a step.
 * Returns the id of the case.
 */
export async function play(
  server: Server,
  until: string,
  {
    start = {},
    change = {},
  }: { start?: Record<string, unknown> & { subject?: Subject }; change?: Record<string, Record<string, unknown>> } = {},
): Promise<string> {
  const caseId = await open(server, start)
  const last = stepsOf('').findLastIndex(({ type }) => type === until)
  for (let index = 0; index <= last; index++) {
    const step = stepsOf('notice-2')[index]
    const confirmed = step?.type === 'accept' && start.subject ? await confirming(server, caseId, start.subject) : {}
    if (step) await done(server, step.who, caseId, step.type, { ...step.body, ...confirmed, ...change[step.type] })
  }
  return caseId
}

/**
 * Resolves when every notice of a case has its PDF, the ledger has the hashes of all files, and the history is at rest.
 * A file is made by asking for it; its hash is filed with the next act: if one is missing, a note is added.
 */
export async function settled(server: Server, caseId: string): Promise<void> {
  const deadline = Date.now() + 100_000
  // A reminder that is due at once fires after the case was answered: one quiet look is not rest on a busy machine.
  for (let before = -1, quiet = 0; Date.now() < deadline; await sleep(120)) {
    const events = await server.eventsOf(caseId)
    const { waiting, unrecorded } = await server.row<{ waiting: string[]; unrecorded: number }>(
      `select coalesce(array_agg(document_id) filter (where state = 'rendering' and format = 'pdf'), '{}') as waiting,
         count(*) filter (where state = 'ready' and not recorded)::int as unrecorded
       from documents where case_id = $1 and notice_id is not null`,
      [caseId],
    )
    for (const file of waiting) await server.call('supervisor-he', 'GET', `/v1/cases/${caseId}/documents/${file}`)
    quiet = waiting.length === 0 && events === before ? quiet + 1 : 0
    if (quiet > 2) {
      if (unrecorded === 0) return
      // A closed case takes no note: its hashes reach a ledger by the reconciler.
      if ((await act(server, 'supervisor-he', caseId, 'addNote', { text: '阅' })).status !== 200) return
    }
    before = events
  }
  throw new Error(`case ${caseId} does not come to rest`)
}

/** Everything that the register holds of a case, the log of intents excepted: a refused act leaves it as it was. */
export function registerOf(server: Server, caseId: string): Promise<Record<string, unknown>> {
  const part = (table: string, order: string) =>
    `(select jsonb_agg(to_jsonb(t) order by ${order}) from ${table} t where case_id = $1) as ${table}`
  const parts = [
    part('cases', 'case_id'),
    part('entries', 'n'),
    part('tasks', 'task_id'),
    part('documents', 'document_id'),
    part('case_people', 'person, relation'),
    part('effects', 'effect'),
    part('feed', 'id'),
    part('reads', 'id'),
  ]
  return server.row(`select ${parts.join(', ')}`, [caseId])
}

/** A small PDF that a file sniffer knows. */
export const pdf = (text: string): Buffer =>
  Buffer.from(`%PDF-1.4\n1 0 obj\n<< /Type /Catalog >>\nendobj\n% ${text}\n%%EOF\n`)

/** Uploads a file as evidence; the answer of the upload. */
export function upload(server: Server, who: string, caseId: string, bytes: Buffer, kind = '书证') {
  const form = new FormData()
  form.set('kind', kind)
  form.set('title', '会议纪要')
  form.set('file', new Blob([new Uint8Array(bytes)]), '会议纪要.pdf')
  return server.call(who, 'POST', `/v1/cases/${caseId}/documents`, form)
}

/** Short forms of what a test of one server asks again and again. */
export const asking = (server: () => Server) => ({
  start: (who: string, body: object) => server().call(who, 'POST', '/v1/cases', body),
  seen: <const Part extends string = ''>(who: string, id: string, part?: Part) =>
    server().call(who, 'GET', `/v1/cases/${id}${(part ?? '') as Part}`),
  /** Status and code of the answer to an act. */
  codeOf: async (...given: [who: string, id: string, type: string, body?: Record<string, unknown>]) => {
    const { status, body } = await act(server(), ...given)
    return [status, body.code]
  },
})
