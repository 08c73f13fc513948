import { day, json, moment, orNull, type RowOf, text } from '../database/columns.ts'
import type { Database } from '../database/database.ts'
import { columns, queryRow, queryRows } from '../database/rows.ts'
import { asViewer, keyOfTask, mayHear, planned } from './told.ts'

type System = Pick<Database, 'system'>

/** Messages older than this are no longer mailed; it is longer than any statutory holiday. */
const fresh = "m.at > zm_clock() - interval '14 days'"
/** A mail is tried for so long. */
const tried = "made_at > zm_clock() - interval '3 days'"
/** What became urgent shortly after a mail waits this long, so that one morning does not bring hundreds of mails. */
const gathering = "interval '5 minutes'"

/** Whether the step that a message tells of still waits: done ones are not worth a line of the next morning. */
const stillWaits = `(m.case_id is null and (
    exists (select from care_concerns k where k.id = substr(m.record, 9) and
      case k.state when 'open' then k.owner = m.person or m.reminder is not null else k.cadre = m.person and k.read_at is null end)
    or exists (select from care_talks k where k.id = substr(m.record, 6) and k.state in ('asked', 'dated')))
  or exists (select from tasks t where t.case_id = m.case_id and
  case m.kind when 'task' then m.key = ${keyOfTask} and (t.assignee is null or m.person in (t.assignee, t.delegated_to))
    else m.due is null or t.due = m.due end))`

/** What stands beside the cases (`record`) is told to persons by name; of a case whoever may hear of it. */
const messages = `inbox m left join cases c on c.case_id = m.case_id and c.status = 'open' cross join ${asViewer('m')}`
const sendable = `m.read_at is null and (m.record is not null or (c.case_id is not null and ${mayHear('m.in_person')}))`

/** Gathers each person's unread urgent messages into a mail; a person without an address keeps them in the inbox. */
export async function makeUrgentMails({ system }: System): Promise<void> {
  await system.query(
    planned(
      `with chosen as (
       select m.id, m.person from ${messages}
       where m.mail_id is null and m.urgent and ${fresh} and p.email is not null and ${sendable}
         and not exists (select from mails w where w.person = m.person and w.digest_on is null and w.made_at > zm_clock() - ${gathering})),
     made as (insert into mails (person) select distinct person from chosen returning mail_id, person)
     update inbox set mail_id = made.mail_id from chosen join made using (person)
     where inbox.id = chosen.id and inbox.mail_id is null`,
      [],
    ),
  )
}

/** Gathers each person's other messages made before a moment into the digest of a day, of which there is one. */
export async function makeDigests({ system }: System, on: string, before: string): Promise<void> {
  await system.query(
    planned(
      `with chosen as (
       select m.id, m.person from ${messages}
       where m.mail_id is null and not m.urgent and m.at < $2 and ${fresh} and p.email is not null and ${sendable}
         and ${stillWaits}),
     made as (insert into mails (person, digest_on) select distinct person, $1::date from chosen
       on conflict do nothing returning mail_id, person)
     update inbox set mail_id = made.mail_id from chosen join made using (person)
     where inbox.id = chosen.id and inbox.mail_id is null`,
      [on, before],
    ),
  )
}

type MailLine = {
  caseId: string | null
  caseNumber: string | null
  about: string
  reminder: string | null
  due: string | null
}
export type WaitingMail = RowOf<typeof waitingMail>
const waitingMail = columns({
  mailId: text,
  email: text,
  digestOn: orNull(day),
  madeAt: moment,
  lines: json<MailLine[]>(),
})

/**
 * Mails that are to be tried now, urgent ones first, with those of their messages that are still unread and whose
 * person may still hear of the case.
 */
export async function waitingMails({ system }: System, limit: number): Promise<WaitingMail[]> {
  return queryRows(
    system,
    waitingMail,
    planned(
      `with due as (
       select mail_id, person, digest_on, made_at from mails
       where mailed_at is null and next_try_at <= zm_clock() and ${tried}
         and person in (select person from persons where email is not null)
       order by digest_on nulls first, next_try_at, mail_id limit $1)
     select due.mail_id, known.email, due.digest_on, due.made_at, coalesce(told.lines, '[]') as lines
     from due join persons known using (person) left join lateral (
       select json_agg(json_build_object('caseId', line.case_id, 'caseNumber', line.number, 'about', line.about,
           'reminder', line.reminder, 'due', line.due) order by line.due nulls last, line.at, line.id) as lines
       from (select distinct m.id, m.case_id, c.number, m.about, m.reminder, m.due, m.at from ${messages}
         where m.mail_id = due.mail_id and ${sendable} and (m.urgent or ${stillWaits})) line) told on true
     order by due.digest_on nulls first, due.made_at, due.mail_id`,
      [limit],
    ),
  )
}

/** The server accepted the mail. */
export async function markMailed({ system }: System, mailId: string): Promise<void> {
  await system.query('update mails set mailed_at = zm_clock() where mail_id = $1', [mailId])
}

/** The server refused the mail: it is tried again after growing pauses of 1 minute to 4 hours. */
export async function postponeMail({ system }: System, mailId: string): Promise<void> {
  await system.query(
    `update mails set attempts = attempts + 1,
       next_try_at = zm_clock() + least(interval '4 hours', interval '1 minute' * 2 ^ least(attempts, 10))
     where mail_id = $1`,
    [mailId],
  )
}

/** Nothing of these mails may or need be sent any more. */
export async function dropMails({ system }: System, mailIds: readonly string[]): Promise<void> {
  await system.query('delete from mails where mail_id = any($1::uuid[]) and mailed_at is null', [mailIds])
}

/** The moment (ms) by the clock of receipt. */
export async function clockMs({ system }: System): Promise<number> {
  const read = await queryRow(system, columns({ now: moment }), 'select zm_clock() as now')
  return (read?.now ?? new Date()).getTime()
}
