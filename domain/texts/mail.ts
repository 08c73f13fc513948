import type { PlainDate } from '../time/calendar.ts'
import { messageTitle, type Told } from './messages.ts'

/** Without a case it is about a talk or a concern (关心关爱), which the inbox leads to. */
export type MailLine = Told & { caseId: string | null; caseNumber: string | null; due: PlainDate | null }
export type MailText = { subject: string; text: string }

/** More lines than these nobody reads in a mail: the rest is in the inbox. */
const most = 50

const lineOf =
  (publicUrl: string) =>
  ({ caseId, caseNumber, due, ...told }: MailLine, i: number): string =>
    [
      `${i + 1}. ${caseNumber ?? '关心关爱'}　${messageTitle(told, 'zh-CN')}${due === null ? '' : `　期限 ${due}`}`,
      `   ${publicUrl}${caseId === null ? '/inbox' : `/cases/${caseId}`}`,
    ].join('\n')

/**
 * A mail about what waits: case numbers, steps, due days and links, no names and no facts. `digestOn` is the day of a
 * digest; null: what could not wait for one.
 */
export function mailText(lines: readonly MailLine[], digestOn: PlainDate | null, publicUrl: string): MailText {
  const count = lines.length
  const subject = digestOn === null ? `正名：${count} 项紧急提醒` : `正名：${count} 项待办和提醒（${digestOn}）`
  const rest = count > most ? [`另有 ${count - most} 项，请在系统的收件箱中查看。`] : []
  const head = digestOn === null ? `您有 ${count} 项紧急提醒：` : `您有 ${count} 项待办和提醒：`
  const foot = '本邮件由系统自动发送，请勿回复。'
  return {
    subject,
    text: `${[head, ...lines.slice(0, most).map(lineOf(publicUrl)), ...rest, foot].join('\n\n')}\n`,
  }
}
