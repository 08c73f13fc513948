import { createTransport, type Transporter } from 'nodemailer'
import { digestDue } from '#domain/messages.ts'
import { mailText } from '#domain/texts/mail.ts'
import { readCalendar } from '#registers/beside/calendar.ts'
import type { Database } from '#registers/database/database.ts'
import {
  clockMs,
  dropMails,
  makeDigests,
  makeUrgentMails,
  markMailed,
  postponeMail,
  type WaitingMail,
  waitingMails,
} from '#registers/desk/mails.ts'
import { beating } from './beating.ts'
import type { MailActivities } from './types.ts'

export type MailDeps = {
  database: Pick<Database, 'system'>
  /** Unset: nothing is sent, everything stays in the inbox. */
  smtpUrl?: string
  mailFrom?: string
  /** Address under which people reach the console, without a slash at the end. */
  publicUrl: string
  log: { warn(facts: object, message: string): void }
}

const perPage = 100
const roundMs = 40_000
const firstPauseMs = 15_000
const longestPauseMs = 10 * 60_000
const patience = { connectionTimeout: 5_000, greetingTimeout: 5_000, socketTimeout: 10_000, dnsTimeout: 5_000 }

/** What the server says of one mail; any other failure is one of the server itself. */
const ofOneMail = ['EENVELOPE', 'EMESSAGE']

type SmtpFailure = { code?: string; responseCode?: number }

/**
 * Activities on mail: urgent messages at once, the others as a digest on the morning of a working day. A mail is marked
 * after the server accepted it, and keeps its Message-ID when it is sent again. A server that does not answer is asked
 * again after growing pauses of up to 10 minutes; nothing else waits for it.
 */
export function createMailActivities({ database, smtpUrl, mailFrom, publicUrl, log }: MailDeps): MailActivities {
  let failures = 0
  let pauseUntil = 0

  async function make(): Promise<void> {
    await makeUrgentMails(database)
    const digest = digestDue(await readCalendar(database), await clockMs(database))
    if (digest) await makeDigests(database, digest.day, digest.before)
  }

  /** Whether the server could be asked. */
  async function send(server: Transporter, mail: WaitingMail, from: string): Promise<boolean> {
    try {
      await server.sendMail({
        from,
        to: { name: '', address: mail.email },
        messageId: `<${mail.mailId}@${domainOf(from)}>`,
        date: mail.madeAt,
        textEncoding: 'base64',
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...mailText(mail.lines, mail.digestOn, publicUrl),
      })
    } catch (error) {
      const { code, responseCode } = error as SmtpFailure
      log.warn({ mailId: mail.mailId, code, responseCode }, 'a mail was not sent')
      if (!ofOneMail.includes(code ?? '')) return false
      await postponeMail(database, mail.mailId)
      return true
    }
    await markMailed(database, mail.mailId)
    return true
  }

  async function sendPages(server: Transporter, from: string): Promise<void> {
    for (const end = Date.now() + roundMs; Date.now() < end; ) {
      const mails = await waitingMails(database, perPage)
      await dropMails(
        database,
        mails.filter(({ lines }) => lines.length === 0).map(({ mailId }) => mailId),
      )
      for (const mail of mails.filter(({ lines }) => lines.length > 0)) {
        if (Date.now() >= end) return
        if (!(await send(server, mail, from))) {
          pauseUntil = Date.now() + Math.min(longestPauseMs, firstPauseMs * 2 ** failures)
          failures += 1
          return
        }
        failures = 0
      }
      if (mails.length < perPage) return
    }
  }

  return {
    async sendMails() {
      if (smtpUrl === undefined || mailFrom === undefined || Date.now() < pauseUntil) return
      await beating(async () => {
        await make()
        const server = createTransport({ url: smtpUrl, pool: true, maxConnections: 1, ...patience })
        await sendPages(server, mailFrom).finally(() => server.close())
      })
    },
  }
}

const domainOf = (from: string): string => /@([^\s<>@]+)>?$/.exec(from)?.[1] ?? 'localhost'
